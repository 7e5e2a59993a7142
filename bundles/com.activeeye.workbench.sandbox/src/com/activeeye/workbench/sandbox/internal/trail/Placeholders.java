package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Fills the {@code ${…}} of an event kind's templates for one call. */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final Dice dice;
    private final Cast cast;
    private final Actor actor;
    private final EventKind kind;
    private final String region;
    private final Instant when;
    private final String app;
    private final String token;

    Placeholders(Dice dice, Cast cast, Actor actor, EventKind kind, String region, Instant when, String token) {
        this.dice = dice;
        this.cast = cast;
        this.actor = actor;
        this.kind = kind;
        this.region = region;
        this.when = when;
        this.token = token;
        this.app = dice.pickSkewed(cast.apps());
    }

    /** A copy of {@code template} with every place filled; numbers and nulls stay as they are. */
    JsonElement fill(JsonElement template) {
        if (template.isJsonObject()) {
            JsonObject filled = new JsonObject();
            template.getAsJsonObject().entrySet().forEach(e -> filled.add(e.getKey(), fill(e.getValue())));
            return filled;
        }
        if (template.isJsonArray()) {
            JsonArray filled = new JsonArray();
            template.getAsJsonArray().forEach(e -> filled.add(fill(e)));
            return filled;
        }
        boolean text = template.isJsonPrimitive() && template.getAsJsonPrimitive().isString();
        return text ? new JsonPrimitive(fill(template.getAsString())) : template;
    }

    String fill(String template) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    private String value(String place) {
        return switch (place) {
            case "account" -> actor.account();
            case "region" -> region;
            case "arn" -> actor.arn();
            case "event" -> kind.name();
            case "action" -> kind.action();
            case "app" -> app;
            case "bucket" -> app + "-" + actor.account().substring(8) + "-data";
            case "object" -> "orders/part-" + dice.below(100) + ".parquet";
            case "user" -> dice.pickSkewed(cast.users).name();
            case "role" -> dice.pickSkewed(cast.roles).name();
            case "roleid" -> dice.pickSkewed(cast.roles).principalId();
            case "instance" -> dice.pickSkewed(cast.instances);
            case "volume" -> dice.pickSkewed(cast.volumes);
            case "kmskey" -> dice.pickSkewed(cast.keys);
            case "subnet" -> dice.pick(cast.subnets);
            case "group" -> dice.pick(cast.groups);
            case "vpc" -> cast.vpc;
            case "image" -> cast.image;
            case "octet" -> Integer.toString(4 + dice.below(250));
            case "uuid" -> dice.uuid().toString();
            case "accesskey" -> "ASIA" + dice.upper(16);
            case "upper16" -> dice.upper(16);
            case "token", "encoded" -> token;
            case "when" -> EventTimes.words(when);
            case "expiry" -> EventTimes.words(when.plusSeconds(3600));
            default -> dice.hex(Integer.parseInt(place.substring("hex".length())));
        };
    }
}
