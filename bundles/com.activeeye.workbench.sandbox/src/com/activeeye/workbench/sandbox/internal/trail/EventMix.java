package com.activeeye.workbench.sandbox.internal.trail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.trail.EventKind.Failure;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The kinds of events that a trail shows, with their frequencies, and the short stories told with them. */
final class EventMix {
    private static final EventMix SHIPPED = load();

    private final List<EventKind> kinds = new ArrayList<>();
    private final Map<String, EventKind> byLabel = new HashMap<>();
    private final List<List<EventKind>> stories = new ArrayList<>();

    private EventMix(JsonObject json) {
        JsonObject shared = json.getAsJsonObject("errors");
        for (JsonElement each : json.getAsJsonArray("kinds")) {
            EventKind kind = EventKind.of(each.getAsJsonObject(), failures(each.getAsJsonObject(), shared));
            kinds.add(kind);
            byLabel.putIfAbsent(kind.label(), kind);
        }
        for (JsonElement story : json.getAsJsonArray("stories")) {
            stories.add(story.getAsJsonArray().asList().stream().map(l -> byLabel.get(l.getAsString())).toList());
        }
    }

    static EventMix shipped() {
        return SHIPPED;
    }

    /** A kind by its frequency; global services' kinds only where {@code global} is true. */
    EventKind pick(Dice dice, boolean global) {
        int total = kinds.stream().filter(k -> global || !k.global()).mapToInt(EventKind::weight).sum();
        int point = dice.below(total);
        for (EventKind kind : kinds) {
            point -= global || !kind.global() ? kind.weight() : 0;
            if (point < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("The weights of the event mix do not add up");
    }

    List<EventKind> story(Dice dice) {
        return dice.pick(stories);
    }

    private static List<Failure> failures(JsonObject kind, JsonObject shared) {
        if (kind.has("failure")) {
            return List.of(Failure.of(kind.getAsJsonArray("failure")));
        }
        JsonElement errors = kind.has("errors") ? kind.get("errors") : shared.get("throttled");
        JsonArray list = errors.isJsonArray() ? errors.getAsJsonArray() : shared.getAsJsonArray(errors.getAsString());
        return list.asList().stream().map(JsonElement::getAsJsonArray).map(Failure::of).toList();
    }

    private static EventMix load() {
        try (Reader in = new InputStreamReader(EventMix.class.getResourceAsStream("event-mix.json"),
                StandardCharsets.UTF_8)) {
            return new EventMix(JsonParser.parseReader(in).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
