package com.activeeye.workbench.ui.internal.support;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.support.SupportBundle;
import com.activeeye.workbench.operations.support.SupportFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the support bundle's dialog shows: the bundle as it would be written now, one file of it at a time. */
public final class SupportModel {
    private static final Texts TEXTS = Texts.beside(SupportModel.class);
    private static final int KILOBYTE = 1024;

    private Optional<SupportBundle> collected = Optional.empty();
    private Optional<SupportBundle> bundle = Optional.empty();
    private boolean anonymised;
    private int selected;

    /** Takes what was collected; {@link #anonymise} holds for it too. */
    public void take(SupportBundle now) {
        collected = Optional.of(now);
        choose();
    }

    /** Replaces account numbers and names, or shows them again. */
    public void anonymise(boolean wanted) {
        anonymised = wanted;
        choose();
    }

    private void choose() {
        bundle = anonymised ? collected.map(SupportBundle::anonymise) : collected;
    }

    /** What would be written now; empty as long as nothing is collected. */
    public Optional<SupportBundle> bundle() {
        return bundle;
    }

    /** The names of the files, each with its size. */
    public List<String> labels() {
        return files().stream().map(SupportModel::label).toList();
    }

    private List<SupportFile> files() {
        return bundle.map(SupportBundle::files).orElse(List.of());
    }

    private static String label(SupportFile file) {
        int bytes = file.text().getBytes(StandardCharsets.UTF_8).length;
        return bytes < KILOBYTE ? TEXTS.get("file.bytes", file.name(), bytes)
                : TEXTS.get("file.kilobytes", file.name(), bytes / KILOBYTE);
    }

    /** Shows the file at that place of {@link #labels()}. */
    public void select(int index) {
        selected = index;
    }

    /** The place of the file that is shown. */
    public int selected() {
        return selected;
    }

    /** The whole content of the file that is shown. */
    public String text() {
        List<SupportFile> all = files();
        return selected >= 0 && selected < all.size() ? all.get(selected).text() : "";
    }

    /** Who is who, for the one who wrote the bundle; empty where names are as they are. */
    public String pseudonyms() {
        return bundle.map(now -> now.pseudonyms().entrySet().stream()
                .map(name -> name.getValue() + "  " + name.getKey()).collect(Collectors.joining("\n"))).orElse("");
    }
}
