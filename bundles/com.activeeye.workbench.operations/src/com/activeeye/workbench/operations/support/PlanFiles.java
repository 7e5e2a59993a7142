package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The plan of each credential as it is now: what is there in AWS, and what is wanted. */
final class PlanFiles {
    private PlanFiles() {
    }

    // Named by number: a credential's name in a file's name would have to be made safe for file systems.
    static Map<String, Supplier<String>> of(Workbench workbench, Progress progress) {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        List<ConnectorCredential> credentials = workbench.catalog().credentials().all();
        for (int i = 0; i < credentials.size(); i++) {
            ConnectorCredential credential = credentials.get(i);
            files.put("plan-" + (i + 1) + ".json", () -> plan(workbench, credential, progress));
        }
        return files;
    }

    private static String plan(Workbench workbench, ConnectorCredential credential, Progress progress) {
        Plan plan = Plans.of(workbench, credential, progress);
        JsonObject object = new JsonObject();
        object.addProperty("credential", credential.displayName());
        object.add("encryption", Json.MAPPER.toJsonTree(plan.encryption()));
        JsonArray steps = new JsonArray();
        plan.observe(progress).forEach(state -> steps.add(step(state)));
        object.add("steps", steps);
        return Json.MAPPER.toJson(object);
    }

    private static JsonObject step(StepState state) {
        JsonObject object = Json.MAPPER.toJsonTree(state).getAsJsonObject();
        object.add("before", document(state.before()));
        object.add("wanted", document(state.wanted()));
        return object;
    }

    private static JsonElement document(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException noJson) {
            return Json.MAPPER.toJsonTree(text);
        }
    }
}
