package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.session.AwsEnvironment;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.aws.session.ProfileEnvironment;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.events.EventStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that the windows and the command line work with: one workspace in one environment.
 *
 * <p>The event store and the ingestion are opened at their first use. Closing it ends what it opened, not the
 * workspace, so that another environment can be opened on the same workspace.
 */
public final class Workbench implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(Workbench.class);

    private final Workspace workspace;
    private final EnvironmentId environment;
    private final Optional<RunningSandbox> sandbox;
    private final Catalog catalog;
    private final ChangeLog changeLog;
    private final AwsSessions sessions;
    private final List<String> storeNotices = new CopyOnWriteArrayList<>();
    private EventStore events;
    private Ingestion ingestion;

    private Workbench(Workspace workspace, EnvironmentId environment, Optional<RunningSandbox> sandbox) {
        this.workspace = workspace;
        this.environment = environment;
        this.sandbox = sandbox;
        this.catalog = workspace.catalog(environment);
        Path folder = workspace.folder(environment);
        this.changeLog = new ChangeLog(folder.resolve("changes.jsonl"), workspace.clock());
        AwsEnvironment aws = sandbox.<AwsEnvironment>map(SandboxEnvironment::new)
                .orElseGet(() -> new ProfileEnvironment(environment));
        this.sessions = new AwsSessions(aws, catalog);
    }

    /**
     * Opens a workspace's part for an environment, and starts or joins the sandbox where that is the environment.
     *
     * @param workspace the open workspace
     * @param environment where AWS is
     * @param progress is told what is being done
     * @return the workbench, to be closed before the workspace
     * @throws WorkbenchException when the sandbox cannot be started, or the workspace's files cannot be read
     */
    public static Workbench open(Workspace workspace, EnvironmentId environment, Progress progress) {
        if (!environment.equals(EnvironmentId.SANDBOX)) {
            return new Workbench(workspace, environment, Optional.empty());
        }
        progress.report(TEXTS.get("progress.sandbox"));
        RunningSandbox sandbox = RunningSandbox.join(workspace.folder(), workspace.clock());
        try {
            return new Workbench(workspace, environment, Optional.of(sandbox));
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /** The workspace that it is open on. */
    public Workspace workspace() {
        return workspace;
    }

    /** Where AWS is. */
    public EnvironmentId environment() {
        return environment;
    }

    /** The sandbox, where that is the environment. */
    public Optional<RunningSandbox> sandbox() {
        return sandbox;
    }

    /** What is recorded for the environment. */
    public Catalog catalog() {
        return catalog;
    }

    /** What was changed in the environment. */
    public ChangeLog changeLog() {
        return changeLog;
    }

    /** The sessions by which AWS is reached. */
    public AwsSessions sessions() {
        return sessions;
    }

    /**
     * The pod.
     *
     * @throws WorkbenchException of kind WRONG_STATE when it is not set up
     */
    public Pod requirePod() {
        return catalog.pod().orElseThrow(() -> new WorkbenchException(FaultKind.WRONG_STATE,
                TEXTS.get("pod.missing"), TEXTS.get("pod.missing.todo")));
    }

    /** A session in the pod's account. */
    public AwsSession podSession() {
        return sessions.pod(requirePod());
    }

    /**
     * The stored events; opened at the first call, which may take seconds.
     *
     * @throws WorkbenchException when the store cannot be opened
     */
    public synchronized EventStore events() {
        if (events == null) {
            events = EventStore.open(workspace.folder(environment).resolve("events"), workspace.clock(),
                    storeNotices::add);
        }
        return events;
    }

    /**
     * What takes messages from the pod's queue to the store; made at the first call.
     *
     * @throws WorkbenchException of kind WRONG_STATE when the pod is not set up
     */
    public synchronized Ingestion ingestion() {
        if (ingestion == null) {
            ingestion = new Ingestion(this);
        }
        return ingestion;
    }

    /** What the user has to be told: files that were set aside, each with where it lies now. */
    public List<String> notices() {
        List<String> all = new ArrayList<>(workspace.notices());
        sandbox.ifPresent(running -> all.addAll(running.notices()));
        all.addAll(storeNotices);
        return List.copyOf(all);
    }

    @Override
    public synchronized void close() {
        try (RunningSandbox last = sandbox.orElse(null); AwsSessions third = sessions; EventStore second = events;
                Ingestion first = ingestion) {
            ingestion = null;
            events = null;
        }
    }
}
