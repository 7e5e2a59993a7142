package com.activeeye.workbench.ingest.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileKeyTest {
    private static final String NAME = "CloudTrail/eu-west-1/2026/03/01/"
            + "111122223333_CloudTrail_eu-west-1_20260301T1155Z_AbCdEfGhIjKlMnOp.json.gz";
    private static final Instant DELIVERED = Instant.parse("2026-03-01T11:55:00Z");

    private static LogFileKey log(String prefix, String organisation) {
        return new LogFileKey(LogFileKind.LOG, prefix, organisation, "111122223333", "eu-west-1", DELIVERED);
    }

    @Test
    void readsEveryLayout() {
        assertThat(LogFileKey.parse("AWSLogs/111122223333/" + NAME)).isEqualTo(log("", ""));
        assertThat(LogFileKey.parse("my logs/a+b/AWSLogs/111122223333/" + NAME)).isEqualTo(log("my logs/a+b", ""));
        assertThat(LogFileKey.parse("AWSLogs/o-abcdef1234/111122223333/" + NAME)).isEqualTo(log("", "o-abcdef1234"));
        assertThat(LogFileKey.parse("o-abcdef1234/AWSLogs/o-abcdef1234/111122223333/" + NAME))
                .isEqualTo(log("o-abcdef1234", "o-abcdef1234"));
    }

    @Test
    void knowsDigestAndInsightFiles() {
        LogFileKey digest = LogFileKey.parse("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/2026/03/01/"
                + "111122223333_CloudTrail-Digest_eu-west-1_trail_name_us-east-1_20260301T115503Z.json.gz");
        assertThat(digest.kind()).isEqualTo(LogFileKind.DIGEST);
        assertThat(digest.deliveredAt()).isEqualTo(DELIVERED.plusSeconds(3));
        LogFileKey backfill = LogFileKey.parse("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/2026/03/01/"
                + "111122223333_CloudTrail-Digest_eu-west-1_trail_us-east-1_20260301T115503Z_backfill.json.gz");
        assertThat(backfill.kind()).isEqualTo(LogFileKind.DIGEST);
        assertThat(LogFileKey.parse("AWSLogs/111122223333/" + NAME.replace("CloudTrail", "CloudTrail-Insight")).kind())
                .isEqualTo(LogFileKind.INSIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "report.csv", "AWSLogs/111122223333/Config/eu-west-1/2026/03/01/x.json.gz",
        "AWSLogs/1111/CloudTrail/eu-west-1/2026/03/01/1111_CloudTrail_eu-west-1_20260301T1155Z_A.json.gz",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/"
            + "999988887777_CloudTrail_eu-west-1_20260301T1155Z_A.json.gz",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/"
            + "111122223333_CloudTrail_eu-west-1_20261399T9955Z_A.json.gz",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/", "AWSLogs/111122223333/vpcflowlogs/x.gz",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/"
            + "111122223333_CloudTrail_eu-west-1_20260301T1155Z_A.json"})
    void callsAnythingElseOther(String key) {
        assertThat(LogFileKey.parse(key).kind()).isEqualTo(LogFileKind.OTHER);
    }
}
