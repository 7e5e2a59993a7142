package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * What the bucket shows of an account's activity. CloudTrail writes no log file while nothing happens, but goes on to
 * write a digest each hour, which then is empty: this tells a quiet account from a broken path.
 *
 * @param state what it comes to
 * @param newest its newest log files, newest first; empty when there is none
 * @param digestAt when its latest digest was delivered; {@link Instant#EPOCH} when there is none
 */
record Activity(State state, List<LogFileSeen> newest, Instant digestAt) {
    /** What an account does. */
    enum State { ACTIVE, QUIET, SILENT, UNSURE }

    /** A digest comes each hour, and a little after it. */
    private static final Duration DIGEST = Duration.ofHours(2);
    /** Hardly an account does nothing for longer, so that without a digest silence is taken for a fault. */
    private static final Duration LONG = Duration.ofHours(24);
    private static final int LONGEST = 16 << 20;

    /** Looks at an account's folders. */
    static Activity of(Look look, BucketListing listing, AccountId account, Set<String> folders) {
        List<LogFileSeen> newest = listing.newest(account, folders, BucketListing.LOG);
        if (age(look, newest).compareTo(BucketListing.RECENT) <= 0) {
            return new Activity(State.ACTIVE, newest, Instant.EPOCH);
        }
        List<LogFileSeen> digests = listing.newest(account, folders, BucketListing.DIGEST);
        if (digests.isEmpty() || age(look, digests).compareTo(DIGEST) > 0) {
            boolean recentEnough = digests.isEmpty() && age(look, newest).compareTo(LONG) < 0;
            return new Activity(recentEnough ? State.UNSURE : State.SILENT, newest, at(digests));
        }
        return new Activity(isEmpty(look, digests.getFirst()) ? State.QUIET : State.SILENT, newest, at(digests));
    }

    private static Instant at(List<LogFileSeen> files) {
        return files.isEmpty() ? Instant.EPOCH : files.getFirst().deliveredAt();
    }

    private static Duration age(Look look, List<LogFileSeen> files) {
        return Duration.between(at(files), look.now());
    }

    /** Whether a digest says that no log file was delivered in its hour; read as the role, which may. */
    private static boolean isEmpty(Look look, LogFileSeen digest) {
        try (AwsSession role = look.sessions().assume(look.credential(), look.pod())) {
            return look.ask(role, "s3:GetObject", digest.key(), () -> files(role.s3(look.credential().bucketRegion())
                    .getObjectAsBytes(call -> call.bucket(look.credential().bucketName()).key(digest.key())
                            .expectedBucketOwner(look.credential().bucketAccount().digits()))),
                    files -> ProbeTexts.get("digest.answer", files)) == 0;
        } catch (WorkbenchException unread) {
            // A digest that comes each hour shows that the trail is alive, whatever is in it.
            look.note(digest.key(), unread.getMessage());
            return true;
        }
    }

    private static int files(ResponseBytes<GetObjectResponse> bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.asByteArrayUnsafe()))) {
            JsonObject digest = JsonParser.parseString(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return digest.getAsJsonArray("logFiles").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParseException | IllegalStateException | NullPointerException noDigest) {
            return 0;
        }
    }
}
