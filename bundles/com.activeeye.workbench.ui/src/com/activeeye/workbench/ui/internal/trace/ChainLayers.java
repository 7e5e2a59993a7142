package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Hop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The hops in layers, each below all that it waits for, and the links between them that say something: a link that
 * follows from two others is left out.
 *
 * <p>Within a layer a hop stands near those that it waits for (the barycentre rule of layered graph drawing).
 */
final class ChainLayers {
    private static final int SWEEPS = 4;

    private final List<List<Hop>> layers;
    private final List<Link> links;

    /**
     * A link between two hops.
     *
     * @param from the hop that is waited for
     * @param to the hop that waits
     * @param needed whether nothing can be said of the one that waits before the other is proven
     */
    record Link(Hop from, Hop to, boolean needed) {
    }

    private ChainLayers(List<List<Hop>> layers, List<Link> links) {
        this.layers = layers;
        this.links = links;
    }

    /** The layers of all hops. */
    static ChainLayers ofAllHops() {
        Map<Hop, Integer> depths = new EnumMap<>(Hop.class);
        Arrays.stream(Hop.values()).forEach(hop -> depth(hop, depths));
        List<List<Hop>> layers = new ArrayList<>();
        Arrays.stream(Hop.values()).forEach(hop -> {
            while (layers.size() <= depths.get(hop)) {
                layers.add(new ArrayList<>());
            }
            layers.get(depths.get(hop)).add(hop);
        });
        for (int i = 0; i < SWEEPS; i++) {
            order(layers);
        }
        return new ChainLayers(layers.stream().map(List::copyOf).toList(), find());
    }

    private static int depth(Hop hop, Map<Hop, Integer> depths) {
        Integer known = depths.get(hop);
        if (known != null) {
            return known;
        }
        int depth = hop.waitsFor().stream().mapToInt(other -> depth(other, depths) + 1).max().orElse(0);
        depths.put(hop, depth);
        return depth;
    }

    private static void order(List<List<Hop>> layers) {
        Map<Hop, Double> places = new EnumMap<>(Hop.class);
        layers.forEach(layer -> place(layer, places));
        for (List<Hop> layer : layers.subList(1, layers.size())) {
            sort(layer, places, Hop::waitsFor);
            place(layer, places);
        }
        for (List<Hop> layer : layers.reversed()) {
            sort(layer, places, ChainLayers::waiting);
            place(layer, places);
        }
    }

    private static void place(List<Hop> layer, Map<Hop, Double> places) {
        for (int i = 0; i < layer.size(); i++) {
            places.put(layer.get(i), (i + 0.5) / layer.size());
        }
    }

    private static void sort(List<Hop> layer, Map<Hop, Double> places,
            Function<Hop, Set<Hop>> neighbours) {
        Map<Hop, Double> wanted = new EnumMap<>(Hop.class);
        layer.forEach(hop -> wanted.put(hop, neighbours.apply(hop).stream().mapToDouble(places::get).average()
                .orElse(places.get(hop))));
        layer.sort(Comparator.comparing(wanted::get));
    }

    private static Set<Hop> waiting(Hop hop) {
        Set<Hop> waiting = EnumSet.noneOf(Hop.class);
        Arrays.stream(Hop.values()).filter(other -> other.waitsFor().contains(hop)).forEach(waiting::add);
        return waiting;
    }

    private static List<Link> find() {
        List<Link> links = new ArrayList<>();
        for (Hop to : Hop.values()) {
            for (Hop from : to.waitsFor()) {
                boolean follows = to.waitsFor().stream().anyMatch(other -> other != from && reaches(from, other));
                if (!follows) {
                    links.add(new Link(from, to, to.needs().contains(from)));
                }
            }
        }
        return List.copyOf(links);
    }

    private static boolean reaches(Hop from, Hop to) {
        return to.waitsFor().stream().anyMatch(other -> other == from || reaches(from, other));
    }

    /** The layers from the first to the last. */
    List<List<Hop>> layers() {
        return layers;
    }

    /** The links that do not follow from others. */
    List<Link> links() {
        return links;
    }
}
