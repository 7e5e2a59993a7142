package com.activeeye.workbench.ui.internal.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.connector.ConnectorType;
import com.activeeye.workbench.ui.internal.explorer.ExplorerTree.Content;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplorerTreeTest {
    private static final ServiceConnector MAIN = ServiceConnector.create("Main", new AccountId("111122223333"),
            Priority.DEFAULT, true);
    private static final ServiceConnector TEST = ServiceConnector.create("Test", new AccountId("444455556666"),
            Priority.DEFAULT, false);
    private static final ConnectorCredential CENTRAL = ConnectorCredential.create("Central", "org-trail-logs",
            new AccountId("777788889999"), "us-east-1");
    private static final Pod POD = new Pod(new AccountId("999900001111"), "aws", "us-east-1", "", "https://queue");

    private final ExplorerTree tree = new ExplorerTree(List.of(
            new ConnectorType(ConnectorType.CLOUDTRAIL, "AWS CloudTrail", "", "CLOUD INFRASTRUCTURE", "cloudtrail", 1,
                    () -> null),
            new ConnectorType("other", "Other", "", "IDENTITY", "x", 2, () -> null)));

    private static Content content(Optional<Pod> pod) {
        return new Content(pod, List.of(MAIN, TEST), List.of(CENTRAL), Optional.empty(), PathHealth.NONE);
    }

    @Test
    void showsPodSectionsOfAllTypesAndCredentials() {
        List<ExplorerNode> rows = tree.rows(content(Optional.of(POD)), "");

        assertThat(rows).extracting(ExplorerNode::label).containsExactly("Pod", "CLOUD INFRASTRUCTURE", "IDENTITY",
                "Connector Credentials");
        assertThat(rows.get(0).detail()).isEqualTo("9999-0000-1111, us-east-1");
        assertThat(rows.get(1).children().get(0).children()).extracting(ExplorerNode::record)
                .containsExactly(MAIN, TEST);
        assertThat(rows.get(2).children()).extracting(ExplorerNode::label).containsExactly("Other");
        assertThat(rows.get(3).children()).extracting(ExplorerNode::record).containsExactly(CENTRAL);
    }

    @Test
    void showsStatesOfWhatIsMissingOrDisabled() {
        List<ExplorerNode> rows = tree.rows(content(Optional.empty()), "");

        assertThat(rows.get(0).state()).isEqualTo(NodeState.WARNING);
        assertThat(rows.get(1).children().get(0).children()).extracting(ExplorerNode::state)
                .containsExactly(NodeState.NONE, NodeState.DISABLED);
        assertThat(rows.get(3).children().get(0).state()).isEqualTo(NodeState.WARNING);
    }

    @Test
    void keepsWhatFitsTheFilterWithItsParents() {
        List<ExplorerNode> rows = tree.rows(content(Optional.of(POD)), "4444");

        assertThat(rows).extracting(ExplorerNode::label).containsExactly("CLOUD INFRASTRUCTURE");
        assertThat(rows.get(0).children().get(0).children()).extracting(ExplorerNode::record).containsExactly(TEST);
    }

    @Test
    void findsAnAccountWithoutItsDashes() {
        assertThat(tree.rows(content(Optional.of(POD)), "777788889999")).extracting(ExplorerNode::label)
                .containsExactly("Connector Credentials");
    }

    @Test
    void knowsARowAgainAfterEverythingElseOfItHasChanged() {
        ExplorerNode before = tree.rows(content(Optional.empty()), "").get(1).children().get(0).children().get(1);
        Content enabled = new Content(Optional.of(POD), List.of(MAIN, TEST.withEnabled(true)), List.of(),
                Optional.empty(), PathHealth.NONE);
        ExplorerNode after = tree.rows(enabled, "").get(1).children().get(0).children().get(1);

        assertThat(after).isEqualTo(before);
        assertThat(after.state()).isNotEqualTo(before.state());
    }
}
