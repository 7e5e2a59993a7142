package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what the user has to be told of a workspace (files that were set aside) to the Error Log, once.
 *
 * <p>The explorer shows the same until it is dismissed there.
 */
final class Notices {
    private final WorkbenchService service;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Notices(WorkbenchService service) {
        this.service = service;
    }

    /** Looks for new ones; from any thread. */
    void look() {
        List<String> notices = service.workbench().map(Workbench::notices).orElse(List.of());
        notices.stream().filter(told::add).forEach(Problems::note);
    }
}
