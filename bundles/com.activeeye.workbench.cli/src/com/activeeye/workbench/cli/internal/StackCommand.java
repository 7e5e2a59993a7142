package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.aws.stack.StackDrift;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.SetRoleSuffix;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The role stack. */
@Command(name = "stack", subcommands = {StackCommand.Deploy.class, StackCommand.Preview.class,
    StackCommand.Suffix.class, StackCommand.Status.class, StackCommand.Events.class,
    StackCommand.Drift.class, StackCommand.Delete.class})
final class StackCommand extends GroupCommand {

    private static JsonObject json(StackState state, String name) {
        JsonObject object = new JsonObject();
        object.addProperty("stackName", name);
        object.addProperty("stackId", state.id());
        object.addProperty("status", state.status());
        object.addProperty("reason", state.reason());
        JsonObject parameters = new JsonObject();
        state.parameters().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonObject outputs = new JsonObject();
        state.outputs().forEach(outputs::addProperty);
        object.add("outputs", outputs);
        return object;
    }

    private static JsonObject json(StackEvent event) {
        JsonObject object = new JsonObject();
        object.addProperty("time", event.time().toString());
        object.addProperty("resource", event.resource());
        object.addProperty("type", event.type());
        object.addProperty("status", event.status());
        object.addProperty("reason", event.reason());
        return object;
    }

    private static String line(StackEvent event) {
        return CliTexts.get("stack.event", event.time(), event.resource(), event.type(), event.status(),
                event.reason()).stripTrailing();
    }

    /**
     * Tells what happens, and shows what CloudFormation would do.
     *
     * @param confirmed whether that was confirmed already; the person at the terminal is asked otherwise
     */
    static StackListener listener(Console console, boolean confirmed) {
        return new StackListener() {
            @Override
            public boolean accepts(StackChangeSet proposed) {
                show(proposed).forEach(confirmed ? console::note : console::say);
                return confirmed || console.confirms(CliTexts.get("stack.execute"));
            }

            @Override
            public void event(StackEvent event) {
                console.say(line(event));
            }

            @Override
            public void notice(String text) {
                console.note(text);
            }
        };
    }

    private static List<String> show(StackChangeSet proposed) {
        return proposed.changes().stream().map(change -> CliTexts.get(change.replacement().equals("True")
                || change.replacement().equals("Conditional") ? "stack.change.replaced" : "stack.change",
                change.action(), change.resource(), change.type(), String.join(", ", change.properties()))
                .stripTrailing()).toList();
    }

    private static JsonObject json(StackChangeSet proposed) {
        JsonObject object = new JsonObject();
        object.addProperty("create", proposed.create());
        JsonArray changes = new JsonArray();
        proposed.changes().forEach(change -> {
            JsonObject one = new JsonObject();
            one.addProperty("action", change.action());
            one.addProperty("resource", change.resource());
            one.addProperty("type", change.type());
            one.addProperty("physicalId", change.physicalId());
            one.addProperty("replacement", change.replacement());
            one.add("properties", PlanText.texts(change.properties()));
            changes.add(one);
        });
        object.add("changes", changes);
        return object;
    }

    private static int tell(Console console, String name, StackResult result) {
        JsonObject object = json(result.state(), name);
        object.addProperty("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        result.cause().ifPresent(cause -> object.add("cause", json(cause)));
        JsonArray events = new JsonArray();
        result.events().forEach(event -> events.add(json(event)));
        object.add("events", events);
        console.answer(object);
        result.orThrow();
        console.say(CliTexts.get("stack." + result.outcome().name().toLowerCase(Locale.ROOT), name));
        return Cli.DONE;
    }

    /** A verb for the stack of one credential. */
    private abstract static class OfOne extends WorkbenchCommand {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;

        abstract int run(RoleStack stack, ConnectorCredential credential, Console console);

        @Override
        final int run(Workbench workbench, Console console) {
            ConnectorCredential named = workbench.catalog().credentials().named(credential);
            return run(RoleStacks.of(workbench, named), named, console);
        }
    }

    /** Deploys the stack. */
    @Command(name = "deploy")
    static final class Deploy extends OfOne {
        @Option(names = "--template-url", paramLabel = "U", defaultValue = "")
        private String templateUrl;
        @Option(names = "--yes")
        private boolean yes;

        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            StackRequest request = StackRequest.of(credential)
                    .withAcknowledged(yes || console.confirms(CliTexts.get("stack.acknowledge")))
                    .withReplacing(replaces(stack.status(console), stack, console));
            if (!templateUrl.isBlank()) {
                request = request.withTemplate(new StackTemplate.At(templateUrl));
            }
            return tell(console, stack.names().stack(), stack.deploy(request, listener(console, yes), console));
        }

        private boolean replaces(StackState state, RoleStack stack, Console console) {
            return state.isNeverMade() && (yes || console.confirms(CliTexts.get("stack.replace",
                    stack.names().stack(), state.status())));
        }
    }

    /** Shows what a deployment would do. */
    @Command(name = "preview")
    static final class Preview extends OfOne {
        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            StackChangeSet proposed = stack.preview(StackRequest.of(credential).withAcknowledged(true), console);
            console.answer(json(proposed));
            if (proposed.changes().isEmpty()) {
                console.say(CliTexts.get("stack.no_change", stack.names().stack()));
                return Cli.DONE;
            }
            show(proposed).forEach(console::say);
            console.say(CliTexts.get("stack.previewed"));
            return Cli.FAILED;
        }
    }

    /** Gives a credential a stack, role and policy with names of its own. */
    @Command(name = "suffix")
    static final class Suffix extends WorkbenchCommand {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;
        @Option(names = "--suffix", required = true, paramLabel = "S")
        private String suffix;

        @Override
        int run(Workbench workbench, Console console) {
            ConnectorCredential named = workbench.catalog().credentials().named(credential);
            option(() -> named.withRoleSuffix(suffix.strip()));
            StackNames names = StackNames.of(new SetRoleSuffix(workbench).run(named, suffix, console));
            console.say(CliTexts.get("stack.suffixed", named.displayName(), names.stack(), names.role(),
                    names.policy()));
            JsonObject object = new JsonObject();
            object.addProperty("stack", names.stack());
            object.addProperty("role", names.role());
            object.addProperty("policy", names.policy());
            console.answer(object);
            return Cli.DONE;
        }
    }

    /** Shows what there is of the stack. */
    @Command(name = "status")
    static final class Status extends OfOne {
        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            StackState state = stack.status(console);
            console.answer(json(state, stack.names().stack()));
            if (!state.exists()) {
                console.say(CliTexts.get("stack.missing", stack.names().stack(),
                        credential.bucketAccount().digits()));
                return Cli.FAILED;
            }
            console.say(CliTexts.get("stack.status", stack.names().stack(), state.status(), state.reason()));
            state.parameters().forEach((name, value) -> console.say("  " + name + " = " + value));
            state.outputs().forEach((name, value) -> console.say("  " + name + ": " + value));
            return state.isSuccess() ? Cli.DONE : Cli.FAILED;
        }
    }

    /** Lists the stack's events. */
    @Command(name = "events")
    static final class Events extends OfOne {
        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            JsonArray array = new JsonArray();
            for (StackEvent event : stack.events(console)) {
                array.add(json(event));
                console.say(line(event));
            }
            console.answer(array);
            return Cli.DONE;
        }
    }

    /** Shows what of the stack was changed by other means. */
    @Command(name = "drift")
    static final class Drift extends OfOne {
        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            List<StackDrift> drifts = stack.drift(console);
            JsonArray array = new JsonArray();
            for (StackDrift drift : drifts) {
                array.add(json(drift));
                console.say(CliTexts.get("stack.drift", drift.resource(), drift.type(), drift.status()));
                console.say("  - " + drift.expected());
                console.say("  + " + drift.actual());
            }
            console.answer(array);
            if (drifts.isEmpty()) {
                console.say(CliTexts.get("stack.no_drift", stack.names().stack()));
            }
            return drifts.isEmpty() ? Cli.DONE : Cli.FAILED;
        }

        private static JsonObject json(StackDrift drift) {
            JsonObject object = new JsonObject();
            object.addProperty("resource", drift.resource());
            object.addProperty("type", drift.type());
            object.addProperty("status", drift.status());
            object.addProperty("expected", drift.expected());
            object.addProperty("actual", drift.actual());
            return object;
        }
    }

    /** Deletes the stack. */
    @Command(name = "delete")
    static final class Delete extends WorkbenchCommand {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;
        @Option(names = "--yes")
        private boolean yes;

        @Override
        int run(Workbench workbench, Console console) {
            ConnectorCredential named = workbench.catalog().credentials().named(credential);
            String stack = StackNames.of(named).stack();
            if (!yes && !console.confirms(CliTexts.get("stack.confirm_delete", stack,
                    named.bucketAccount().digits()))) {
                console.note(CliTexts.get("stack.not_deleted"));
                return Cli.FAILED;
            }
            return tell(console, stack, RoleStacks.delete(workbench, named, listener(console, true), console));
        }
    }
}
