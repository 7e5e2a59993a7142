package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackDrift;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The role stack. */
@Command(name = "stack", subcommands = {StackCommand.Deploy.class, StackCommand.Status.class,
    StackCommand.Events.class, StackCommand.Drift.class, StackCommand.Delete.class})
final class StackCommand extends GroupCommand {

    private static JsonObject json(StackState state) {
        JsonObject object = new JsonObject();
        object.addProperty("stackName", RoleStack.STACK_NAME);
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

    static StackListener listener(Console console) {
        return new StackListener() {
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

    private static int tell(Console console, StackResult result) {
        JsonObject object = json(result.state());
        object.addProperty("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        result.cause().ifPresent(cause -> object.add("cause", json(cause)));
        JsonArray events = new JsonArray();
        result.events().forEach(event -> events.add(json(event)));
        object.add("events", events);
        console.answer(object);
        result.orThrow();
        console.say(CliTexts.get("stack." + result.outcome().name().toLowerCase(Locale.ROOT),
                RoleStack.STACK_NAME));
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
                    .withAcknowledged(yes || console.confirms(CliTexts.get("stack.acknowledge")));
            if (!templateUrl.isBlank()) {
                request = request.withTemplate(new StackTemplate.At(templateUrl));
            }
            return tell(console, stack.deploy(request, listener(console), console));
        }
    }

    /** Shows what there is of the stack. */
    @Command(name = "status")
    static final class Status extends OfOne {
        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            StackState state = stack.status(console);
            console.answer(json(state));
            if (!state.exists()) {
                console.say(CliTexts.get("stack.missing", RoleStack.STACK_NAME,
                        credential.bucketAccount().digits()));
                return Cli.FAILED;
            }
            console.say(CliTexts.get("stack.status", RoleStack.STACK_NAME, state.status(), state.reason()));
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
                console.say(CliTexts.get("stack.no_drift", RoleStack.STACK_NAME));
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
    static final class Delete extends OfOne {
        @Option(names = "--yes")
        private boolean yes;

        @Override
        int run(RoleStack stack, ConnectorCredential credential, Console console) {
            if (!yes && !console.confirms(CliTexts.get("stack.confirm_delete", RoleStack.STACK_NAME,
                    credential.bucketAccount().digits()))) {
                console.note(CliTexts.get("stack.not_deleted"));
                return Cli.FAILED;
            }
            return tell(console, stack.delete(listener(console), console));
        }
    }
}
