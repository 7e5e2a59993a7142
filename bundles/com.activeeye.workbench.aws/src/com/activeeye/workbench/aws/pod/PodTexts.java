package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.core.text.Texts;

/** The texts of this package. */
final class PodTexts {
    private static final Texts TEXTS = Texts.beside(PodTexts.class);

    private PodTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
