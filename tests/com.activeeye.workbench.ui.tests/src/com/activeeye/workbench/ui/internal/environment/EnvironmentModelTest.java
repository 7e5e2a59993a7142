package com.activeeye.workbench.ui.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.ui.internal.environment.EnvironmentModel.Kind;
import com.activeeye.workbench.ui.internal.session.EnvironmentChoice;
import org.junit.jupiter.api.Test;

class EnvironmentModelTest {
    @Test
    void choosesAwsWithProfileAndRegion() {
        EnvironmentModel model = new EnvironmentModel(EnvironmentChoice.SANDBOX);
        model.kind(Kind.AWS);
        model.profile("soc");
        model.region("Europe (Ireland)");

        assertThat(model.findings()).isEmpty();
        assertThat(model.choice()).isEqualTo(new EnvironmentChoice(EnvironmentId.AWS, "soc", "eu-west-1"));
    }

    @Test
    void leavesProfileAndRegionOutInTheSandbox() {
        EnvironmentModel model = new EnvironmentModel(new EnvironmentChoice(EnvironmentId.AWS, "soc", "eu-west-1"));
        model.kind(Kind.SANDBOX);

        assertThat(model.choice()).isEqualTo(EnvironmentChoice.SANDBOX);
    }

    @Test
    void refusesAnEndpointThatIsNoUrl() {
        EnvironmentModel model = new EnvironmentModel(EnvironmentChoice.SANDBOX);
        model.kind(Kind.ENDPOINT);
        for (String url : new String[] {"", "sandbox", "localhost:4566", "ftp://host"}) {
            model.url(url);
            assertThat(model.findings()).as(url).hasSize(1);
        }
        model.url("http://localhost:4566");
        assertThat(model.findings()).isEmpty();
        assertThat(model.choice().environment().text()).isEqualTo("http://localhost:4566");
    }
}
