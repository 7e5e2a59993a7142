package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Health;
import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.ui.forms.IMessageManager;

/** Tells under an editor's title what the latest trace has found. On the UI thread. */
public final class PathBanner {
    private static final String KEY = "trace";

    private PathBanner() {
    }

    /**
     * Shows, or takes away, what a trace has found.
     *
     * @param messages the editor's message line
     * @param health what it came to
     * @param words what it says; empty to take it away
     */
    public static void show(IMessageManager messages, Health health, Optional<String> words) {
        words.ifPresentOrElse(text -> messages.addMessage(KEY, text, null, switch (health) {
            case BROKEN -> IMessageProvider.ERROR;
            case UNKNOWN -> IMessageProvider.WARNING;
            default -> IMessageProvider.INFORMATION;
        }), () -> messages.removeMessage(KEY));
    }
}
