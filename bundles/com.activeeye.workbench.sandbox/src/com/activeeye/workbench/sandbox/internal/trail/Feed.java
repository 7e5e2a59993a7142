package com.activeeye.workbench.sandbox.internal.trail;

import com.activeeye.workbench.sandbox.internal.http.Partition;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import com.google.gson.JsonObject;

/**
 * What happens in one account and Region, cut into the batches that become log files. About a fifth of the events
 * is in two batches, byte for byte, as CloudTrail delivers at least once.
 */
final class Feed {
    static final double DELIVERED_TWICE = 0.21;
    private static final long SECONDS_BEFORE = 240;

    private final RecordGenerator generator;
    private final UnaryOperator<String> inPartition;
    private final Dice dice;
    private final Deque<String> recorded = new ArrayDeque<>();
    private final Deque<String> again = new ArrayDeque<>();

    Feed(String account, String region, long seed) {
        long own = seed ^ (account + region).hashCode();
        generator = new RecordGenerator(account, region, region.equals(Partition.ofRegion(region).global()), seed,
                new Random(own));
        dice = new Dice(new Random(own + 1));
        String partition = Partition.ofRegion(region).id();
        // The activity is written down for the commercial partition.
        inPartition = partition.equals("aws") ? UnaryOperator.identity()
                : record -> record.replace("arn:aws:", "arn:" + partition + ":");
    }

    /** Adds a call that was really made, to be in the next batch. */
    synchronized void add(JsonObject record) {
        recorded.add(record.toString());
    }

    /** The next batch with background activity in it, never empty. */
    synchronized Batch next(Instant now) {
        int size = FileShape.records(dice);
        List<String> repeats = takeRepeats(size);
        List<String> fresh = takeRecorded();
        List<JsonObject> made = generator.batch(Math.max(0, size - repeats.size() - fresh.size()), now,
                SECONDS_BEFORE);
        List<String> texts = made.stream().map(record -> inPartition.apply(record.toString())).toList();
        fresh.addAll(texts);
        repeatLater(fresh);
        return new Batch(fresh, repeats, texts);
    }

    /** The next batch of really made calls alone; empty if there were none. */
    synchronized Batch recordedOnly() {
        List<String> fresh = takeRecorded();
        repeatLater(fresh);
        return new Batch(fresh, List.of(), List.of());
    }

    /** New events, those that an earlier batch had already, and which of the new ones are background activity. */
    record Batch(List<String> fresh, List<String> repeats, List<String> made) {
        List<String> all() {
            List<String> all = new ArrayList<>(repeats);
            all.addAll(fresh);
            return all;
        }

        boolean isEmpty() {
            return fresh.isEmpty() && repeats.isEmpty();
        }
    }

    private List<String> takeRepeats(int most) {
        List<String> taken = new ArrayList<>();
        while (taken.size() < most && !again.isEmpty()) {
            taken.add(again.poll());
        }
        return taken;
    }

    private List<String> takeRecorded() {
        List<String> taken = new ArrayList<>(recorded);
        recorded.clear();
        return taken;
    }

    private void repeatLater(List<String> fresh) {
        fresh.stream().filter(event -> dice.chance(DELIVERED_TWICE)).forEach(again::add);
    }
}
