package com.activeeye.workbench.benchmarks.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes log files like those of a real account: of about 1,500 bytes an event, one in five of which was in an earlier
 * file already, byte for byte.
 */
final class LogFileGenerator {
    static final String ACCOUNT = "111122223333";
    private static final int REPEATS_PER_HUNDRED = 21;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final String[] CALLS = {"s3.amazonaws.com GetObject", "s3.amazonaws.com PutObject",
        "ec2.amazonaws.com DescribeInstances", "sts.amazonaws.com AssumeRole", "kms.amazonaws.com Decrypt",
        "iam.amazonaws.com ListRoles", "logs.amazonaws.com CreateLogStream", "ssm.amazonaws.com GetParameter"};
    private static final String[] AGENTS = {"aws-cli/2.15.30 Python/3.11.8 Linux/6.1.79 exe/x86_64.amzn.2023",
        "Boto3/1.34.51 md/Botocore#1.34.51 ua/2.0 os/linux#5.10 md/arch#x86_64 lang/python#3.12.1",
        "aws-sdk-java/2.25.11 Linux/5.10 OpenJDK_64-Bit_Server_VM/21.0.2 Java/21.0.2", "ecs.amazonaws.com"};

    private final Random random = new Random(20260301);
    private final List<String> earlier = new ArrayList<>();
    private final int eventsPerSecond;
    private long made;

    /** @param eventsPerSecond how many events the account has in each second */
    LogFileGenerator(int eventsPerSecond) {
        this.eventsPerSecond = eventsPerSecond;
    }

    /** Writes a file under the folder, by its key, and returns the key. */
    String write(Path folder, int number, int events) throws IOException {
        String key = key(number);
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            gzip.write("{\"Records\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < events; i++) {
                gzip.write(((i == 0 ? "" : ",") + record()).getBytes(StandardCharsets.UTF_8));
            }
            gzip.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        return key;
    }

    /** How many events there are that are not repeats. */
    long distinct() {
        return made;
    }

    private Instant now() {
        return START.plusSeconds(made / eventsPerSecond);
    }

    private String key(int number) {
        return "AWSLogs/" + ACCOUNT + "/CloudTrail/eu-west-1/" + DAY.format(now()) + "/" + ACCOUNT
                + "_CloudTrail_eu-west-1_" + STAMP.format(now()) + "_" + String.format("%016d", number) + ".json.gz";
    }

    private String record() {
        if (!earlier.isEmpty() && random.nextInt(100) < REPEATS_PER_HUNDRED) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        String record = fresh();
        if (earlier.size() < 5_000) {
            earlier.add(record);
        } else {
            earlier.set(random.nextInt(earlier.size()), record);
        }
        return record;
    }

    private String fresh() {
        String[] call = CALLS[random.nextInt(CALLS.length)].split(" ");
        int role = random.nextInt(60);
        // A role is assumed anew each hour or so, with a new key.
        String session = "i-%012x".formatted((made / 50_000 * 61 + role) * 0x9E3779B97F4A7C15L >>> 16);
        String key = "ASIA" + session.substring(2).toUpperCase() + "QWER";
        boolean failed = random.nextInt(100) < 10;
        String arn = "arn:aws:sts::" + ACCOUNT + ":assumed-role/service-role-" + role + "/" + session;
        String time = now().toString();
        made++;
        return """
                {"eventVersion":"1.09","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE%d:%s",\
                "arn":"%s","accountId":"%s","accessKeyId":"%s","sessionContext":{"sessionIssuer":{"type":"Role",\
                "principalId":"AROAEXAMPLE%d","arn":"arn:aws:iam::%s:role/service-role-%d","accountId":"%s",\
                "userName":"service-role-%d"},"webIdFederationData":{},"attributes":{"creationDate":"%s",\
                "mfaAuthenticated":"false"}}},"eventTime":"%s","eventSource":"%s","eventName":"%s",\
                "awsRegion":"eu-west-1","sourceIPAddress":"10.%d.%d.17","userAgent":"%s",%s\
                "requestParameters":{"bucketName":"acme-data-%d","Host":"acme-data.s3.eu-west-1.amazonaws.com",\
                "key":"tables/part-%d/%016x.parquet"},"responseElements":null,"additionalEventData":{\
                "SignatureVersion":"SigV4","CipherSuite":"ECDHE-RSA-AES128-GCM-SHA256","bytesTransferredIn":0,\
                "AuthenticationMethod":"AuthHeader","x-amz-id-2":"%016x%016x","bytesTransferredOut":%d},\
                "requestID":"%016X","eventID":"%s","readOnly":%b,"resources":[{"type":"AWS::S3::Object",\
                "ARN":"arn:aws:s3:::acme-data/tables"},{"accountId":"%s","type":"AWS::S3::Bucket",\
                "ARN":"arn:aws:s3:::acme-data"}],"eventType":"AwsApiCall","managementEvent":false,\
                "recipientAccountId":"%s","eventCategory":"Data","tlsDetails":{"tlsVersion":"TLSv1.2",\
                "cipherSuite":"ECDHE-RSA-AES128-GCM-SHA256","clientProvidedHostHeader":\
                "acme-data.s3.eu-west-1.amazonaws.com"}}""".formatted(role, session, arn, ACCOUNT, key, role, ACCOUNT,
                role, ACCOUNT, role, time, time, call[0], call[1], role, role, AGENTS[role % AGENTS.length],
                failed ? "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"User: " + arn
                        + " is not authorized to perform: " + call[1] + "\"," : "",
                role, role, random.nextLong(), random.nextLong(), random.nextLong(), random.nextInt(100_000),
                random.nextLong(), new UUID(random.nextLong() & ~0xF000L | 0x4000L,
                        random.nextLong() & ~(3L << 62) | 2L << 62), !call[1].startsWith("Put"), ACCOUNT, ACCOUNT);
    }
}
