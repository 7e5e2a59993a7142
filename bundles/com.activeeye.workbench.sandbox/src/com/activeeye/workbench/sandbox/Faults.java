package com.activeeye.workbench.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Things that go wrong in AWS, to be injected: each fault waits for the calls that it hits. */
public final class Faults {

    /** What happens to a call. */
    public enum Kind {
        /** Throttling in the words of the service. */
        THROTTLE,
        /** Service unavailable (503). */
        UNAVAILABLE,
        /** The session of the caller has expired. */
        EXPIRE,
        /** No answer: the connection ends, as where the network is down. */
        DISCONNECT
    }

    private record Planned(String service, String operation, Kind kind, AtomicInteger left) {
        boolean hits(String calledService, String calledOperation) {
            return service.equals(calledService) && (operation.equals("*") || operation.equals(calledOperation))
                    && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }

    private record Cut(long bytes, AtomicInteger left) {
    }

    private final List<Planned> planned = new CopyOnWriteArrayList<>();
    private final List<Cut> cuts = new CopyOnWriteArrayList<>();
    private final Set<String> deniedKeys = ConcurrentHashMap.newKeySet();
    private final Set<String> deniedResources = ConcurrentHashMap.newKeySet();
    private final Set<String> quietAccounts = ConcurrentHashMap.newKeySet();
    private final Map<String, Duration> latencies = new ConcurrentHashMap<>();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger delayed = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    /** Throttles the next {@code calls} calls of an operation, or of all when it is {@code *}. */
    public void throttle(String service, String operation, int calls) {
        planned.add(new Planned(service, operation, Kind.THROTTLE, new AtomicInteger(calls)));
    }

    /** Answers the next {@code calls} calls of an operation ({@code *} for all) with 503. */
    public void unavailable(String service, String operation, int calls) {
        planned.add(new Planned(service, operation, Kind.UNAVAILABLE, new AtomicInteger(calls)));
    }

    /** Takes the caller's session for expired in the next {@code calls} calls of an operation ({@code *} for all). */
    public void expire(String service, String operation, int calls) {
        planned.add(new Planned(service, operation, Kind.EXPIRE, new AtomicInteger(calls)));
    }

    /** Answers the next {@code calls} calls of an operation ({@code *} for all) by ending the connection. */
    public void disconnect(String service, String operation, int calls) {
        planned.add(new Planned(service, operation, Kind.DISCONNECT, new AtomicInteger(calls)));
    }

    /** Makes an access key unknown until {@link #clear}. */
    public void denyAccessKey(String accessKeyId) {
        deniedKeys.add(accessKeyId);
    }

    /** Denies every action on a resource until {@link #clear}; an ARN that may end in {@code *}. */
    public void denyResource(String arn) {
        deniedResources.add(arn);
    }

    /** Ends the next {@code downloads} object downloads after so many bytes by closing the connection. */
    public void cutDownloads(long bytes, int downloads) {
        cuts.add(new Cut(bytes, new AtomicInteger(downloads)));
    }

    /** Puts each of the next {@code messages} messages on its queue twice. */
    public void duplicateMessages(int messages) {
        duplicates.addAndGet(messages);
    }

    /** Makes each of the next {@code messages} messages visible only after {@code by}. */
    public void delayMessages(int messages, Duration by) {
        delay = by;
        delayed.addAndGet(messages);
    }

    /** Answers every call of a service so much later; zero ends it. */
    public void latency(String service, Duration by) {
        latencies.put(service, by);
    }

    /**
     * Lets nothing happen in an account until {@link #clear}: its trails write no log files, and their digests are
     * empty, as in an account that nobody uses.
     */
    public void quietAccount(String account) {
        quietAccounts.add(account);
    }

    /** Ends all faults. */
    public void clear() {
        planned.clear();
        cuts.clear();
        deniedKeys.clear();
        deniedResources.clear();
        quietAccounts.clear();
        latencies.clear();
        duplicates.set(0);
        delayed.set(0);
    }

    /** The fault that hits this call, which is used up by asking. */
    public Optional<Kind> next(String service, String operation) {
        for (Planned fault : planned) {
            if (fault.hits(service, operation)) {
                return Optional.of(fault.kind());
            }
        }
        return Optional.empty();
    }

    /** Whether the access key is denied. */
    public boolean deniesKey(String accessKeyId) {
        return deniedKeys.contains(accessKeyId);
    }

    /** Whether the resource is denied. */
    public boolean denies(String arn) {
        return deniedResources.stream().anyMatch(denied -> denied.endsWith("*")
                ? arn.startsWith(denied.substring(0, denied.length() - 1)) : arn.equals(denied));
    }

    /** Whether nothing happens in the account. */
    public boolean isQuiet(String account) {
        return quietAccounts.contains(account);
    }

    /** After how many bytes this download is to be cut, used up by asking; empty when it is not. */
    public Optional<Long> nextCut() {
        return cuts.stream().filter(cut -> take(cut.left())).map(Cut::bytes).findFirst();
    }

    /** Whether this message is to be put twice, used up by asking. */
    public boolean nextDuplicate() {
        return take(duplicates);
    }

    /** How late this message is to become visible, used up by asking. */
    public Duration nextDelay() {
        return take(delayed) ? delay : Duration.ZERO;
    }

    /** The latency of a service. */
    public Duration latencyOf(String service) {
        return latencies.getOrDefault(service, Duration.ZERO);
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
