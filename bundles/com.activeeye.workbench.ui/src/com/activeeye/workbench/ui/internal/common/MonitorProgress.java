package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.progress.Progress;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Hands an operation's progress on to an Eclipse progress monitor.
 *
 * @param monitor what shows it and is cancelled
 */
public record MonitorProgress(IProgressMonitor monitor) implements Progress {
    @Override
    public void report(String what) {
        monitor.subTask(what);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
