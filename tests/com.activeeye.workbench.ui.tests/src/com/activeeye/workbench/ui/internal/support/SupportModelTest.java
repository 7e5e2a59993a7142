package com.activeeye.workbench.ui.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.operations.support.CollectSupport;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportModelTest {
    @TempDir
    private Path folder;

    private final SupportModel model = new SupportModel();

    private void collect() {
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC());
                Workbench workbench = Workbench.open(workspace, EnvironmentId.AWS)) {
            workbench.catalog().connectors().add(ServiceConnector.create("Contoso", new AccountId("555566667777"),
                    Priority.DEFAULT, true));
            model.take(new CollectSupport(workbench, "1.2.3").run(Progress.NONE));
        }
    }

    private void show(String file) {
        model.select(model.labels().indexOf(model.labels().stream().filter(label -> label.startsWith(file))
                .findFirst().orElseThrow()));
    }

    @Test
    void nothingCanBeWrittenBeforeAnythingIsCollected() {
        assertThat(model.bundle()).isEmpty();
        assertThat(model.labels()).isEmpty();
        assertThat(model.text()).isEmpty();
        assertThat(model.pseudonyms()).isEmpty();
    }

    @Test
    void whatIsShownIsWhatWouldBeWritten() {
        collect();
        show("workspace/connectors.json");
        assertThat(model.text()).contains("Contoso", "555566667777");
        model.anonymise(true);
        assertThat(model.text()).contains("connector-1", "000000000001").doesNotContain("Contoso", "555566667777");
        assertThat(model.bundle().orElseThrow().files()).anyMatch(file -> file.text().equals(model.text()));
        assertThat(model.pseudonyms()).contains("connector-1  Contoso", "000000000001  555566667777");
        model.anonymise(false);
        assertThat(model.text()).contains("Contoso");
        assertThat(model.pseudonyms()).isEmpty();
    }

    @Test
    void aWishThatCameFirstHoldsForWhatIsCollectedLater() {
        model.anonymise(true);
        collect();
        assertThat(model.bundle()).hasValueSatisfying(bundle -> assertThat(bundle.isAnonymised()).isTrue());
    }
}
