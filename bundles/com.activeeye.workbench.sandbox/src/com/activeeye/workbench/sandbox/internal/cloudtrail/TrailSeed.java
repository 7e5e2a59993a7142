package com.activeeye.workbench.sandbox.internal.cloudtrail;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.trail.Trail;
import com.activeeye.workbench.sandbox.internal.trail.TrailStore;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonObject;

/** The trails that the sandbox's world begins with: one of an organisation, and one that is encrypted with a key. */
final class TrailSeed {
    private static final String ORGANIZATION = "o-exampleorg1";
    private static final String ORGANIZATION_BUCKET = "example-corp-cloudtrail-logs";
    private static final String FABRIKAM_BUCKET = "fabrikam-cloudtrail";
    private static final String FABRIKAM_ALIAS = "alias/fabrikam-cloudtrail";

    private final World world;
    private final TrailStore store;
    private final String organizationRegion;
    private final String fabrikamRegion;

    TrailSeed(World world, TrailStore store) {
        this.world = world;
        this.store = store;
        organizationRegion = world.accounts().homeRegion(Accounts.MANAGEMENT);
        fabrikamRegion = world.accounts().homeRegion(Accounts.FABRIKAM);
    }

    void run() {
        if (!store.isEmpty()) {
            return;
        }
        Trail organization = trail("example-corp-org-trail", Accounts.MANAGEMENT, organizationRegion,
                ORGANIZATION_BUCKET);
        organization.organization = ORGANIZATION;
        bucket(organization, Accounts.LOG_ARCHIVE);
        store.add(organization);
        Trail fabrikam = trail("fabrikam-trail", Accounts.FABRIKAM, fabrikamRegion, FABRIKAM_BUCKET);
        fabrikam.kmsKeyArn = key(fabrikam);
        bucket(fabrikam, Accounts.FABRIKAM);
        world.find(ObjectStore.class).seedEncryption(FABRIKAM_BUCKET, fabrikam.kmsKeyArn);
        store.add(fabrikam);
        store.key(organizationRegion);
        store.key(fabrikamRegion);
    }

    private Trail trail(String name, String account, String region, String bucket) {
        Trail trail = new Trail();
        trail.name = name;
        trail.account = account;
        trail.homeRegion = region;
        trail.bucket = bucket;
        trail.multiRegion = true;
        trail.logging = true;
        trail.started = world.clock().instant();
        return trail;
    }

    private void bucket(Trail trail, String owner) {
        ObjectStore objects = world.find(ObjectStore.class);
        objects.seedBucket(owner, trail.homeRegion, trail.bucket);
        String folders = trail.isOrganization()
                ? "[\"%s/AWSLogs/%s/*\",\"%s/AWSLogs/%s/*\"]".formatted(bucketArn(trail), trail.account,
                        bucketArn(trail), trail.organization)
                : "\"%s/AWSLogs/%s/*\"".formatted(bucketArn(trail), trail.account);
        objects.seedPolicy(trail.bucket, """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"AWSCloudTrailAclCheck","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
                "Action":"s3:GetBucketAcl","Resource":"%s",
                "Condition":{"StringEquals":{"aws:SourceArn":"%s"}}},
                {"Sid":"AWSCloudTrailWrite","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
                "Action":"s3:PutObject","Resource":%s,
                "Condition":{"StringEquals":{"aws:SourceArn":"%s","s3:x-amz-acl":"bucket-owner-full-control"}}}]}
                """.formatted(bucketArn(trail), trail.arn(), folders, trail.arn()));
    }

    private static String bucketArn(Trail trail) {
        return "arn:" + Arn.partitionOf(trail.homeRegion) + ":s3:::" + trail.bucket;
    }

    private String key(Trail trail) {
        JsonObject request = new JsonObject();
        request.addProperty("KeyId", FABRIKAM_ALIAS);
        try {
            return kms("DescribeKey", request).getAsJsonObject("KeyMetadata").get("Arn").getAsString();
        } catch (AwsError missing) {
            return makeKey(trail);
        }
    }

    private String makeKey(Trail trail) {
        JsonObject request = new JsonObject();
        request.addProperty("Description", "Encrypts the log files of " + trail.name);
        request.addProperty("Policy", keyPolicy(trail));
        JsonObject made = kms("CreateKey", request).getAsJsonObject("KeyMetadata");
        JsonObject alias = new JsonObject();
        alias.addProperty("AliasName", FABRIKAM_ALIAS);
        alias.addProperty("TargetKeyId", made.get("KeyId").getAsString());
        kms("CreateAlias", alias);
        return made.get("Arn").getAsString();
    }

    private static String keyPolicy(Trail trail) {
        return """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"EnableIAMUserPermissions","Effect":"Allow","Principal":{"AWS":"arn:%3$s:iam::%1$s:root"},
                "Action":"kms:*","Resource":"*"},
                {"Sid":"AllowCloudTrailToEncryptLogs","Effect":"Allow",
                "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*",
                "Condition":{"StringEquals":{"aws:SourceArn":"%2$s"},
                "StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:%3$s:cloudtrail:*:%1$s:trail/*"}}},
                {"Sid":"AllowCloudTrailToDescribeKey","Effect":"Allow",
                "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*"}]}
                """.formatted(trail.account, trail.arn(), Arn.partitionOf(trail.homeRegion));
    }

    private JsonObject kms(String operation, JsonObject request) {
        try {
            Principal root = Principal.root(Arn.partitionOf(fabrikamRegion), Accounts.FABRIKAM);
            return ((Reply.Json) world.invoke(root, fabrikamRegion, "kms", operation, request)).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
