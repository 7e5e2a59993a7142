package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.handoff.HandOff;
import com.activeeye.workbench.aws.handoff.HandOffFormat;
import com.activeeye.workbench.aws.handoff.LogKeys;
import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers of governments and in China: everything from the plan to the trace, in a partition of its own. */
class PartitionsTest {
    private static final Pattern ARN = Pattern.compile("arn:([a-z-]+):[a-z0-9-]+:");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"aws-us-gov, https://console.amazonaws-us-gov.com/, us-gov-east-1",
        "aws-cn, https://console.amazonaws.cn/, cn-northwest-1"})
    void everythingIsMadeProvenAndTakenBackThere(String partition, String console, String region) {
        try (TraceWorld world = new TraceWorld(folder, partition)) {
            ConnectorCredential fabrikam = world.credential("Fabrikam");
            assertThat(fabrikam.bucketRegion()).isEqualTo(region);
            isProven(world, partition);
            isWritten(world, fabrikam, partition, console);
            isTakenBack(world, fabrikam, partition);
        }
    }

    private static void isProven(TraceWorld world, String partition) {
        world.later(Duration.ofMinutes(6));
        world.deliver();
        world.ingest();
        for (String credential : List.of("Logs", "Fabrikam")) {
            TraceState state = world.trace(credential);
            assertThat(state.health()).as(state.markdown()).isEqualTo(Health.PROVEN);
            isOf(partition, state.markdown());
        }
    }

    /** What a customer is handed off names nothing of another partition, and opens the console of its own. */
    private static void isWritten(TraceWorld world, ConnectorCredential credential, String partition,
            String console) {
        HandOff handOff = HandOff.of(credential, world.workbench().requirePod(), List.of(credential),
                LogKeys.of(Plans.of(world.workbench(), credential, Progress.NONE).encryption().keyArns()))
                .withTemplateUrl("https://templates.example.com/template.yaml");
        for (HandOffFormat format : HandOffFormat.values()) {
            isOf(partition, format.write(handOff));
        }
        assertThat(HandOffFormat.LINK.write(handOff)).startsWith(console + "cloudformation/home?region="
                + credential.bucketRegion());
        assertThat(HandOffFormat.HTML.write(handOff)).contains(console);
    }

    private static void isTakenBack(TraceWorld world, ConnectorCredential credential, String partition) {
        List<StepState> states = Plans.of(world.workbench(), credential, Progress.NONE).observe(Progress.NONE);
        assertThat(states).extracting(StepState::verdict).containsOnly(Verdict.NOTHING_TO_DO);
        states.forEach(state -> isOf(partition, state.subject() + " " + state.actor() + " " + state.before()));
        List<ChangeRecord> applied = world.workbench().changeLog().history().changes().stream()
                .filter(change -> change.target().isStep()
                        && change.target().credential().equals(credential.id().toString())).toList();
        assertThat(applied).isNotEmpty();
        for (ChangeRecord change : applied.reversed()) {
            StepResult undone = Plans.stepOf(world.workbench(), change).undo(change, StackListener.NONE,
                    Progress.NONE);
            assertThat(undone.outcome()).isEqualTo(StepResult.Outcome.UNDONE);
        }
        Plan again = Plans.of(world.workbench(), credential, Progress.NONE);
        assertThat(again.observe(Progress.NONE).stream().filter(state -> state.verdict() == Verdict.CHANGE)
                .map(StepState::kind)).contains(StepKind.ROLE_STACK, StepKind.KEY_POLICY,
                        StepKind.BUCKET_NOTIFICATION);
    }

    private static void isOf(String partition, String text) {
        for (Matcher arn = ARN.matcher(text); arn.find();) {
            assertThat(arn.group(1)).as(text.substring(Math.max(0, arn.start() - 60),
                    Math.min(text.length(), arn.end() + 100))).isEqualTo(partition);
        }
    }
}
