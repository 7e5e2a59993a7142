package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.PlanContext;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A workbench with two customers on board, in a sandbox whose trails write only when told to: an organisation with
 * Production and Staging, and Fabrikam, whose log files are encrypted with a key of its own.
 */
final class TraceWorld implements AutoCloseable {
    static final AccountId MANAGEMENT = new AccountId("111122223333");
    static final AccountId LOG_ARCHIVE = OpenWorkbench.LOG_ARCHIVE;
    static final AccountId PRODUCTION = new AccountId("555566667777");
    static final AccountId STAGING = new AccountId("777788889999");
    static final AccountId FABRIKAM = new AccountId("123456789012");
    static final String LOGS = OpenWorkbench.BUCKET;
    static final String FABRIKAM_LOGS = "fabrikam-cloudtrail";

    private static final QueueAttributeName WAITING = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;

    /** Sessions end after an hour; what is done between two steps of time takes its part of it. */
    private static final Duration SESSION = Duration.ofMinutes(40);

    private Duration ahead = Duration.ZERO;
    private Duration renewed = Duration.ZERO;
    private final Workspace workspace;
    private final RunningSandbox sandbox;
    private final Workbench workbench;

    /** A world in a folder that is empty, or has a copy of a {@linkplain #prepare prepared} one. */
    TraceWorld(Path folder) {
        this(folder, "aws");
    }

    /** The same with everything in another partition. */
    TraceWorld(Path folder, String partition) {
        InstantSource time = () -> Instant.now().plus(ahead);
        workspace = Workspace.open(folder, time.withZone(ZoneOffset.UTC));
        sandbox = RunningSandbox.start(folder, SandboxOptions.in(folder.resolve("sandbox/state"))
                .withClock(workspace.clock()).withTrailInterval(Duration.ZERO)
                .withPartition(partition));
        workbench = Workbench.open(workspace, EnvironmentId.SANDBOX);
        if (workbench.catalog().credentials().all().isEmpty()) {
            onboard();
        }
    }

    /** Makes a world in a folder once, for {@link #copyOf}. */
    static Path prepare(Path folder) {
        new TraceWorld(folder).close();
        return folder;
    }

    /** A world of its own that begins as a prepared one. */
    static TraceWorld copyOf(Path prepared, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(prepared)) {
            for (Path from : all.toList()) {
                Path to = folder.resolve(prepared.relativize(from));
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new TraceWorld(folder);
    }

    private void onboard() {
        connector("Production", PRODUCTION);
        connector("Staging", STAGING);
        connector("Fabrikam", FABRIKAM);
        add("Logs", LOGS, LOG_ARCHIVE, homeRegion(LOG_ARCHIVE));
        add("Fabrikam", FABRIKAM_LOGS, FABRIKAM, homeRegion(FABRIKAM));
        deliver();
        credentials().forEach(this::applyAll);
        deliver();
        ingest();
    }

    /** The region that an account's bucket is in. */
    String homeRegion(AccountId account) {
        return sandbox().account(account.digits()).homeRegion();
    }

    private Iterable<ConnectorCredential> credentials() {
        return workbench.catalog().credentials().all();
    }

    Workbench workbench() {
        return workbench;
    }

    Sandbox sandbox() {
        return sandbox.inThisProcess().orElseThrow();
    }

    /** Lets time pass, after which everybody logs in again. */
    void later(Duration time) {
        ahead = ahead.plus(time);
        renewSessions();
    }

    /** Lets time pass; sessions are made anew only if they have expired by then, which is quicker. */
    void soon(Duration time) {
        ahead = ahead.plus(time);
        if (ahead.minus(renewed).compareTo(SESSION) > 0) {
            renewSessions();
        }
    }

    private void renewSessions() {
        workbench.sessions().invalidate();
        renewed = ahead;
    }

    ServiceConnector connector(String name, AccountId account) {
        ServiceConnector connector = ServiceConnector.create(name, account, Priority.DEFAULT, true);
        workbench.catalog().connectors().add(connector);
        return connector;
    }

    ConnectorCredential add(String name, String bucket, AccountId account, String region) {
        return new AddCredential(workbench).run(name, bucket, account, region, Progress.NONE).credential();
    }

    ConnectorCredential credential(String name) {
        return workbench.catalog().credentials().named(name);
    }

    AwsSession operator(AccountId account) {
        return workbench.sessions().operator(account);
    }

    AwsSession pod() {
        return workbench.podSession();
    }

    void deliver() {
        sandbox().deliverTrailFiles();
    }

    /** Takes what is on the queue, without waiting for more as a drain would. */
    void ingest() {
        while (Integer.parseInt(pod().sqs(workbench.requirePod().homeRegion()).getQueueAttributes(call -> call
                .queueUrl(workbench.requirePod().queueUrl()).attributeNames(WAITING)).attributes().get(WAITING)) > 0) {
            workbench.ingestion().ingester().poll(Progress.NONE);
        }
    }

    TraceState trace(String credential) {
        return workbench.traces().of(credential(credential)).run(Progress.NONE);
    }

    void applyAll(ConnectorCredential credential) {
        apply(credential, EnumSet.allOf(StepKind.class));
    }

    private void apply(ConnectorCredential credential, Set<StepKind> steps) {
        PlanContext context = new PlanContext(workbench.sessions(), workbench.catalog(), workbench.changeLog(),
                Pause.of(Duration.ofMillis(5)));
        Plan plan = Plan.of(context, credential, Progress.NONE);
        for (StepResult result : plan.apply(plan.observe(Progress.NONE), steps, StackListener.NONE, Progress.NONE)) {
            if (!result.succeeded()) {
                throw new AssertionError(result);
            }
        }
    }

    /** Does what a remedy says, as a user would through the window or in a terminal. */
    void apply(ConnectorCredential credential, Remedy remedy) {
        switch (remedy.action()) {
            case Remedy.ApplyStep step -> {
                apply(credential, Set.of(step.step()));
                if (step.step() == StepKind.ROLE_STACK) {
                    // A role made anew knows no sessions of the one before, and they are renewed once a minute only.
                    renewSessions();
                }
            }
            case Remedy.SetUpPod pod -> new SetUpPod(workbench).run("", "", Progress.NONE);
            case Remedy.AddConnector add -> connector("Added " + add.account(), add.account());
            case Remedy.EditConnector edit -> replace(edit.connector(), edit.account(), true);
            case Remedy.EnableConnector enable -> replace(enable.connector(),
                    byId(enable.connector()).account(), true);
            case Remedy.SetAccess access -> workbench.catalog().removeAccess(access.account());
            case Remedy.ReplaceCredential replace -> replace(credential, replace);
            case Remedy.StartIngestion start -> ingest();
            case Remedy.RedriveDeadLetters redrive -> new RedriveDeadLetters(workbench).run(Progress.NONE);
            case Remedy.RunCommands run -> run.commands().forEach(new AwsCli(operator(run.account()))::run);
            case Remedy.WaitFor time -> later(time.time());
            case Remedy.ByHand hand -> throw new AssertionError("not for a program: " + remedy);
        }
    }

    private void replace(ConnectorCredential old, Remedy.ReplaceCredential by) {
        new RemoveCredential(workbench).run(old, Progress.NONE);
        applyAll(add(old.displayName(), by.bucket(), by.account(), by.region()));
    }

    private ServiceConnector byId(UUID id) {
        return workbench.catalog().connectors().byId(id).orElseThrow();
    }

    void replace(UUID id, AccountId account, boolean enabled) {
        ServiceConnector old = byId(id);
        workbench.catalog().connectors().replace(new ServiceConnector(id, old.displayName(), account, old.priority(),
                enabled));
    }

    void disable(String connector) {
        ServiceConnector old = workbench.catalog().connectors().named(connector);
        replace(old.id(), old.account(), false);
    }

    @Override
    public void close() {
        try (Workspace last = workspace; RunningSandbox second = sandbox) {
            workbench.close();
        }
    }
}
