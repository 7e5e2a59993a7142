package com.activeeye.workbench.sandbox.internal.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Holds the generated trail to what was measured on real ones. */
class FeedTest {
    private static final Instant NOW = Instant.parse("2025-01-31T12:00:00Z");
    private static final int FILES = 2000;
    private static final List<List<String>> BATCHES = new ArrayList<>();
    private static final List<JsonObject> RECORDS = new ArrayList<>();

    @BeforeAll
    static void generate() {
        Feed feed = new Feed("111122223333", "us-east-1", 7);
        for (int i = 0; i < FILES; i++) {
            BATCHES.add(feed.next(NOW).all());
        }
        BATCHES.forEach(batch -> batch.forEach(text -> RECORDS.add(JsonParser.parseString(text).getAsJsonObject())));
    }

    private static int percentile(List<Integer> values, double share) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    @Test
    void filesHoldAsManyRecordsAsRealOnes() {
        List<Integer> sizes = BATCHES.stream().map(List::size).toList();
        assertThat(percentile(sizes, 0.5)).isBetween(4, 6);
        assertThat(percentile(sizes, 0.9)).isBetween(13, 18);
        assertThat(percentile(sizes, 0.99)).isBetween(28, 45);
        assertThat(percentile(sizes, 1)).isBetween(200, 650);
        assertThat(percentile(sizes, 0)).isPositive();
    }

    @Test
    void eventsAreAsLargeAsRealOnes() {
        List<Integer> sizes = BATCHES.stream().flatMap(List::stream).map(String::length).toList();
        assertThat(percentile(sizes, 0.5)).isBetween(1200, 1600);
        assertThat(percentile(sizes, 0.99)).isBetween(2200, 5000);
    }

    @Test
    void aFifthOfTheEventsArrivesTwiceAndNoneThrice() {
        Map<String, Integer> seen = new HashMap<>();
        BATCHES.forEach(batch -> {
            batch.forEach(text -> seen.merge(text, 1, Integer::sum));
            assertThat(new HashSet<>(batch)).as("one file holds no event twice").hasSameSizeAs(batch);
        });
        double twice = seen.values().stream().filter(count -> count == 2).count();
        assertThat(twice / seen.size()).isBetween(0.19, 0.23);
        assertThat(seen.values()).allMatch(count -> count <= 2);
    }

    @Test
    void anEventIdStandsForOneEvent() {
        Map<String, String> byId = new HashMap<>();
        for (JsonObject record : RECORDS) {
            String text = record.toString();
            assertThat(byId.putIfAbsent(record.get("eventID").getAsString(), text)).isIn(null, text);
        }
    }

    @Test
    void theMixIsWideAndSkewed() {
        Map<String, Integer> names = new HashMap<>();
        Set<String> sources = new HashSet<>();
        RECORDS.forEach(record -> {
            names.merge(record.get("eventName").getAsString(), 1, Integer::sum);
            sources.add(record.get("eventSource").getAsString());
        });
        assertThat(names).hasSizeGreaterThan(60);
        assertThat(sources).hasSizeGreaterThan(20);
        int topTen = names.values().stream().sorted((a, b) -> b - a).limit(10).mapToInt(n -> n).sum();
        assertThat((double) topTen / RECORDS.size()).isGreaterThan(0.35);
    }

    @Test
    void errorsIdentitiesAndFieldsAreThoseOfCloudTrail() {
        double errors = RECORDS.stream().filter(record -> record.has("errorCode")).count();
        assertThat(errors / RECORDS.size()).isBetween(0.1, 0.4);
        Set<String> types = new HashSet<>();
        RECORDS.forEach(record -> types.add(record.getAsJsonObject("userIdentity").get("type").getAsString()));
        assertThat(types).contains("Root", "IAMUser", "AssumedRole", "AWSService");
        assertThat(RECORDS).allSatisfy(record -> assertThat(record.keySet()).contains("eventVersion", "eventTime",
                "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "requestParameters",
                "responseElements", "eventID", "readOnly", "eventType", "managementEvent", "recipientAccountId",
                "eventCategory"));
        assertThat(RECORDS).noneMatch(record -> record.toString().contains("${"));
    }

    @Test
    void storiesForAnAnalystAreMixedIn() {
        assertThat(RECORDS).anyMatch(record -> record.get("eventName").getAsString().equals("StopLogging")
                && record.get("errorCode").getAsString().equals("AccessDenied"));
        assertThat(RECORDS).anyMatch(record -> record.get("eventName").getAsString().equals("CreateAccessKey"));
        assertThat(RECORDS).anyMatch(record -> record.toString().contains("\"ConsoleLogin\":\"Failure\""));
    }

    @Test
    void filesCompressAsRealOnesDo() {
        double plain = 0;
        double packed = 0;
        for (List<String> batch : BATCHES) {
            byte[] json = LogFile.json(batch);
            plain += json.length;
            packed += LogFile.gzip(json, "").length;
        }
        assertThat(plain / packed).isBetween(6.5, 10.0);
    }

    @Test
    void theSameSeedGivesTheSameEvents() {
        Feed first = new Feed("555566667777", "eu-west-1", 42);
        Feed second = new Feed("555566667777", "eu-west-1", 42);
        Feed other = new Feed("555566667777", "eu-west-1", 43);
        List<String> events = first.next(NOW).all();
        assertThat(second.next(NOW).all()).isEqualTo(events);
        assertThat(other.next(NOW).all()).isNotEqualTo(events);
    }

    @Test
    void globalServicesAreRecordedInNorthVirginiaAlone() {
        Feed feed = new Feed("555566667777", "eu-west-1", 5);
        for (int i = 0; i < 200; i++) {
            assertThat(feed.next(NOW).all()).noneMatch(text -> text.contains("\"iam.amazonaws.com\""));
        }
        assertThat(RECORDS).anyMatch(record -> record.get("eventSource").getAsString().equals("iam.amazonaws.com"));
    }
}
