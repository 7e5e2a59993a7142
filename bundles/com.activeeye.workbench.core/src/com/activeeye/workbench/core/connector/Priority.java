package com.activeeye.workbench.core.connector;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How visible a service connector's alerts are, lowest first (the guide, "Creating a Service Connector"). */
public enum Priority {
    LOWEST, LOW, NORMAL, HIGH, HIGHEST;

    /** The middle one, which a new connector has. */
    public static final Priority DEFAULT = NORMAL;

    private static final Texts TEXTS = Texts.beside(Priority.class);

    /**
     * Reads a priority's name in any case.
     *
     * @param typed one of lowest, low, normal, high, highest
     * @return the priority
     * @throws WorkbenchException of kind INVALID_INPUT for anything else
     */
    public static Priority parse(String typed) {
        return Arrays.stream(values()).filter(priority -> priority.id().equalsIgnoreCase(typed.strip())).findFirst()
                .orElseThrow(() -> WorkbenchException.invalid(TEXTS.get("priority.unknown", typed, ids()), ""));
    }

    /** The name that the command line and files use, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that people see. */
    public String label() {
        return TEXTS.get("priority." + id());
    }

    private static String ids() {
        return Arrays.stream(values()).map(Priority::id).collect(Collectors.joining(", "));
    }
}
