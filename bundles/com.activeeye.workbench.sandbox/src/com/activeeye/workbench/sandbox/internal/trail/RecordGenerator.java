package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import com.activeeye.workbench.sandbox.internal.trail.Actor.Kind;
import com.activeeye.workbench.sandbox.internal.trail.EventKind.Failure;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Makes believable CloudTrail records of one account and Region: runs of the same few calls by the same few
 * sessions, now and then a story that an analyst should notice. The same seed gives the same records.
 */
final class RecordGenerator {
    private static final int MEAN_RUN = 7;
    private static final double STORY = 0.02;

    private final String account;
    private final String region;
    private final boolean global;
    private final Dice dice;
    private final Cast cast;
    private final String token;
    private List<Actor> regulars = List.of();

    /** @param global whether this Region records the global services' events, as us-east-1 does */
    RecordGenerator(String account, String region, boolean global, long seed, RandomGenerator random) {
        this.account = account;
        this.region = region;
        this.global = global;
        this.dice = new Dice(random);
        this.cast = new Cast(account, seed);
        this.token = "IQoJb3JpZ2luX2VjEC0aCXVzLWVhc3QtMSJIMEYCIQ" + dice.mixed(480);
    }

    /** {@code count} records, oldest first, of calls made in the {@code seconds} before {@code until}. */
    List<JsonObject> batch(int count, Instant until, long seconds) {
        List<JsonObject> records = new ArrayList<>();
        if (count > 0 && global && dice.chance(STORY)) {
            records.addAll(story(until.minusSeconds(seconds)));
        }
        regulars = List.of(dice.pickSkewed(cast.roles), dice.pickSkewed(cast.roles), dice.pick(cast.users));
        while (records.size() < count) {
            run(records, count - records.size(), at(until, seconds, records.size(), count));
        }
        return records.subList(0, count);
    }

    private static Instant at(Instant until, long seconds, int index, int count) {
        return until.minusSeconds(seconds - seconds * index / Math.max(1, count));
    }

    private void run(List<JsonObject> records, int most, Instant when) {
        EventKind kind = EventMix.shipped().pick(dice, global);
        Actor actor = actor(kind);
        int length = Math.min(most, 1 + dice.below(2 * MEAN_RUN));
        for (int i = 0; i < length; i++) {
            records.add(record(kind, actor, when));
        }
    }

    private List<JsonObject> story(Instant when) {
        Actor person = dice.pick(cast.users);
        List<JsonObject> told = new ArrayList<>();
        for (EventKind kind : EventMix.shipped().story(dice)) {
            told.add(record(kind, kind.by().equals("root") ? cast.root : person, when));
        }
        return told;
    }

    private Actor actor(EventKind kind) {
        if (!kind.service().isEmpty() && dice.chance(kind.serviceShare())) {
            return Actor.service(account, kind.service());
        }
        return switch (kind.by()) {
            case "user" -> dice.pick(cast.users);
            case "root" -> cast.root;
            case "role" -> dice.pickSkewed(cast.roles);
            default -> dice.chance(0.01) ? cast.root : dice.pickSkewed(regulars);
        };
    }

    private JsonObject record(EventKind kind, Actor actor, Instant when) {
        Placeholders places = new Placeholders(dice, cast, actor, kind, region, when, token);
        boolean fails = dice.chance(kind.errorRate());
        JsonObject record = new JsonObject();
        record.addProperty("eventVersion", "1.11");
        record.add("userIdentity", actor.identity(when));
        record.addProperty("eventTime", EventTimes.iso(when));
        record.addProperty("eventSource", kind.eventSource());
        record.addProperty("eventName", kind.name());
        record.addProperty("awsRegion", region);
        record.addProperty("sourceIPAddress", actor.sourceIp());
        record.addProperty("userAgent", actor.userAgent());
        if (fails) {
            fail(record, dice.pick(kind.errors()), places);
        }
        record.add("requestParameters", places.fill(kind.request()));
        boolean answers = !fails || kind.eventType().equals("AwsConsoleSignIn");
        record.add("responseElements", answers ? places.fill(kind.response()) : JsonNull.INSTANCE);
        addExtra(record, kind, places);
        addIdentifiers(record, kind);
        addResources(record, kind, places);
        addEnding(record, kind, actor);
        return record;
    }

    private static void fail(JsonObject record, Failure failure, Placeholders places) {
        if (!failure.code().isEmpty()) {
            record.addProperty("errorCode", failure.code());
        }
        if (!failure.message().isEmpty()) {
            record.addProperty("errorMessage", places.fill(failure.message()));
        }
    }

    private void addExtra(JsonObject record, EventKind kind, Placeholders places) {
        if (kind.extra().isJsonObject()) {
            record.add("additionalEventData", places.fill(kind.extra()));
        } else if (!kind.extra().isJsonNull()) {
            record.add("additionalEventData", s3Data());
        }
    }

    private JsonObject s3Data() {
        JsonObject data = new JsonObject();
        data.addProperty("SignatureVersion", "SigV4");
        data.addProperty("CipherSuite", "TLS_AES_128_GCM_SHA256");
        data.addProperty("bytesTransferredIn", 0);
        data.addProperty("AuthenticationMethod", "AuthHeader");
        data.addProperty("x-amz-id-2", dice.mixed(75) + "=");
        data.addProperty("bytesTransferredOut", 200 + dice.below(600));
        return data;
    }

    private void addIdentifiers(JsonObject record, EventKind kind) {
        if (kind.eventType().equals("AwsApiCall")) {
            record.addProperty("requestID",
                    kind.source().equals("s3") ? dice.upper(16) : dice.uuid().toString());
        }
        record.addProperty("eventID", dice.uuid().toString());
        record.addProperty("readOnly", kind.readOnly());
    }

    private void addResources(JsonObject record, EventKind kind, Placeholders places) {
        if (kind.resources().isEmpty()) {
            return;
        }
        JsonArray resources = new JsonArray();
        for (JsonElement pair : kind.resources()) {
            JsonObject resource = new JsonObject();
            resource.addProperty("accountId", account);
            resource.addProperty("type", pair.getAsJsonArray().get(0).getAsString());
            resource.addProperty("ARN", places.fill(pair.getAsJsonArray().get(1).getAsString()));
            resources.add(resource);
        }
        record.add("resources", resources);
    }

    private void addEnding(JsonObject record, EventKind kind, Actor actor) {
        record.addProperty("eventType", kind.eventType());
        record.addProperty("managementEvent", true);
        record.addProperty("recipientAccountId", account);
        if (actor.kind() == Kind.AWS_SERVICE) {
            record.addProperty("sharedEventID", dice.uuid().toString());
        }
        if (kind.vpcEndpoint()) {
            record.addProperty("vpcEndpointId", cast.vpc.replace("vpc-", "vpce-"));
            record.addProperty("vpcEndpointAccountId", account);
        }
        record.addProperty("eventCategory", "Management");
        if (actor.kind() != Kind.AWS_SERVICE) {
            record.add("tlsDetails", tls(kind));
        }
        if (actor.console()) {
            record.addProperty("sessionCredentialFromConsole", "true");
        }
    }

    private JsonObject tls(EventKind kind) {
        JsonObject tls = new JsonObject();
        tls.addProperty("tlsVersion", "TLSv1.3");
        tls.addProperty("cipherSuite", "TLS_AES_128_GCM_SHA256");
        tls.addProperty("clientProvidedHostHeader",
                kind.source() + (kind.global() ? "" : "." + region) + ".amazonaws.com");
        return tls;
    }
}
