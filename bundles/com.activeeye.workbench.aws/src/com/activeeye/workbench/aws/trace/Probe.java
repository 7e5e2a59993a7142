package com.activeeye.workbench.aws.trace;

import java.util.List;

/**
 * Proves one hop, by doing what the path does or by looking, and never by changing anything.
 *
 * <p>It runs on a thread of its own, which is interrupted when it is not wanted any more or takes too long.
 */
public interface Probe {
    /** Which hop it proves. */
    Hop hop();

    /**
     * What somebody must be allowed so that it can be proven.
     *
     * @param subject what is traced
     * @param facts what was found so far, which may lie where nothing that is recorded points to
     * @return empty when nothing
     */
    List<Permission> permissions(TraceSubject subject, Facts facts);

    /**
     * Looks.
     *
     * @param look what it works with, and what its findings are made with
     * @return a result, made by {@code look}
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when it could not be judged, which the trace tells
     *         as unknown
     */
    HopResult look(Look look);
}
