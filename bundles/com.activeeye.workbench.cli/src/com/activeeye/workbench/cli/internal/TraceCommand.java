package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.GuidePoint;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.Traces;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves every hop from trail to stored event; nothing is changed. */
@Command(name = "trace")
final class TraceCommand extends WorkbenchCommand {
    /** Which credentials. */
    static final class Which {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;
        @Option(names = "--all", required = true)
        private boolean all;
    }

    @ArgGroup(multiplicity = "1")
    private Which which;
    @Option(names = "--hop", paramLabel = "H")
    private List<String> hops = List.of();
    @Option(names = "--evidence")
    private boolean evidence;
    @Option(names = "--markdown")
    private boolean markdown;
    @Option(names = "--policy")
    private boolean policy;

    @Override
    int run(Workbench workbench, Console console) {
        Set<Hop> chosen = option(this::chosen);
        List<ConnectorCredential> credentials = which.all ? workbench.catalog().credentials().all()
                : List.of(workbench.catalog().credentials().named(which.credential));
        if (policy) {
            return policies(workbench.traces(), credentials, console);
        }
        List<TraceState> states = which.all && chosen.size() == Hop.values().length
                ? workbench.traces().runAll(console) : credentials.stream().map(credential ->
                        workbench.traces().of(credential).run(chosen, console)).toList();
        Function<UUID, String> names = id -> workbench.catalog().connectors().byId(id)
                .map(ServiceConnector::displayName).orElse("");
        tell(states, names, console);
        boolean broken = states.stream().anyMatch(state -> state.health() == Health.BROKEN);
        return broken ? Cli.FAILED : Cli.DONE;
    }

    private Set<Hop> chosen() {
        Set<Hop> chosen = EnumSet.noneOf(Hop.class);
        hops.forEach(hop -> chosen.add(Hop.parse(hop)));
        return chosen.isEmpty() ? EnumSet.allOf(Hop.class) : chosen;
    }

    private static int policies(Traces traces, List<ConnectorCredential> credentials, Console console) {
        JsonArray array = new JsonArray();
        for (ConnectorCredential credential : credentials) {
            JsonObject accounts = new JsonObject();
            traces.of(credential).leastPolicies().forEach((account, document) -> {
                console.say(CliTexts.get("trace.policy", credential.displayName(), account.digits()));
                document.lines().forEach(console::say);
                accounts.add(account.digits(), JsonParser.parseString(document));
            });
            JsonObject object = new JsonObject();
            object.addProperty("credential", credential.displayName());
            object.add("policies", accounts);
            array.add(object);
        }
        console.answer(array);
        return Cli.DONE;
    }

    private void tell(List<TraceState> states, Function<UUID, String> names, Console console) {
        JsonArray array = new JsonArray();
        for (TraceState state : states) {
            if (markdown) {
                state.markdown().lines().forEach(console::say);
            } else {
                say(state, names, console);
            }
            array.add(state.json(names));
        }
        console.answer(which.all ? array : array.get(0));
        if (states.isEmpty()) {
            console.say(CliTexts.get("credential.none"));
        }
    }

    private void say(TraceState state, Function<UUID, String> names, Console console) {
        console.say(CliTexts.get("trace.title", state.credential().displayName(), state.health().label()));
        for (HopResult result : state.worstFirst()) {
            if (!result.isDone()) {
                continue;
            }
            if (result instanceof HopResult.Broken broken) {
                console.say(CliTexts.get("trace.broken", broken.label(), broken.hop().title(), broken.hop().id()));
                broken.causes().forEach(cause -> say(cause, state.credential(), names, console));
            } else {
                console.say(CliTexts.get("trace.hop", result.label(), result.hop().title(), result.meaning()));
                result.remedies().forEach(remedy -> say(remedy, state.credential(), names, console));
            }
            if (evidence) {
                result.evidence().forEach(one -> console.say(CliTexts.get("trace.evidence", one.at().toString(),
                        one.asked(), one.answer(), one.actor().isEmpty() ? "-" : one.actor())));
            }
        }
        console.say(CliTexts.get("trace.points", points(state)));
    }

    /** The guide's points that are not proven, so that whoever works by the guide finds the place. */
    private static String points(TraceState state) {
        List<String> open = Arrays.stream(GuidePoint.values())
                .filter(point -> point.hops().stream().anyMatch(hop -> !(state.result(hop)
                        instanceof HopResult.Proven)))
                .map(point -> String.valueOf(point.number())).toList();
        return open.isEmpty() ? CliTexts.get("trace.points.none") : String.join(", ", open);
    }

    private static void say(Cause cause, ConnectorCredential credential, Function<UUID, String> names,
            Console console) {
        console.say("        " + cause.what());
        console.say("        " + cause.meaning());
        say(cause.remedy(), credential, names, console);
    }

    private static void say(Remedy remedy, ConnectorCredential credential, Function<UUID, String> names,
            Console console) {
        console.say("        " + (remedy.action() instanceof Remedy.WaitFor ? remedy.words()
                : CliTexts.get("trace.remedy", remedy.words())));
        remedy.command(credential, names).ifPresent(command -> command.lines().forEach(line ->
                console.say("            " + line)));
    }
}
