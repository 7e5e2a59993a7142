package com.activeeye.workbench.ingest.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static Pace pace(Duration... gapsBackwards) {
        List<Instant> times = new ArrayList<>(List.of(NOW));
        for (Duration gap : gapsBackwards) {
            times.add(times.getLast().minus(gap));
        }
        return Pace.of("eu-west-1", times);
    }

    private static Duration[] gaps(int count, Duration gap) {
        Duration[] gaps = new Duration[count];
        Arrays.fill(gaps, gap);
        return gaps;
    }

    @Test
    void aBusyAccountIsLateAfterHalfAnHour() {
        Pace pace = pace(gaps(50, Duration.ofMinutes(5)));
        assertThat(pace.usual()).isEqualTo(Pace.SHORTEST);
        assertThat(pace.isLate(NOW.plus(Duration.ofMinutes(29)))).isFalse();
        assertThat(pace.isLate(NOW.plus(Duration.ofMinutes(31)))).isTrue();
    }

    @Test
    void anAccountThatIsUsedNowAndThenMayTakeItsTime() {
        assertThat(pace(gaps(10, Duration.ofHours(6))).usual()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void oneLongGapInAHundredIsNotUsual() {
        Duration[] gaps = gaps(200, Duration.ofMinutes(20));
        gaps[77] = Duration.ofDays(3);
        assertThat(pace(gaps).usual()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void withoutAHistoryTwoHoursAreGranted() {
        assertThat(pace().usual()).isEqualTo(Duration.ofHours(2));
        assertThat(pace(gaps(3, Duration.ofDays(1))).usual()).isEqualTo(Duration.ofHours(2));
    }
}
