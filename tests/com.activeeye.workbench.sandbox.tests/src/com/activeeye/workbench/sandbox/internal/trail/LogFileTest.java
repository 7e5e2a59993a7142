package com.activeeye.workbench.sandbox.internal.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

class LogFileTest {

    @Test
    void isOneLineOfJsonThatGzipReads() throws IOException {
        byte[] json = LogFile.json(List.of("{\"a\":1}", "{\"b\":\"ü\"}"));
        for (String name : List.of("", "111122223333_CloudTrail.json")) {
            byte[] gzip = LogFile.gzip(json, name);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"Records\":[{\"a\":1},{\"b\":\"ü\"}]}");
            }
            assertThat(new String(gzip, StandardCharsets.ISO_8859_1).contains("CloudTrail.json"))
                    .isEqualTo(!name.isEmpty());
        }
    }
}
