package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.events.Committed;
import com.activeeye.workbench.events.EventWriter;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits log files together, and one by one where one of them keeps the others from it. */
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private final EventWriter writer;
    private final StatusBoard board;

    Commits(EventWriter writer, StatusBoard board) {
        this.writer = writer;
        this.board = board;
    }

    /**
     * Commits the log files, small ones together and each large one on its own, and returns how that ended for each, in
     * the same order.
     */
    List<Handled> commit(List<Ready> files) {
        Map<Ready, Handled> ended = new IdentityHashMap<>();
        List<Ready> small = files.stream().filter(file -> !file.isLarge()).toList();
        List<Handled> ofSmall = small.isEmpty() ? List.of() : together(small);
        for (int i = 0; i < small.size(); i++) {
            ended.put(small.get(i), ofSmall.get(i));
        }
        files.stream().filter(Ready::isLarge).forEach(file -> ended.put(file, large(file)));
        return files.stream().map(ended::get).toList();
    }

    private Handled large(Ready file) {
        try (ParsedPortions events = (ParsedPortions) file.incoming().events()) {
            return together(List.of(file)).getFirst();
        } catch (ParsedPortions.Refused refused) {
            return refused(file, refused.fault());
        }
    }

    private Handled refused(Ready file, LogFileFault fault) {
        try {
            return file.refuse().apply(fault);
        } catch (WorkbenchException left) {
            failed(file, left);
            return Handled.left(left);
        }
    }

    private List<Handled> together(List<Ready> files) {
        try {
            List<Committed> committed = writer.commit(files.stream().map(Ready::incoming).toList());
            for (int i = 0; i < files.size(); i++) {
                board.ingested(committed.get(i), files.get(i).reference());
            }
            return Collections.nCopies(files.size(), Handled.DONE);
        } catch (WorkbenchException fault) {
            files.forEach(file -> failed(file, fault));
            return Collections.nCopies(files.size(), Handled.left(fault));
        } catch (ParsedPortions.Refused refused) {
            throw refused;
        } catch (RuntimeException surprise) {
            return files.size() == 1 ? List.of(surprised(files.getFirst(), surprise))
                    : files.stream().map(file -> together(List.of(file)).getFirst()).toList();
        }
    }

    private Handled surprised(Ready file, RuntimeException surprise) {
        LOG.error("The log file {} could not be committed", file.reference().id(), surprise);
        WorkbenchException fault = Surprise.at(file.reference().id(), surprise);
        failed(file, fault);
        return Handled.left(fault);
    }

    private void failed(Ready file, WorkbenchException fault) {
        if (fault.kind() != FaultKind.CANCELLED) {
            board.failed(file.incoming().entry().account(), fault);
        }
    }
}
