package com.activeeye.workbench.ui.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Box;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Direction;
import com.activeeye.workbench.ui.internal.trace.ChainLayout.Metrics;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainLayoutTest {
    private static final Metrics METRICS = new Metrics(116, 46, 10, 24);

    private final ChainLayers layers = ChainLayers.ofAllHops();

    @Test
    void everyHopStandsBelowAllThatItWaitsFor() {
        ChainLayout layout = ChainLayout.of(layers, 1000, METRICS);
        for (Hop hop : Hop.values()) {
            assertThat(hop.waitsFor()).as(hop.id()).allMatch(other -> layout.box(other).row() < layout.box(hop).row());
        }
    }

    @Test
    void linksThatFollowFromOthersAreLeftOutAndNoneElse() {
        for (Hop hop : Hop.values()) {
            Set<Hop> reached = EnumSet.noneOf(Hop.class);
            reach(hop, reached);
            assertThat(reached).as(hop.id()).containsAll(hop.waitsFor());
        }
        assertThat(layers.links()).noneMatch(link -> link.to().waitsFor().stream().anyMatch(between ->
                between != link.from() && between.waitsFor().contains(link.from())));
    }

    private void reach(Hop to, Set<Hop> reached) {
        layers.links().stream().filter(link -> link.to() == to).map(ChainLayers.Link::from).filter(reached::add)
                .forEach(from -> reach(from, reached));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 300, 480, 740, 1800})
    void nothingOverlapsAndNothingIsCutOff(int width) {
        ChainLayout layout = ChainLayout.of(layers, width, METRICS);
        assertThat(layout.boxes()).extracting(Box::hop).containsExactlyInAnyOrder(Hop.values());
        assertThat(layout.boxes()).allMatch(box -> box.x() >= 0 && box.y() >= 0
                && box.x() + box.width() <= Math.max(width, METRICS.nodeWidth() + 2 * METRICS.gap())
                && box.y() + box.height() <= layout.height());
        for (Box one : layout.boxes()) {
            assertThat(layout.at(one.centre(), one.y() + 1)).contains(one.hop());
            assertThat(layout.boxes()).noneMatch(other -> other != one && other.x() < one.x() + one.width()
                    && one.x() < other.x() + other.width() && other.y() < one.y() + one.height()
                    && one.y() < other.y() + other.height());
        }
    }

    @Test
    void aNarrowPictureIsHigher() {
        assertThat(ChainLayout.of(layers, 300, METRICS).height())
                .isGreaterThan(ChainLayout.of(layers, 1000, METRICS).height());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 480, 1000})
    void theArrowKeysReachEveryHopAndNeverLeaveThePicture(int width) {
        ChainLayout layout = ChainLayout.of(layers, width, METRICS);
        Hop first = layout.next(Hop.LATEST, Direction.FIRST);
        Set<Hop> seen = EnumSet.of(first);
        Hop at = first;
        for (int i = 0; i < Hop.values().length; i++) {
            at = layout.next(at, Direction.RIGHT);
            seen.add(at);
        }
        assertThat(seen).containsExactlyInAnyOrder(Hop.values());
        assertThat(at).isEqualTo(layout.next(first, Direction.LAST));
        assertThat(Arrays.stream(Direction.values()).map(direction -> layout.next(Hop.TRUST, direction)))
                .doesNotContainNull();
        assertThat(layout.box(layout.next(Hop.TRUST, Direction.DOWN)).row()).isEqualTo(layout.box(Hop.TRUST).row() + 1);
        assertThat(layout.box(layout.next(Hop.TRUST, Direction.UP)).row()).isEqualTo(layout.box(Hop.TRUST).row() - 1);
        assertThat(layout.next(first, Direction.UP)).isEqualTo(first);
    }
}
