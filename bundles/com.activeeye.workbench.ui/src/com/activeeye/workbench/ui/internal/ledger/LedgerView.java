package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Tabs;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows what became of each log file, what is in quarantine, and the backfills. */
public final class LedgerView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(LedgerView.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    // A ledger of a million entries is counted in some hundredths of a second: not at every commit.
    private static final int LOOK_MILLIS = 2_000;

    private List<Tab> tabs = List.of();
    private CTabFolder folder;
    private Runnable unsubscribe = () -> { };
    private volatile boolean changed = true;

    /** One of the view's tabs. */
    interface Tab {
        /** The tab's content. */
        Composite control();

        /** Reads again what the tab shows; on the UI thread, and returns at once. */
        void refresh();
    }

    @Override
    public void createPartControl(Composite parent) {
        folder = Names.set(new CTabFolder(parent, SWT.TOP), WidgetNames.LEDGER_TABS);
        tabs = List.of(new LedgerTab(folder), new QuarantineTab(folder), new BackfillTab(folder));
        List<String> titles = List.of("tab.ledger", "tab.quarantine", "tab.backfills");
        for (int i = 0; i < tabs.size(); i++) {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(TEXTS.get(titles.get(i)));
            item.setControl(tabs.get(i).control());
        }
        folder.setSelection(0);
        Tabs.keepFocus(folder);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> current().refresh()));
        unsubscribe = WorkbenchService.get().onChange(() -> changed = true);
        look();
    }

    private Tab current() {
        return tabs.get(Math.max(folder.getSelectionIndex(), 0));
    }

    /** Looks from time to time whether something has changed, and only while somebody can see it. */
    private void look() {
        if (folder.isDisposed()) {
            return;
        }
        if (changed && folder.isVisible()) {
            changed = false;
            current().refresh();
        }
        folder.getDisplay().timerExec(LOOK_MILLIS, this::look);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    @Override
    public void setFocus() {
        folder.setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        super.dispose();
    }
}
