package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What somebody who is to help needs to see, as files that can be looked at before any of it is written. Secrets are not
 * in it.
 */
public final class SupportBundle {
    private static final Texts TEXTS = Texts.beside(SupportBundle.class);

    private final Instant made;
    private final List<KnownName> recorded;
    private final List<SupportFile> content;
    private final boolean anonymised;
    private final Map<String, String> pseudonyms;

    /**
     * A bundle with names as they are.
     *
     * @param made when it was collected
     * @param recorded the names that are recorded
     * @param content its files, without the one that explains them
     */
    SupportBundle(Instant made, List<KnownName> recorded, List<SupportFile> content) {
        this(made, recorded, content, false, Map.of());
    }

    private SupportBundle(Instant made, List<KnownName> recorded, List<SupportFile> content, boolean anonymised,
            Map<String, String> pseudonyms) {
        this.made = made;
        this.recorded = List.copyOf(recorded);
        this.content = List.copyOf(content);
        this.anonymised = anonymised;
        this.pseudonyms = pseudonyms;
    }

    /** The same bundle with account numbers and names replaced, each by the same pseudonym everywhere. */
    public SupportBundle anonymise() {
        if (anonymised) {
            return this;
        }
        Pseudonyms names = new Pseudonyms(NameFinder.all(recorded, content));
        List<SupportFile> replaced = content.stream()
                .map(file -> new SupportFile(anonymised(file.name(), names), names.apply(file.text()))).toList();
        return new SupportBundle(made, recorded, replaced, true, names.table());
    }

    /** The bundle's own folders tell nothing of a customer, whatever somebody has called a credential. */
    private static String anonymised(String name, Pseudonyms names) {
        int own = name.indexOf('/') + 1;
        return name.substring(0, own) + names.apply(name.substring(own));
    }

    /** Whether account numbers and names are replaced. */
    public boolean isAnonymised() {
        return anonymised;
    }

    /** Which account number and name stands under which pseudonym. It is in no file of the bundle. */
    public Map<String, String> pseudonyms() {
        return pseudonyms;
    }

    /** Its files, the one that explains the others first. */
    public List<SupportFile> files() {
        List<SupportFile> all = new ArrayList<>();
        all.add(new SupportFile("README.txt", TEXTS.get(anonymised ? "readme.anonymised" : "readme",
                made.toString(), TEXTS.get("readme.files"))));
        all.addAll(content);
        return all;
    }

    /**
     * The name that a bundle is written under unless another is given, for example
     * {@code activeeye-support-20261125T130501Z.zip}.
     */
    public String defaultName() {
        return "activeeye-support-" + made.toString().replaceAll("\\.[0-9]+", "").replaceAll("[:-]", "") + ".zip";
    }

    /**
     * Writes exactly what {@link #files()} shows, as a ZIP archive.
     *
     * @param file where to
     * @param replace whether a file that is there may be replaced
     * @throws WorkbenchException of kind ALREADY_EXISTS when it is there and may not, DISK when it cannot be written
     */
    public void write(Path file, boolean replace) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target) || !replace && Files.exists(target)) {
            throw new WorkbenchException(FaultKind.ALREADY_EXISTS, TEXTS.get("exists", target),
                    TEXTS.get("exists.todo"));
        }
        AtomicFile.write(target, zip());
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (SupportFile file : files()) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTime(made.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
