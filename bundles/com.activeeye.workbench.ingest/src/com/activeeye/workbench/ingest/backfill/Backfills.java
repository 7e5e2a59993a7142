package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileKind;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The backfills of an environment, each a file that says what it is and a list of its log files, which is written
 * first and removed last.
 */
public final class Backfills {
    private static final Texts TEXTS = Texts.beside(Backfills.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Clock clock;

    /**
     * The backfills of a folder.
     *
     * @param folder the folder; made where it is missing
     * @param clock the time
     */
    public Backfills(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Lists what there is to bring, and records it; nothing is fetched. To what the bucket has come the log files of
     * other accounts that were ingested without the events of these accounts.
     *
     * @param request of which credential, days and accounts
     * @param listing lists the bucket
     * @param reader knows what is in the store already
     * @param progress is told how many log files were found, and asked for cancellation
     * @return the backfill, to be run by a {@link BackfillRun}
     * @throws WorkbenchException as {@link BucketListing#list} does, or of kind DISK
     */
    public Backfill plan(BackfillRequest request, BucketListing listing, EventReader reader, Progress progress) {
        String id = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)) + "-"
                + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
        Counting counting = new Counting(request, reader, progress);
        FileList.write(files(id), add -> {
            listing.list(request, file -> counting.look(file, add), progress);
            counting.incomplete.values().forEach(file -> counting.add(file, add));
        });
        Backfill backfill = new Backfill(id, request.credential().displayName(), request.credential().bucketName(),
                request.from(), request.to(), List.copyOf(request.sortedAccounts()), counting.files, counting.bytes,
                counting.known, clock.instant(), Backfill.State.PLANNED, Backfill.Tally.NONE);
        save(backfill);
        return backfill;
    }

    /** Tells apart what is to be brought and what is there. */
    private static final class Counting {
        private static final int TELL_EVERY = 1_000;

        private final BackfillRequest request;
        private final EventReader reader;
        private final Progress progress;
        private final Map<LogFileId, BackfillFile> incomplete;
        private long files;
        private long bytes;
        private long known;

        Counting(BackfillRequest request, EventReader reader, Progress progress) {
            this.request = request;
            this.reader = reader;
            this.progress = progress;
            this.incomplete = reader.entries(LedgerQuery.all().onlyIncomplete().limit(Integer.MAX_VALUE)).stream()
                    .filter(this::isWanted).collect(Collectors.toMap(LedgerEntry::file,
                            entry -> new BackfillFile(entry.file().key(), entry.file().etag(), entry.bytes()),
                            (one, same) -> one, LinkedHashMap::new));
        }

        private boolean isWanted(LedgerEntry entry) {
            LocalDate day = LocalDate.ofInstant(entry.deliveredAt(), ZoneOffset.UTC);
            return entry.file().bucket().equals(request.credential().bucketName())
                    && !day.isBefore(request.from()) && !day.isAfter(request.to())
                    && !Collections.disjoint(entry.leftOutOf().keySet(), request.accounts());
        }

        void look(BackfillFile file, FileList.Adding add) {
            LogFileKey key = LogFileKey.parse(file.key());
            if (key.kind() != LogFileKind.LOG || !request.accounts().contains(key.account())) {
                return;
            }
            LogFileId id = new LogFileId(request.credential().bucketName(), file.key(), file.etag());
            if (incomplete.containsKey(id)) {
                return;
            }
            if (reader.isSettled(id)) {
                known++;
                return;
            }
            add(file, add);
        }

        void add(BackfillFile file, FileList.Adding add) {
            add.add(file);
            files++;
            bytes += file.bytes();
            if (files % TELL_EVERY == 0) {
                progress.report(TEXTS.get("backfill.found", files));
            }
        }
    }

    /** All backfills, the latest first; a file that cannot be read is none. */
    public List<Backfill> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).map(Backfills::read)
                    .flatMap(Optional::stream).sorted(Comparator.comparing(Backfill::plannedAt)
                            .thenComparing(Backfill::id).reversed()).toList();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    /**
     * One backfill.
     *
     * @param id its identity, or the beginning of it that no other has
     * @throws WorkbenchException of kind NOT_FOUND when there is none, or more than one
     */
    public Backfill find(String id) {
        List<Backfill> found = all().stream().filter(each -> !id.isBlank() && each.id().startsWith(id.strip()))
                .toList();
        if (found.size() != 1) {
            throw new WorkbenchException(FaultKind.NOT_FOUND,
                    TEXTS.get(found.isEmpty() ? "backfill.unknown" : "backfill.ambiguous", id),
                    TEXTS.get("backfill.unknown.todo"));
        }
        return found.getFirst();
    }

    /** Gives a backfill up; what it has brought stays. The caller sees to it that it is not at work. */
    public Backfill cancel(Backfill backfill) {
        Backfill cancelled = backfill.withState(Backfill.State.CANCELLED);
        save(cancelled);
        removeFiles(backfill.id());
        return cancelled;
    }

    /** Removes a backfill from the list; what it has brought stays. */
    public void remove(Backfill backfill) {
        try {
            Files.deleteIfExists(folder.resolve(backfill.id() + SUFFIX));
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
        removeFiles(backfill.id());
    }

    private void removeFiles(String id) {
        try {
            Files.deleteIfExists(files(id));
        } catch (IOException e) {
            throw AtomicFile.diskFault(files(id), e);
        }
    }

    /** Records how far a backfill is. */
    void save(Backfill backfill) {
        AtomicFile.write(folder.resolve(backfill.id() + SUFFIX),
                Json.MAPPER.toJson(Form.of(backfill)).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the list of a backfill's log files lies. */
    Path files(String id) {
        return folder.resolve(id + ".files.gz");
    }

    private static Optional<Backfill> read(Path file) {
        try {
            return Optional.ofNullable(Json.MAPPER.fromJson(Files.readString(file), Form.class)).map(Form::backfill);
        } catch (JsonParseException | DateTimeException | NullPointerException notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    /** A backfill as its file shows it. */
    private record Form(String id, String credential, String bucket, String from, String to, List<String> accounts,
            long files, long bytes, long known, Instant plannedAt, Backfill.State state, Backfill.Tally tally) {
        static Form of(Backfill it) {
            return new Form(it.id(), it.credential(), it.bucket(), it.from().toString(), it.to().toString(),
                    it.accounts(), it.files(), it.bytes(), it.known(), it.plannedAt(), it.state(), it.tally());
        }

        Backfill backfill() {
            return new Backfill(id, credential, bucket, LocalDate.parse(from), LocalDate.parse(to), accounts, files,
                    bytes, known, plannedAt, state, tally);
        }
    }
}
