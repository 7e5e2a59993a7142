package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.activeeye.workbench.sandbox.internal.trail.DigestChain.Delivered;
import com.activeeye.workbench.sandbox.internal.trail.Feeds.Due;
import com.activeeye.workbench.sandbox.internal.world.TrailWriter;
import com.activeeye.workbench.sandbox.internal.world.World;

/**
 * Writes every trail's log files, and the digest files that sign them. What AWS does each hour, the sandbox does each
 * minute, so that a person sees it happen.
 */
public final class LogFileWriter implements TrailWriter {
    private static final Duration PACE = Duration.ofSeconds(24);
    private static final Duration DIGEST_INTERVAL = Duration.ofSeconds(60);
    private static final double NAMED_HEADER = 0.12;
    private static final int EXPIRE_EVERY = 200;

    private final TrailStore store;
    private final Delivery delivery;
    private final Feeds feeds;
    private final Dice dice;
    private final Duration digestInterval;
    private int deliveries;

    public LogFileWriter(World world, TrailStore store, Delivery delivery, EventHistory history) {
        this(store, delivery, new Feeds(world, history, PACE, world.clock().millis()), world.clock().millis(),
                DIGEST_INTERVAL);
    }

    LogFileWriter(TrailStore store, Delivery delivery, Feeds feeds, long seed, Duration digestInterval) {
        this.store = store;
        this.delivery = delivery;
        this.feeds = feeds;
        this.dice = new Dice(new Random(seed));
        this.digestInterval = digestInterval;
    }

    public Feeds feeds() {
        return feeds;
    }

    @Override
    public synchronized void deliverDue(Instant now) {
        for (Due due : feeds.takeDue(now)) {
            for (Trail trail : store.recording(due.account(), due.region())) {
                write(trail, due, now);
            }
        }
        signDue(now);
    }

    private void write(Trail trail, Due due, Instant now) {
        List<String> records = due.batch().all();
        byte[] json = LogFile.json(records);
        String name = due.account() + "_CloudTrail_" + due.region() + "_" + EventTimes.minute(now) + "_"
                + dice.mixed(16) + ".json";
        String key = trail.folder(due.account()) + "CloudTrail/" + due.region() + "/" + EventTimes.day(now) + "/" + name
                + ".gz";
        byte[] gzip = LogFile.gzip(json, dice.chance(NAMED_HEADER) ? name : "");
        if (delivery.log(trail, key, gzip, now)) {
            remember(trail, due, now, new Delivered(key, DigestFile.sha256(json), time(records, true),
                    time(records, false)));
        }
        if (++deliveries % EXPIRE_EVERY == 0) {
            delivery.expire(trail);
        }
    }

    private static String time(List<String> records, boolean oldest) {
        List<String> times = records.stream().map(LogFileWriter::eventTime).sorted().toList();
        return oldest ? times.getFirst() : times.getLast();
    }

    private static String eventTime(String record) {
        String member = "\"eventTime\":\"";
        int start = record.indexOf(member) + member.length();
        return record.substring(start, record.indexOf('"', start));
    }

    private void remember(Trail trail, Due due, Instant now, Delivered file) {
        if (!trail.validation) {
            return;
        }
        store.chains(chains -> chains.computeIfAbsent(DigestChain.lane(trail, due.account(), due.region()), lane -> {
            DigestChain chain = new DigestChain();
            chain.account = due.account();
            chain.region = due.region();
            chain.since = now;
            return chain;
        }).files.add(file));
    }

    private void signDue(Instant now) {
        for (Trail trail : store.all()) {
            List<DigestChain> due = store.chains(chains -> new ArrayList<>(chains.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(trail.arn() + "|")).map(java.util.Map.Entry::getValue)
                    .filter(chain -> !now.isBefore(chain.since.plus(digestInterval))).toList()));
            if (trail.logging && trail.validation) {
                due.forEach(chain -> sign(trail, chain, now));
            }
        }
    }

    private void sign(Trail trail, DigestChain chain, Instant now) {
        DigestFile file = DigestFile.of(trail, chain, now, store.key(trail.homeRegion));
        if (delivery.digest(trail, file, now)) {
            store.chains(chains -> {
                chain.previousKey = file.key();
                chain.previousHash = DigestFile.sha256(file.json());
                chain.previousSignature = file.signature();
                chain.since = now;
                chain.files.clear();
                return chain;
            });
        }
    }
}
