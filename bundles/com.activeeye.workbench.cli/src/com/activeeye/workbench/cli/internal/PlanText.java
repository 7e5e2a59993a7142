package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.plan.Difference;
import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Shows plans and what came of them, to people and to programs. */
final class PlanText {
    // A whole template is one value; --json has all of it.
    private static final int LONGEST = 400;

    private PlanText() {
    }

    static void say(Console console, List<StepState> states) {
        states.forEach(state -> say(console, state));
    }

    private static void say(Console console, StepState state) {
        console.say(CliTexts.get("plan.step", state.kind().id(), CliTexts.get("plan." + word(state.verdict())),
                state.subject(), state.account().digits()));
        if (!state.why().isEmpty()) {
            console.say("    " + state.why());
        }
        state.notes().forEach(note -> console.say("    " + note));
        state.unchecked().forEach(unknown -> console.say("    " + unknown));
        if (state.verdict() == Verdict.CHANGE || state.verdict() == Verdict.BLOCKED) {
            state.differences().forEach(difference -> say(console, difference));
        }
        if (state.verdict() != Verdict.NOTHING_TO_DO) {
            console.say(CliTexts.get("plan.actor", state.actor().isEmpty() ? "-" : state.actor(),
                    String.join(", ", state.actions())));
        }
    }

    private static void say(Console console, Difference difference) {
        if (!difference.before().isEmpty()) {
            console.say("  - " + difference.path() + " " + shortened(difference.before()));
        }
        if (!difference.after().isEmpty()) {
            console.say("  + " + difference.path() + " " + shortened(difference.after()));
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " …";
    }

    static JsonObject json(Plan plan, List<StepState> states) {
        JsonObject object = new JsonObject();
        object.addProperty("credential", plan.credential().displayName());
        object.addProperty("bucket", plan.credential().bucketName());
        object.add("keys", texts(plan.encryption().keyArns()));
        object.addProperty("encryptionKnown", plan.encryption().known());
        object.add("evidence", texts(plan.encryption().evidence()));
        object.add("unchecked", texts(plan.encryption().unknown()));
        JsonArray steps = new JsonArray();
        states.forEach(state -> steps.add(json(state)));
        object.add("steps", steps);
        return object;
    }

    private static JsonObject json(StepState state) {
        JsonObject object = new JsonObject();
        object.addProperty("step", state.kind().id());
        object.addProperty("subject", state.subject());
        object.addProperty("account", state.account().digits());
        object.addProperty("verdict", word(state.verdict()));
        object.addProperty("why", state.why());
        object.add("notes", texts(state.notes()));
        object.add("unchecked", texts(state.unchecked()));
        object.addProperty("actor", state.actor());
        object.add("actions", texts(state.actions()));
        if (!state.before().isEmpty()) {
            object.add("before", JsonParser.parseString(state.before()));
        }
        if (!state.wanted().isEmpty()) {
            object.add("wanted", JsonParser.parseString(state.wanted()));
        }
        JsonArray differences = new JsonArray();
        state.differences().forEach(difference -> differences.add(json(difference)));
        object.add("differences", differences);
        object.addProperty("fingerprint", state.fingerprint());
        return object;
    }

    private static JsonObject json(Difference difference) {
        JsonObject object = new JsonObject();
        object.addProperty("path", difference.path());
        object.addProperty("before", difference.before());
        object.addProperty("after", difference.after());
        return object;
    }

    static JsonArray texts(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    static void say(Console console, StepResult result) {
        console.say(CliTexts.get("plan.result", result.kind().id(),
                CliTexts.get("plan.outcome." + word(result)), result.change().map(UUID::toString)
                        .map(id -> CliTexts.get("plan.change_id", id)).orElse("")).stripTrailing());
        if (!result.message().isEmpty()) {
            console.note("    " + result.message());
        }
    }

    static JsonObject json(StepResult result) {
        JsonObject object = new JsonObject();
        object.addProperty("step", result.kind().id());
        object.addProperty("subject", result.subject());
        object.addProperty("outcome", word(result));
        result.change().ifPresent(id -> object.addProperty("change", id.toString()));
        object.addProperty("message", result.message());
        return object;
    }

    private static String word(StepResult result) {
        return result.outcome().name().toLowerCase(Locale.ROOT);
    }
}
