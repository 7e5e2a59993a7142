package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.operations.Dependents;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Service connectors. */
@Command(name = "connector", subcommands = {ConnectorCommand.Add.class, ConnectorCommand.Edit.class,
    ConnectorCommand.ListAll.class, ConnectorCommand.Show.class, ConnectorCommand.Enable.class,
    ConnectorCommand.Disable.class, ConnectorCommand.Remove.class, ImportCommand.class})
final class ConnectorCommand extends GroupCommand {

    static JsonObject json(ServiceConnector connector) {
        JsonObject object = new JsonObject();
        object.addProperty("id", connector.id().toString());
        object.addProperty("displayName", connector.displayName());
        object.addProperty("account", connector.account().digits());
        object.addProperty("priority", connector.priority().id());
        object.addProperty("enabled", connector.enabled());
        return object;
    }

    private static String state(ServiceConnector connector) {
        return CliTexts.get(connector.enabled() ? "connector.enabled" : "connector.disabled");
    }

    private static int tell(Console console, String key, ServiceConnector connector) {
        console.say(CliTexts.get(key, connector.displayName(), connector.account().digits()));
        console.answer(json(connector));
        return Cli.DONE;
    }

    /** Records a connector. */
    @Command(name = "add")
    static final class Add extends WorkbenchCommand {
        @Option(names = "--name", required = true, paramLabel = "N")
        private String name;
        @Option(names = "--account", required = true, paramLabel = "A")
        private String account;
        @Option(names = "--priority", paramLabel = "lowest|low|normal|high|highest", defaultValue = "normal")
        private String priority;
        @Option(names = "--disabled")
        private boolean disabled;

        @Override
        int run(Workbench workbench, Console console) {
            ServiceConnector connector = option(() -> ServiceConnector.create(name, AccountId.parse(account),
                    Priority.parse(priority), !disabled));
            workbench.catalog().connectors().add(connector);
            return tell(console, "connector.added", connector);
        }
    }

    /** Changes what is recorded of a connector. */
    @Command(name = "edit")
    static final class Edit extends WorkbenchCommand {
        @Option(names = "--name", required = true, paramLabel = "N")
        private String name;
        @Option(names = "--rename", paramLabel = "N")
        private String rename;
        @Option(names = "--account", paramLabel = "A")
        private String account;
        @Option(names = "--priority", paramLabel = "lowest|low|normal|high|highest")
        private String priority;

        @Override
        int run(Workbench workbench, Console console) {
            ServiceConnector before = workbench.catalog().connectors().named(name);
            ServiceConnector after = option(() -> new ServiceConnector(before.id(),
                    rename == null ? before.displayName() : rename,
                    account == null ? before.account() : AccountId.parse(account),
                    priority == null ? before.priority() : Priority.parse(priority), before.enabled()));
            workbench.catalog().connectors().replace(after);
            return tell(console, "connector.edited", after);
        }
    }

    /** Lists all connectors. */
    @Command(name = "list")
    static final class ListAll extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            List<ServiceConnector> all = workbench.catalog().connectors().all();
            JsonArray array = new JsonArray();
            all.forEach(connector -> array.add(json(connector)));
            console.answer(array);
            if (all.isEmpty()) {
                console.say(CliTexts.get("connector.none"));
                return Cli.DONE;
            }
            console.table(List.of(CliTexts.get("column.name"), CliTexts.get("column.account"),
                    CliTexts.get("column.priority"), CliTexts.get("column.state")),
                    all.stream().map(connector -> List.of(connector.displayName(), connector.account().digits(),
                            connector.priority().label(), state(connector))).toList());
            return Cli.DONE;
        }
    }

    /** A verb for one recorded connector. */
    private abstract static class OfOne extends WorkbenchCommand {
        @Option(names = "--name", required = true, paramLabel = "N")
        private String name;

        abstract int run(Workbench workbench, ServiceConnector connector, Console console);

        @Override
        final int run(Workbench workbench, Console console) {
            return run(workbench, workbench.catalog().connectors().named(name), console);
        }
    }

    /** Shows a connector. */
    @Command(name = "show")
    static final class Show extends OfOne {
        @Override
        int run(Workbench workbench, ServiceConnector connector, Console console) {
            console.say(CliTexts.get("connector.show", connector.displayName(), connector.account().digits(),
                    connector.priority().label(), state(connector)));
            console.answer(json(connector));
            return Cli.DONE;
        }
    }

    /** Lets a connector's events be ingested. */
    @Command(name = "enable")
    static final class Enable extends OfOne {
        @Override
        int run(Workbench workbench, ServiceConnector connector, Console console) {
            ServiceConnector enabled = connector.withEnabled(true);
            workbench.catalog().connectors().replace(enabled);
            return tell(console, "connector.now_enabled", enabled);
        }
    }

    /** Lets a connector's log files be skipped. */
    @Command(name = "disable")
    static final class Disable extends OfOne {
        @Override
        int run(Workbench workbench, ServiceConnector connector, Console console) {
            ServiceConnector disabled = connector.withEnabled(false);
            workbench.catalog().connectors().replace(disabled);
            return tell(console, "connector.now_disabled", disabled);
        }
    }

    /** Removes a connector. */
    @Command(name = "remove")
    static final class Remove extends OfOne {
        @Override
        int run(Workbench workbench, ServiceConnector connector, Console console) {
            workbench.catalog().connectors().remove(connector);
            Dependents.of(workbench.catalog(), connector).forEach(console::note);
            return tell(console, "connector.removed", connector);
        }
    }
}
