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
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.ingest.backfill.Backfills;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import java.nio.file.Path;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that the windows and the command line work with: one workspace in one environment.
 *
 * <p>The sandbox, the event store and the ingestion are opened at their first use. Closing it ends what it opened, not the
 * workspace, so that another environment can be opened on the same workspace.
 */
public final class Workbench implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(Workbench.class);

    private final Workspace workspace;
    private final EnvironmentId environment;
    private final Catalog catalog;
    private final ChangeLog changeLog;
    private final List<String> storeNotices = new CopyOnWriteArrayList<>();
    // Apart from the lock of the store, so that nobody who asks for the sandbox waits for a database to open.
    private final Object reaching = new Object();
    private RunningSandbox sandbox;
    private AwsSessions sessions;
    private EventStore events;
    private Ingestion ingestion;
    private final Traces traces = new Traces(this);
    private final Backfilling backfilling;
    private final Retention retention;

    private Workbench(Workspace workspace, EnvironmentId environment) {
        this.workspace = workspace;
        this.environment = environment;
        this.catalog = workspace.catalog(environment);
        this.changeLog = new ChangeLog(workspace.folder(environment).resolve("changes.jsonl"), workspace.clock());
        this.retention = new Retention(workspace.folder(environment).resolve("retention.json"), workspace.clock(),
                storeNotices::add);
        this.backfilling = new Backfilling(this, new Backfills(workspace.folder(environment).resolve("backfills"),
                workspace.clock()));
    }

    /**
     * Opens a workspace's part for an environment. What reaches AWS, and the sandbox where that is the environment, is
     * started at its first use: what is only recorded can be read and changed without it.
     *
     * @param workspace the open workspace
     * @param environment where AWS is
     * @return the workbench, to be closed before the workspace
     * @throws WorkbenchException when the workspace's files cannot be read
     */
    public static Workbench open(Workspace workspace, EnvironmentId environment) {
        return new Workbench(workspace, environment);
    }

    /** The workspace that it is open on. */
    public Workspace workspace() {
        return workspace;
    }

    /** Where AWS is. */
    public EnvironmentId environment() {
        return environment;
    }

    /**
     * The sandbox, where that is the environment; started or joined at the first call, which may take seconds.
     *
     * @throws WorkbenchException when it can neither be joined nor started
     */
    public Optional<RunningSandbox> sandbox() {
        synchronized (reaching) {
            if (sandbox == null && environment.equals(EnvironmentId.SANDBOX)) {
                sandbox = RunningSandbox.join(workspace.folder(), workspace.clock());
            }
            return Optional.ofNullable(sandbox);
        }
    }

    /** What is recorded for the environment. */
    public Catalog catalog() {
        return catalog;
    }

    /** What was changed in the environment. */
    public ChangeLog changeLog() {
        return changeLog;
    }

    /**
     * The sessions by which AWS is reached.
     *
     * @throws WorkbenchException as {@link #sandbox()} does
     */
    public AwsSessions sessions() {
        synchronized (reaching) {
            if (sessions == null) {
                AwsEnvironment aws = sandbox().<AwsEnvironment>map(SandboxEnvironment::new)
                        .orElseGet(() -> new ProfileEnvironment(environment));
                sessions = new AwsSessions(aws, catalog);
            }
            return sessions;
        }
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
        return sessions().pod(requirePod());
    }

    /**
     * The stored events; opened at the first call, which may take seconds.
     *
     * @throws WorkbenchException when the store cannot be opened
     */
    public synchronized EventStore events() {
        if (events == null) {
            events = EventStore.open(eventsFolder(), workspace.clock(), storeNotices::add);
            retention.watch(events);
        }
        return events;
    }

    private Path eventsFolder() {
        return workspace.folder(environment).resolve("events");
    }

    /** What could not be ingested, beside the stored events; does not open these. */
    public Quarantine quarantine() {
        return new Quarantine(eventsFolder().resolve("quarantine"), workspace.clock());
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

    /** The traces of the recorded credentials; nothing is traced until somebody asks. */
    public Traces traces() {
        return traces;
    }

    /** How long the original log files are kept. */
    public Retention retention() {
        return retention;
    }

    /** Backfills, planned and at work. */
    public Backfilling backfilling() {
        return backfilling;
    }

    /** What the user has to be told: files that were set aside, each with where it lies now. */
    public List<String> notices() {
        List<String> all = new ArrayList<>(workspace.notices());
        synchronized (reaching) {
            Optional.ofNullable(sandbox).map(RunningSandbox::notices).ifPresent(all::addAll);
        }
        all.addAll(storeNotices);
        return List.copyOf(all);
    }

    @Override
    public void close() {
        // Outside of the lock, which a backfill may have to wait for before it can end.
        backfilling.close();
        synchronized (this) {
            try (Reached last = new Reached(); EventStore second = events; Ingestion first = ingestion) {
                ingestion = null;
                events = null;
            }
        }
    }

    /** What reaches AWS, to be closed after all that uses it. */
    private final class Reached implements AutoCloseable {
        @Override
        public void close() {
            synchronized (reaching) {
                try (RunningSandbox last = sandbox; AwsSessions first = sessions) {
                    sessions = null;
                    sandbox = null;
                }
            }
        }
    }
}
