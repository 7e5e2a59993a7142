package com.activeeye.workbench.sandbox.internal.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.activeeye.workbench.sandbox.internal.state.StateStore;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class LogFileWriterTest {
    private static final Instant START = Instant.parse("2025-01-31T12:00:00Z");
    private static final String BUCKET = "example-logs";

    @TempDir
    Path directory;
    private final FakeObjects objects = new FakeObjects();
    private StateStore state;
    private TrailStore store;
    private LogFileWriter writer;
    private World world;

    @BeforeEach
    void open() throws IOException {
        state = new StateStore(directory);
        world = new World(state, Clock.fixed(START, ZoneOffset.UTC));
        world.add(objects);
        store = new TrailStore(world);
        Trail trail = new Trail();
        trail.name = "example";
        trail.account = "111122223333";
        trail.homeRegion = "us-east-1";
        trail.bucket = BUCKET;
        trail.organization = "o-exampleorg1";
        trail.multiRegion = true;
        trail.logging = true;
        store.add(trail);
        writer = new LogFileWriter(store, new Delivery(world, store),
                new Feeds(world, new EventHistory(), Duration.ofSeconds(20), 3), 3, Duration.ofSeconds(60));
    }

    @AfterEach
    void close() {
        state.close();
    }

    private void deliver(int times, int secondsApart) {
        for (int i = 0; i < times; i++) {
            writer.deliverDue(START.plusSeconds((long) i * secondsApart));
        }
    }

    @Test
    void deliversAtTheFirstCallForEveryAccountOfTheOrganisationUnderItsKey() {
        writer.deliverDue(START);
        assertThat(objects.objects.keySet()).allMatch(key -> key.matches(
                "AWSLogs/o-exampleorg1/(\\d{12})/CloudTrail/([a-z0-9-]+)/2025/01/31/"
                        + "\\1_CloudTrail_\\2_20250131T1200Z_[0-9A-Za-z]{16}\\.json\\.gz"));
        Set<String> accounts = objects.objects.keySet().stream().map(key -> key.split("/")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(accounts).containsExactly("111122223333", "444455556666", "555566667777", "777788889999");
        assertThat(objects.contexts).allSatisfy(context -> assertThat(context)
                .containsEntry("aws:SourceArn", "arn:aws:cloudtrail:us-east-1:111122223333:trail/example")
                .containsEntry("s3:x-amz-acl", "bucket-owner-full-control"));
    }

    @Test
    void deliversABoundedNumberOfFilesAfterALongPause() {
        writer.deliverDue(START);
        int first = objects.objects.size();
        objects.objects.clear();
        writer.deliverDue(START.plus(Duration.ofDays(30)));
        assertThat(objects.objects.keySet().stream().filter(key -> !key.contains("Digest"))).hasSize(first);
    }

    @Test
    void aRefusingBucketShowsInTheStatusAndAnAcceptingOneClearsIt() {
        objects.refusing = true;
        writer.deliverDue(START);
        assertThat(store.all().getFirst().deliveryError).isEqualTo("AccessDenied");
        objects.refusing = false;
        writer.deliverDue(START.plusSeconds(60));
        assertThat(store.all().getFirst().deliveryError).isEmpty();
        assertThat(store.all().getFirst().delivered).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void aTrailThatIsNotLoggingWritesNothing() {
        store.change(store.all().getFirst().arn(), trail -> trail.logging = false);
        deliver(10, 30);
        assertThat(objects.objects).isEmpty();
    }

    @Test
    void everyLogFileIsInExactlyOneDigestAndTheChainVerifiesWithThePublishedKey() throws Exception {
        deliver(41, 10);
        List<String> digests = objects.objects.keySet().stream().filter(k -> k.contains("CloudTrail-Digest"))
                .toList();
        assertThat(digests).hasSizeGreaterThan(10);
        PublicKey key = publicKey(store.key("us-east-1").value());
        Set<String> signed = new TreeSet<>();
        for (String digest : digests) {
            verify(digest, key, signed);
        }
        List<String> logs = objects.objects.keySet().stream().filter(k -> k.contains("/CloudTrail/")).toList();
        assertThat(logs).containsAll(signed);
        assertThat(signed.size()).isGreaterThan(logs.size() / 2);
    }

    private void verify(String digestKey, PublicKey key, Set<String> signed) throws Exception {
        byte[] json = plain(digestKey);
        JsonObject digest = JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
        assertThat(digest.get("digestS3Object").getAsString()).isEqualTo(digestKey);
        JsonElement previous = digest.get("previousDigestSignature");
        String canonical = digest.get("digestEndTime").getAsString() + "\n" + BUCKET + "/" + digestKey + "\n"
                + sha256(json) + "\n" + (previous.isJsonNull() ? "null" : previous.getAsString());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(canonical.getBytes(StandardCharsets.UTF_8));
        String hex = objects.metadata.get(digestKey).get("signature");
        assertThat(signature.verify(HexFormat.of().parseHex(hex))).as(digestKey).isTrue();
        if (!previous.isJsonNull()) {
            String before = digest.get("previousDigestS3Object").getAsString();
            assertThat(digest.get("previousDigestHashValue").getAsString()).isEqualTo(sha256(plain(before)));
            assertThat(previous.getAsString()).isEqualTo(objects.metadata.get(before).get("signature"));
        }
        checkFiles(digest.getAsJsonArray("logFiles"), signed);
    }

    private void checkFiles(JsonArray files, Set<String> signed) throws Exception {
        for (JsonElement each : files) {
            JsonObject file = each.getAsJsonObject();
            String key = file.get("s3Object").getAsString();
            assertThat(signed.add(key)).as("%s is signed once", key).isTrue();
            assertThat(file.get("hashValue").getAsString()).isEqualTo(sha256(plain(key)));
        }
    }

    @Test
    void theChainGoesOnAfterARestart() throws IOException {
        deliver(20, 10);
        String before = lastDigest();
        state.close();
        state = new StateStore(directory);
        World restarted = new World(state, Clock.fixed(START, ZoneOffset.UTC));
        restarted.add(objects);
        TrailStore again = new TrailStore(restarted);
        new LogFileWriter(again, new Delivery(restarted, again),
                new Feeds(restarted, new EventHistory(), Duration.ofSeconds(20), 4), 4, Duration.ofSeconds(60))
                .deliverDue(START.plusSeconds(600));
        JsonObject next = JsonParser.parseString(new String(plain(lastDigest()), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(next.get("previousDigestS3Object").getAsString()).isEqualTo(before);
    }

    private String lastDigest() {
        return objects.objects.keySet().stream()
                .filter(key -> key.contains("111122223333_CloudTrail-Digest_us-east-1"))
                .reduce((a, b) -> b).orElseThrow();
    }

    private byte[] plain(String key) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(objects.objects.get(key)))) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Reads PKCS#1: a sequence of two integers, each with a length of one or two further bytes. */
    private static PublicKey publicKey(String base64) throws GeneralSecurityException {
        byte[] der = Base64.getDecoder().decode(base64);
        assertThat(der[0]).isEqualTo((byte) 0x30);
        int length = (der[6] & 0xff) << 8 | der[7] & 0xff;
        BigInteger modulus = new BigInteger(der, 8, length);
        BigInteger exponent = new BigInteger(der, 8 + length + 2, der[8 + length + 1]);
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }
}
