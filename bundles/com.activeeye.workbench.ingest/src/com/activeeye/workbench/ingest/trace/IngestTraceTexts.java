package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.text.Texts;
import java.util.Set;

/** The texts of this package. */
final class IngestTraceTexts {
    private static final Texts TEXTS = Texts.beside(IngestTraceTexts.class);

    private IngestTraceTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    /** A cause whose three texts are those of its id, filled in with the same values. */
    static Cause cause(String id, Set<AccountId> accounts, Remedy.Action action, Object... values) {
        return new Cause(id, get("cause." + id, values), get("cause." + id + ".meaning", values),
                new Remedy(get("cause." + id + ".todo", values), action), accounts);
    }
}
