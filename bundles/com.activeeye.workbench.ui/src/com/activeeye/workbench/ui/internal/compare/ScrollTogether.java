package com.activeeye.workbench.ui.internal.compare;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;

/** Keeps two texts of as many lines at the same place, whichever of them is scrolled and by what. */
final class ScrollTogether {
    private final StyledText mine;
    private ScrollTogether other;
    private Point seen = new Point(0, 0);

    private ScrollTogether(StyledText text) {
        mine = text;
        // Keys, wheel, bars and programs all lead to a repaint; there is no event for scrolling itself.
        text.addListener(SWT.Paint, event -> painted());
    }

    static void join(StyledText one, StyledText second) {
        ScrollTogether first = new ScrollTogether(one);
        first.other = new ScrollTogether(second);
        first.other.other = first;
    }

    private Point place() {
        return new Point(mine.getHorizontalPixel(), mine.getTopPixel());
    }

    private void painted() {
        Point now = place();
        if (!now.equals(seen)) {
            seen = now;
            other.goTo(now);
        }
    }

    /** A side whose lines are shorter goes as far as it can, and does not pull the other one back. */
    private void goTo(Point place) {
        mine.setTopPixel(place.y);
        mine.setHorizontalPixel(place.x);
        seen = place();
    }
}
