package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.operations.AddCredential;
import com.activeeye.workbench.operations.AddedCredential;
import com.activeeye.workbench.operations.Dependents;
import com.activeeye.workbench.operations.RemoveCredential;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Connector credentials. */
@Command(name = "credential", subcommands = {CredentialCommand.Add.class, CredentialCommand.ListAll.class,
    CredentialCommand.Show.class, CredentialCommand.Remove.class})
final class CredentialCommand extends GroupCommand {

    static JsonObject json(ConnectorCredential credential) {
        JsonObject object = new JsonObject();
        object.addProperty("id", credential.id().toString());
        object.addProperty("displayName", credential.displayName());
        object.addProperty("bucketName", credential.bucketName());
        object.addProperty("bucketAccount", credential.bucketAccount().digits());
        object.addProperty("bucketRegion", credential.bucketRegion());
        credential.podBinding().ifPresent(binding -> {
            object.addProperty("snsNotificationArn", binding.snsNotificationArn());
            object.addProperty("podAccountId", binding.podAccount().digits());
        });
        object.addProperty("externalId", credential.externalId());
        object.addProperty("roleArn", ReadRole.arn(credential));
        return object;
    }

    static void say(Console console, ConnectorCredential credential) {
        String unknown = CliTexts.get("credential.no_pod");
        console.say(CliTexts.get("credential.show", credential.displayName(), credential.bucketName(),
                credential.bucketAccount().digits(), credential.bucketRegion()));
        console.say(CliTexts.get("credential.arn",
                credential.podBinding().map(PodBinding::snsNotificationArn).orElse(unknown)));
        console.say(CliTexts.get("credential.pod",
                credential.podBinding().map(binding -> binding.podAccount().digits()).orElse(unknown)));
        console.say(CliTexts.get("credential.external_id", credential.externalId()));
        console.say(CliTexts.get("credential.role", ReadRole.arn(credential)));
    }

    /** Records a credential. */
    @Command(name = "add")
    static final class Add extends WorkbenchCommand {
        @Option(names = "--name", required = true, paramLabel = "N")
        private String name;
        @Option(names = "--bucket", required = true, paramLabel = "B")
        private String bucket;
        @Option(names = "--bucket-account", required = true, paramLabel = "A")
        private String bucketAccount;
        @Option(names = "--bucket-region", required = true, paramLabel = "R")
        private String bucketRegion;

        @Override
        int run(Workbench workbench, Console console) {
            AccountId account = option(() -> AccountId.parse(bucketAccount));
            String region = option(() -> AddCredential.regionCode(bucketRegion));
            option(() -> ConnectorCredential.create(name, bucket, account, region));
            AddedCredential added = new AddCredential(workbench).run(name, bucket, account, region, console);
            added.notes().forEach(console::note);
            say(console, added.credential());
            JsonObject object = json(added.credential());
            JsonArray notes = new JsonArray();
            added.notes().forEach(notes::add);
            object.add("notes", notes);
            console.answer(object);
            return Cli.DONE;
        }
    }

    /** Lists all credentials. */
    @Command(name = "list")
    static final class ListAll extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            List<ConnectorCredential> all = workbench.catalog().credentials().all();
            JsonArray array = new JsonArray();
            all.forEach(credential -> array.add(json(credential)));
            console.answer(array);
            if (all.isEmpty()) {
                console.say(CliTexts.get("credential.none"));
                return Cli.DONE;
            }
            console.table(List.of(CliTexts.get("column.name"), CliTexts.get("column.bucket"),
                    CliTexts.get("column.bucket_account"), CliTexts.get("column.region")),
                    all.stream().map(credential -> List.of(credential.displayName(), credential.bucketName(),
                            credential.bucketAccount().digits(), credential.bucketRegion())).toList());
            return Cli.DONE;
        }
    }

    /** Shows a credential with the values that the customer's side needs. */
    @Command(name = "show")
    static final class Show extends WorkbenchCommand {
        @Option(names = "--name", required = true, paramLabel = "N")
        private String name;

        @Override
        int run(Workbench workbench, Console console) {
            ConnectorCredential credential = workbench.catalog().credentials().named(name);
            say(console, credential);
            console.answer(json(credential));
            return Cli.DONE;
        }
    }

    /** Removes a credential. */
    @Command(name = "remove")
    static final class Remove extends WorkbenchCommand {
        @Option(names = "--name", required = true, paramLabel = "N")
        private String name;

        @Override
        int run(Workbench workbench, Console console) {
            ConnectorCredential credential = workbench.catalog().credentials().named(name);
            List<String> notes = new ArrayList<>(Dependents.of(workbench.catalog(), credential));
            notes.addAll(new RemoveCredential(workbench).run(credential, console));
            notes.forEach(console::note);
            console.say(CliTexts.get("credential.removed", credential.displayName()));
            console.answer(json(credential));
            return Cli.DONE;
        }
    }
}
