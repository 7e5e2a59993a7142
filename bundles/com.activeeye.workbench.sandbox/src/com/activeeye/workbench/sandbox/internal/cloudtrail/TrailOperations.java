package com.activeeye.workbench.sandbox.internal.cloudtrail;

import static com.activeeye.workbench.sandbox.internal.cloudtrail.TrailAccess.flag;
import static com.activeeye.workbench.sandbox.internal.cloudtrail.TrailAccess.has;
import static com.activeeye.workbench.sandbox.internal.cloudtrail.TrailAccess.text;

import java.io.IOException;

import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Partition;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.trail.Delivery;
import com.activeeye.workbench.sandbox.internal.trail.Trail;
import com.activeeye.workbench.sandbox.internal.trail.TrailStore;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The operations that change trails. */
final class TrailOperations {
    private static final int TRAILS_PER_REGION = 5;

    private final World world;
    private final TrailStore store;
    private final Delivery delivery;
    private final TrailAccess access;

    TrailOperations(World world, TrailStore store, Delivery delivery, TrailAccess access) {
        this.world = world;
        this.store = store;
        this.delivery = delivery;
        this.access = access;
    }

    void register(Operations operations) {
        operations.on("CreateTrail", this::create).on("UpdateTrail", this::update).on("DeleteTrail", this::delete)
                .on("StartLogging", this::start).on("StopLogging", this::stop)
                .on("PutEventSelectors", this::putSelectors).on("AddTags", this::addTags)
                .on("RemoveTags", this::removeTags);
    }

    private Reply create(Call call) throws IOException {
        String name = text(call, "Name");
        TrailNames.check(name);
        access.require(call, TrailAccess.arn(call, name));
        if (access.find(call, name).isPresent()) {
            throw AwsError.bad("TrailAlreadyExistsException",
                    "Trail " + name + " already exists for customer: " + call.account());
        }
        if (access.visible(call, false).size() >= TRAILS_PER_REGION) {
            throw AwsError.bad("MaximumNumberOfTrailsExceededException",
                    "User: " + call.account() + " already has " + TRAILS_PER_REGION + " trails in "
                            + call.region() + ".");
        }
        Trail trail = new Trail();
        trail.name = name;
        trail.account = call.account();
        trail.homeRegion = call.region();
        trail.validation = false;
        configure(trail, call);
        tag(trail, call.json().get("TagsList"));
        store.add(trail);
        return Reply.json(TrailJson.settings(trail));
    }

    private Reply update(Call call) throws IOException {
        Trail trail = access.owned(call, text(call, "Name"));
        Trail changed = copy(trail);
        configure(changed, call);
        store.change(trail.arn(), kept -> settings(changed, kept));
        return Reply.json(TrailJson.settings(trail));
    }

    private static Trail copy(Trail trail) {
        Trail copy = new Trail();
        copy.name = trail.name;
        copy.account = trail.account;
        copy.homeRegion = trail.homeRegion;
        settings(trail, copy);
        return copy;
    }

    private static void settings(Trail from, Trail to) {
        to.bucket = from.bucket;
        to.prefix = from.prefix;
        to.topicArn = from.topicArn;
        to.kmsKeyArn = from.kmsKeyArn;
        to.organization = from.organization;
        to.multiRegion = from.multiRegion;
        to.globalEvents = from.globalEvents;
        to.validation = from.validation;
    }

    private void configure(Trail trail, Call call) throws IOException {
        trail.bucket = has(call, "S3BucketName") ? text(call, "S3BucketName") : trail.bucket;
        trail.prefix = has(call, "S3KeyPrefix") ? text(call, "S3KeyPrefix") : trail.prefix;
        trail.multiRegion = flag(call, "IsMultiRegionTrail", trail.multiRegion);
        trail.globalEvents = flag(call, "IncludeGlobalServiceEvents", trail.globalEvents);
        trail.validation = flag(call, "EnableLogFileValidation", trail.validation);
        trail.topicArn = has(call, "SnsTopicName") ? topic(call) : trail.topicArn;
        trail.kmsKeyArn = has(call, "KmsKeyId") ? key(call) : trail.kmsKeyArn;
        trail.organization = flag(call, "IsOrganizationTrail", trail.isOrganization()) ? organization(call) : "";
        if (trail.multiRegion && !trail.globalEvents) {
            throw AwsError.bad("InvalidParameterCombinationException",
                    "Multi-Region trail must include global service events.");
        }
        checkBucket(trail);
    }

    private void checkBucket(Trail trail) throws IOException {
        if (trail.bucket.isEmpty()) {
            throw AwsError.bad("InvalidS3BucketNameException", "Bucket name cannot be blank!");
        }
        if (!world.find(ObjectStore.class).exists(trail.bucket)) {
            throw AwsError.bad("S3BucketDoesNotExistException", "S3 bucket " + trail.bucket + " does not exist!");
        }
        try {
            delivery.probe(trail);
        } catch (AwsError e) {
            boolean key = e.code().startsWith("KMS") || String.valueOf(e.getMessage()).contains("kms:");
            throw key ? AwsError.bad("InsufficientEncryptionPolicyException",
                    "Insufficient permissions to access S3 bucket " + trail.bucket + " or KMS key "
                            + trail.kmsKeyArn + ".")
                    : AwsError.bad("InsufficientS3BucketPolicyException",
                            "Incorrect S3 bucket policy is detected for bucket: " + trail.bucket);
        }
    }

    private String organization(Call call) throws IOException {
        boolean management = world.accounts().find(call.account())
                .filter(account -> account.role() == Role.MANAGEMENT).isPresent();
        if (!management) {
            throw AwsError.bad("NotOrganizationMasterAccountException",
                    "The specified account is not the management account of an organization.");
        }
        JsonObject answer = ((Reply.Json) world.invoke(call.caller(),
                Partition.ofRegion(call.region()).global(), "organizations",
                "DescribeOrganization", new JsonObject())).body();
        return answer.getAsJsonObject("Organization").get("Id").getAsString();
    }

    private String key(Call call) throws IOException {
        String id = text(call, "KmsKeyId");
        if (id.isEmpty()) {
            return "";
        }
        JsonObject request = new JsonObject();
        request.addProperty("KeyId", id);
        try {
            JsonObject answer = ((Reply.Json) world.invoke(call.caller(), call.region(), "kms", "DescribeKey", request))
                    .body();
            return answer.getAsJsonObject("KeyMetadata").get("Arn").getAsString();
        } catch (AwsError e) {
            throw AwsError.bad("KmsKeyNotFoundException", "KMS key " + id + " was not found: " + e.getMessage());
        }
    }

    private static String topic(Call call) {
        String name = text(call, "SnsTopicName");
        return name.isEmpty() || Arn.isArn(name) ? name
                : Arn.of("sns", call.region(), call.account(), name).toString();
    }

    private Reply delete(Call call) {
        store.remove(access.owned(call, text(call, "Name")).arn());
        return Reply.json(new JsonObject());
    }

    private Reply start(Call call) {
        store.change(access.owned(call, text(call, "Name")).arn(), trail -> {
            trail.logging = true;
            trail.started = world.clock().instant();
        });
        return Reply.json(new JsonObject());
    }

    private Reply stop(Call call) {
        store.change(access.owned(call, text(call, "Name")).arn(), trail -> {
            trail.logging = false;
            trail.stopped = world.clock().instant();
        });
        return Reply.json(new JsonObject());
    }

    private Reply putSelectors(Call call) {
        Trail trail = access.owned(call, text(call, "TrailName"));
        boolean basic = has(call, "EventSelectors");
        if (basic == has(call, "AdvancedEventSelectors")) {
            throw AwsError.bad("InvalidEventSelectorsException",
                    "Specify either EventSelectors or AdvancedEventSelectors, and not both.");
        }
        String member = basic ? "EventSelectors" : "AdvancedEventSelectors";
        JsonObject kept = new JsonObject();
        kept.add(member, call.json().get(member));
        store.change(trail.arn(), t -> t.selectors = kept.toString());
        JsonObject answer = kept.deepCopy();
        answer.addProperty("TrailARN", trail.arn());
        return Reply.json(answer);
    }

    private Reply addTags(Call call) {
        Trail trail = resource(call);
        store.change(trail.arn(), t -> tag(t, call.json().get("TagsList")));
        return Reply.json(new JsonObject());
    }

    private Reply removeTags(Call call) {
        Trail trail = resource(call);
        JsonElement tags = call.json().get("TagsList");
        store.change(trail.arn(), t -> (tags == null ? new JsonArray() : tags.getAsJsonArray())
                .forEach(tag -> t.tags.remove(tag.getAsJsonObject().get("Key").getAsString())));
        return Reply.json(new JsonObject());
    }

    private Trail resource(Call call) {
        String arn = text(call, "ResourceId");
        access.require(call, arn);
        return access.find(call, arn).orElseThrow(
                () -> AwsError.bad("ResourceNotFoundException", "The specified resource " + arn + " is not found."));
    }

    private static void tag(Trail trail, JsonElement tags) {
        if (tags != null && tags.isJsonArray()) {
            for (JsonElement each : tags.getAsJsonArray()) {
                JsonObject tag = each.getAsJsonObject();
                trail.tags.put(tag.get("Key").getAsString(), tag.has("Value") ? tag.get("Value").getAsString() : "");
            }
        }
    }
}
