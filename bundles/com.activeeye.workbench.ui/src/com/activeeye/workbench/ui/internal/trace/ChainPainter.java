package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Box;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Draws the chain of hops in the colours of the theme, as the control has them now. */
final class ChainPainter {
    static final int ICON = 16;
    private static final int PAD = 6;
    private static final int ARC = 8;
    private static final int TURN_DEGREES = 270;
    private static final int ARROW = 3;
    // Shares of the foreground in a mix with the background.
    private static final float FAINT = 0.22f;
    private static final float SOFT = 0.06f;
    private static final float TINT = 0.16f;

    private final Control control;
    private final ChainLayers layers;

    ChainPainter(Control control, ChainLayers layers) {
        this.control = control;
        this.layers = layers;
    }

    /**
     * Draws everything.
     *
     * @param gc draws
     * @param layout where the hops stand
     * @param model what is known of them
     * @param focused whether the picture has the keyboard
     * @param angle how far what runs has turned, in degrees
     */
    void paint(GC gc, ChainLayout layout, TraceModel model, boolean focused, int angle) {
        gc.setAntialias(SWT.ON);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setBackground(control.getBackground());
        gc.fillRectangle(gc.getClipping());
        Hop selected = model.selected();
        layers.links().stream().filter(link -> !touches(link, selected)).forEach(link -> link(gc, layout, link, false));
        layers.links().stream().filter(link -> touches(link, selected)).forEach(link -> link(gc, layout, link, true));
        for (Box box : layout.boxes()) {
            node(gc, box, model.state().result(box.hop()), box.hop() == selected, focused, angle);
        }
    }

    private static boolean touches(ChainLayers.Link link, Hop hop) {
        return link.from() == hop || link.to() == hop;
    }

    private void link(GC gc, ChainLayout layout, ChainLayers.Link link, boolean strong) {
        Box from = layout.box(link.from());
        Box to = layout.box(link.to());
        int startY = from.y() + from.height();
        int endY = to.y() - 1;
        Color color = strong ? accent() : mix(control.getForeground(), control.getBackground(), FAINT);
        gc.setForeground(color);
        gc.setBackground(color);
        gc.setLineWidth(strong ? 2 : 1);
        gc.setLineStyle(link.needed() ? SWT.LINE_SOLID : SWT.LINE_DASH);
        Path path = new Path(gc.getDevice());
        float bend = Math.max(8, (endY - startY) / 2f);
        path.moveTo(from.centre(), startY);
        path.cubicTo(from.centre(), startY + bend, to.centre(), endY - bend, to.centre(), endY);
        gc.drawPath(path);
        path.dispose();
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.fillPolygon(new int[] {to.centre() - ARROW, endY - ARROW * 2, to.centre() + ARROW, endY - ARROW * 2,
            to.centre(), endY});
    }

    private void node(GC gc, Box box, HopResult result, boolean selected, boolean focused, int angle) {
        Color ground = control.getBackground();
        Color text = control.getForeground();
        Color edge = result instanceof Broken ? ErrorColor.get() : mix(text, ground, selected ? 0.6f : 0.4f);
        gc.setBackground(result instanceof Broken ? mix(ErrorColor.get(), ground, TINT) : mix(text, ground, SOFT));
        gc.fillRoundRectangle(box.x(), box.y(), box.width(), box.height(), ARC, ARC);
        gc.setForeground(selected ? accent() : edge);
        gc.setLineWidth(selected || result instanceof Broken ? 2 : 1);
        gc.setLineStyle(result instanceof Waiting ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawRoundRectangle(box.x(), box.y(), box.width(), box.height(), ARC, ARC);
        gc.setLineStyle(SWT.LINE_SOLID);
        if (selected && focused) {
            gc.setLineWidth(1);
            gc.setForeground(text);
            gc.drawRoundRectangle(box.x() + 3, box.y() + 3, box.width() - 6, box.height() - 6, ARC - 3, ARC - 3);
        }
        int middle = box.y() + box.height() / 2;
        sign(gc, box.x() + PAD + 2, middle - ICON / 2, result, angle);
        gc.setForeground(result.isDone() ? text : mix(text, ground, 0.75f));
        List<String> lines = lines(gc, TraceModel.capitalised(box.hop().title()), box.width() - ICON - 3 * PAD);
        int line = gc.getFontMetrics().getHeight();
        int y = middle - lines.size() * line / 2;
        for (String each : lines) {
            gc.drawText(each, box.x() + ICON + 2 * PAD, y, SWT.DRAW_TRANSPARENT);
            y += line;
        }
    }

    /** The state as a sign, so that nobody depends on colours. */
    private void sign(GC gc, int x, int y, HopResult result, int angle) {
        if (result instanceof Running) {
            gc.setForeground(accent());
            gc.setLineWidth(2);
            gc.drawArc(x + 1, y + 1, ICON - 3, ICON - 3, -angle, TURN_DEGREES);
            return;
        }
        Image image = Icons.image(switch (result) {
            case Proven proven -> Icons.CHECK_OK;
            case Broken broken -> Icons.CHECK_BROKEN;
            case Unknown unknown -> Icons.CHECK_UNKNOWN;
            default -> Icons.CHECK_OPEN;
        });
        gc.drawImage(image, x, y);
    }

    /** The theme's colour for links, which can be seen on its ground, light or dark. */
    private static Color accent() {
        return JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR);
    }

    /** How wide and high a node has to be for every title to fit in two lines. */
    static Point nodeSize(GC gc) {
        int widest = 0;
        for (Hop hop : Hop.values()) {
            String title = TraceModel.capitalised(hop.title());
            int width = narrowest(gc, title);
            widest = Math.max(widest, width);
        }
        return new Point(widest + ICON + 3 * PAD + 2, 2 * gc.getFontMetrics().getHeight() + 2 * PAD);
    }

    /** The least width at which a text takes two lines. */
    private static int narrowest(GC gc, String text) {
        int least = gc.textExtent(text).x;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            least = Math.min(least, Math.max(gc.textExtent(text.substring(0, space)).x,
                    gc.textExtent(text.substring(space + 1)).x));
        }
        return least;
    }

    private static List<String> lines(GC gc, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && gc.textExtent(longer).x > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static Color mix(Color one, Color other, float share) {
        RGB a = one.getRGB();
        RGB b = other.getRGB();
        return new Color(Math.round(a.red * share + b.red * (1 - share)),
                Math.round(a.green * share + b.green * (1 - share)),
                Math.round(a.blue * share + b.blue * (1 - share)));
    }
}
