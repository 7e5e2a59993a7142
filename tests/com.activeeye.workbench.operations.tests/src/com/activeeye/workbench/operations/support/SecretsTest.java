package com.activeeye.workbench.operations.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String KEY = "wJalrXUtnFEMIbK7MDENGbPxRfiCYzEXAMPLE+ab";
    private static final String TOKEN = "IQoJb3JpZ2luX2VjEJr" + "aB3/x9+".repeat(30) + "==";

    @ParameterizedTest
    @ValueSource(strings = {
        "aws_secret_access_key = @KEY@",
        "{\"secretAccessKey\":\"@KEY@\"}",
        "{\\\"SecretAccessKey\\\":\\\"@KEY@\\\",\\\"other\\\":1}",
        "{\\\\\\\"SecretAccessKey\\\\\\\":\\\\\\\"@KEY@\\\\\\\"}",
        "<SecretAccessKey>@KEY@</SecretAccessKey>",
        "Credentials(AccessKeyId=ASIA, SecretAccessKey=@KEY@)",
        "the key was @KEY@, it said",
        "k=@KEY@",
        "AWS_SECRET_ACCESS_KEY=@KEY@",
        "password: '@KEY@'",
        "password=\"with spaces and @KEY@ in it\"",
        "password=\"cut off by @KEY@",
        "https://somebody:@KEY2@@proxy.example.com:3128/",
        "Authorization: Basic @KEY@",
        "{\"Authorization\":\"Bearer @KEY@\",\"host\":\"x\"}",
        "headers {Authorization=[AWS4-HMAC-SHA256 Credential=x, Signature=@KEY@], Host=[s3]}",
        "X-Amz-Signature=@KEY@&x=1",
        "sessionToken: @TOKEN@",
        "a token @TOKEN@ by itself",
        "x-amz-security-token:@TOKEN@",
        "X-Amz-Security-Token%3D@TOKEN@",
        "-----BEGIN RSA PRIVATE KEY-----\nabc@KEY@\n-----END RSA PRIVATE KEY-----",
        "eyJhbGciOiJIUzI1NiJ9.@JWT@.signature",
    })
    void noSecretStays(String text) {
        String jwt = "eyJzdWIiOiIxMjM0NTY3ODkwIn0";
        String planted = text.replace("@KEY@", KEY).replace("@KEY2@", "hunter2hunter2").replace("@TOKEN@", TOKEN)
                .replace("@JWT@", jwt);
        assertThat(Secrets.remove(planted)).contains("removed]").doesNotContain(KEY, TOKEN, "hunter2", jwt,
                KEY.substring(5, 30), TOKEN.substring(20, 60));
    }

    @Test
    void accessKeysGoWhereverTheyStand() {
        assertThat(Secrets.remove("by AKIAIOSFODNN7EXAMPLE, X-Amz-Credential%3DASIAIOSFODNN7EXAMPLE%2F20261125"))
                .doesNotContain("IOSFODNN7");
    }

    @Test
    void whatHelpsStays() {
        String useful = """
                2026-11-25T13:00:00.000Z INFO  [main] c.a.w.Ingester - ingested s3://logs/AWSLogs/o-exampleorg12/555566667777/\
                CloudTrail/us-east-1/2026/11/25/555566667777_CloudTrail_us-east-1_20261125T1300Z_AbCdEfGhIjKlMnOp.json.gz
                arn:aws:iam::444455556666:role/activeeye-read-cloudtrail-role
                "externalId": "activeeye-0123456789abcdef0123456789abcdef"
                "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                arn:aws:kms:us-east-1:444455556666:key/1a2b3c4d-0000-1111-2222-333344445555
                Access denied: sts:AssumeRole is not allowed.""";
        assertThat(Secrets.remove(useful)).isEqualTo(useful);
    }

    @Test
    void whatIsJsonStaysJson() {
        String json = "{\"after\":\"{\\\"sessionToken\\\":\\\"abc\\\",\\\"n\\\":1}\",\"token\":\"x\\\"y\"}";
        assertThat(Secrets.remove(json))
                .isEqualTo("{\"after\":\"{\\\"sessionToken\\\":\\\"[removed]\\\",\\\"n\\\":1}\",\"token\":\"[removed]\"}");
    }

    @Test
    void aHostileLineDoesNotMakeItSlow() {
        String line = "token=\"".repeat(100_000) + "a".repeat(1_000_000) + "\\\"".repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Secrets.remove(line));
    }
}
