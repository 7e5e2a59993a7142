package com.activeeye.workbench.ui.internal.common;

import java.util.Optional;

/** How something that is shown with an icon fares. */
public enum NodeState {
    /** Nothing is known, or there is nothing to know. */
    NONE(""),
    /** All is well. */
    OK("overlay-ok"),
    /** It was switched off. */
    DISABLED("overlay-disabled"),
    /** Something is missing or doubtful. */
    WARNING("overlay-warning"),
    /** It does not work. */
    ERROR("overlay-error");

    private final String overlay;

    NodeState(String overlay) {
        this.overlay = overlay;
    }

    /** The icon that is laid over; empty for none. */
    public Optional<String> overlay() {
        return overlay.isEmpty() ? Optional.empty() : Optional.of(overlay);
    }
}
