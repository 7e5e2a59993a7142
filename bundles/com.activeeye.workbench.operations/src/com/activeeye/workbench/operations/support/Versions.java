package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import java.time.ZoneId;
import java.util.Locale;

/** Tells what runs, and on what. */
final class Versions {
    private static final Texts TEXTS = Texts.beside(Versions.class);
    private static final long MEGABYTE = 1024 * 1024;

    private Versions() {
    }

    static String text(Workbench workbench, String version) {
        Runtime runtime = Runtime.getRuntime();
        return TEXTS.get("versions", version, property("java.vendor") + " " + property("java.runtime.version"),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                String.valueOf(runtime.availableProcessors()), String.valueOf(runtime.maxMemory() / MEGABYTE),
                ZoneId.systemDefault().getId(), Locale.getDefault().toLanguageTag(),
                workbench.environment().text(), String.valueOf(workbench.catalog().connectors().all().size()),
                String.valueOf(workbench.catalog().credentials().all().size()),
                workbench.notices().isEmpty() ? TEXTS.get("versions.no_notices")
                        : String.join("\n", workbench.notices()));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
