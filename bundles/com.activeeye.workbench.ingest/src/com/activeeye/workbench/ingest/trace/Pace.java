package com.activeeye.workbench.ingest.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often log files of one account and region come.
 *
 * @param region the region's code
 * @param last when the latest one was delivered
 * @param usual the longest that the next one may take before that is unusual
 */
record Pace(String region, Instant last, Duration usual) {
    /** CloudTrail delivers within fifteen minutes, mostly five; less is never unusual. */
    static final Duration SHORTEST = Duration.ofMinutes(30);
    /** Without a history to speak of. */
    private static final Duration UNKNOWN = Duration.ofHours(2);
    private static final int ENOUGH = 5;

    /**
     * By what was: twice the longest gap of the past, the rarest one in a hundred left out.
     *
     * @param deliveries when log files were delivered, in any order, one at least
     */
    static Pace of(String region, List<Instant> deliveries) {
        List<Instant> times = deliveries.stream().sorted().toList();
        List<Duration> gaps = IntStream.range(1, times.size()).mapToObj(i -> Duration.between(times.get(i - 1),
                times.get(i))).sorted().toList();
        if (gaps.size() < ENOUGH) {
            return new Pace(region, times.getLast(), UNKNOWN);
        }
        Duration longest = gaps.get((int) Math.ceil(gaps.size() * 0.99) - 1).multipliedBy(2);
        return new Pace(region, times.getLast(), longest.compareTo(SHORTEST) < 0 ? SHORTEST : longest);
    }

    boolean isLate(Instant now) {
        return Duration.between(last, now).compareTo(usual) > 0;
    }

    String words() {
        return IngestTraceTexts.get("pace", region, last.toString(), String.valueOf(usual.toMinutes()));
    }
}
