package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what somebody who is to help needs to see: versions, records, plans, traces, the change log, an extract of
 * the ledger, what is in quarantine, and logs.
 *
 * <p>A part that cannot be collected says so in its place, so that trouble never keeps the rest from being collected.
 * Secrets are removed before anybody gets to see a part.
 */
public final class CollectSupport {
    private static final Texts TEXTS = Texts.beside(CollectSupport.class);
    private static final Logger LOG = LoggerFactory.getLogger(CollectSupport.class);

    private final Workbench workbench;
    private final String version;
    private final Path logs;

    /**
     * A collection.
     *
     * @param workbench what is looked at
     * @param version the version of the program that asks
     */
    public CollectSupport(Workbench workbench, String version) {
        this(workbench, version, LogFiles.folder());
    }

    CollectSupport(Workbench workbench, String version, Path logs) {
        this.workbench = workbench;
        this.version = version;
        this.logs = logs;
    }

    /**
     * Collects. Plans and traces ask AWS, which may take seconds, and change nothing.
     *
     * @param progress is told what is collected, and asked for cancellation
     * @return the bundle, with account numbers and names as they are
     * @throws WorkbenchException of kind CANCELLED only
     */
    public SupportBundle run(Progress progress) {
        List<SupportFile> files = new ArrayList<>();
        Records records = new Records(workbench);
        add(files, progress, "versions.txt", () -> Versions.text(workbench, version));
        records.all().forEach((name, text) -> add(files, progress, "workspace/" + name, text));
        add(files, progress, "changes.jsonl", records::changes);
        add(files, progress, "changes-check.txt", records::changesCheck);
        PlanFiles.of(workbench, progress).forEach((name, text) -> add(files, progress, "plans/" + name, text));
        TraceFiles.of(workbench, progress).forEach((name, text) -> add(files, progress, "traces/" + name, text));
        Ingested ingested = new Ingested(workbench);
        add(files, progress, "ledger.json", ingested::ledger);
        add(files, progress, "quarantine.json", ingested::quarantine);
        new LogFiles(logs, workbench.workspace().folder()).all()
                .forEach((name, text) -> add(files, progress, "logs/" + name, text));
        return new SupportBundle(workbench.workspace().clock().instant(),
                NameFinder.recorded(workbench.catalog(), workbench.workspace().folder()), files);
    }

    private static void add(List<SupportFile> files, Progress progress, String name, Supplier<String> text) {
        progress.checkCancelled();
        progress.report(TEXTS.get("progress", name));
        files.add(SupportFile.safe(name, collected(name, text)));
    }

    private static String collected(String name, Supplier<String> text) {
        try {
            return text.get();
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            return TEXTS.get("failed", e.advice());
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be collected", name, e);
            return TEXTS.get("failed", String.valueOf(e));
        }
    }
}
