package com.activeeye.workbench.sandbox.internal.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Element;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Body;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.iam.IamService;
import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.world.World;

/** A bucket's policy, encryption and the settings that are only kept and given back. */
final class BucketSettings {
    private static final int POLICY_LIMIT = 20 * 1024;
    private static final int SETTING_LIMIT = 64 * 1024;

    /** A setting by subresource: its root element, its IAM action's end, and the error when it is absent. */
    private record Setting(String root, String getAction, String putAction, String absent, String message) {
    }

    private static final Map<String, Setting> SETTINGS = Map.of(
            "ownershipControls", new Setting("OwnershipControls", "s3:GetBucketOwnershipControls",
                    "s3:PutBucketOwnershipControls", "OwnershipControlsNotFoundError",
                    "The bucket ownership controls were not found"),
            "publicAccessBlock", new Setting("PublicAccessBlockConfiguration", "s3:GetBucketPublicAccessBlock",
                    "s3:PutBucketPublicAccessBlock", "NoSuchPublicAccessBlockConfiguration",
                    "The public access block configuration was not found"),
            "tagging", new Setting("Tagging", "s3:GetBucketTagging", "s3:PutBucketTagging", "NoSuchTagSet",
                    "The TagSet does not exist"),
            "lifecycle", new Setting("LifecycleConfiguration", "s3:GetLifecycleConfiguration",
                    "s3:PutLifecycleConfiguration", "NoSuchLifecycleConfiguration",
                    "The lifecycle configuration does not exist"));

    private final World world;
    private final Buckets buckets;
    private final S3Access access;

    BucketSettings(World world, Buckets buckets, S3Access access) {
        this.world = world;
        this.buckets = buckets;
        this.access = access;
    }

    /** Answers calls on a setting; empty when the call is on none that is kept here. */
    Optional<Reply> handle(S3Call call) throws IOException {
        if (call.has("policy")) {
            return Optional.of(policy(call));
        }
        if (call.has("encryption")) {
            return Optional.of(encryption(call));
        }
        if (call.has("versioning") && call.http().method().equals("GET")) {
            access.require(call, "s3:GetBucketVersioning", "");
            return Optional.of(Reply.xmlDocument("VersioningConfiguration", S3Service.NAMESPACE, xml -> { }));
        }
        for (Map.Entry<String, Setting> setting : SETTINGS.entrySet()) {
            if (call.has(setting.getKey())) {
                return Optional.of(kept(call, setting.getKey(), setting.getValue()));
            }
        }
        return Optional.empty();
    }

    private Reply policy(S3Call call) throws IOException {
        switch (call.http().method()) {
            case "GET" -> {
                Bucket bucket = access.require(call, "s3:GetBucketPolicy", "");
                if (bucket.policy.isEmpty()) {
                    throw new AwsError(404, "NoSuchBucketPolicy", "The bucket policy does not exist")
                            .with("BucketName", bucket.name);
                }
                return document(bucket.policy, "application/json");
            }
            case "PUT" -> {
                Bucket bucket = access.require(call, "s3:PutBucketPolicy", "");
                String text = call.http().body().text(POLICY_LIMIT);
                checkPolicy(text);
                buckets.change(bucket.name, one -> one.policy = text);
            }
            case "DELETE" -> {
                Bucket bucket = access.require(call, "s3:DeleteBucketPolicy", "");
                buckets.change(bucket.name, one -> one.policy = "");
            }
            default -> throw methodNotAllowed();
        }
        return Reply.http(204);
    }

    private void checkPolicy(String text) {
        try {
            BoundPolicy.bind(text, PolicyKind.RESOURCE, world.find(IamService.class).directory());
        } catch (MalformedPolicy e) {
            throw AwsError.bad("MalformedPolicy", e.getMessage());
        }
    }

    static AwsError methodNotAllowed() {
        return new AwsError(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
    }

    static Reply.Http document(String text, String type) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Reply.Http(200, Map.of("Content-Type", type), new ByteArrayInputStream(bytes),
                bytes.length);
    }

    private Reply encryption(S3Call call) throws IOException {
        if (call.http().method().equals("GET")) {
            Bucket.Encryption now = access.require(call, "s3:GetEncryptionConfiguration", "").encryption;
            return Reply.xmlDocument("ServerSideEncryptionConfiguration", S3Service.NAMESPACE, xml -> xml
                    .nest("Rule", rule -> rule.nest("ApplyServerSideEncryptionByDefault", by -> {
                        by.element("SSEAlgorithm", now.algorithm());
                        if (!now.key().isEmpty()) {
                            by.element("KMSMasterKeyID", now.key());
                        }
                    }).element("BucketKeyEnabled", now.bucketKey())));
        }
        Bucket bucket = access.require(call, "s3:PutEncryptionConfiguration", "");
        Bucket.Encryption wanted = call.http().method().equals("DELETE") ? Bucket.Encryption.SSE_S3
                : readEncryption(call.http().body());
        buckets.change(bucket.name, one -> one.encryption = wanted);
        return Reply.http(call.http().method().equals("DELETE") ? 204 : 200);
    }

    private static Bucket.Encryption readEncryption(Body body) throws IOException {
        Element root = Xml.parse(body, "ServerSideEncryptionConfiguration");
        Element rule = Xml.child(root, "Rule").orElseThrow(Xml::malformed);
        Element by = Xml.child(rule, "ApplyServerSideEncryptionByDefault").orElseThrow(Xml::malformed);
        String algorithm = Xml.text(by, "SSEAlgorithm");
        String key = Xml.text(by, "KMSMasterKeyID");
        if (!algorithm.equals("aws:kms") && !algorithm.equals("AES256") || algorithm.equals("AES256")
                && !key.isEmpty()) {
            throw Xml.malformed();
        }
        return new Bucket.Encryption(algorithm, key, Xml.text(rule, "BucketKeyEnabled").equals("true"));
    }

    private Reply kept(S3Call call, String name, Setting setting) throws IOException {
        if (call.http().method().equals("GET")) {
            Bucket bucket = access.require(call, setting.getAction(), "");
            String value = bucket.settings.getOrDefault(name, preset(name));
            if (value.isEmpty()) {
                throw new AwsError(404, setting.absent(), setting.message()).with("BucketName", bucket.name);
            }
            return document(value, "application/xml");
        }
        Bucket bucket = access.require(call, setting.putAction(), "");
        if (call.http().method().equals("DELETE")) {
            // An empty text: the presets must not come back.
            buckets.change(bucket.name, one -> one.settings.put(name, ""));
            return Reply.http(204);
        }
        Xml.parse(call.http().body(), setting.root());
        String text = call.http().body().text(SETTING_LIMIT);
        buckets.change(bucket.name, one -> one.settings.put(name, text));
        return Reply.http(200);
    }

    /** What new buckets have since April 2023. */
    private static String preset(String name) {
        return switch (name) {
            case "ownershipControls" -> "<OwnershipControls xmlns=\"" + S3Service.NAMESPACE
                    + "\"><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>";
            case "publicAccessBlock" -> "<PublicAccessBlockConfiguration xmlns=\"" + S3Service.NAMESPACE
                    + "\"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>"
                    + "<BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets>"
                    + "</PublicAccessBlockConfiguration>";
            default -> "";
        };
    }
}
