package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.aws.organization.CentralBucket;
import com.activeeye.workbench.aws.organization.Coverage;
import com.activeeye.workbench.aws.organization.ListedAccount;
import com.activeeye.workbench.aws.session.AwsRegion;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.operations.AddedCredential;
import com.activeeye.workbench.operations.Organizations;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whole organisations. */
@Command(name = "organization", subcommands = {OrganizationCommand.Accounts.class, OrganizationCommand.Covered.class,
    OrganizationCommand.Credential.class})
final class OrganizationCommand extends GroupCommand {

    /** A verb for the accounts of an organisation or a file. */
    private abstract static class OfAccounts extends WorkbenchCommand {
        @Mixin
        private AccountSource source;

        abstract int run(Workbench workbench, AccountList list, Console console);

        @Override
        final int run(Workbench workbench, Console console) {
            return run(workbench, source.read(workbench, this, console), console);
        }
    }

    /** Lists the accounts. */
    @Command(name = "accounts")
    static final class Accounts extends OfAccounts {
        @Override
        int run(Workbench workbench, AccountList list, Console console) {
            JsonArray array = new JsonArray();
            list.accounts().forEach(listed -> array.add(json(workbench, listed)));
            console.answer(array);
            console.table(List.of(CliTexts.get("column.account"), CliTexts.get("column.name"),
                    CliTexts.get("column.state"), CliTexts.get("column.connector")),
                    list.accounts().stream().map(listed -> List.of(listed.account().digits(), listed.name(),
                            CliTexts.get(listed.active() ? "organization.active" : "organization.inactive"),
                            connector(workbench, listed))).toList());
            list.firstFaults().forEach(console::note);
            return list.faults().isEmpty() ? Cli.DONE : Cli.FAILED;
        }

        private static String connector(Workbench workbench, ListedAccount listed) {
            return workbench.catalog().connectors().byAccount(listed.account())
                    .map(connector -> connector.displayName()).orElse("");
        }

        private static JsonObject json(Workbench workbench, ListedAccount listed) {
            JsonObject object = new JsonObject();
            object.addProperty("account", listed.account().digits());
            object.addProperty("name", listed.name());
            object.addProperty("active", listed.active());
            object.addProperty("connector", connector(workbench, listed));
            return object;
        }
    }

    /** Shows how the accounts are covered. */
    @Command(name = "coverage")
    static final class Covered extends OfAccounts {
        @Option(names = "--region", paramLabel = "R", descriptionKey = "coverage-region")
        private List<String> regions = new ArrayList<>();
        @Option(names = "--export", paramLabel = "FILE", descriptionKey = "coverage-export")
        private Path export;

        @Override
        int run(Workbench workbench, AccountList list, Console console) {
            List<String> codes = option(() -> regions.stream().map(Covered::code).toList());
            Coverage coverage = new Organizations(workbench).coverage(list, codes, console);
            CoverageText.say(console, coverage);
            console.answer(CoverageText.json(coverage));
            list.firstFaults().forEach(console::note);
            if (export != null) {
                AtomicFile.write(export.toAbsolutePath(), coverage.csv().getBytes(StandardCharsets.UTF_8));
                console.say(CliTexts.get("written", export));
            }
            return coverage.isComplete() && list.faults().isEmpty() ? Cli.DONE : Cli.FAILED;
        }

        private static String code(String region) {
            return AwsRegions.find(region).map(AwsRegion::code).orElseThrow(
                    () -> WorkbenchException.invalid(CliTexts.get("coverage.no_region", region), ""));
        }
    }

    /** Records the credential for the bucket of the organisation's trail. */
    @Command(name = "credential")
    static final class Credential extends OfAccounts {
        @Option(names = "--name", paramLabel = "N")
        private String name;

        @Override
        int run(Workbench workbench, AccountList list, Console console) {
            Organizations organizations = new Organizations(workbench);
            CentralBucket bucket = organizations.centralBucket(list, console);
            if (name == null) {
                console.say(CliTexts.get("organization.bucket", bucket.trailArn(), bucket.bucket(),
                        bucket.owner().digits(), bucket.region()));
                JsonObject object = new JsonObject();
                object.addProperty("trailArn", bucket.trailArn());
                object.addProperty("bucketName", bucket.bucket());
                object.addProperty("bucketAccount", bucket.owner().digits());
                object.addProperty("bucketRegion", bucket.region());
                console.answer(object);
                return Cli.DONE;
            }
            AddedCredential added = organizations.addCredential(name, bucket, console);
            added.notes().forEach(console::note);
            CredentialCommand.say(console, added.credential());
            console.answer(CredentialCommand.json(added.credential()));
            return Cli.DONE;
        }
    }
}
