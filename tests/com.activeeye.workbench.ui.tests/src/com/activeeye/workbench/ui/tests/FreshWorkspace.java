package com.activeeye.workbench.ui.tests;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.ui.internal.change.ChangeFilter;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.monitor.EventFilter;
import com.activeeye.workbench.ui.internal.monitor.FilterMemory;
import com.activeeye.workbench.ui.internal.session.SessionState;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test an empty workspace in the sandbox and a window as at the first start, and takes a picture when it
 * fails.
 */
final class FreshWorkspace implements BeforeEachCallback, AfterEachCallback {
    private static boolean begun;

    private final WorkbenchService service = WorkbenchService.get();
    private final Window window = new Window();
    private Path folder;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        SWTBotPreferences.TIMEOUT = Wait.LONG.toMillis();
        // The window opens the workspace that it was started with; that has to be over before it can be closed.
        if (!begun) {
            Wait.until("the first opening", service::state, state -> state instanceof SessionState.Open
                    || state instanceof SessionState.Failed);
            begun = true;
        }
        close();
        FilterMemory.keep(Dialogs.settings("events"), EventFilter.ALL);
        ChangeFilter.ALL.keep(Dialogs.settings("changes"));
        window.reset();
        folder = Files.createTempDirectory("workbench");
        open();
    }

    /** Closes the workspace, does something to its files, and opens it again. */
    void whileClosed(FileWork work) throws IOException {
        close();
        work.on(folder);
        open();
    }

    /** Something that is done to the files of a workspace. */
    interface FileWork {
        void on(Path workspace) throws IOException;
    }

    private void open() {
        service.start(folder);
        awaitOpen();
    }

    /** Waits until a workspace is open. */
    void awaitOpen() {
        Wait.until("the workspace", service::state, SessionState.Open.class::isInstance);
    }

    private void close() {
        service.close();
        window.drain();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        context.getExecutionException().ifPresent(failure -> SWTUtils.captureScreenshot(
                SWTBotPreferences.SCREENSHOTS_DIR + "/" + context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName() + ".png"));
        service.workbench().flatMap(open -> open.sandbox()).flatMap(running -> running.inThisProcess())
                .ifPresent(sandbox -> sandbox.faults().clear());
        window.closeDialogs();
        Job.getJobManager().cancel(Background.FAMILY);
        close();
        // A download that Cancel has left behind clears up after itself, at its own time.
        Wait.until("what is left of the workspace", this::deleted, String::isEmpty);
    }

    private String deleted() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return "";
        } catch (IOException | UncheckedIOException e) {
            return Files.exists(folder) ? e.toString() : "";
        }
    }

    /** The folder of the workspace. */
    Path folder() {
        return folder;
    }

    /** What the window works with. */
    Workbench workbench() {
        return service.require();
    }

    /** The sandbox behind the window. */
    Sandbox sandbox() {
        return workbench().sandbox().flatMap(running -> running.inThisProcess()).orElseThrow();
    }

    /** What the user is told of the workspace. */
    List<String> notices() {
        return workbench().notices();
    }
}
