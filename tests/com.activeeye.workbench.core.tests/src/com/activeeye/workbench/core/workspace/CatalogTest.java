package com.activeeye.workbench.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    private static final AccountId ONE = new AccountId("111111111111");
    private static final AccountId TWO = new AccountId("222222222222");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final List<String> notices = new ArrayList<>();
    @TempDir
    private Path folder;
    private Catalog catalog;

    @BeforeEach
    void open() {
        catalog = reopened();
    }

    private Catalog reopened() {
        return Catalog.open(folder, CLOCK, notices::add);
    }

    private static ServiceConnector connector(String name, AccountId account) {
        return ServiceConnector.create(name, account, Priority.HIGH, true);
    }

    private static ConnectorCredential credential(String name, String bucket) {
        return ConnectorCredential.create(name, bucket, ONE, "eu-west-1");
    }

    private static void assertRefused(ThrowingCallable call, FaultKind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkbenchException.class,
                e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void everythingIsThereAgainAfterARestart() {
        ServiceConnector connector = connector("Production", ONE);
        ConnectorCredential credential = credential("Logs", "logs-bucket").withPodBinding(
                new PodBinding("arn:aws:sns:eu-west-1:222222222222:topic", TWO));
        Pod pod = new Pod(TWO, "aws", "us-east-1", "", "https://sqs.us-east-1.amazonaws.com/222222222222/q");
        Access access = new Access(ONE, "customer", "arn:aws:iam::111111111111:role/Operator");
        catalog.connectors().add(connector);
        catalog.credentials().add(credential);
        catalog.setPod(pod);
        catalog.setAccess(access);

        Catalog again = reopened();
        assertThat(again.connectors().all()).containsExactly(connector);
        assertThat(again.credentials().all()).containsExactly(credential);
        assertThat(again.pod()).contains(pod);
        assertThat(again.access(ONE)).contains(access);
    }

    @Test
    void displayNamesOfConnectorsAreUniqueInAnyCase() {
        catalog.connectors().add(connector("Production", ONE));
        assertRefused(() -> catalog.connectors().add(connector(" production ", TWO)), FaultKind.ALREADY_EXISTS);
        assertThat(reopened().connectors().all()).hasSize(1);
    }

    @Test
    void anAccountHasOneConnector() {
        catalog.connectors().add(connector("Production", ONE));
        assertRefused(() -> catalog.connectors().add(connector("Other", ONE)), FaultKind.ALREADY_EXISTS);
    }

    @Test
    void aConnectorMayKeepItsNameWhenItIsEdited() {
        ServiceConnector connector = connector("Production", ONE);
        catalog.connectors().add(connector);
        catalog.connectors().replace(connector.withEnabled(false));
        assertThat(catalog.connectors().named("PRODUCTION").enabled()).isFalse();
    }

    @Test
    void anAccountAndBucketHaveOneCredential() {
        catalog.credentials().add(credential("Logs", "logs-bucket"));
        assertRefused(() -> catalog.credentials().add(credential("More", "logs-bucket")), FaultKind.ALREADY_EXISTS);
        assertRefused(() -> catalog.credentials().add(credential("LOGS", "other-bucket")), FaultKind.ALREADY_EXISTS);
        catalog.credentials().add(credential("More", "other-bucket"));
        assertThat(catalog.credentials().all()).hasSize(2);
    }

    @Test
    void anExternalIdNeverChanges() {
        ConnectorCredential credential = credential("Logs", "logs-bucket");
        catalog.credentials().add(credential);
        ConnectorCredential forged = new ConnectorCredential(credential.id(), "Logs", "logs-bucket", ONE, "eu-west-1",
                "chosen-by-someone", credential.podBinding());
        assertThatThrownBy(() -> catalog.credentials().replace(forged)).isInstanceOf(IllegalArgumentException.class);
        assertThat(reopened().credentials().all()).containsExactly(credential);
    }

    @Test
    void theAccessOfAnAccountIsReplacedAndRemoved() {
        catalog.setAccess(new Access(ONE, "first", ""));
        catalog.setAccess(new Access(ONE, "second", ""));
        assertThat(catalog.accesses()).containsExactly(new Access(ONE, "second", ""));
        assertThat(catalog.removeAccess(ONE)).isTrue();
        assertThat(catalog.removeAccess(ONE)).isFalse();
        assertThat(reopened().accesses()).isEmpty();
    }

    @Test
    void aCorruptFileIsKeptAsideAndSaidSo() throws IOException {
        catalog.connectors().add(connector("Production", ONE));
        catalog.credentials().add(credential("Logs", "logs-bucket"));
        Path file = folder.resolve("connectors.json");
        String half = Files.readString(file).substring(0, 60);
        Files.writeString(file, half);

        Catalog again = reopened();
        assertThat(again.connectors().all()).isEmpty();
        assertThat(again.credentials().all()).hasSize(1);
        Path aside = folder.resolve("connectors.json.corrupt-20261123T100000.000Z");
        assertThat(aside).hasContent(half);
        assertThat(notices).singleElement().asString().contains(aside.toString());
    }

    @Test
    void aFileWithARefusedValueIsCorruptToo() throws IOException {
        catalog.connectors().add(connector("Production", ONE));
        Path file = folder.resolve("connectors.json");
        Files.writeString(file, Files.readString(file).replace("111111111111", "42"));
        assertThat(reopened().connectors().all()).isEmpty();
        assertThat(notices).hasSize(1);
    }

    @Test
    void aCredentialsFileWithARefusedValueIsCorruptToo() throws IOException {
        catalog.credentials().add(credential("Logs", "logs-bucket"));
        Path file = folder.resolve("credentials.json");
        Files.writeString(file, Files.readString(file).replace("logs-bucket", "Logs_Bucket"));
        assertThat(reopened().credentials().all()).isEmpty();
        assertThat(notices).hasSize(1);
    }

    @Test
    void aNewerVersionsFileIsNotTouched() throws IOException {
        catalog.connectors().add(connector("Production", ONE));
        Path file = folder.resolve("connectors.json");
        String newer = Files.readString(file).replace("\"version\": 1", "\"version\": 2");
        Files.writeString(file, newer);
        assertRefused(this::reopened, FaultKind.WRONG_STATE);
        assertThat(file).hasContent(newer);
    }

    @Test
    void whatCannotBeWrittenIsNotPromised() throws IOException {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        Catalog unwritable = Catalog.open(blocked, CLOCK, notices::add);
        assertRefused(() -> unwritable.connectors().add(connector("Production", ONE)), FaultKind.DISK);
        assertThat(unwritable.connectors().all()).isEmpty();
    }

    @Test
    void listenersHearOfEveryChangeUntilTheyEnd() {
        List<Integer> sizes = new ArrayList<>();
        Runnable end = catalog.onChange(() -> sizes.add(catalog.connectors().all().size()));
        ServiceConnector connector = connector("Production", ONE);
        catalog.connectors().add(connector);
        catalog.connectors().remove(connector);
        end.run();
        catalog.connectors().add(connector);
        assertThat(sizes).containsExactly(1, 0);
    }
}
