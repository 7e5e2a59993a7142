package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import com.activeeye.workbench.sandbox.Faults;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.internal.http.Partition;
import com.activeeye.workbench.sandbox.internal.trail.Feed.Batch;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonObject;

/** The activity of every account and Region, and when its next batch is due. */
public final class Feeds {
    /** One batch that is ready to be delivered. */
    record Due(String account, String region, Batch batch) {
    }

    private static final class Lane {
        private final String account;
        private final String region;
        private final Feed feed;
        private final boolean background;
        private Instant due = Instant.EPOCH;

        Lane(String account, String region, long seed, boolean background) {
            this.account = account;
            this.region = region;
            this.feed = new Feed(account, region, seed);
            this.background = background;
        }
    }

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final EventHistory history;
    private final Faults faults;
    private final Duration pace;
    private final long seed;
    private final Dice dice;

    /**
     * @param pace the mean time between two files of an account's home Region
     * @param seed the same seed gives the same background activity
     */
    Feeds(World world, EventHistory history, Duration pace, long seed) {
        this.history = history;
        this.faults = world.faults();
        this.pace = pace;
        this.seed = seed;
        this.dice = new Dice(new Random(seed));
        for (SandboxAccount account : world.accounts().all()) {
            if (account.role() != SandboxAccount.Role.POD) {
                background(account.id(), account.homeRegion());
                background(account.id(), Partition.ofRegion(account.homeRegion()).global());
            }
        }
    }

    private void background(String account, String region) {
        lanes.putIfAbsent(account + region, new Lane(account, region, seed, true));
    }

    /** Adds a call that was really made. */
    void add(String account, String region, JsonObject record) {
        history.add(account, region, List.of(record.toString()));
        lanes.computeIfAbsent(account + region, key -> new Lane(account, region, seed, false)).feed.add(record);
    }

    /** What is due now: one batch per account and Region at most, however long ago the last one was. */
    synchronized List<Due> takeDue(Instant now) {
        List<Due> ready = new ArrayList<>();
        for (Lane lane : lanes.values().stream().sorted(Comparator.comparing(l -> l.account + l.region)).toList()) {
            Batch batch = batch(lane, now);
            // What is taken from a quiet account is forgotten, or it would all come at once afterwards.
            if (!batch.isEmpty() && !faults.isQuiet(lane.account)) {
                ready.add(new Due(lane.account, lane.region, batch));
            }
        }
        return ready;
    }

    private Batch batch(Lane lane, Instant now) {
        if (!lane.background || now.isBefore(lane.due)) {
            return lane.feed.recordedOnly();
        }
        double factor = 0.4 + 1.2 * dice.below(1000) / 1000;
        lane.due = now.plusMillis((long) (pace.toMillis() * factor));
        Batch batch = lane.feed.next(now);
        history.add(lane.account, lane.region, batch.made());
        return batch;
    }
}
