package com.activeeye.workbench.ui.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Evidence;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.trace.TraceModel.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TraceModelTest {
    private static final AccountId ACCOUNT = new AccountId("555566667777");
    private static final Instant NOW = Instant.parse("2026-11-25T13:00:00Z");
    private static final Duration TOOK = Duration.ofMillis(120);

    private final ConnectorCredential credential = ConnectorCredential.create("Logs", "some-bucket",
            new AccountId("444455556666"), "us-east-1");

    private TraceState state(Function<Hop, HopResult> result) {
        return new TraceState(credential, Set.of(ACCOUNT), Arrays.stream(Hop.values()).map(result).toList(),
                Optional.of(NOW));
    }

    private static HopResult proven(Hop hop) {
        return new Proven(hop, "It works.", Set.of(), List.of(new Evidence("s3:HeadBucket of some-bucket",
                "arn:aws:iam::444455556666:user/me", "200", NOW)), NOW, TOOK);
    }

    private static HopResult broken(Hop hop) {
        return new Broken(hop, List.of(new Cause("gone", "The notification is gone.", "Nobody is told.",
                new Remedy("Put it again.", new Remedy.ApplyStep(StepKind.BUCKET_NOTIFICATION)), Set.of())),
                List.of(), NOW, TOOK);
    }

    private static HopResult behind(Hop hop, Hop obstacle) {
        return new Unknown(hop, "Cannot be judged yet.", Optional.of(obstacle), Optional.empty(), List.of(),
                List.of(), NOW, TOOK);
    }

    private TraceModel model(Function<Hop, HopResult> result) {
        return new TraceModel(ZoneOffset.UTC, state(result));
    }

    private TraceState brokenAtTheNotification() {
        return state(hop -> hop == Hop.NOTIFICATION ? broken(hop) : hop.needs().contains(Hop.NOTIFICATION)
                || hop == Hop.MESSAGES || hop == Hop.STORED ? behind(hop, Hop.NOTIFICATION) : proven(hop));
    }

    private static String text(TraceModel model) {
        return model.sections().stream().map(section -> section.heading() + "\n" + section.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingIsClaimedOfWhatWasNotTraced() {
        TraceModel model = model(Waiting::new);
        assertThat(model.headline()).startsWith("Not traced yet.");
        assertThat(model.sections()).first().extracting(Section::text).isEqualTo(model.selected().statement());
        assertThat(model.moves()).isFalse();
    }

    @Test
    void theFirstBrokenHopIsSelectedUntilSomebodyChoosesAnother() {
        TraceModel model = new TraceModel(ZoneOffset.UTC, brokenAtTheNotification());
        assertThat(model.selected()).isEqualTo(Hop.NOTIFICATION);
        assertThat(model.headline()).contains("Broken at the hop \"bucket notification\". The notification is gone.",
                "2 hops behind it cannot be judged.", "Traced 2026-11-25 13:00:00.");
        assertThat(text(model)).contains("Nobody is told.", "4. An SNS event notification");
        assertThat(model.title()).isEqualTo("Bucket notification: BROKEN");
        model.select(Hop.BUCKET);
        model.take(brokenAtTheNotification());
        assertThat(model.selected()).isEqualTo(Hop.BUCKET);
        assertThat(text(model)).contains("2026-11-25 13:00:00  s3:HeadBucket of some-bucket",
                "as arn:aws:iam::444455556666:user/me", "→ 200", "120 ms");
        model.followResults();
        assertThat(model.selected()).isEqualTo(Hop.NOTIFICATION);
    }

    @Test
    void anotherCredentialBeginsAnew() {
        TraceModel model = new TraceModel(ZoneOffset.UTC, brokenAtTheNotification());
        model.select(Hop.BUCKET);
        model.take(new TraceState(ConnectorCredential.create("Other", "other-bucket", ACCOUNT, "us-east-1"), Set.of(),
                brokenAtTheNotification().results(), Optional.empty()));
        assertThat(model.selected()).isEqualTo(Hop.NOTIFICATION);
    }

    @Test
    void whatRunsMovesAndIsCounted() {
        TraceModel model = model(hop -> hop == Hop.BUCKET ? new Running(hop, NOW) : hop == Hop.OPERATOR
                ? proven(hop) : new Waiting(hop));
        assertThat(model.moves()).isTrue();
        assertThat(model.headline()).isEqualTo("Tracing: 1 of " + Hop.values().length + " hops are judged.");
    }

    @Test
    void noActivityIsToldApartFromBroken() {
        TraceModel model = model(hop -> hop == Hop.LATEST ? new Proven(hop, "Quiet.", Set.of(ACCOUNT), List.of(), NOW,
                TOOK) : proven(hop));
        assertThat(model.headline()).contains("no API activity", "5555-6666-7777", "nothing is broken");
        assertThat(model(TraceModelTest::proven).headline()).startsWith("Every hop is proven. Traced");
    }

    @Test
    void aMissingPermissionIsNamed() {
        TraceModel model = model(hop -> hop == Hop.ROLE ? new Unknown(hop, "You may not look.", Optional.empty(),
                Optional.of("iam:GetRole"), List.of(), List.of(), NOW, TOOK) : proven(hop));
        assertThat(model.selected()).isEqualTo(Hop.ROLE);
        assertThat(text(model)).contains("Missing permission: iam:GetRole");
        assertThat(model.headline()).contains("could not be judged: read role.");
    }

    @Test
    void aLongListOfUnknownHopsIsCutShort() {
        TraceModel model = model(hop -> behind(hop, Hop.OPERATOR));
        assertThat(model.headline()).contains("and " + (Hop.values().length - 3) + " more");
    }

    @Test
    void everyStateHasItsIcon() {
        assertThat(List.of(proven(Hop.BUCKET), broken(Hop.BUCKET), behind(Hop.KEY, Hop.BUCKET),
                new Waiting(Hop.BUCKET))).extracting(TraceModel::icon).containsExactly(NodeState.OK, NodeState.ERROR,
                        NodeState.WARNING, NodeState.NONE);
    }

    @Test
    void theChoiceOfACredentialHoldsAsLongAsItIsRecorded() {
        ConnectorCredential other = ConnectorCredential.create("Other", "other-bucket", ACCOUNT, "us-east-1");
        TraceChoice choice = new TraceChoice();
        assertThat(choice.chosen()).isEmpty();
        choice.choose(other.id());
        choice.take(List.of(credential));
        assertThat(choice.chosen()).contains(credential);
        choice.take(new ArrayList<>(List.of(credential, other)));
        assertThat(choice.chosen()).contains(other);
        assertThat(choice.index()).isEqualTo(1);
        assertThat(choice.labels()).containsExactly("Logs (some-bucket of 4444-5555-6666)",
                "Other (other-bucket of 5555-6666-7777)");
    }
}
