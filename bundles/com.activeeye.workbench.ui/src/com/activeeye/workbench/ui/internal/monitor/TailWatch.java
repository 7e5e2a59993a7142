package com.activeeye.workbench.ui.internal.monitor;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** Tells when a person, and not the program, may have scrolled a table: by wheel, scroll bar or keys. */
final class TailWatch {
    private static final Set<Integer> KEYS =
            Set.of(SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.PAGE_UP, SWT.PAGE_DOWN, SWT.HOME);

    private final Table table;
    private final Runnable scrolled;

    TailWatch(Table table, Runnable scrolled) {
        this.table = table;
        this.scrolled = scrolled;
        table.addListener(SWT.MouseWheel, event -> later());
        table.addListener(SWT.KeyDown, this::key);
        // A scroll bar that the program moves tells no detail.
        table.getVerticalBar().addListener(SWT.Selection, event -> {
            if (event.detail != SWT.NONE) {
                later();
            }
        });
    }

    private void key(Event event) {
        if (KEYS.contains(event.keyCode)) {
            later();
        }
    }

    /** The table scrolls only after the event. */
    private void later() {
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed()) {
                scrolled.run();
            }
        });
    }
}
