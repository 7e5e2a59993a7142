package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;

/** The commands of traces; each works on the trace view. */
public abstract class TraceHandler extends WorkbenchHandler {
    private final Consumer<TraceView> action;

    TraceHandler(Consumer<TraceView> action) {
        this.action = action;
    }

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) throws Exception {
        Optional<IWorkbenchPage> page = Commands.page();
        if (page.isPresent()) {
            IViewPart view = page.get().showView(UiIds.VIEW_TRACE);
            if (view instanceof TraceView trace) {
                of(ConnectorCredential.class, records).findFirst().ifPresent(trace::follow);
                action.accept(trace);
            }
        }
    }

    /** Traces the selected credential, else the one that is shown. */
    public static final class Trace extends TraceHandler {
        public Trace() {
            super(TraceView::runAll);
        }
    }

    /** Traces the selected hop again. */
    public static final class Hop extends TraceHandler {
        public Hop() {
            super(TraceView::runSelected);
        }
    }

    /** Traces the selected hop and all behind it again. */
    public static final class FromHere extends TraceHandler {
        public FromHere() {
            super(TraceView::runFromSelected);
        }
    }

    /** Ends what is being traced. */
    public static final class Cancel extends TraceHandler {
        public Cancel() {
            super(TraceView::cancel);
        }
    }

    /** Copies the trace as Markdown. */
    public static final class CopyMarkdown extends TraceHandler {
        public CopyMarkdown() {
            super(TraceView::copyMarkdown);
        }
    }

    /** Shows the least policy. */
    public static final class Policy extends TraceHandler {
        public Policy() {
            super(TraceView::showPolicy);
        }
    }

    /** Traces all credentials. */
    public static final class All extends WorkbenchHandler {
        @Override
        protected void run(Shell shell, Workbench workbench, List<?> records) {
            WorkbenchService.get().tracing().runAll();
        }
    }
}
