package com.activeeye.workbench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    @TempDir
    Path folder;
    private EventStore store;

    @BeforeEach
    void open() {
        store = Samples.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> keptKeys() {
        List<String> keys = new ArrayList<>();
        store.files().forEach(kept -> keys.add(kept.entry().file().key()));
        return keys;
    }

    private long incoming() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("files/incoming"))) {
            return files.count();
        }
    }

    @Test
    void keepsTheBytesUnderTheirSha256() throws Exception {
        KeptFile kept = store.files().keep(Samples.stage(store, "abc".getBytes(StandardCharsets.UTF_8)),
                Samples.entry("one"));

        assertThat(kept.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Files.readString(kept.path())).isEqualTo("abc");
        assertThat(kept.bytes()).isEqualTo(3);
        assertThat(store.files().find(kept.sha256())).contains(kept);
        assertThat(incoming()).isZero();
    }

    @Test
    void keepsTheSameBytesOnceForAllTheirLogFiles() throws Exception {
        byte[] bytes = "same".getBytes(StandardCharsets.UTF_8);
        store.files().keep(Samples.stage(store, bytes), Samples.entry("one"));
        store.files().keep(Samples.stage(store, bytes), Samples.entry("two"));
        store.files().keep(Samples.stage(store, bytes), Samples.entry("one"));

        assertThat(keptKeys()).containsExactly("AWSLogs/one", "AWSLogs/two");
        assertThat(incoming()).isZero();
    }

    @Test
    void survivesALineTornByACrash() throws Exception {
        KeptFile kept = store.files().keep(Samples.stage(store, Samples.gzip("x")), Samples.entry("one"));
        Path sidecar = kept.path().resolveSibling(kept.sha256() + ".jsonl");
        Files.writeString(sidecar, "{\"bucket\":\"bu", StandardOpenOption.APPEND);
        store.files().keep(Samples.stage(store, Samples.gzip("x")), Samples.entry("two"));

        assertThat(keptKeys()).containsExactly("AWSLogs/one", "AWSLogs/two");
    }

    @Test
    void removesWhatACrashOrABrokenDownloadLeft() throws Exception {
        Samples.stage(store, Samples.gzip("left by a crash"));
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> store.files().stage(broken)).isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(incoming()).isEqualTo(1);

        store.close();
        store = Samples.open(folder);
        assertThat(incoming()).isZero();
    }

    @Test
    void lendsNoPathToAHostileName() {
        assertThatThrownBy(() -> store.files().find("../../etc/passwd")).hasMessageContaining("not kept");
    }
}
