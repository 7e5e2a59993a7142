package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where each hop stands in the picture: layer below layer, a layer that is too wide in several rows, so that the picture
 * never needs more width than there is.
 */
final class ChainLayout {
    private final List<Box> boxes;
    private final int height;

    /**
     * The measures of the picture, in points.
     *
     * @param nodeWidth the width of a node
     * @param nodeHeight the height of a node
     * @param gap between nodes of a row, and around all
     * @param rise between rows
     */
    record Metrics(int nodeWidth, int nodeHeight, int gap, int rise) {
    }

    /**
     * The place of a hop.
     *
     * @param hop the hop
     * @param row its row, from the top
     * @param x its left edge
     * @param y its upper edge
     * @param width its width
     * @param height its height
     */
    record Box(Hop hop, int row, int x, int y, int width, int height) {
        /** The middle from left to right. */
        int centre() {
            return x + width / 2;
        }

        boolean contains(int px, int py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    /** Where the arrow keys lead. */
    enum Direction { LEFT, RIGHT, UP, DOWN, FIRST, LAST }

    private ChainLayout(List<Box> boxes, int height) {
        this.boxes = boxes;
        this.height = height;
    }

    /**
     * Lays the hops out.
     *
     * @param layers the hops in their layers
     * @param width how wide the picture may be, in points; at least one node is put into a row whatever it is
     * @param metrics the measures
     */
    static ChainLayout of(ChainLayers layers, int width, Metrics metrics) {
        int perRow = Math.max(1, (width - metrics.gap()) / (metrics.nodeWidth() + metrics.gap()));
        List<Box> boxes = new ArrayList<>();
        int row = 0;
        for (List<Hop> layer : layers.layers()) {
            int rows = (layer.size() + perRow - 1) / perRow;
            // Rows of about the same length look better than a full one and a single node.
            int each = (layer.size() + rows - 1) / rows;
            for (int from = 0; from < layer.size(); from += each) {
                addRow(boxes, layer.subList(from, Math.min(layer.size(), from + each)), row, width, metrics);
                row++;
            }
        }
        return new ChainLayout(List.copyOf(boxes),
                row * metrics.nodeHeight() + (row - 1) * metrics.rise() + 2 * metrics.gap());
    }

    private static void addRow(List<Box> boxes, List<Hop> hops, int row, int width, Metrics metrics) {
        int used = hops.size() * metrics.nodeWidth() + (hops.size() - 1) * metrics.gap();
        int x = Math.max(metrics.gap(), (width - used) / 2);
        int y = metrics.gap() + row * (metrics.nodeHeight() + metrics.rise());
        for (Hop hop : hops) {
            boxes.add(new Box(hop, row, x, y, metrics.nodeWidth(), metrics.nodeHeight()));
            x += metrics.nodeWidth() + metrics.gap();
        }
    }

    /** All places, row by row. */
    List<Box> boxes() {
        return boxes;
    }

    /** How high the picture is, in points. */
    int height() {
        return height;
    }

    /** The place of a hop. */
    Box box(Hop hop) {
        return boxes.stream().filter(box -> box.hop() == hop).findFirst().orElseThrow();
    }

    /** The hop at a point of the picture; empty between them. */
    Optional<Hop> at(int x, int y) {
        return boxes.stream().filter(box -> box.contains(x, y)).map(Box::hop).findFirst();
    }

    /** The hop that a key leads to; the same one at the edge. */
    Hop next(Hop from, Direction direction) {
        Box box = box(from);
        int place = boxes.indexOf(box);
        return switch (direction) {
            case LEFT -> boxes.get(Math.max(0, place - 1)).hop();
            case RIGHT -> boxes.get(Math.min(boxes.size() - 1, place + 1)).hop();
            case UP -> nearest(box, box.row() - 1);
            case DOWN -> nearest(box, box.row() + 1);
            case FIRST -> boxes.getFirst().hop();
            case LAST -> boxes.getLast().hop();
        };
    }

    private Hop nearest(Box from, int row) {
        return boxes.stream().filter(box -> box.row() == row)
                .min(Comparator.comparingInt(box -> Math.abs(box.centre() - from.centre()))).orElse(from).hop();
    }
}
