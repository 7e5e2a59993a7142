package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.text.Texts;

/** The command line's texts. */
final class CliTexts {
    private static final Texts TEXTS = Texts.beside(CliTexts.class);

    private CliTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
