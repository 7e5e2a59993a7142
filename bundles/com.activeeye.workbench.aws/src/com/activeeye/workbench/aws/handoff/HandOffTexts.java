package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;

/** The texts of this package. */
final class HandOffTexts {
    private static final Texts TEXTS = Texts.beside(HandOffTexts.class);

    private HandOffTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    static WorkbenchException fault(FaultKind kind, String key, Object... values) {
        return new WorkbenchException(kind, get(key, values), get(key + ".todo", values));
    }
}
