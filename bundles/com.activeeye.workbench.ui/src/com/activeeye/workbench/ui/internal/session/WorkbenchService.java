package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Owns the one open workspace and its workbench, and what runs on it in the background.
 *
 * <p>All methods may be called from any thread. Opening and switching are done in a Job of {@link #FAMILY}; listeners
 * are called on the thread that made the change.
 */
public final class WorkbenchService {
    /** The job family of opening and switching, for tests to join. */
    public static final Object FAMILY = new Object();

    private static final String ENVIRONMENT_PROPERTY = "activeeye.environment";
    private static final Texts TEXTS = Texts.beside(WorkbenchService.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Polling polling = new Polling(this::changed);
    private final Tracing tracing = new Tracing(this::changed);
    private final AtomicLong looks = new AtomicLong();
    private volatile Path folder;
    private volatile SessionState state = new SessionState.Closed();
    private volatile boolean paused;
    private volatile Workspace workspace;
    private Runnable catalogListener = () -> { };

    /**
     * A service for a workspace that is not open yet.
     *
     * @param folder the workspace's folder
     */
    public WorkbenchService(Path folder) {
        this.folder = folder;
    }

    /**
     * The service of the running window.
     *
     * @throws IllegalStateException when the bundle is not started
     */
    public static WorkbenchService get() {
        BundleContext context = FrameworkUtil.getBundle(WorkbenchService.class).getBundleContext();
        return Optional.ofNullable(context.getServiceReference(WorkbenchService.class)).map(context::getService)
                .orElseThrow(() -> new IllegalStateException("the ui bundle is not started"));
    }

    /** Where the opening stands. */
    public SessionState state() {
        return state;
    }

    /** The folder of the workspace. */
    public Path folder() {
        return folder;
    }

    /** Whether the workspace's folder is open, if not an environment in it. */
    public boolean hasWorkspace() {
        return workspace != null;
    }

    /** What everything works with, once it is open. */
    public Optional<Workbench> workbench() {
        return state instanceof SessionState.Open open ? Optional.of(open.workbench()) : Optional.empty();
    }

    /**
     * What everything works with.
     *
     * @throws WorkbenchException of kind WRONG_STATE while it is not open
     */
    public Workbench require() {
        return workbench().orElseThrow(() -> new WorkbenchException(FaultKind.WRONG_STATE,
                TEXTS.get("session.not_open"), TEXTS.get("session.not_open.todo")));
    }

    /** What polls the pod's queue in the background. */
    public Polling polling() {
        return polling;
    }

    /** What traces in the background. */
    public Tracing tracing() {
        return tracing;
    }

    /** Opens the workspace in the environment that the start names, else in the one that was used last. */
    public void start() {
        schedule(() -> SessionSettings.read(folder).with(System.getProperty(ENVIRONMENT_PROPERTY, "")));
    }

    /**
     * Opens another folder as the workspace, after the first one could not be opened.
     *
     * @param other the folder
     */
    public void start(Path other) {
        folder = other;
        start();
    }

    /** Switches to another environment on the same workspace, and remembers it. */
    public void switchTo(EnvironmentChoice choice) {
        schedule(() -> new SessionSettings(choice, paused));
    }

    private void schedule(Supplier<SessionSettings> settings) {
        new OpenJob(settings).schedule();
    }

    private void open(SessionSettings settings) {
        closeWorkbench();
        EnvironmentChoice choice = settings.choice();
        paused = settings.paused();
        setState(new SessionState.Opening(choice));
        try {
            choice.apply();
            if (workspace == null) {
                workspace = Workspace.open(folder, Clock.systemUTC());
            }
            Workbench opened = reached(Workbench.open(workspace, choice.environment()));
            settings.write(folder);
            catalogListener = opened.catalog().onChange(this::catalogChanged);
            tracing.begin(opened);
            setState(new SessionState.Open(choice, opened));
            updatePolling();
        } catch (RuntimeException | LinkageError e) {
            Problems.log(e);
            setState(new SessionState.Failed(choice, e));
        }
    }

    /** Reaches AWS, or starts the sandbox, here in the background, so that nobody else has to wait for it. */
    private static Workbench reached(Workbench opened) {
        try {
            opened.sessions();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Whether the user has paused ingestion. */
    public boolean isPaused() {
        return paused;
    }

    /** Pauses ingestion or lets it go on, and remembers that. Not on the UI thread: it writes a file. */
    public void setPaused(boolean value) {
        paused = value;
        if (state instanceof SessionState.Open open) {
            updatePolling();
            new SessionSettings(open.choice(), value).write(folder);
        }
    }

    /** Has everybody look again, with sessions that ask AWS anew. */
    public void lookAgain() {
        workbench().ifPresent(open -> open.sessions().invalidate());
        looks.incrementAndGet();
        changed();
    }

    /** How often {@link #lookAgain} was called, for those who have to ask anew then. */
    public long looks() {
        return looks.get();
    }

    private void catalogChanged() {
        updatePolling();
        tracing.look();
    }

    private void updatePolling() {
        polling.want(workbench().filter(open -> !paused && open.catalog().pod().isPresent()));
        changed();
    }

    /**
     * Calls a listener when the state, the catalog or the polling has changed.
     *
     * @param listener what to call, quickly; on any thread
     * @return ends the calls when run
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void setState(SessionState now) {
        state = now;
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private synchronized void closeWorkbench() {
        catalogListener.run();
        catalogListener = () -> { };
        tracing.end();
        polling.end();
        workbench().ifPresent(open -> {
            setState(new SessionState.Closed());
            open.close();
        });
    }

    /** Closes everything; waits for what is under way. Not on the UI thread. */
    public void close() {
        Job.getJobManager().cancel(FAMILY);
        try {
            closeWorkbench();
        } finally {
            if (workspace != null) {
                workspace.close();
                workspace = null;
            }
        }
    }

    /** Opens or switches; one at a time. */
    private final class OpenJob extends Job {
        private final Supplier<SessionSettings> settings;

        OpenJob(Supplier<SessionSettings> settings) {
            super(TEXTS.get("session.opening"));
            this.settings = settings;
            setRule(new OneAtATime());
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                open(settings.get());
            } catch (WorkbenchException noSuchEnvironment) {
                setState(new SessionState.Failed(EnvironmentChoice.SANDBOX, noSuchEnvironment));
            }
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }
}
