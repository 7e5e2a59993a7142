package com.activeeye.workbench.ingest.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.ingest.DataFolder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LogFileParserTest {
    private static final LogFileKey KEY = new LogFileKey(LogFileKind.LOG, "", "", "111122223333", "eu-west-1",
            Instant.parse("2026-03-01T11:55:00Z"));

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CloudTrailEvent> parse(byte[] gzip, LogFileKey key) throws Exception {
        List<CloudTrailEvent> events = new ArrayList<>();
        int count = new LogFileParser().parse(new ByteArrayInputStream(gzip), key, "sha", events::add);
        assertThat(events).hasSize(count);
        return events;
    }

    private static CloudTrailEvent single(String record) throws Exception {
        return parse(gzip("{\"Records\":[" + record + "]}"), KEY).getFirst();
    }

    private static void assertFault(byte[] file, LogFileFault.Kind kind) {
        assertThatThrownBy(() -> parse(file, KEY)).isInstanceOfSatisfying(LogFileFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.offset()).isNotNegative();
        });
    }

    private static String text(JsonObject record, String name) {
        JsonElement value = record.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    @Test
    void readsRealFilesAsAPlainReadingDoes() throws Exception {
        for (DataFolder.RealFile file : DataFolder.all()) {
            byte[] inflated = file.inflated();
            List<JsonObject> records = file.records();
            LogFileKey key = LogFileKey.parse(file.key());
            List<CloudTrailEvent> events = parse(file.bytes(), key);

            assertThat(events).hasSameSizeAs(records);
            for (int i = 0; i < records.size(); i++) {
                assertSame(records.get(i), events.get(i), key);
                int offset = (int) events.get(i).offset();
                String slice = new String(Arrays.copyOfRange(inflated, offset, offset + events.get(i).length()),
                        StandardCharsets.UTF_8);
                assertThat(JsonParser.parseString(slice)).isEqualTo(records.get(i));
            }
        }
    }

    private static void assertSame(JsonObject record, CloudTrailEvent event, LogFileKey key) {
        JsonObject identity = record.getAsJsonObject("userIdentity");
        assertThat(event.eventId()).isEqualTo(text(record, "eventID")).isNotEmpty();
        assertThat(event.account()).isEqualTo(DataFolder.account(record, key.account()));
        assertThat(event.time()).isEqualTo(Instant.parse(text(record, "eventTime")));
        assertThat(event.region()).isEqualTo(text(record, "awsRegion"));
        assertThat(event.source()).isEqualTo(text(record, "eventSource"));
        assertThat(event.name()).isEqualTo(text(record, "eventName"));
        assertThat(event.sourceIp()).isEqualTo(text(record, "sourceIPAddress"));
        assertThat(event.userAgent()).isEqualTo(text(record, "userAgent"));
        assertThat(event.errorCode()).isEqualTo(text(record, "errorCode"));
        assertThat(event.errorMessage()).isEqualTo(text(record, "errorMessage"));
        assertThat(event.readOnly()).isEqualTo(text(record, "readOnly").equals("true"));
        assertThat(event.userArn()).isEqualTo(text(identity, "arn"));
        assertThat(event.accessKeyId()).isEqualTo(text(identity, "accessKeyId"));
        assertThat(event.user()).isNotEmpty();
    }

    @Test
    void namesUsersReadably() throws Exception {
        assertThat(single("{\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"alice\"}}").user())
                .isEqualTo("alice");
        assertThat(single("{\"userIdentity\":{\"type\":\"Root\",\"arn\":\"arn:aws:iam::1:root\"}}").user())
                .isEqualTo("root");
        assertThat(single("{\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":\"AROA:s\","
                + "\"arn\":\"arn:aws:sts::111122223333:assumed-role/admins/bob\"}}").user()).isEqualTo("admins/bob");
        assertThat(single("{\"userIdentity\":{\"type\":\"AWSService\",\"invokedBy\":\"ec2.amazonaws.com\"}}").user())
                .isEqualTo("ec2.amazonaws.com");
        assertThat(single("{\"userIdentity\":{\"type\":\"WebIdentityUser\",\"userName\":\"u@example\"}}").user())
                .isEqualTo("u@example");
    }

    @Test
    void toleratesMissingAndOddFields() throws Exception {
        CloudTrailEvent bare = single("{}");
        assertThat(bare).isEqualTo(new CloudTrailEvent("sha:12", "111122223333", KEY.deliveredAt(), "eu-west-1", "",
                "", "", "", "", "", "", "", "", false, 12, 2));
        CloudTrailEvent odd = single("{\"eventID\":{\"x\":[1]},\"userIdentity\":\"text\",\"eventName\":null,"
                + "\"readOnly\":\"true\",\"errorCode\":403,\"recipientAccountId\":\"anonymous\","
                + "\"eventTime\":\"+999999999-01-01T00:00:00Z\",\"awsRegion\":[\"a\",{\"eventID\":\"inner\"}]}");
        assertThat(odd.eventId()).isEqualTo("sha:12");
        assertThat(odd.errorCode()).isEqualTo("403");
        assertThat(odd.readOnly()).isTrue();
        assertThat(odd.account()).isEqualTo("111122223333");
        assertThat(odd.time()).isEqualTo(KEY.deliveredAt());
    }

    @Test
    void readsAggregatedEvents() throws Exception {
        CloudTrailEvent event = single("{\"eventVersion\":\"1.11\","
                + "\"eventId\":\"agg\",\"accountId\":\"999988887777\"}");
        assertThat(event.eventId()).isEqualTo("agg");
        assertThat(event.account()).isEqualTo("999988887777");
    }

    @Test
    void acceptsEmptyFilesAndEmptyRecordsAndOtherFields() throws Exception {
        assertThat(parse(new byte[0], KEY)).isEmpty();
        assertThat(parse(gzip("{\"Records\":[]}"), KEY)).isEmpty();
        assertThat(parse(gzip("{\"more\":{\"Records\":[1]},\"Records\":[{}],\"last\":[[]]} \n"), KEY)).hasSize(1);
    }

    @Test
    void readsGzipOfSeveralMembers() throws Exception {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip("{\"Records\":[{\"eventID\":\"a\"},"));
        members.write(gzip("{\"eventID\":\"b\"}]}"));
        assertThat(parse(members.toByteArray(), KEY)).extracting(CloudTrailEvent::eventId).containsExactly("a", "b");
    }

    @Test
    void countsBytesNotCharacters() throws Exception {
        String records = "{\"Records\":[{\"eventID\":\"ü€😀\"},{\"eventID\":\"b\"}]}";
        CloudTrailEvent second = parse(gzip(records), KEY).get(1);
        byte[] bytes = records.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, (int) second.offset(), second.length(), StandardCharsets.UTF_8))
                .isEqualTo("{\"eventID\":\"b\"}");
    }

    @Test
    void tellsATruncatedFileFromACorruptOne() {
        byte[] whole = DataFolder.all().getFirst().bytes();
        for (int length : new int[] {1, 5, 12, whole.length / 2, whole.length - 9, whole.length - 1}) {
            assertFault(Arrays.copyOf(whole, length), LogFileFault.Kind.TRUNCATED);
        }
        byte[] flipped = whole.clone();
        flipped[whole.length - 6] ^= 1;
        assertFault(flipped, LogFileFault.Kind.CORRUPT);
        assertFault("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8), LogFileFault.Kind.CORRUPT);
        for (String text : new String[] {"", "[]", "{}", "{\"Records\":{}}", "{\"Records\":[1]}", "{\"Records\":[{}]",
            "{\"Records\":[{\"a\":}]}", "{\"Records\":[]}{\"Records\":[]}", "{\"Records\":[{\"a\":\"\u0001\"}]}"}) {
            assertFault(gzip(text), LogFileFault.Kind.CORRUPT);
        }
        assertFault(gzip("{\"Records\":[{}]}".getBytes(StandardCharsets.UTF_16LE)), LogFileFault.Kind.CORRUPT);
    }

    @Test
    void namesTheOffsetOfACorruptPlace() {
        assertThatThrownBy(() -> parse(gzip("{\"Records\":[{\"eventID\":\"a\"},{oops}]}"), KEY))
                .isInstanceOfSatisfying(LogFileFault.class, fault -> assertThat(fault.offset()).isBetween(29L, 31L));
    }

    @Test
    void namesTheOffsetUpToWhichADamagedFileCouldBeInflated() {
        byte[] whole = DataFolder.all().getFirst().bytes();
        int inflated = DataFolder.all().getFirst().inflated().length;
        byte[] wrongSum = whole.clone();
        wrongSum[whole.length - 6] ^= 1;
        assertThatThrownBy(() -> parse(wrongSum, KEY))
                .isInstanceOfSatisfying(LogFileFault.class, fault -> assertThat(fault.offset()).isEqualTo(inflated));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> parse(half, KEY)).isInstanceOfSatisfying(LogFileFault.class,
                fault -> assertThat(fault.offset()).isBetween(inflated / 10L, inflated * 9 / 10L));
    }

    @Test
    void refusesABombAndAnUnknownMajorVersion() {
        LogFileParser small = new LogFileParser(1_000_000);
        byte[] bomb = gzip("{\"Records\":[" + " ".repeat(20_000_000) + "]}");
        assertThat(bomb.length).isLessThan(50_000);
        assertThatThrownBy(() -> small.parse(new ByteArrayInputStream(bomb), KEY, "sha", event -> { }))
                .isInstanceOfSatisfying(LogFileFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(LogFileFault.Kind.TOO_LARGE));
        assertFault(gzip("{\"Records\":[{\"eventVersion\":\"2.0\"}]}"), LogFileFault.Kind.UNKNOWN_VERSION);
        assertFault(gzip("{\"Records\":[{\"eventVersion\":\"10.1\"}]}"), LogFileFault.Kind.UNKNOWN_VERSION);
    }

    @Test
    void endsInAFaultOrInEventsWhateverAFileIsTurnedInto() {
        Random random = new Random(20260301);
        byte[] real = DataFolder.all().get(2).bytes();
        byte[] text = DataFolder.all().get(2).inflated();
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = (i % 2 == 0 ? real : text).clone();
            for (int change = random.nextInt(5); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            byte[] file = i % 2 == 0 ? changed : gzip(changed);
            try {
                parse(file, KEY);
            } catch (LogFileFault expected) {
                assertThat(expected.getMessage()).endsWith(".");
            } catch (Exception surprise) {
                throw new AssertionError("input " + i, surprise);
            }
        }
    }
}
