package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.text.Texts;

/** The texts of this package. */
final class TraceTexts {
    private static final Texts TEXTS = Texts.beside(TraceTexts.class);

    private TraceTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
