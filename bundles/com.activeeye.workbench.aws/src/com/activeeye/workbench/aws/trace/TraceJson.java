package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.core.connector.AccountId;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Writes a trace as JSON, for programs. */
final class TraceJson {
    private final TraceState state;
    private final Function<UUID, String> connectorName;

    private TraceJson(TraceState state, Function<UUID, String> connectorName) {
        this.state = state;
        this.connectorName = connectorName;
    }

    static JsonObject of(TraceState state, Function<UUID, String> connectorName) {
        return new TraceJson(state, connectorName).trace();
    }

    private JsonObject trace() {
        JsonObject object = new JsonObject();
        object.addProperty("credential", state.credential().displayName());
        object.addProperty("bucket", state.credential().bucketName());
        object.addProperty("bucketAccount", state.credential().bucketAccount().digits());
        object.addProperty("bucketRegion", state.credential().bucketRegion());
        object.addProperty("health", state.health().name().toLowerCase(Locale.ROOT));
        state.endedAt().ifPresent(at -> object.addProperty("endedAt", at.toString()));
        object.add("accounts", accounts(state.accounts()));
        JsonArray hops = new JsonArray();
        state.results().forEach(result -> hops.add(hop(result)));
        object.add("hops", hops);
        JsonArray points = new JsonArray();
        for (GuidePoint point : GuidePoint.values()) {
            points.add(point(point));
        }
        object.add("guidePoints", points);
        return object;
    }

    private static JsonObject point(GuidePoint point) {
        JsonObject object = new JsonObject();
        object.addProperty("number", point.number());
        object.addProperty("text", point.text());
        JsonArray hops = new JsonArray();
        point.hops().forEach(hop -> hops.add(hop.id()));
        object.add("hops", hops);
        return object;
    }

    private JsonObject hop(HopResult result) {
        JsonObject object = new JsonObject();
        object.addProperty("hop", result.hop().id());
        object.addProperty("title", result.hop().title());
        object.addProperty("result", result.id());
        object.addProperty("meaning", result.meaning());
        switch (result) {
            case Proven proven -> {
                object.add("quiet", accounts(proven.quiet()));
                object.addProperty("tookMillis", proven.took().toMillis());
            }
            case Broken broken -> {
                JsonArray causes = new JsonArray();
                broken.causes().forEach(cause -> causes.add(cause(cause)));
                object.add("causes", causes);
                object.addProperty("tookMillis", broken.took().toMillis());
            }
            case Unknown unknown -> {
                unknown.behind().ifPresent(hop -> object.addProperty("behind", hop.id()));
                unknown.missingAction().ifPresent(action -> object.addProperty("missingAction", action));
                JsonArray remedies = new JsonArray();
                unknown.remedies().forEach(remedy -> remedies.add(remedy(remedy)));
                object.add("remedies", remedies);
            }
            case Waiting waiting -> { }
            case Running running -> object.addProperty("since", running.since().toString());
        }
        JsonArray evidence = new JsonArray();
        result.evidence().forEach(one -> evidence.add(evidence(one)));
        object.add("evidence", evidence);
        return object;
    }

    private JsonObject cause(Cause cause) {
        JsonObject object = new JsonObject();
        object.addProperty("cause", cause.id());
        object.addProperty("what", cause.what());
        object.addProperty("meaning", cause.meaning());
        object.add("accounts", accounts(cause.accounts()));
        object.add("remedy", remedy(cause.remedy()));
        return object;
    }

    private JsonObject remedy(Remedy remedy) {
        JsonObject object = new JsonObject();
        object.addProperty("words", remedy.words());
        object.addProperty("action", remedy.action().getClass().getSimpleName());
        remedy.command(state.credential(), connectorName).ifPresent(command ->
                object.addProperty("command", command));
        return object;
    }

    private static JsonObject evidence(Evidence evidence) {
        JsonObject object = new JsonObject();
        object.addProperty("asked", evidence.asked());
        object.addProperty("actor", evidence.actor());
        object.addProperty("answer", evidence.answer());
        object.addProperty("at", evidence.at().toString());
        return object;
    }

    private static JsonArray accounts(Collection<AccountId> accounts) {
        JsonArray array = new JsonArray();
        accounts.stream().sorted().map(AccountId::digits).forEach(array::add);
        return array;
    }
}
