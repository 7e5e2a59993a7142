package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the operator acts in each account. */
@Command(name = "access", subcommands = {AccessCommand.Set.class, AccessCommand.ListAll.class,
    AccessCommand.Remove.class})
final class AccessCommand extends GroupCommand {

    private static JsonObject json(Access access) {
        JsonObject object = new JsonObject();
        object.addProperty("account", access.account().digits());
        object.addProperty("profile", access.profile());
        object.addProperty("roleArn", access.roleArn());
        return object;
    }

    /** Records how the operator acts in an account. */
    @Command(name = "set")
    static final class Set extends WorkbenchCommand {
        @Option(names = "--account", required = true, paramLabel = "A")
        private String account;
        @Option(names = "--profile", paramLabel = "P", defaultValue = "")
        private String profile;
        @Option(names = "--role-arn", paramLabel = "ARN", defaultValue = "")
        private String roleArn;

        @Override
        int run(Workbench workbench, Console console) {
            Access access = option(() -> Access.of(AccountId.parse(account), profile, roleArn));
            workbench.catalog().setAccess(access);
            console.say(CliTexts.get("access.set", access.account().digits()));
            console.answer(json(access));
            return Cli.DONE;
        }
    }

    /** Lists what is recorded. */
    @Command(name = "list")
    static final class ListAll extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            List<Access> all = workbench.catalog().accesses();
            JsonArray array = new JsonArray();
            all.forEach(access -> array.add(json(access)));
            console.answer(array);
            if (all.isEmpty()) {
                console.say(CliTexts.get("access.none"));
                return Cli.DONE;
            }
            console.table(List.of(CliTexts.get("column.account"), CliTexts.get("column.profile"),
                    CliTexts.get("column.role")), all.stream().map(access -> List.of(access.account().digits(),
                            access.profile(), access.roleArn())).toList());
            return Cli.DONE;
        }
    }

    /** Goes back to the default. */
    @Command(name = "remove")
    static final class Remove extends WorkbenchCommand {
        @Option(names = "--account", required = true, paramLabel = "A")
        private String account;

        @Override
        int run(Workbench workbench, Console console) {
            AccountId id = option(() -> AccountId.parse(account));
            boolean removed = workbench.catalog().removeAccess(id);
            console.say(CliTexts.get(removed ? "access.removed" : "access.unknown", id.digits()));
            JsonObject object = new JsonObject();
            object.addProperty("account", id.digits());
            object.addProperty("removed", removed);
            console.answer(object);
            return removed ? Cli.DONE : Cli.FAILED;
        }
    }
}
