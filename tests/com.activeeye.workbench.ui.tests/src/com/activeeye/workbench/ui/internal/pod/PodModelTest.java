package com.activeeye.workbench.ui.internal.pod;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PodModelTest {
    private static final ConnectorCredential IRISH = ConnectorCredential.create("Irish", "irish-logs",
            new AccountId("111122223333"), "eu-west-1");

    @Test
    void proposesTheDefaultRegion() {
        PodModel model = new PodModel(Optional.empty(), List.of(), "us-west-2");

        assertThat(model.regionCode()).contains("us-west-2");
        assertThat(model.findings()).isEmpty();
    }

    @Test
    void startsFromThePodThatIsThere() {
        Pod pod = new Pod(new AccountId("999900001111"), "aws", "eu-central-1", "soc", "https://queue");
        PodModel model = new PodModel(Optional.of(pod), List.of(), "us-west-2");

        assertThat(model.regionCode()).contains("eu-central-1");
        assertThat(model.profile()).isEqualTo("soc");
    }

    @Test
    void saysWhatWillBeMade() {
        PodModel model = new PodModel(Optional.empty(), List.of(IRISH), "us-west-2");
        model.profile(" soc ");

        assertThat(model.review()).anyMatch(line -> line.contains("soc"))
                .anyMatch(line -> line.contains(Pod.QUEUE_NAME) && line.contains("us-west-2"))
                .anyMatch(line -> line.contains(Pod.DEAD_LETTER_QUEUE_NAME))
                .anyMatch(line -> line.contains("eu-west-1"));
    }

    @Test
    void refusesARegionThatIsNone() {
        PodModel model = new PodModel(Optional.empty(), List.of(), "us-west-2");
        model.region("nowhere");

        assertThat(model.findings()).hasSize(1);
    }
}
