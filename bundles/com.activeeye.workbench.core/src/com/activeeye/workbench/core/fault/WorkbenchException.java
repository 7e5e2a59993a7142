package com.activeeye.workbench.core.fault;

/**
 * A failure told in a user's words: what happened and why (the message), and what to do next (the remedy).
 *
 * <p>It is shown as it is, without a stack trace, by the windows and by the command line.
 */
public final class WorkbenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String remedy;

    /**
     * A failure without a technical cause worth logging.
     *
     * @param kind what sort of failure
     * @param what what happened and why, one sentence
     * @param remedy what to do next, one sentence; empty when nothing can be advised
     */
    public WorkbenchException(FaultKind kind, String what, String remedy) {
        this(kind, what, remedy, null);
    }

    /**
     * A failure with its technical cause.
     *
     * @param kind what sort of failure
     * @param what what happened and why, one sentence
     * @param remedy what to do next, one sentence; empty when nothing can be advised
     * @param cause the technical cause, for the log
     */
    public WorkbenchException(FaultKind kind, String what, String remedy, Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.remedy = remedy;
    }

    /** The failure for something typed that breaks a rule. */
    public static WorkbenchException invalid(String what, String remedy) {
        return new WorkbenchException(FaultKind.INVALID_INPUT, what, remedy);
    }

    /** What sort of failure this is. */
    public FaultKind kind() {
        return kind;
    }

    /** What to do next; empty when nothing can be advised. */
    public String remedy() {
        return remedy;
    }

    /** What happened and what to do next, as one text. */
    public String advice() {
        return remedy.isEmpty() ? getMessage() : getMessage() + " " + remedy;
    }
}
