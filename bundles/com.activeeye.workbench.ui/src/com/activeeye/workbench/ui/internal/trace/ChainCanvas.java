package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Box;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Direction;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Metrics;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The chain as a picture: it wraps to the width that there is, scrolls what does not fit, is walked with the arrow keys,
 * and moves only while something runs and somebody can see it.
 */
public final class ChainCanvas {
    private static final int GAP = 10;
    private static final int RISE = 24;
    private static final int TURN_MILLIS = 80;
    private static final int TURN_DEGREES = 24;

    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private final ChainLayers layers = ChainLayers.ofAllHops();
    private final ChainPainter painter;
    private final ChainAccessible accessible;
    private final Consumer<Hop> chosen;
    private TraceModel model;
    private ChainLayout layout;
    private boolean ticking;
    private int angle;

    /**
     * A picture.
     *
     * @param parent where it is put
     * @param model what it shows
     * @param chosen is given the hop that somebody selects
     */
    public ChainCanvas(Composite parent, TraceModel model, Consumer<Hop> chosen) {
        this.model = model;
        this.chosen = chosen;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(false);
        canvas = Names.set(new Canvas(scroll, SWT.DOUBLE_BUFFERED), WidgetNames.TRACE_CHAIN);
        scroll.setContent(canvas);
        painter = new ChainPainter(canvas, layers);
        layout = lay();
        accessible = new ChainAccessible(canvas, () -> layout, () -> this.model);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::clicked);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, ChainCanvas::traverse);
        canvas.addListener(SWT.FocusIn, event -> focused());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        scroll.addListener(SWT.Resize, event -> layOut());
    }

    /** The whole picture with its scroll bars. */
    public Control control() {
        return scroll;
    }

    /** Puts the keyboard into the picture. */
    public void setFocus() {
        canvas.setFocus();
    }

    /** The context menu's place. */
    Canvas canvas() {
        return canvas;
    }

    /** Shows what is known now. */
    public void show(TraceModel now) {
        Hop before = model.selected();
        model = now;
        canvas.redraw();
        if (before != now.selected()) {
            reveal(now.selected());
        }
        move();
    }

    private ChainLayout lay() {
        GC gc = new GC(canvas);
        Point node = ChainPainter.nodeSize(gc);
        gc.dispose();
        int width = Math.max(scroll.getClientArea().width, node.x + 2 * GAP);
        return ChainLayout.of(layers, width, new Metrics(node.x, node.y, GAP, RISE));
    }

    private void layOut() {
        layout = lay();
        Box any = layout.boxes().getFirst();
        scroll.setMinSize(any.width() + 2 * GAP, layout.height());
        scroll.getVerticalBar().setIncrement(any.height() / 2);
        canvas.redraw();
        reveal(model.selected());
    }

    private void paint(GC gc) {
        painter.paint(gc, layout, model, canvas.isFocusControl(), angle);
        // What was hidden while something ran goes on moving as soon as it is painted again.
        move();
    }

    /** Turns what runs; ends by itself when nothing runs or nobody can see it. */
    private void move() {
        if (!ticking && isMoving()) {
            ticking = true;
            canvas.getDisplay().timerExec(TURN_MILLIS, this::turn);
        }
    }

    private boolean isMoving() {
        return model.moves() && canvas.isVisible() && !canvas.getShell().getMinimized();
    }

    private void turn() {
        ticking = false;
        if (canvas.isDisposed()) {
            return;
        }
        angle = (angle + TURN_DEGREES) % 360;
        for (Box box : layout.boxes()) {
            if (model.state().result(box.hop()) instanceof Running) {
                canvas.redraw(box.x(), box.y(), ChainPainter.ICON * 2, box.height(), false);
            }
        }
        move();
    }

    private void clicked(Event event) {
        canvas.setFocus();
        layout.at(event.x, event.y).ifPresent(this::choose);
    }

    private void key(Event event) {
        direction(event.keyCode).ifPresent(direction -> choose(layout.next(model.selected(), direction)));
    }

    private static Optional<Direction> direction(int key) {
        return Optional.ofNullable(switch (key) {
            case SWT.ARROW_LEFT -> Direction.LEFT;
            case SWT.ARROW_RIGHT -> Direction.RIGHT;
            case SWT.ARROW_UP -> Direction.UP;
            case SWT.ARROW_DOWN -> Direction.DOWN;
            case SWT.HOME -> Direction.FIRST;
            case SWT.END -> Direction.LAST;
            default -> null;
        });
    }

    /** Tab leaves the picture, the arrow keys do not. */
    private static void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_ESCAPE, SWT.TRAVERSE_MNEMONIC,
                    SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS -> event.doit = true;
            default -> event.doit = false;
        }
    }

    private void focused() {
        canvas.redraw();
        accessible.focusMoved();
    }

    private void choose(Hop hop) {
        model.select(hop);
        canvas.redraw();
        reveal(hop);
        accessible.focusMoved();
        chosen.accept(hop);
    }

    /** Scrolls until a hop is in sight. */
    private void reveal(Hop hop) {
        Box box = layout.box(hop);
        int top = scroll.getOrigin().y;
        int seen = scroll.getClientArea().height;
        if (box.y() - GAP < top) {
            scroll.setOrigin(0, box.y() - GAP);
        } else if (seen > 0 && box.y() + box.height() + GAP > top + seen) {
            scroll.setOrigin(0, box.y() + box.height() + GAP - seen);
        }
    }
}
