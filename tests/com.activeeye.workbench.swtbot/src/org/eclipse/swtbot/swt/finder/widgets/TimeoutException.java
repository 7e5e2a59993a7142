package org.eclipse.swtbot.swt.finder.widgets;

/** Says that a condition did not come true in time. */
public class TimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which condition, and how long it was waited for
     */
    public TimeoutException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message which condition, and how long it was waited for
     * @param cause   what the last check of the condition threw, or {@code null}
     */
    public TimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
