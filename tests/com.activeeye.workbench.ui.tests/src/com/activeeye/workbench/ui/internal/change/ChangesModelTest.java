package com.activeeye.workbench.ui.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.change.ChangeHistory;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.change.ChangeTarget;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.compare.ComparePane.Documents;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.DialogSettings;
import org.junit.jupiter.api.Test;

class ChangesModelTest {
    private static final ChangeTarget STEP = new ChangeTarget("credential", "bucket-notification", "logs");

    private final ChangesModel model = new ChangesModel();
    private final List<ChangeRecord> step = change(1, "apply the bucket notification (logs)", "{}", "{\"a\":1}",
            Phase.DONE, "{\"a\":1}", STEP);
    private final List<ChangeRecord> call = change(2, "set the notification", "{}", "{\"a\":1}", Phase.FAILED,
            "Access denied.", ChangeTarget.NONE);

    private static List<ChangeRecord> change(int second, String what, String before, String wanted, Phase end,
            String after, ChangeTarget target) {
        UUID id = new UUID(0, second);
        AccountId account = new AccountId("444455556666");
        Instant time = Instant.ofEpochSecond(second);
        return List.of(new ChangeRecord(id, time, Phase.STARTED, "arn:alice", account, what, before, wanted, target),
                new ChangeRecord(id, time, end, "arn:alice", account, what, before, after, target));
    }

    @SafeVarargs
    private void show(List<ChangeRecord>... changes) {
        model.history(new ChangeHistory(Stream.of(changes).flatMap(List::stream).toList(), List.of(), "abc"));
    }

    @Test
    void theFilterSurvivesARestart() throws IOException {
        DialogSettings settings = new DialogSettings("changes");
        assertThat(ChangeFilter.recall(settings)).isEqualTo(ChangeFilter.ALL);
        new ChangeFilter("key policy & <4444>", true).keep(settings);
        StringWriter file = new StringWriter();
        settings.save(file);
        DialogSettings read = new DialogSettings("changes");
        read.load(new StringReader(file.toString()));
        assertThat(ChangeFilter.recall(read)).isEqualTo(new ChangeFilter("key policy & <4444>", true));
    }

    @Test
    void theNewestIsFirst() {
        assertThat(model.summary()).isEqualTo("Nothing was changed in AWS yet.");
        show(step, call);
        assertThat(model.rows()).containsExactly(call.getLast(), step.getLast());
        assertThat(model.index(step.getLast().id())).isEqualTo(1);
        assertThat(model.summary()).isEqualTo("2 changes.");
    }

    @Test
    void aStepThatEndedAfterItsCallsIsAboveThem() {
        List<ChangeRecord> ended = List.of(step.getFirst(), change(5, "apply", "", "", Phase.DONE, "", STEP).getLast());
        ChangeRecord last = ended.getLast();
        ChangeRecord done = new ChangeRecord(step.getFirst().id(), last.time(), Phase.DONE, last.who(), last.account(),
                step.getFirst().what(), last.before(), last.after(), STEP);
        show(List.of(step.getFirst()), call, List.of(done));
        assertThat(model.rows()).containsExactly(done, call.getLast());
    }

    @Test
    void isNarrowedDownByWordsAndToSteps() {
        show(step, call);
        model.filter(new ChangeFilter("", true));
        assertThat(model.rows()).containsExactly(step.getLast());
        assertThat(model.summary()).isEqualTo("1 of 2 changes.");
        model.filter(new ChangeFilter(" SET the", false));
        assertThat(model.rows()).containsExactly(call.getLast());
        model.filter(new ChangeFilter("4444-5555", false));
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void aChangeThatFailedShowsWhatWasWantedAndWhy() {
        show(call);
        Documents documents = model.documents(call.getLast());
        assertThat(documents.right()).isEqualTo("{\"a\":1}");
        assertThat(documents.rightTitle()).contains("not carried through");
        assertThat(model.details(call.getLast())).contains("Failed: Access denied.", "arn:alice", "4444-5555-6666");
    }

    @Test
    void aBrokenChainIsSaid() {
        model.history(new ChangeHistory(step, List.of(Finding.error("Line 2 does not follow.")), "abc"));
        assertThat(model.isIntact()).isFalse();
        assertThat(model.summary()).contains("broken");
        assertThat(model.verified()).contains("Line 2 does not follow.");
        show(step);
        assertThat(model.verified()).contains("whole: 2 lines", "abc");
    }
}
