package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.text.Texts;

/** The texts of this package. */
final class SessionTexts {
    private static final Texts TEXTS = Texts.beside(SessionTexts.class);

    private SessionTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
