package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Unstyled;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What narrows the changes down, and what can be done with them. */
final class ChangesBar {
    private static final Texts TEXTS = Texts.beside(ChangesBar.class);

    private final Text text;
    private final Button steps;
    private final Button undo;
    private final Button stop;
    private boolean selected;
    private boolean undoing;

    /**
     * A bar.
     *
     * @param parent where it is put
     * @param first what it shows at first
     * @param filter is given each new filter
     * @param view does what is asked for
     */
    ChangesBar(Composite parent, ChangeFilter first, Consumer<ChangeFilter> filter, ChangesView view) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(4, 4, 4, 0).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = Names.set(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WidgetNames.CHANGES_FILTER);
        text.setMessage(TEXTS.get("bar.filter"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .applyTo(text);
        text.setText(first.text());
        text.addModifyListener(event -> filter.accept(filter()));
        steps = button(bar, SWT.CHECK, "bar.steps", WidgetNames.CHANGES_STEPS_ONLY, () -> filter.accept(filter()));
        // The light theme's style sheet paints the box's background white, and so hides GTK's white tick.
        Unstyled.leave(steps);
        steps.setSelection(first.stepsOnly());
        undo = button(bar, SWT.PUSH, "bar.undo", WidgetNames.CHANGES_UNDO, view::undo);
        stop = button(bar, SWT.PUSH, "bar.stop", WidgetNames.CHANGES_STOP, view::stopUndo);
        button(bar, SWT.PUSH, "bar.verify", WidgetNames.CHANGES_VERIFY, view::verify);
        button(bar, SWT.PUSH, "bar.export", WidgetNames.CHANGES_EXPORT, view::export);
        update();
    }

    private static Button button(Composite bar, int style, String key, String name, Runnable action) {
        Button button = Names.set(new Button(bar, style), name);
        button.setText(TEXTS.get(key));
        button.setToolTipText(TEXTS.get(key + ".tip"));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private ChangeFilter filter() {
        return new ChangeFilter(text.getText(), steps.getSelection());
    }

    /** Takes whether a change is selected. */
    void selected(boolean on) {
        selected = on;
        update();
    }

    /** Takes whether a change is being taken back. */
    void undoing(boolean on) {
        undoing = on;
        update();
    }

    private void update() {
        Enabled.set(undo, selected && !undoing);
        Enabled.set(stop, undoing);
    }
}
