package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.progress.Progress;

/**
 * Something that takes its time and must not be done on the UI thread.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it.
     *
     * @param progress is told what is being done and says when it is not wanted any more
     * @return the result
     * @throws Exception when it fails
     */
    T run(Progress progress) throws Exception;
}
