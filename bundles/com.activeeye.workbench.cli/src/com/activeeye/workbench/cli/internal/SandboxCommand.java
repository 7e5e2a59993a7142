package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.operations.RunningSandbox;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the sandbox in the foreground, so that any AWS client can use it. */
@Command(name = "sandbox")
final class SandboxCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "P", defaultValue = "0")
    private int port;
    @Option(names = "--partition", paramLabel = "P", defaultValue = "")
    private String partition;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), CliTexts.get("sandbox.port", Integer.toString(port)));
        }
        RootCommand root = (RootCommand) spec.root().userObject();
        Console console = root.console();
        try (RunningSandbox sandbox = partition.isBlank()
                ? RunningSandbox.start(root.workspace(), port, Clock.systemUTC())
                : RunningSandbox.start(root.workspace(), port, Clock.systemUTC(), partition.strip())) {
            tell(console, sandbox);
            console.interruption().await(new CountDownLatch(1));
        }
        return Cli.DONE;
    }

    private static void tell(Console console, RunningSandbox sandbox) {
        console.say(CliTexts.get("sandbox.runs", sandbox.endpoint()));
        console.table(List.of(CliTexts.get("column.account"), CliTexts.get("column.name"),
                CliTexts.get("column.access_key"), CliTexts.get("column.secret"), CliTexts.get("column.region")),
                sandbox.accounts().stream().map(account -> List.of(account.id(), account.name(),
                        account.accessKeyId(), account.secretAccessKey(), account.homeRegion())).toList());
        SandboxAccount pod = sandbox.podAccount();
        console.say(CliTexts.get("sandbox.how"));
        console.say("  export AWS_ENDPOINT_URL=" + sandbox.endpoint());
        console.say("  export AWS_ACCESS_KEY_ID=" + pod.accessKeyId());
        console.say("  export AWS_SECRET_ACCESS_KEY=" + pod.secretAccessKey());
        console.say("  export AWS_DEFAULT_REGION=" + pod.homeRegion());
        console.say(CliTexts.get("sandbox.end"));
        console.answerLine(json(sandbox));
    }

    private static JsonObject json(RunningSandbox sandbox) {
        JsonArray accounts = new JsonArray();
        for (SandboxAccount account : sandbox.accounts()) {
            JsonObject object = new JsonObject();
            object.addProperty("account", account.id());
            object.addProperty("name", account.name());
            object.addProperty("role", account.role().name().toLowerCase(Locale.ROOT));
            object.addProperty("accessKeyId", account.accessKeyId());
            object.addProperty("secretAccessKey", account.secretAccessKey());
            object.addProperty("region", account.homeRegion());
            accounts.add(object);
        }
        JsonObject object = new JsonObject();
        object.addProperty("endpoint", sandbox.endpoint().toString());
        object.add("accounts", accounts);
        return object;
    }
}
