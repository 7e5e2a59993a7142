package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.text.Texts;

/** The texts of ingestion. */
final class IngestTexts {
    private static final Texts TEXTS = Texts.beside(IngestTexts.class);

    private IngestTexts() {
    }

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
