package com.activeeye.workbench.operations.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.operations.OpenWorkbench;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectSupportTest {
    private static final String SECRET = "wJalrXUtnFEMIbK7MDENGbPxRfiCYzEXAMPLE+ab";
    private static final String TOKEN = "FwoGZXIvYXdz" + "aB3/x9+".repeat(30) + "==";
    private static final List<String> SECRETS = List.of(SECRET, TOKEN, "AKIAIOSFODNN7EXAMPLE", "Signature=0badcafe");
    private static final List<String> NAMES = List.of("444455556666", "4444-5555-6666", "555566667777", "999900001111",
            "Contoso \"Retail\"", "Contoso", "Contoso logs", OpenWorkbench.BUCKET, "o-exampleorg", "contoso-admin",
            "contoso-breakglass", "alice@contoso.example", "o-c0ntos0corp1");

    @TempDir
    private Path folder;

    @Test
    void secretsNeverAndNamesOnlyUnlessAnonymisedReachTheArchive() throws IOException {
        try (OpenWorkbench open = new OpenWorkbench(folder.resolve("workspace"))) {
            Workbench workbench = open.workbench();
            plant(open);
            SupportBundle bundle = collect(workbench);
            Map<String, String> plain = written(bundle, "plain.zip");
            assertThat(plain.keySet()).contains("README.txt", "versions.txt", "workspace/connectors.json",
                    "workspace/credentials.json", "changes.jsonl", "plans/plan-1.json", "traces/trace-1.json",
                    "ledger.json",
                    "quarantine.json", "logs/workbench-2026-11-25.log");
            assertThat(String.join("\n", plain.values())).doesNotContain(SECRETS).contains("[access key removed]")
                    .contains("444455556666", OpenWorkbench.BUCKET, "contoso-breakglass");
            assertThat(JsonParser.parseString(plain.get("ledger.json")).getAsJsonObject().getAsJsonArray("latest"))
                    .isNotEmpty();

            SupportBundle anonymised = bundle.anonymise();
            Map<String, String> replaced = written(anonymised, "anonymised.zip");
            assertThat(String.join("\n", replaced.values()) + replaced.keySet()).doesNotContain(SECRETS)
                    .doesNotContainIgnoringCase(NAMES.toArray(CharSequence[]::new))
                    .doesNotContain(folder.toString());
            assertThat(anonymised.pseudonyms()).containsKeys("444455556666", "Contoso \"Retail\"");
            String account = anonymised.pseudonyms().get("444455556666");
            assertThat(replaced.get("workspace/credentials.json")).contains(account);
            assertThat(replaced.get("plans/plan-1.json"))
                    .contains("arn:aws:iam::" + account + ":policy/activeeye-read-cloudtrail-policy");
            for (String json : List.of("workspace/connectors.json", "plans/plan-1.json", "traces/trace-1.json",
                    "ledger.json")) {
                assertThat(JsonParser.parseString(replaced.get(json)).isJsonNull()).as(json).isFalse();
            }
        }
    }

    @Test
    void theFoldersOfTheBundleKeepTheirNamesWhateverACredentialIsCalled() {
        SupportBundle bundle = new SupportBundle(Instant.EPOCH, List.of(new KnownName("credential", "Logs")),
                List.of(new SupportFile("logs/logs.log", "bucket of Logs")));
        assertThat(bundle.anonymise().files()).last()
                .isEqualTo(new SupportFile("logs/credential-1.log", "bucket of credential-1"));
    }

    private void plant(OpenWorkbench open) throws IOException {
        Workbench workbench = open.workbench();
        open.connector("Contoso \"Retail\"", "555566667777");
        open.connector("Contoso", "999900001111");
        var credential = open.onboardedCredential();
        workbench.catalog().credentials().replace(credential.withDisplayName("Contoso logs"));
        workbench.sandbox().orElseThrow().inThisProcess().orElseThrow().deliverTrailFiles();
        workbench.ingestion().drain(Progress.NONE);
        workbench.catalog().setAccess(Access.of(new AccountId("555566667777"), "contoso-admin",
                "arn:aws:iam::555566667777:role/ops/contoso-breakglass"));
        workbench.changeLog().record("arn:aws:iam::444455556666:user/alice@contoso.example", OpenWorkbench.LOG_ARCHIVE,
                "try", "{\"AccessKeyId\":\"AKIAIOSFODNN7EXAMPLE\",\"SecretAccessKey\":\"" + SECRET + "\"}",
                "for Contoso \"Retail\"", () -> "");
        workbench.ingestion().ingester().quarantine().message("m1", "body", "refused with " + TOKEN, "");
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/workbench-2026-11-25.log"), """
                INFO signed as AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/x, Signature=0badcafe
                INFO session %s of account 4444-5555-6666 in o-c0ntos0corp1
                WARN Contoso "Retail" (555566667777): arn:aws:sts::444455556666:assumed-role/contoso-breakglass/alice%%40
                """.formatted(TOKEN));
    }

    private SupportBundle collect(Workbench workbench) {
        return new CollectSupport(workbench, "1.2.3", folder.resolve("logs")).run(Progress.NONE);
    }

    private Map<String, String> written(SupportBundle bundle, String name) throws IOException {
        Path file = folder.resolve(name);
        bundle.write(file, false);
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(texts.entrySet()).extracting(entry -> new SupportFile(entry.getKey(), entry.getValue()))
                .containsExactlyElementsOf(bundle.files());
        return texts;
    }

    @Test
    void whatCannotBeCollectedSaysSoAndTheRestIsThere() throws IOException {
        try (OpenWorkbench open = new OpenWorkbench(folder.resolve("workspace"))) {
            open.onboardedCredential();
            Path events = open.workbench().workspace().folder(open.workbench().environment()).resolve("events");
            Files.writeString(events, "in the way of the store's folder");
            Map<String, String> texts = written(collect(open.workbench()), "half.zip");
            assertThat(texts.get("ledger.json")).startsWith("This part could not be collected.");
            assertThat(texts.get("workspace/credentials.json")).contains(OpenWorkbench.BUCKET);
            assertThat(texts.get("changes-check.txt")).contains("The change log is whole");
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        try (OpenWorkbench open = new OpenWorkbench(folder.resolve("workspace"))) {
            Path file = folder.resolve("mine.zip");
            Files.writeString(file, "mine");
            SupportBundle bundle = collect(open.workbench());
            assertThatThrownBy(() -> bundle.write(file, false)).isInstanceOfSatisfying(WorkbenchException.class,
                    e -> assertThat(e.kind()).isEqualTo(FaultKind.ALREADY_EXISTS));
            assertThat(file).hasContent("mine");
            bundle.write(file, true);
            assertThat(Files.size(file)).isGreaterThan(100);
        }
    }

    @Test
    void cancelEndsIt() {
        try (OpenWorkbench open = new OpenWorkbench(folder.resolve("workspace"))) {
            Progress cancelled = new Progress() {
                @Override
                public void report(String what) {
                }

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            assertThatThrownBy(() -> new CollectSupport(open.workbench(), "1").run(cancelled))
                    .isInstanceOfSatisfying(WorkbenchException.class,
                            e -> assertThat(e.kind()).isEqualTo(FaultKind.CANCELLED));
        }
    }
}
