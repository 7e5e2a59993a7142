package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.perspective.EditorArea;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the workspace once the window is up, and closes it when the window goes. */
public final class Startup implements IStartup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final int CLOSE_SECONDS = 10;

    @Override
    public void earlyStartup() {
        IWorkbench window = PlatformUI.getWorkbench();
        WorkbenchService service = WorkbenchService.get();
        service.onChange(new StartProblems(service, window.getDisplay())::look);
        service.onChange(new Notices(service)::look);
        Background.post(window.getDisplay(), () -> {
            window.addWorkbenchListener(new Closer(service));
            new SessionEditors(service, window).listen();
            EditorArea.followEditors();
            service.start();
        });
    }

    /** Closes the service with the window. */
    private record Closer(WorkbenchService service) implements IWorkbenchListener {
        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            return true;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            try {
                CompletableFuture.runAsync(service::close).get(CLOSE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                LOG.warn(Texts.beside(Startup.class).get("session.close_late", CLOSE_SECONDS));
            } catch (ExecutionException e) {
                Problems.log(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
