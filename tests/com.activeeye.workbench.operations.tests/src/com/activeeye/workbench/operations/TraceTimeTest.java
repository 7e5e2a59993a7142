package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** What time tells: quiet accounts, accounts gone silent, messages that are late, and records that were wrong. */
class TraceTimeTest {
    @TempDir
    private static Path prepared;
    @TempDir
    private Path folder;
    private TraceWorld world;

    @BeforeAll
    static void prepare() {
        TraceWorld.prepare(prepared);
    }

    @BeforeEach
    void start() throws IOException {
        world = TraceWorld.copyOf(prepared, folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    /** Digests come each minute in the sandbox. */
    private void deliverFor(Duration time, Duration step) {
        for (Duration done = Duration.ZERO; done.compareTo(time) < 0; done = done.plus(step)) {
            world.later(step);
            world.deliver();
        }
    }

    @Test
    void aQuietAccountIsNotBroken() {
        world.sandbox().faults().quietAccount(FABRIKAM.digits());
        deliverFor(Duration.ofHours(3), Duration.ofMinutes(20));
        TraceState state = world.trace("Fabrikam");
        assertThat(state.health()).as(state.markdown()).isEqualTo(Health.QUIET);
        assertThat(state.health(FABRIKAM)).isEqualTo(Health.QUIET);
        assertThat(((Proven) state.result(Hop.LOG_FILES)).quiet()).containsExactly(FABRIKAM);
        assertThat(state.result(Hop.LOG_FILES).meaning()).contains("No API activity");
        assertThat(state.result(Hop.LATEST).meaning()).contains("quiet");
    }

    @Test
    void aTrailThatDeliversNothingIsBroken() {
        deliverFor(Duration.ofMinutes(3), Duration.ofMinutes(1));
        world.operator(FABRIKAM).cloudTrail("eu-west-1").stopLogging(call -> call.name("fabrikam-trail"));
        deliverFor(Duration.ofHours(3), Duration.ofHours(1));
        TraceState state = world.trace("Fabrikam");
        assertThat(state.broken()).extracting(Broken::hop).contains(Hop.TRAIL_LOGGING, Hop.LOG_FILES);
        assertThat(state.broken().getFirst().hop()).isEqualTo(Hop.TRAIL_LOGGING);
        assertThat(state.result(Hop.LOG_FILES).meaning()).contains("latest log file of account 123456789012");
    }

    /** Log files of ten minutes came each ten minutes, so that an hour and a half without any is unusual. */
    @Test
    void anAccountThatFellSilentIsLateByItsOwnHistory() {
        for (int i = 0; i < 7; i++) {
            world.later(Duration.ofMinutes(10));
            world.deliver();
            world.ingest();
        }
        HopResult inTime = world.trace("Fabrikam").result(Hop.LATEST);
        assertThat(inTime).as(inTime.meaning()).isInstanceOf(Proven.class);
        world.operator(FABRIKAM).cloudTrail("eu-west-1").stopLogging(call -> call.name("fabrikam-trail"));
        world.later(Duration.ofMinutes(90));

        TraceState silent = world.trace("Fabrikam");
        assertThat(silent.result(Hop.LATEST)).as(silent.markdown()).isInstanceOf(Broken.class);
        Cause late = ((Broken) silent.result(Hop.LATEST)).causes().getFirst();
        assertThat(late.id()).isEqualTo("latest-late");
        assertThat(late.accounts()).containsExactly(FABRIKAM);
        assertThat(late.what()).containsPattern("account 123456789012 .* (9\\d|100) minutes ago; 30 are usual");
        assertThat(late.remedy().words()).contains("Mend the hops before this one", "ask the customer");
        assertThat(late.remedy().action()).isInstanceOf(Remedy.ByHand.class);

        world.operator(FABRIKAM).cloudTrail("eu-west-1").startLogging(call -> call.name("fabrikam-trail"));
        world.later(Duration.ofMinutes(1));
        world.deliver();
        world.ingest();
        TraceState mended = world.trace("Fabrikam");
        assertThat(mended.result(Hop.LATEST)).as(mended.markdown()).isInstanceOf(Proven.class);
    }

    /** The guide, "Troubleshooting", point 7: ten minutes. */
    @Test
    void aMessageIsMissedOnlyAfterTenMinutes() {
        String topic = world.workbench().requirePod().topicArn("eu-west-1");
        var sns = world.pod().sns("eu-west-1");
        String subscription = sns.listSubscriptionsByTopic(call -> call.topicArn(topic)).subscriptions().getFirst()
                .subscriptionArn();
        sns.unsubscribe(call -> call.subscriptionArn(subscription));
        world.later(Duration.ofHours(2));
        world.deliver();
        assertThat(world.trace("Fabrikam").result(Hop.MESSAGES).meaning()).contains("lie on the queue");
        world.ingest();
        HopResult early = world.trace("Fabrikam").result(Hop.MESSAGES);
        assertThat(early).isInstanceOf(HopResult.Unknown.class);
        assertThat(early.remedies().getFirst().action()).isInstanceOf(Remedy.WaitFor.class);
        world.later(Duration.ofMinutes(11));
        TraceState late = world.trace("Fabrikam");
        assertThat(late.broken()).extracting(Broken::hop).containsExactly(Hop.SUBSCRIPTION, Hop.MESSAGES);
        assertThat(((HopResult.Unknown) late.result(Hop.STORED)).behind()).contains(Hop.MESSAGES);
    }

    @Test
    void recordsThatWereWrongAreReplacedByWhatWasFound() {
        ConnectorCredential old = world.credential("Fabrikam");
        new RemoveCredential(world.workbench()).run(old, Progress.NONE);
        ConnectorCredential wrong = world.add("Fabrikam", old.bucketName(), FABRIKAM, "us-east-1");
        TraceState region = world.trace("Fabrikam");
        Broken bucket = (Broken) region.result(Hop.BUCKET);
        assertThat(bucket.causes().getFirst().id()).isEqualTo("bucket-region");
        assertThat(bucket.meaning()).contains("eu-west-1");
        world.apply(wrong, bucket.remedies().getFirst());
        world.later(Duration.ofMinutes(1));
        world.deliver();
        world.ingest();
        TraceState mended = world.trace("Fabrikam");
        assertThat(mended.health()).as(mended.markdown()).isEqualTo(Health.PROVEN);

        new RemoveCredential(world.workbench()).run(world.credential("Fabrikam"), Progress.NONE);
        world.add("Fabrikam", old.bucketName(), TraceWorld.LOG_ARCHIVE, "eu-west-1");
        assertThat(cause(world.trace("Fabrikam"), Hop.BUCKET)).isEqualTo("bucket-owner");
        world.add("Misspelled", "fabrikam-cloudtrial", FABRIKAM, "eu-west-1");
        assertThat(cause(world.trace("Misspelled"), Hop.BUCKET)).isEqualTo("bucket-missing");
    }

    private static String cause(TraceState state, Hop hop) {
        return ((Broken) state.result(hop)).causes().getFirst().id();
    }

    @Test
    void aFileThatIsNoLogFileIsNamed() {
        var s3 = world.operator(FABRIKAM).s3("eu-west-1");
        String key = s3.listObjectsV2(call -> call.bucket(TraceWorld.FABRIKAM_LOGS)).contents().stream()
                .map(object -> object.key()).filter(name -> name.contains("/CloudTrail/eu-west-1/"))
                .reduce((one, other) -> other).orElseThrow().replace("Z_", "Z_zzzz");
        world.later(Duration.ofSeconds(30));
        s3.putObject(call -> call.bucket(TraceWorld.FABRIKAM_LOGS).key(key),
                RequestBody.fromString("no gzip"));
        world.ingest();
        TraceState state = world.trace("Fabrikam");
        assertThat(cause(state, Hop.PARSED)).as(state.markdown()).isEqualTo("parsed-fault");
        assertThat(cause(state, Hop.STORED)).isEqualTo("stored-quarantined");
        s3.deleteObject(call -> call.bucket(TraceWorld.FABRIKAM_LOGS).key(key));
        TraceState again = world.workbench().traces().of(world.credential("Fabrikam")).run(
                EnumSet.of(Hop.LOG_FILES, Hop.READ, Hop.DECRYPT, Hop.PARSED, Hop.MESSAGES, Hop.STORED, Hop.LATEST),
                Progress.NONE);
        assertThat(again.health()).as(again.markdown()).isEqualTo(Health.PROVEN);
    }

    @Test
    void allCredentialsAreTracedAndKept() {
        List<TraceState> states = world.workbench().traces().runAll(Progress.NONE);
        assertThat(states).extracting(state -> state.credential().displayName()).containsExactly("Fabrikam", "Logs");
        assertThat(world.workbench().traces().states().values()).containsExactlyInAnyOrderElementsOf(states);
        assertThat(states).extracting(TraceState::health).containsOnly(Health.PROVEN);
        assertThat(states.getLast().accounts()).containsExactlyInAnyOrder(TraceWorld.PRODUCTION, TraceWorld.STAGING);
    }
}
