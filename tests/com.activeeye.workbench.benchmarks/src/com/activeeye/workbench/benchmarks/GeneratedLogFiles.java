package com.activeeye.workbench.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes log files whose statistics are those of a real incident's 3,872 files: bytes and leaves per event, records per
 * file, repeated events, escapes, and how often the optional fields are there (see RESULTS.md for what comes out).
 */
public final class GeneratedLogFiles {
    private static final String[] SERVICES = {"s3", "ec2", "sts", "kms", "logs", "lambda", "dynamodb", "iam",
        "secretsmanager", "ssm", "rds", "autoscaling", "elasticloadbalancing", "cloudformation", "sqs"};
    private static final String[] VERBS = {"Describe", "Get", "List", "Put", "Create", "Delete", "Assume", "Decrypt"};
    private static final String[] THINGS = {"Instances", "Object", "Role", "Buckets", "KeyPairs", "LogStream",
        "Volumes", "SecurityGroups", "Parameter", "SecretValue", "Function", "Item", "Tags", "StackResources"};
    private static final String[] AGENTS = {
        "[aws-sdk-java/1.12.488 Linux/5.4.247-169.350.amzn2int.x86_64 OpenJDK_64-Bit_Server_VM/25.372-b08 "
            + "java/1.8.0_372 vendor/Oracle_Corporation cfg/retry-mode/standard]",
        "Boto3/1.26.165 Python/3.10.6 Linux/5.19.0-46-generic Botocore/1.29.165", "AWS Internal",
        "aws-cli/2.13.0 Python/3.11.4 Linux/5.10.184-175.731.amzn2.x86_64 exe/x86_64.amzn.2 prompt/off "
            + "command/s3api.get-object", "APN/1.0 HashiCorp/1.0 Terraform/1.5.2 (+https://www.terraform.io) "
            + "terraform-provider-aws/5.7.0 (+https://registry.terraform.io/providers/hashicorp/aws) "
            + "aws-sdk-go/1.44.299 (go1.20.5; linux; amd64)", "console.amazonaws.com"};
    private static final String ACCOUNT = "111122223333";

    private final Random random;
    private final List<String> principals = new ArrayList<>();
    private final List<String> earlier = new ArrayList<>();
    private long second = Instant.parse("2026-03-01T09:00:00Z").getEpochSecond();

    /** @param seed the same seed makes the same files */
    public GeneratedLogFiles(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            principals.add(principal(i));
        }
    }

    /** A log file as CloudTrail delivers it, with as many records as files have. */
    public byte[] next() {
        return next(records());
    }

    /** A log file of a number of records. */
    public byte[] next(int records) {
        StringBuilder text = new StringBuilder("{\"Records\":[");
        for (int i = 0; i < records; i++) {
            text.append(i == 0 ? "" : ",").append(repeatedOrNew());
        }
        return gzip(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }

    // p10/50/90/99: 5/16/33 for the 10th, 50th and 90th, some far above.
    private int records() {
        if (random.nextInt(100) == 0) {
            return 100 + random.nextInt(500);
        }
        return (int) Math.clamp(Math.exp(2.72 + random.nextGaussian() * 0.6), 1, 622);
    }

    private String repeatedOrNew() {
        if (!earlier.isEmpty() && random.nextInt(100) < 21) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        String record = record();
        if (earlier.size() < 5_000) {
            earlier.add(record);
        } else {
            earlier.set(random.nextInt(earlier.size()), record);
        }
        return record;
    }

    private String record() {
        String service = SERVICES[skewed(SERVICES.length)];
        boolean failed = chance(42);
        StringBuilder json = new StringBuilder("{\"eventVersion\":\"1.08\",\"userIdentity\":");
        json.append(principals.get(skewed(principals.size())));
        second += random.nextInt(2);
        json.append(",\"eventTime\":\"").append(Instant.ofEpochSecond(second)).append('"');
        text(json, "eventSource", service + ".amazonaws.com");
        text(json, "eventName", VERBS[skewed(VERBS.length)] + THINGS[random.nextInt(THINGS.length)]);
        text(json, "awsRegion", chance(90) ? "us-east-1" : "eu-west-1");
        text(json, "sourceIPAddress", chance(30) ? service + ".amazonaws.com" : "10.24.8." + skewed(250));
        text(json, "userAgent", AGENTS[skewed(AGENTS.length)]);
        if (failed) {
            text(json, "errorCode", "AccessDenied");
            text(json, "errorMessage", "User: arn:aws:sts::" + ACCOUNT + ":assumed-role/role-" + skewed(60)
                    + "/i-0" + hex(8) + " is not authorized to perform: " + service + ":" + VERBS[0]);
        }
        request(json, service);
        response(json, failed);
        text(json, "requestID", uuid());
        text(json, "eventID", uuid());
        json.append(",\"readOnly\":").append(chance(70));
        resources(json, service);
        text(json, "eventType", "AwsApiCall");
        json.append(",\"managementEvent\":").append(chance(80));
        text(json, "recipientAccountId", ACCOUNT);
        if (chance(90)) {
            text(json, "sharedEventID", uuid());
        }
        if (chance(43)) {
            text(json, "vpcEndpointId", "vpce-0" + hex(8));
        }
        text(json, "eventCategory", "Management");
        return json.append('}').toString();
    }

    private void request(StringBuilder json, String service) {
        json.append(",\"requestParameters\":{\"bucketName\":\"data-").append(skewed(40)).append("-").append(ACCOUNT)
                .append("\",\"Host\":\"data-").append(skewed(40)).append(".s3.us-east-1.amazonaws.com\"");
        text(json, "key", "exports/2026/03/01/part-" + hex(3) + ".parquet");
        if (chance(22)) {
            text(json, "policyDocument", "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":"
                    + "\\\"Allow\\\",\\\"Action\\\":\\\"" + service + ":*\\\",\\\"Resource\\\":\\\"*\\\"}]}");
        }
        if (chance(50)) {
            json.append(",\"filterSet\":{\"items\":[{\"name\":\"vpc-id\",\"valueSet\":{\"items\":[{\"value\":\"vpc-0")
                    .append(hex(8)).append("\"}]}}]}");
        }
        json.append('}');
    }

    private void response(StringBuilder json, boolean failed) {
        if (failed || chance(60)) {
            json.append(",\"responseElements\":null");
        } else if (chance(70)) {
            json.append(",\"responseElements\":{\"requestId\":\"same as above\",\"_return\":true}");
        } else {
            json.append(",\"responseElements\":{\"credentials\":{\"accessKeyId\":\"ASIA").append(hex(8).toUpperCase())
                    .append("\",\"sessionToken\":\"").append(hex(90)).append("\",\"expiration\":\"Mar 1, 2026\"}}");
        }
        json.append(",\"additionalEventData\":{\"SignatureVersion\":\"SigV4\",\"CipherSuite\":"
                + "\"ECDHE-RSA-AES128-GCM-SHA256\",\"bytesTransferredIn\":0,\"AuthenticationMethod\":\"AuthHeader\"");
        if (chance(35)) {
            text(json, "x-amz-id-2", hex(38));
        }
        json.append(",\"bytesTransferredOut\":").append(random.nextInt(9_000)).append('}');
    }

    private void resources(StringBuilder json, String service) {
        if (chance(97)) {
            json.append(",\"resources\":[{\"accountId\":\"" + ACCOUNT + "\",\"type\":\"AWS::S3::Object\",")
                    .append("\"ARN\":\"arn:aws:").append(service).append(":::data-").append(skewed(40))
                    .append("/exports/part\"}]");
        }
    }

    private String principal(int i) {
        String id = hex(8).toUpperCase();
        if (i % 5 == 1) {
            return "{\"type\":\"AWSService\",\"invokedBy\":\"" + SERVICES[i % SERVICES.length] + ".amazonaws.com\"}";
        }
        if (i % 5 == 2) {
            return "{\"type\":\"IAMUser\",\"principalId\":\"AIDA" + id + "\",\"arn\":\"arn:aws:iam::" + ACCOUNT
                    + ":user/user-" + i + "\",\"accountId\":\"" + ACCOUNT + "\",\"accessKeyId\":\"AKIA" + id
                    + "\",\"userName\":\"user-" + i + "\"}";
        }
        String role = "role-" + i / 3;
        return "{\"type\":\"AssumedRole\",\"principalId\":\"AROA" + id + ":i-0" + id + "\",\"arn\":\"arn:aws:sts::"
                + ACCOUNT + ":assumed-role/" + role + "/i-0" + id + "\",\"accountId\":\"" + ACCOUNT
                + "\",\"accessKeyId\":\"ASIA" + id + "\",\"sessionContext\":{\"sessionIssuer\":{\"type\":\"Role\","
                + "\"principalId\":\"AROA" + id + "\",\"arn\":\"arn:aws:iam::" + ACCOUNT + ":role/" + role
                + "\",\"accountId\":\"" + ACCOUNT + "\",\"userName\":\"" + role + "\"},\"webIdFederationData\":{},"
                + "\"attributes\":{\"creationDate\":\"2026-03-01T08:5" + i % 10 + ":31Z\","
                + "\"mfaAuthenticated\":\"false\"},\"ec2RoleDelivery\":\"2.0\"}}";
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    // A few of the values make up most of them.
    private int skewed(int bound) {
        double u = random.nextDouble();
        return (int) (u * u * bound);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    private String uuid() {
        String hex = hex(16);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private static byte[] gzip(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
