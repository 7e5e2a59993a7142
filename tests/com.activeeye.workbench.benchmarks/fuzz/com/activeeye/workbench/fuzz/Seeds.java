package com.activeeye.workbench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Writes what Jazzer starts from: the real log files' first records, and a message of each shape. */
public final class Seeds {
    private static final String KEY = "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/"
            + "111122223333_CloudTrail_eu-west-1_20260301T1155Z_abcdefghijklmnop.json.gz";
    private static final String S3 = "{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\","
            + "\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"trail-logs\"},\"object\":{\"key\":\""
            + KEY + "\",\"size\":1000,\"versionId\":\"v1\"}}}]}";
    private static final List<String> MESSAGES = List.of("CloudTrail validation message.", S3,
            "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:eu-west-1:111122223333:t\",\"Message\":\""
                    + S3.replace("\"", "\\\"") + "\"}",
            "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"trail-logs\"}",
            "{\"s3Bucket\":\"trail-logs\",\"s3ObjectKey\":[\"" + KEY + "\"]}",
            "{\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":{"
                    + "\"bucket\":{\"name\":\"trail-logs\"},\"object\":{\"key\":\"" + KEY + "\",\"size\":1000}}}");

    private Seeds() {
    }

    /** Arguments: the folder of real log files, the folder to write to. */
    public static void main(String[] args) throws IOException {
        Path parser = Files.createDirectories(Path.of(args[1], "parser"));
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json.gz")).toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    Files.write(parser.resolve(file.getFileName() + ".json"), firstRecord(in.readAllBytes()));
                }
            }
        }
        Path notification = Files.createDirectories(Path.of(args[1], "notification"));
        for (int i = 0; i < MESSAGES.size(); i++) {
            Files.writeString(notification.resolve("message" + i), MESSAGES.get(i));
        }
    }

    private static byte[] firstRecord(byte[] text) {
        String all = new String(text, StandardCharsets.UTF_8);
        int second = all.indexOf("},{\"eventVersion\"");
        return second < 0 ? text : (all.substring(0, second + 1) + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
