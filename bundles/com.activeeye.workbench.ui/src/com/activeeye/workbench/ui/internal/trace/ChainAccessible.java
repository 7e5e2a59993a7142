package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Box;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;

/** Tells screen readers of the picture as a list of hops, each by its name and state. */
final class ChainAccessible {
    private static final Texts TEXTS = Texts.beside(ChainAccessible.class);

    private final Canvas canvas;
    private final Supplier<ChainLayout> layout;
    private final Supplier<TraceModel> model;

    ChainAccessible(Canvas canvas, Supplier<ChainLayout> layout, Supplier<TraceModel> model) {
        this.canvas = canvas;
        this.layout = layout;
        this.model = model;
        canvas.getAccessible().addAccessibleListener(new Texted());
        canvas.getAccessible().addAccessibleControlListener(new Structure());
    }

    /** Has the reader say what is selected now. */
    void focusMoved() {
        canvas.getAccessible().setFocus(selected());
        canvas.getAccessible().selectionChanged();
    }

    private int selected() {
        return IntStream.range(0, layout.get().boxes().size())
                .filter(i -> layout.get().boxes().get(i).hop() == model.get().selected()).findFirst().orElse(0);
    }

    private boolean isChild(int id) {
        return id >= 0 && id < layout.get().boxes().size();
    }

    private final class Texted extends AccessibleAdapter {
        @Override
        public void getName(AccessibleEvent event) {
            event.result = isChild(event.childID)
                    ? model.get().name(layout.get().boxes().get(event.childID).hop()) : TEXTS.get("chain.name");
        }

        @Override
        public void getDescription(AccessibleEvent event) {
            if (isChild(event.childID)) {
                event.result = layout.get().boxes().get(event.childID).hop().statement();
            }
        }

        @Override
        public void getHelp(AccessibleEvent event) {
            event.result = TEXTS.get("chain.help");
        }
    }

    private final class Structure extends AccessibleControlAdapter {
        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = layout.get().boxes().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            event.children = IntStream.range(0, layout.get().boxes().size()).boxed().toArray();
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Point at = canvas.toControl(event.x, event.y);
            event.childID = layout.get().at(at.x, at.y).map(hop -> layout.get().boxes().indexOf(
                    layout.get().box(hop))).orElse(ACC.CHILDID_SELF);
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            if (isChild(event.childID)) {
                Box box = layout.get().boxes().get(event.childID);
                Point at = canvas.toDisplay(box.x(), box.y());
                event.x = at.x;
                event.y = at.y;
                event.width = box.width();
                event.height = box.height();
            }
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = canvas.isFocusControl() ? selected() : ACC.CHILDID_NONE;
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            event.childID = selected();
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = isChild(event.childID) ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            event.detail = ACC.STATE_FOCUSABLE;
            if (isChild(event.childID)) {
                event.detail |= ACC.STATE_SELECTABLE;
                if (event.childID == selected()) {
                    event.detail |= ACC.STATE_SELECTED | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
                }
            }
        }
    }
}
