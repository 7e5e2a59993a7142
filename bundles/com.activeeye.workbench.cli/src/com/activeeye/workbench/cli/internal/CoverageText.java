package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.organization.Coverage;
import com.activeeye.workbench.aws.organization.CoverageCell;
import com.activeeye.workbench.aws.organization.CoverageRow;
import com.activeeye.workbench.aws.organization.SeenTrail;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A coverage on the terminal: as many regions do not fit beside each other, those that are alike share a line. */
final class CoverageText {
    private static final int NAMED = 4;

    private record Alike(String state, String why) {
    }

    private CoverageText() {
    }

    static void say(Console console, Coverage coverage) {
        List<List<String>> lines = new ArrayList<>();
        coverage.rows().forEach(row -> lines.addAll(lines(row)));
        console.table(List.of(CliTexts.get("column.account"), CliTexts.get("column.name"),
                CliTexts.get("column.coverage"), CliTexts.get("column.regions"), CliTexts.get("column.why")), lines);
        console.say(coverage.counts().entrySet().stream().map(count -> CliTexts.get("coverage.count",
                count.getKey().label(), count.getValue())).collect(Collectors.joining(", ")));
    }

    private static List<List<String>> lines(CoverageRow row) {
        Map<Alike, List<String>> regions = new LinkedHashMap<>();
        row.cells().forEach(cell -> regions.computeIfAbsent(new Alike(cell.state().label(), cell.why()),
                alike -> new ArrayList<>()).add(cell.region()));
        return regions.entrySet().stream().map(entry -> List.of(row.account().account().digits(),
                row.account().name(), entry.getKey().state(), named(entry.getValue()), entry.getKey().why())).toList();
    }

    private static String named(List<String> regions) {
        return regions.size() <= NAMED ? String.join(" ", regions)
                : CliTexts.get("coverage.regions", regions.size());
    }

    static JsonObject json(Coverage coverage) {
        JsonArray rows = new JsonArray();
        coverage.rows().forEach(row -> row.cells().forEach(cell -> rows.add(json(row, cell))));
        JsonArray trails = new JsonArray();
        coverage.trails().forEach(trail -> trails.add(json(trail)));
        JsonObject counts = new JsonObject();
        coverage.counts().forEach((state, count) -> counts.addProperty(state.id(), count));
        JsonObject object = new JsonObject();
        object.add("cells", rows);
        object.add("trails", trails);
        object.add("counts", counts);
        return object;
    }

    private static JsonObject json(CoverageRow row, CoverageCell cell) {
        JsonObject object = new JsonObject();
        object.addProperty("account", row.account().account().digits());
        object.addProperty("name", row.account().name());
        object.addProperty("region", cell.region());
        object.addProperty("state", cell.state().id());
        object.addProperty("why", cell.why());
        JsonArray trails = new JsonArray();
        cell.trails().forEach(trails::add);
        object.add("trails", trails);
        return object;
    }

    private static JsonObject json(SeenTrail trail) {
        JsonObject object = new JsonObject();
        object.addProperty("arn", trail.arn());
        object.addProperty("bucketName", trail.bucket());
        object.addProperty("everyRegion", trail.everyRegion());
        object.addProperty("everyAccount", trail.everyAccount());
        object.addProperty("logging", trail.logging().name().toLowerCase(Locale.ROOT));
        object.addProperty("managementEvents", trail.recorded().name().toLowerCase(Locale.ROOT));
        object.addProperty("deliveryError", trail.deliveryError());
        return object;
    }
}
