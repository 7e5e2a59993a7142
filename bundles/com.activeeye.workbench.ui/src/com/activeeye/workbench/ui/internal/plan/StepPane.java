package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Tabs;
import com.activeeye.workbench.ui.internal.compare.ComparePane;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.plan.PlanRun.Snapshot;
import com.activeeye.workbench.ui.internal.stack.StackEventsTable;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** One step of a plan: its documents side by side, who makes the change and what it needs, and the stack's events. */
final class StepPane {
    private static final Texts TEXTS = Texts.beside(StepPane.class);

    private final CTabFolder folder;
    private final ComparePane compare;
    private final Text details;
    private final Button copyActions;
    private final Button copyStep;
    private final StackEventsTable events;
    private Optional<StepState> shown = Optional.empty();

    StepPane(Composite parent) {
        folder = Names.set(new CTabFolder(parent, SWT.BORDER | SWT.TOP), WidgetNames.PLAN_TABS);
        compare = new ComparePane(folder);
        tab("editor.tab.compare", compare.control());
        Composite body = new Composite(folder, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(3, 3).applyTo(body);
        details = Names.set(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                WidgetNames.PLAN_DETAILS);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(details);
        KeysLeadOn.from(details);
        Composite copies = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(copies);
        copyActions = copy(copies, "editor.copy_actions", WidgetNames.PLAN_COPY_ACTIONS,
                () -> shown.map(StepTexts::actions).ifPresent(Clipboards::copy));
        copyStep = copy(copies, "editor.copy_step", WidgetNames.PLAN_COPY_STEP,
                () -> Clipboards.copy((details.getText() + "\n\n" + compare.text()).strip()));
        tab("editor.tab.details", body);
        events = new StackEventsTable(folder);
        tab("editor.tab.progress", events.control());
        folder.setSelection(0);
        Tabs.keepFocus(folder);
    }

    private static Button copy(Composite parent, String key, String name, Runnable action) {
        Button button = Names.set(new Button(parent, SWT.PUSH), name);
        button.setText(TEXTS.get(key));
        button.setImage(Icons.image(Icons.COPY));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void tab(String key, Control content) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(TEXTS.get(key));
        item.setControl(content);
    }

    /** Shows nothing of a step but a sentence. */
    void clear(String words) {
        shown = Optional.empty();
        compare.clear(words);
        details.setText("");
        Enabled.set(copyActions, false);
        Enabled.set(copyStep, false);
    }

    /** Shows a step, and what came of it. */
    void show(StepState step, Snapshot run) {
        shown = Optional.of(step);
        Enabled.set(copyActions, true);
        Enabled.set(copyStep, true);
        StepTexts.documents(step).ifPresentOrElse(compare::show,
                () -> compare.clear(StepTexts.withoutDocuments(step)));
        String text = SafeText.lines(StepTexts.details(step, run));
        if (!details.getText().equals(text)) {
            details.setText(text);
        }
    }

    /** Shows what has happened to stacks, and brings it to the front when it begins. */
    void events(Snapshot run) {
        int before = events.control().getItemCount();
        events.show(run.events(), run.cause());
        if (before == 0 && !run.events().isEmpty()) {
            folder.setSelection(folder.getItemCount() - 1);
        }
    }

    /** Brings the documents to the front. */
    void showDocuments() {
        folder.setSelection(0);
        Tabs.keepFocus(folder);
    }

    ComparePane compare() {
        return compare;
    }
}
