package com.activeeye.workbench.ingest.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.ingest.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parser gives what a plain reading gives, for any text, real, made up or damaged; the seeds are fixed. */
class LogFileParserPropertyTest {
    private static final byte[] ODD = "\"\\{}[],:0-.eE+ \n\tutfn\u0000\u0001\u007f".getBytes(StandardCharsets.UTF_8);

    private final ParserCheck check = new ParserCheck();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsRealFiles() throws IOException {
        for (DataFolder.RealFile file : DataFolder.all()) {
            check.check(file.inflated(), file.key());
        }
        assertThat(check.refused()).isZero();
    }

    @Test
    void readsWhateverJsonAllows() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 4_000; i++) {
            check.check(utf8(new GeneratedText(random).file()), "text " + i);
        }
        assertThat(check.accepted()).isGreaterThan(3_000);
    }

    @Test
    void refusesWhatAStrictReadingRefuses() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 12_000; i++) {
            byte[] text = damaged(utf8(new GeneratedText(random).file()), random);
            check.check(text, "text " + i);
        }
        assertThat(check.accepted()).isGreaterThan(1_000);
        assertThat(check.refused()).isGreaterThan(5_000);
    }

    @Test
    void readsDamagedRealFilesAsAPlainReadingDoes() throws IOException {
        Random random = new Random(3);
        List<DataFolder.RealFile> files = DataFolder.all();
        for (int i = 0; i < 2_000; i++) {
            byte[] text = files.get(random.nextInt(files.size())).inflated();
            byte[] start = Arrays.copyOf(text, Math.min(text.length, 20_000));
            check.check(damaged(text.length > 20_000 ? closed(start) : text, random), "input " + i);
        }
        assertThat(check.accepted()).isGreaterThan(300);
        assertThat(check.refused()).isGreaterThan(300);
    }

    // A long file's first records, as a whole file.
    private static byte[] closed(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8);
        int last = text.lastIndexOf(",{\"eventVersion\"");
        return last < 0 ? start : utf8(text.substring(0, last) + "]}");
    }

    private static byte[] damaged(byte[] text, Random random) {
        byte[] damaged = text;
        for (int i = random.nextInt(3); i >= 0 && damaged.length > 0; i--) {
            damaged = damagedOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damagedOnce(byte[] text, Random random) {
        int at = random.nextInt(text.length);
        byte odd = random.nextInt(4) == 0 ? (byte) random.nextInt() : ODD[random.nextInt(ODD.length)];
        byte[] changed = text.clone();
        switch (random.nextInt(10)) {
            case 0 -> changed = Arrays.copyOf(text, at);
            case 1, 2, 3 -> changed = spliced(text, at, 0, new byte[] {odd});
            case 4, 5 -> changed = spliced(text, at, 1, new byte[0]);
            case 6 -> changed = spliced(text, at, 0, Arrays.copyOfRange(text, random.nextInt(at + 1), at));
            default -> changed[at] = odd;
        }
        return changed;
    }

    private static byte[] spliced(byte[] text, int at, int left, byte[] put) {
        byte[] spliced = Arrays.copyOf(text, text.length - left + put.length);
        System.arraycopy(put, 0, spliced, at, put.length);
        System.arraycopy(text, at + left, spliced, at + put.length, text.length - at - left);
        return spliced;
    }

    /** Whatever part of the file the window ends in, nothing is read differently: one byte at a time moves it along. */
    @Test
    void readsTheSameWhereverTheWindowEnds() throws IOException {
        Random random = new Random(4);
        StringBuilder long1 = new StringBuilder();
        while (long1.length() < 40_000) {
            String text = new GeneratedText(random).file().strip();
            long1.append(long1.isEmpty() ? "" : ",").append("{\"x\":").append(text.replace("\ufeff", "")).append('}');
        }
        String number = "\"last\":" + "7".repeat(500);
        for (int shift = 0; shift < 700; shift++) {
            int fill = (1 << 17) - 20_000 + shift;
            String text = "{\"pad\":\"" + "p".repeat(fill) + "\",\"Records\":[" + long1 + "]," + number + "}";
            if (shift % 50 == 0) {
                check.check(utf8(text), "shift " + shift);
            }
            String tail = "{\"pad\":\"" + "p".repeat((1 << 17) - 350 + shift) + "\"," + number + ",\"Records\":[]}";
            check.check(utf8(tail), "number at shift " + shift);
        }
        assertThat(check.refused()).isZero();
    }

    @Test
    void nestsAsDeepAsGsonAndNoDeeper() throws IOException {
        for (int depth : new int[] {200, 251, 252, 253, 254, 255, 256, 300, 100_000}) {
            String nested = "[".repeat(depth) + "]".repeat(depth);
            String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            check.check(utf8("{\"Records\":[{\"a\":" + nested + "}]}"), "array of depth " + depth);
            check.check(utf8("{\"Records\":[{\"userIdentity\":" + objects + "}]}"), "identity of depth " + depth);
            check.check(utf8("{\"a\":" + nested + ",\"Records\":[]}"), "before, of depth " + depth);
            check.check(utf8("{\"Records\":[{\"eventName\":" + nested + "}]}"), "column of depth " + depth);
        }
        assertThat(check.accepted()).isGreaterThan(8);
        assertThat(check.refused()).isGreaterThan(8);
    }

    @Test
    void readsFieldsWhoseNamesAreWrittenWithEscapes() throws IOException {
        check.check(utf8("{\"\\u0052ecords\":[{\"event\\u004eame\":\"a\",\"userIdentit\\u0079\":{\"\\u0061rn\":\"b\"},"
                + "\"eventI\\u0044\":\"c\",\"event\\u0056ersion\":\"1.0\"}]}"), "escapes");
        check.check(utf8("{\"Records\":[{\"event\\u0056ersion\":\"3.0\"}]}"), "version");
        assertThat(check.accepted()).isOne();
    }

    @Test
    void readsToTheVeryEnd() throws IOException {
        byte[] whole = utf8("{\"Records\":[{}]} ");
        for (int last = 0; last < 256; last++) {
            byte[] longer = Arrays.copyOf(whole, whole.length + 1);
            longer[whole.length] = (byte) last;
            check.check(longer, "followed by " + last);
        }
        assertThat(check.accepted()).isEqualTo(4);
    }

    /** Every two bytes, and three and four at the edges of what UTF-8 allows (The Unicode Standard, table 3-7). */
    @Test
    void knowsWhatIsUtf8() throws IOException {
        int[] edges = {0x00, 0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
        byte[] text = utf8("{\"Records\":[{\"x\":\"....\"}]}");
        int at = 18;
        for (int first = 0x80; first < 256; first++) {
            for (int second : edges) {
                for (int third : edges) {
                    text[at] = (byte) first;
                    text[at + 1] = (byte) second;
                    text[at + 2] = (byte) third;
                    text[at + 3] = (byte) (first < 0xF0 ? '.' : 0x80);
                    check.check(text, first + " " + second + " " + third);
                }
            }
        }
        assertThat(check.accepted()).isGreaterThan(300);
    }

    @Test
    void takesNothingForATimeThatIsNotText() throws IOException {
        check.check(utf8("{\"Records\":[{\"eventTime\":\"" + "\u0000".repeat(20) + "\"}]}"), "zeros");
        check.check(utf8("{\"Records\":[{\"eventTime\":\"1970-01-01T00:00:00Z\"}]}"), "the first time");
        assertThat(check.refused()).isOne();
    }

    /** A name that was cut in the middle of a character must not cost the file. */
    @Test
    void letsHalfASurrogatePairThrough() throws Exception {
        String record = "{\"eventName\":\"\\ud83d\",\"errorCode\":\"\\ude00\\ud83d\"}";
        byte[] file = ParserCheck.gzip(utf8("{\"Records\":[" + record + "]}"));
        List<CloudTrailEvent> events = new ArrayList<>();
        new LogFileParser().parse(new ByteArrayInputStream(file), ParserCheck.KEY, "sha", events::add);
        assertThat(events.getFirst().name()).isEqualTo("\ud83d");
        assertThat(events.getFirst().errorCode()).isEqualTo("\ude00\ud83d");
    }

    @Test
    void doesNotTakeOneIdentityForAnother() throws IOException {
        StringBuilder records = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            char c = (char) ('a' + random.nextInt(26));
            records.append(i == 0 ? "" : ",").append("{\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":"
                    + "\"AROAEXAMPLEEXAMPLE:session\",\"arn\":\"arn:aws:sts::111122223333:assumed-role/r/session\","
                    + "\"accountId\":\"111122223333\",\"accessKeyId\":\"ASIAEXAMPLE").append(c).append("\"")
                    .append(random.nextInt(3) == 0 ? ",\"more\":1" : "").append("}}");
        }
        check.check(utf8("{\"Records\":[" + records + "]}"), "identities");
        assertThat(check.accepted()).isOne();
    }

    /** A file that was given up on leaves nothing behind in a parser that goes on to others. */
    @Test
    void startsAnewAfterAFault() throws Exception {
        LogFileParser parser = new LogFileParser();
        byte[] bad = ParserCheck.gzip(utf8("{\"Records\":[{\"eventName\":\"bad\",\"errorCode\":\"bad\"},{]"));
        byte[] good = ParserCheck.gzip(utf8("{\"Records\":[{\"eventID\":\"good\"}]}"));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> parser.parse(new ByteArrayInputStream(bad), ParserCheck.KEY, "sha", e -> { }))
                    .isInstanceOf(LogFileFault.class);
            List<CloudTrailEvent> events = new ArrayList<>();
            assertThat(parser.parse(new ByteArrayInputStream(good), ParserCheck.KEY, "sha", events::add)).isOne();
            assertThat(events.getFirst()).extracting(CloudTrailEvent::eventId, CloudTrailEvent::name,
                    CloudTrailEvent::errorCode, CloudTrailEvent::offset).containsExactly("good", "", "", 12L);
        }
    }

    /** Of a record that never ends no more is read than one may be long, however far it would inflate. */
    @Test
    void givesUpOnARecordWithoutEnd() throws IOException {
        String noise = new Random(6).ints(12 << 20, 'A', 'Z').collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
        byte[] endless = ParserCheck.gzip(utf8("{\"Records\":[{},{\"eventName\":\"" + noise + "\"}]}"));
        int[] taken = {0};
        InputStream counting = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = Math.min(Math.min(length, 512), endless.length - taken[0]);
                System.arraycopy(endless, taken[0], buffer, offset, count);
                taken[0] += count;
                return count == 0 ? -1 : count;
            }
        };
        assertThatThrownBy(() -> new LogFileParser().parse(counting, ParserCheck.KEY, "sha", e -> { }))
                .isInstanceOfSatisfying(LogFileFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(LogFileFault.Kind.TOO_LARGE);
                    assertThat(fault.offset()).isEqualTo(15);
                });
        assertThat(taken[0]).isLessThan(endless.length / 4);
    }

    @Test
    void refusesARecordByItsLengthAlone() throws Exception {
        String start = "{\"eventID\":\"";
        for (int before : new int[] {0, 1 << 17, 1 << 20, 3 << 19}) {
            String space = "{\"Records\":[" + " ".repeat(before);
            String longest = start + "x".repeat((1 << 20) - start.length() - 2) + "\"}";
            assertThat(new LogFileParser().parse(new ByteArrayInputStream(ParserCheck.gzip(utf8(
                    space + longest + "]}"))), ParserCheck.KEY, "sha", e -> { })).isOne();
            byte[] longer = ParserCheck.gzip(utf8(space + start + "x" + longest.substring(start.length()) + "]}"));
            assertThatThrownBy(() -> new LogFileParser().parse(new ByteArrayInputStream(longer), ParserCheck.KEY,
                    "sha", e -> { })).isInstanceOfSatisfying(LogFileFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(LogFileFault.Kind.TOO_LARGE));
        }
    }
}
