package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.EventPortions;
import com.activeeye.workbench.events.OriginalFile;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The events of a large log file, parsed by a thread of their own while those before them are stored, so that only some
 * thousands are in memory at any time.
 *
 * <p>Going through them throws {@link Refused} where the file turns out to be none.
 */
final class ParsedPortions implements EventPortions, AutoCloseable {
    /** How many events a portion has. */
    static final int PORTION = 4_096;

    private static final int AHEAD = 2;
    private static final long ASK_EVERY_MILLIS = 200;

    private final LogFileParser parser;
    private final OriginalFile original;
    private final LogFileKey key;
    private final Supplier<Attribution> attributions;
    private final Progress progress;
    private final int portionSize;
    private volatile Attribution attribution;
    private volatile boolean closed;

    ParsedPortions(LogFileParser parser, OriginalFile original, LogFileKey key,
            Supplier<Attribution> attributions, Progress progress, int portionSize) {
        this.parser = parser;
        this.original = original;
        this.key = key;
        this.attributions = attributions;
        this.attribution = attributions.get();
        this.progress = progress;
        this.portionSize = portionSize;
    }

    /** A log file cannot be stored for what is in it. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient LogFileFault fault;

        Refused(LogFileFault fault) {
            super(fault);
            this.fault = fault;
        }

        LogFileFault fault() {
            return fault;
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Some events, or the end: with what went wrong, if something did. */
    private record Portion(List<CloudTrailEvent> events, boolean last, Optional<RuntimeException> failure) {
    }

    @Override
    public Map<String, Integer> leftOut() {
        return attribution.leftOut();
    }

    @Override
    public Iterator<List<CloudTrailEvent>> iterator() {
        BlockingQueue<Portion> parsed = new ArrayBlockingQueue<>(AHEAD);
        attribution = attributions.get();
        Thread.ofPlatform().daemon().name("activeeye-parse").start(() -> parse(parsed));
        return new Iterator<>() {
            private Portion next = take(parsed);

            @Override
            public boolean hasNext() {
                return !next.last();
            }

            @Override
            public List<CloudTrailEvent> next() {
                List<CloudTrailEvent> events = next.events();
                next = take(parsed);
                return events;
            }
        };
    }

    private void parse(BlockingQueue<Portion> parsed) {
        Optional<RuntimeException> failure = Optional.empty();
        List<CloudTrailEvent> portion = new ArrayList<>(portionSize);
        try {
            parser.parse(original.open(), key, original.sha256(), event -> {
                portion.add(event);
                if (portion.size() == portionSize) {
                    put(parsed, portion);
                }
            });
            put(parsed, portion);
        } catch (LogFileFault fault) {
            failure = Optional.of(new Refused(fault));
        } catch (IOException e) {
            failure = Optional.of(AtomicFile.diskFault(Path.of(original.sha256()), e));
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        offer(parsed, new Portion(List.of(), true, failure));
    }

    private void put(BlockingQueue<Portion> parsed, List<CloudTrailEvent> portion) {
        List<CloudTrailEvent> wanted = attribution.attribute(List.copyOf(portion));
        portion.clear();
        if (!offer(parsed, new Portion(wanted, false, Optional.empty()))) {
            throw new Stopped();
        }
    }

    private boolean offer(BlockingQueue<Portion> parsed, Portion portion) {
        try {
            while (!closed) {
                if (parsed.offer(portion, ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Portion take(BlockingQueue<Portion> parsed) {
        try {
            Portion next = parsed.poll(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            while (next == null) {
                progress.checkCancelled();
                next = parsed.poll(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
            progress.checkCancelled();
            if (next.failure().isPresent()) {
                throw next.failure().get();
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, IngestTexts.get("fault.interrupted"), "", e);
        }
    }

    /** Ends the thread that parses, if nobody goes through the events any more. */
    @Override
    public void close() {
        closed = true;
    }
}
