package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.ingest.Drained;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstCredentialSetsUpTheSandboxesPod() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            Workbench workbench = open.workbench();
            AddedCredential added = new AddCredential(workbench).run("Logs", OpenWorkbench.BUCKET,
                    OpenWorkbench.LOG_ARCHIVE, "us-east-1", Progress.NONE);
            Pod pod = workbench.requirePod();
            assertThat(added.notes()).isEmpty();
            assertThat(added.credential().podBinding()).hasValueSatisfying(binding -> {
                assertThat(binding.podAccount()).isEqualTo(pod.account());
                assertThat(binding.snsNotificationArn()).isEqualTo(pod.topicArn("us-east-1"));
            });
            assertThat(new ShowPod(workbench).run(Progress.NONE).findings()).isEmpty();
        }
    }

    @Test
    void aRegionIsTakenByItsNameToo() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            assertThat(new AddCredential(open.workbench()).run("Fabrikam", "fabrikam-cloudtrail",
                    new AccountId("123456789012"), "Europe (Ireland)", Progress.NONE).credential().bucketRegion())
                    .isEqualTo("eu-west-1");
            assertThatThrownBy(() -> new AddCredential(open.workbench()).run("Nowhere", "some-bucket",
                    new AccountId("123456789012"), "atlantis-1", Progress.NONE))
                    .isInstanceOfSatisfying(WorkbenchException.class,
                            e -> assertThat(e.kind()).isEqualTo(FaultKind.INVALID_INPUT));
        }
    }

    @Test
    void doubtsAboutTheBucketAreTold() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            AddCredential add = new AddCredential(open.workbench());
            assertThat(add.run("Region", OpenWorkbench.BUCKET, OpenWorkbench.LOG_ARCHIVE, "eu-west-1",
                    Progress.NONE).notes()).singleElement().asString().contains("us-east-1");
            assertThat(add.run("Owner", "fabrikam-cloudtrail", OpenWorkbench.LOG_ARCHIVE, "eu-west-1",
                    Progress.NONE).notes()).singleElement().asString().contains("444455556666");
        }
    }

    @Test
    void aPodThatCredentialsDependOnDoesNotMove() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            Workbench workbench = open.workbench();
            open.onboardedCredential();
            Pod before = workbench.requirePod();
            for (List<String> elsewhere : List.of(List.of("Fabrikam", ""), List.of("", "eu-west-1"))) {
                assertThatThrownBy(() -> new SetUpPod(workbench).run(elsewhere.get(0), elsewhere.get(1),
                        Progress.NONE)).isInstanceOfSatisfying(WorkbenchException.class,
                                e -> assertThat(e.kind()).isEqualTo(FaultKind.WRONG_STATE));
            }
            assertThat(workbench.catalog().pod()).contains(before);
        }
    }

    @Test
    void aRemovedCredentialsBucketMayNotPublishAnyMore() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            Workbench workbench = open.workbench();
            ConnectorCredential credential = open.onboardedCredential();
            open.connector("Production", "555566667777");
            workbench.ingestion().drain(Progress.NONE);
            assertThat(new RemoveCredential(workbench).run(credential, Progress.NONE)).isEmpty();
            long before = workbench.ingestion().status().counts().received();
            workbench.sandbox().orElseThrow().inThisProcess().orElseThrow().deliverTrailFiles();
            Drained drained = workbench.ingestion().drain(Progress.NONE);
            assertThat(drained.counts().received()).isEqualTo(before);
        }
    }

    @Test
    void everythingIsThereAfterARestartAtAnotherPort() {
        ConnectorCredential credential;
        URI first;
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            first = open.workbench().sandbox().orElseThrow().endpoint();
            open.connector("Production", "555566667777");
            credential = open.onboardedCredential();
        }
        try (RunningSandbox atAnotherPort = RunningSandbox.start(folder, freePortOtherThan(first), Clock.systemUTC());
                OpenWorkbench open = new OpenWorkbench(folder)) {
            Workbench workbench = open.workbench();
            assertThat(workbench.sandbox().orElseThrow().endpoint()).isEqualTo(atAnotherPort.endpoint())
                    .isNotEqualTo(first);
            assertThat(workbench.catalog().credentials().all()).containsExactly(credential);
            Drained drained = workbench.ingestion().drain(Progress.NONE);
            assertThat(drained.counts().events()).isPositive();
            assertThat(drained.counts().poison()).isZero();
        }
    }

    @Test
    void theOperatorActsThroughTheRoleThatIsRecorded() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            Workbench workbench = open.workbench();
            String trust = """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                    "Principal": {"AWS": "arn:aws:iam::999900001111:root"}}]}""";
            String roleArn = workbench.sessions().operator(OpenWorkbench.LOG_ARCHIVE).iam().createRole(role -> role
                    .roleName("Operator").assumeRolePolicyDocument(trust)).role().arn();
            workbench.catalog().setAccess(Access.of(OpenWorkbench.LOG_ARCHIVE, "", roleArn));
            assertThat(workbench.sessions().operator(OpenWorkbench.LOG_ARCHIVE).identity().arn())
                    .startsWith("arn:aws:sts::444455556666:assumed-role/Operator/");
        }
    }

    @Test
    void anAccessThatLeadsElsewhereIsRefused() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            Workbench workbench = open.workbench();
            workbench.catalog().setAccess(Access.of(OpenWorkbench.LOG_ARCHIVE, "Fabrikam", ""));
            assertThatThrownBy(() -> workbench.sessions().operator(OpenWorkbench.LOG_ARCHIVE))
                    .isInstanceOfSatisfying(WorkbenchException.class, e -> {
                        assertThat(e.kind()).isEqualTo(FaultKind.DENIED);
                        assertThat(e.getMessage()).contains("123456789012").contains("444455556666");
                    });
        }
    }

    private static int freePortOtherThan(URI taken) {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return one.getLocalPort() == taken.getPort() ? other.getLocalPort() : one.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anEndpointHasACatalogOfItsOwn() {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            open.connector("Production", "555566667777");
        }
        EnvironmentId endpoint = EnvironmentId.parse("http://127.0.0.1:1");
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC());
                Workbench workbench = Workbench.open(workspace, endpoint)) {
            assertThat(workbench.catalog().connectors().all()).isEmpty();
            assertThat(workbench.sandbox()).isEmpty();
        }
    }
}
