package com.activeeye.workbench.ui.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ui.internal.monitor.EventsModel.Update;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventsModelTest {
    private final EventsModel model = new EventsModel(5);

    private List<Long> rows() {
        return IntStream.range(0, model.size()).mapToObj(row -> model.row(row).orElseThrow().sequence()).toList();
    }

    @Test
    void addsRowsAtTheEndUntilItIsFull() {
        model.arrive(Events.range(1, 3));
        assertThat(model.update()).isEqualTo(new Update(3, 0));
        assertThat(rows()).containsExactly(1L, 2L, 3L);
        assertThat(model.newestRow()).isEqualTo(2);
    }

    @Test
    void movesTheRowsUpAndKeepsTheirNumberOnceItIsFull() {
        model.arrive(Events.range(1, 4));
        model.update();
        model.arrive(Events.range(5, 7));
        assertThat(model.update()).isEqualTo(new Update(3, -2));
        assertThat(rows()).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(EventCountText.of(model)).isEqualTo("Showing the last 5 of 7 events.");
    }

    @Test
    void movesTheRowsDownWhenTheNewestIsFirst() {
        model.newestFirst(true);
        model.arrive(Events.range(1, 4));
        model.update();
        model.arrive(Events.range(5, 6));
        assertThat(model.update()).isEqualTo(new Update(2, 2));
        assertThat(rows()).containsExactly(6L, 5L, 4L, 3L, 2L);
        assertThat(model.newestRow()).isZero();
        assertThat(model.mirrored(0)).isEqualTo(4);
    }

    @Test
    void dropsWhatTheStoreHadAtTheStartAlready() {
        model.arrive(Events.range(3, 4));
        model.loaded(Events.range(1, 3), 1_003);
        model.update();
        assertThat(rows()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(model.stored()).isEqualTo(1_004);
    }

    @Test
    void countsWhilePausedAndCatchesUpAfterwards() {
        model.arrive(Events.range(1, 1));
        model.update();
        model.paused(true);
        model.arrive(Events.range(2, 4));
        assertThat(model.update()).isEqualTo(Update.NONE);
        assertThat(rows()).containsExactly(1L);
        assertThat(model.heldBack()).isEqualTo(3);
        assertThat(EventCountText.of(model)).endsWith("Paused: 3 new events wait.");
        model.paused(false);
        assertThat(model.update()).isEqualTo(new Update(3, 0));
        assertThat(rows()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void holdsNoMoreBackThanItShows() {
        model.paused(true);
        model.arrive(Events.range(1, 1_000));
        assertThat(model.heldBack()).isEqualTo(5);
        model.paused(false);
        model.update();
        assertThat(rows()).containsExactly(996L, 997L, 998L, 999L, 1_000L);
    }

    @Test
    void filtersWhatItHasAndWhatComes() {
        model.arrive(List.of(Events.event(1, "ConsoleLogin", ""), Events.event(2, "GetObject", "")));
        model.update();
        EventFilter filter = EventFilter.ALL.withText("event:ConsoleLogin");
        List<StoredEvent> had = model.beginFilter(filter);
        model.arrive(List.of(Events.event(3, "ConsoleLogin", ""), Events.event(4, "GetObject", "")));
        assertThat(model.update()).as("nothing moves while a filter is applied").isEqualTo(Update.NONE);
        model.filtered(EventsModel.matching(filter, had));
        model.update();
        assertThat(rows()).containsExactly(1L, 3L);
        assertThat(EventCountText.of(model))
                .isEqualTo("2 of the last 4 events fit the filter; 4 are stored.");
    }

    @Test
    void holdsEventsThatWaitAgainstTheFilterThatIsSetNow() {
        model.paused(true);
        model.arrive(List.of(Events.event(1, "ConsoleLogin", ""), Events.event(2, "GetObject", "")));
        EventFilter filter = EventFilter.ALL.withText("GetObject");
        model.filtered(EventsModel.matching(filter, model.beginFilter(filter)));
        model.paused(false);
        model.update();
        assertThat(rows()).containsExactly(2L);
    }

    @Test
    void hasNoRowOutsideOfWhatItHolds() {
        assertThat(model.newestRow()).isEqualTo(-1);
        assertThat(model.row(-1)).isEmpty();
        assertThat(model.row(0)).isEmpty();
    }
}
