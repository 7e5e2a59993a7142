package com.activeeye.workbench.ui.internal.common;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Makes radio buttons, all of a parent being one group, in which the arrow keys choose at once. */
public final class Radios {
    private Radios() {
    }

    /**
     * A radio button that is not chosen yet.
     *
     * @param parent where it is put, below the others of its group or apart from them
     * @param name its name
     * @param text what it says
     * @param chosen is called whenever the user chooses it, and not when another is chosen
     * @return the button, without layout data
     */
    public static Button add(Composite parent, String name, String text, Runnable chosen) {
        Button radio = Names.set(new Button(parent, SWT.RADIO), name);
        radio.setText(text);
        radio.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (radio.getSelection()) {
                chosen.run();
            }
        }));
        radio.addTraverseListener(event -> arrow(radio, event));
        return radio;
    }

    /** GTK moves only the focus by the arrow keys, and only between buttons with no field in between. */
    private static void arrow(Button from, TraverseEvent event) {
        if (event.detail == SWT.TRAVERSE_ARROW_NEXT || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS) {
            choose(from, event.detail == SWT.TRAVERSE_ARROW_NEXT ? 1 : -1);
            event.detail = SWT.TRAVERSE_NONE;
            event.doit = true;
        }
    }

    private static void choose(Button from, int way) {
        List<Button> group = Arrays.stream(from.getParent().getChildren()).flatMap(child -> radio(child).stream())
                .toList();
        Button to = group.get(Math.floorMod(group.indexOf(from) + way, group.size()));
        to.setFocus();
        if (!to.getSelection()) {
            group.forEach(radio -> radio.setSelection(radio == to));
            to.notifyListeners(SWT.Selection, null);
        }
    }

    private static Optional<Button> radio(Object child) {
        return child instanceof Button button && (button.getStyle() & SWT.RADIO) != 0 && button.isVisible()
                && button.isEnabled() ? Optional.of(button) : Optional.empty();
    }
}
