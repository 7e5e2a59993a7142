package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.LedgerReason;
import java.util.Locale;

/** Why log files were left out, as people read it beside how many. */
public final class ReasonTexts {
    private static final Texts TEXTS = Texts.beside(ReasonTexts.class);

    private ReasonTexts() {
    }

    /** So many log files that were left out for a reason, as part of a sentence. */
    public static String count(LedgerReason reason, long files) {
        return TEXTS.get("monitor.reason." + reason.name().toLowerCase(Locale.ROOT), files);
    }
}
