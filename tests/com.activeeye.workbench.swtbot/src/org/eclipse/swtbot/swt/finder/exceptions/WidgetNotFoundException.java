package org.eclipse.swtbot.swt.finder.exceptions;

/** Says that a widget did not appear in time, or that it is gone. */
public class WidgetNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which widget was looked for
     */
    public WidgetNotFoundException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message which widget was looked for
     * @param cause   why it was not found, mostly a timeout
     */
    public WidgetNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
