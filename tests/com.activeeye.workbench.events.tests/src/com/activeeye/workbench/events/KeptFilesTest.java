package com.activeeye.workbench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptFilesTest extends WithStore {
    /** Commits log files of those names and contents in one transaction. */
    private void keep(String... namesAndContents) {
        List<Incoming> files = new ArrayList<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.add(new Incoming(Samples.entry(namesAndContents[i]),
                    Samples.stage(store, namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8)), List.of()));
        }
        store.writer().commit(files);
    }

    /** What is kept, each as {@code name=content}. */
    private List<String> kept() {
        List<String> kept = new ArrayList<>();
        store.files().forEach(file -> kept.add(file.entry().file().key().substring("AWSLogs/".length()) + "="
                + content(file.file())));
        return kept;
    }

    private static String content(OriginalFile file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long incoming() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("files/incoming"))) {
            return files.count();
        }
    }

    private Path pack() {
        return Samples.packs(folder).getLast();
    }

    @Test
    void keepsTheBytesUnderTheirSha256() {
        String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        keep("one", "abc", "two", "defg");

        KeptFile found = store.files().find(sha256).orElseThrow();
        assertThat(found.sha256()).isEqualTo(sha256);
        assertThat(content(found)).isEqualTo("abc");
        assertThat(found.bytes()).isEqualTo(3);
        assertThat(kept()).containsExactly("one=abc", "two=defg");
        reopen();
        assertThat(content(store.files().find(sha256).orElseThrow())).isEqualTo("abc");
        keep("three", "hi");
        assertThat(kept()).containsExactly("one=abc", "two=defg", "three=hi");
        assertThat(Samples.packs(folder)).hasSize(1);
    }

    @Test
    void keepsALargeFileAsItCame() throws Exception {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        StagedFile staged = Samples.stage(store, large);
        assertThat(incoming()).isEqualTo(1);
        store.writer().commit(Samples.entry("large"), staged, List.of());
        store.files().discard(staged);

        assertThat(incoming()).isZero();
        try (InputStream in = store.files().find(staged.sha256()).orElseThrow().open()) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void keepsTheSameBytesOnceForAllTheirLogFiles() throws Exception {
        keep("one", "same", "two", "same");
        keep("three", "same", "one", "same");

        assertThat(kept()).containsExactly("one=same", "two=same", "three=same");
        String pack = Files.readString(pack(), StandardCharsets.ISO_8859_1);
        assertThat(pack.split("same", -1)).hasSize(2);
    }

    @Test
    void keepsNothingTwiceThatWasNotCommittedAtFirst() throws Exception {
        List<CloudTrailEvent> broken = new ArrayList<>(Samples.events("e", 0, 3));
        broken.add(null);
        StagedFile staged = Samples.stage(store, "abc".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> store.writer().commit(Samples.entry("one"), staged, broken))
                .isInstanceOf(NullPointerException.class);
        keep("one", "abc");
        keep("one", "abc");
        assertThat(kept()).containsExactly("one=abc");
    }

    @Test
    void passesOverWhatACrashHasTornAndLeavesItAlone() throws Exception {
        keep("one", "abc");
        long afterOne = Files.size(pack());
        keep("two", "defg", "three", "hij");
        store.close();
        Path pack = pack();
        byte[] whole = Files.readAllBytes(pack);
        for (int length = (int) afterOne; length < whole.length; length++) {
            Files.write(pack, Arrays.copyOf(whole, length));
            try (EventStore again = store = Samples.open(folder)) {
                assertThat(kept()).as("%d of %d bytes", length, whole.length).containsExactly("one=abc");
                if (length == whole.length - 1) {
                    keep("four", "klm");
                    assertThat(kept()).containsExactly("one=abc", "four=klm");
                }
            }
            assertThat(Files.size(pack)).isEqualTo(length);
            for (Path other : Samples.packs(folder)) {
                Files.deleteIfExists(other.equals(pack) ? indexOf(pack) : other);
            }
        }
    }

    private static Path indexOf(Path pack) {
        return pack.resolveSibling(pack.getFileName().toString().replace(".pack", ".index"));
    }

    @Test
    void passesOverALastBatchWhoseBytesNeverReachedTheDisk() throws Exception {
        keep("one", "abc");
        keep("two", "defg");
        store.close();
        overwrite(Files.size(pack()) - 2, (byte) 0);

        store = Samples.open(folder);

        assertThat(kept()).contains("one=abc");
        keep("three", "hij");
        assertThat(Samples.packs(folder)).hasSize(2);
        assertThat(kept()).contains("one=abc", "three=hij");
    }

    @Test
    void losesOnlyWhatTheDiskHasDamaged() throws Exception {
        keep("one", "abc");
        long afterOne = Files.size(pack());
        keep("two", "defg");
        keep("three", "hij");
        store.close();
        overwrite(afterOne + 30, (byte) 0x55);

        store = Samples.open(folder);

        assertThat(kept()).containsExactly("one=abc", "three=hij");
        assertThat(store.files().find("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")).isPresent();
    }

    private void overwrite(long at, byte value) throws IOException {
        try (FileChannel channel = FileChannel.open(pack(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {value, value}), at);
        }
    }

    @Test
    void takesNoLogFileForABatch() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        try (EventStore other = Samples.open(elsewhere)) {
            other.writer().commit(Samples.entry("forged"), Samples.stage(other, new byte[] {1, 2}), List.of());
        }
        byte[] forged = Files.readAllBytes(Samples.packs(elsewhere).getFirst());
        store.writer().commit(Samples.entry("hostile"), Samples.stage(store, forged), List.of());
        keep("two", "defg");
        store.close();
        // With its head damaged, the bytes of the hostile file are searched for the next batch.
        overwrite(50, (byte) 0x55);

        store = Samples.open(folder);

        assertThat(kept()).containsExactly("two=defg");
    }

    @Test
    void makesALostOrDamagedIndexAgain() throws Exception {
        store.close();
        try (EventStore later = EventStore.open(folder, after(Duration.ofDays(2)), notice -> { })) {
            store = later;
            keep("old", "abc");
            keep("new", "defg");
        }
        Path first = Samples.packs(folder).getFirst();
        assertThat(Samples.packs(folder)).hasSize(2);
        Files.write(indexOf(first), new byte[100]);
        store = Samples.open(folder);
        String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(content(store.files().find(sha256).orElseThrow())).isEqualTo("abc");
        Files.delete(indexOf(first));
        reopen();
        assertThat(content(store.files().find(sha256).orElseThrow())).isEqualTo("abc");
    }

    private static Clock after(Duration duration) {
        return Clock.offset(Samples.CLOCK, duration);
    }

    @Test
    void removesTheOldestByAgeAndBySize() throws Exception {
        for (int day = 0; day < 4; day++) {
            store.close();
            store = EventStore.open(folder, after(Duration.ofDays(2 * day)), notice -> { });
            Instant now = Samples.NOW.plus(Duration.ofDays(2 * day));
            LedgerEntry entry = LedgerEntry.ingested(new LogFileId("bucket", "AWSLogs/day" + day, "e"), Samples.ACCOUNT,
                    "", now, now);
            store.writer().commit(entry, Samples.stage(store, ("content " + day).getBytes(StandardCharsets.UTF_8)),
                    List.of());
        }
        loose("a".repeat(64), "loose", Samples.NOW.minus(Duration.ofDays(9)));
        assertThat(kept()).containsExactly("loose=loose", "day0=content 0", "day1=content 1", "day2=content 2",
                "day3=content 3");
        long bytes = store.files().bytes();
        long packed = Files.size(Samples.packs(folder).getFirst());
        assertThat(bytes).isEqualTo(4 * packed + 5);

        KeptFiles.Removed removed = store.files().removeOldest(Samples.NOW.plus(Duration.ofDays(2)), Long.MAX_VALUE);
        assertThat(removed.files()).isEqualTo(2);
        assertThat(kept()).containsExactly("day1=content 1", "day2=content 2", "day3=content 3");
        assertThat(store.files().bytes()).isEqualTo(bytes - removed.bytes());

        removed = store.files().removeOldest(Instant.MIN, store.files().bytes() - 1);
        assertThat(removed.files()).isEqualTo(1);
        assertThat(kept()).containsExactly("day2=content 2", "day3=content 3");

        store.files().removeOldest(Instant.MAX, 0);
        assertThat(kept()).as("what is written to stays").containsExactly("day3=content 3");
        keep("more", "more");
        reopen();
        assertThat(kept()).containsExactly("day3=content 3", "more=more");
    }

    @Test
    void readsFilesOfTheEarlierLayout() throws Exception {
        String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        loose(sha256, "abc", Samples.NOW);
        Files.writeString(folder.resolve("files/ba/" + sha256 + ".jsonl"), "{\"bucket\":\"bu",
                StandardOpenOption.APPEND);

        assertThat(content(store.files().find(sha256).orElseThrow())).isEqualTo("abc");
        assertThat(kept()).containsExactly("abc=abc");
        assertThat(store.files().bytes()).isEqualTo(3);
        assertThat(store.files().removeOldest(Instant.MIN, 0).files()).isEqualTo(1);
        assertThat(store.files().find(sha256)).isEmpty();
    }

    /** Writes a file as an earlier version kept it. */
    private void loose(String sha256, String content, Instant ingested) throws IOException {
        Path at = folder.resolve("files").resolve(sha256.substring(0, 2));
        Files.createDirectories(at);
        Files.writeString(at.resolve(sha256 + ".json.gz"), content);
        Files.writeString(at.resolve(sha256 + ".jsonl"), "\n{\"bucket\":\"bucket\",\"key\":\"AWSLogs/" + content
                + "\",\"etag\":\"e\",\"account\":\"111122223333\",\"region\":\"eu-west-1\",\"deliveredAt\":\"" + ingested
                + "\",\"ingestedAt\":\"" + ingested + "\"}\n");
    }

    @Test
    void removesWhatACrashOrABrokenDownloadLeft() throws Exception {
        Samples.stage(store, new byte[300_000]);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[300_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> store.files().stage(broken)).isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(incoming()).isEqualTo(1);

        reopen();
        assertThat(incoming()).isZero();
    }

    @Test
    void lendsNoPathToAHostileName() {
        assertThatThrownBy(() -> store.files().find("../../etc/passwd")).hasMessageContaining("not kept");
    }
}
