package com.activeeye.workbench.ui.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ui.internal.common.SashMemory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the window makes of texts that a stranger wrote. */
class EventTextsTest {
    @Test
    void writesOutWhatWouldNotBeSeen() {
        assertThat(SafeText.cell("a\u0000b\nc\u001b[31m\u007f")).isEqualTo("a\u2400b\u240ac\u241b[31m\u2421");
        assertThat(SafeText.cell("gpj\u202eexe")).isEqualTo("gpj\\u202eexe");
        assertThat(SafeText.cell("\ud800")).isEqualTo("\\ud800");
        assertThat(SafeText.lines("a\n\tb\u2028")).isEqualTo("a\n\tb\\u2028");
        String harmless = "Gr\u00fc\u00dfe \u4f60\u597d \ud83d\ude00";
        assertThat(SafeText.cell(harmless)).isEqualTo(harmless);
    }

    @Test
    void cutsWhatNoCellShows() {
        assertThat(SafeText.cell("x".repeat(100_000))).hasSizeLessThan(500).endsWith("…");
    }

    @Test
    void showsTheGuidesPrefixAndTheConnectorsName() {
        StoredEvent event = Events.event(1, "ConsoleLogin", "AccessDenied");
        Map<String, String> names = Map.of(Events.ACCOUNT, "Production");
        assertThat(EventColumn.EVENT.cell(event.event(), names)).isEqualTo("AWS Cloudtrail ConsoleLogin");
        assertThat(EventColumn.ACCOUNT.cell(event.event(), names)).isEqualTo("Production (555566667777)");
        assertThat(EventColumn.ACCOUNT.cell(event.event(), Map.of())).isEqualTo(Events.ACCOUNT);
        assertThat(EventColumn.ERROR.cell(event.event(), names)).isEqualTo("AccessDenied: not allowed");
    }

    @Test
    void copiesRowsWithAHead() {
        String csv = EventCopies.csv(List.of(Events.event(1, "=cmd", "")), Map.of(Events.ACCOUNT, "Production"));
        assertThat(csv.lines()).hasSize(2).last().asString()
                .startsWith("2026-01-02T03:04:06Z,Production,555566667777,eu-west-1,AWS Cloudtrail =cmd,alice,");
    }

    @Test
    void laysOutARecordWithoutChangingIt() {
        byte[] json = "{\"b\":1.10,\"a\":[true,null,\"x\u202e\"],\"b\":9007199254740993}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(PrettyJson.of(json)).isEqualTo("""
                {
                  "b": 1.10,
                  "a": [
                    true,
                    null,
                    "x\\u202e"
                  ],
                  "b": 9007199254740993
                }""");
    }

    @Test
    void showsWhatIsNoJsonAsItIs() {
        assertThat(PrettyJson.of("{broken\u0000".getBytes(StandardCharsets.UTF_8))).isEqualTo("{broken\u2400");
        byte[] deep = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertThat(PrettyJson.of(deep)).startsWith("[");
    }

    @Test
    void findsEveryPlaceRoundTheEnd() {
        Occurrences all = Occurrences.of("abcABCabc", "bc");
        assertThat(all.starts()).containsExactly(1, 4, 7);
        assertThat(all.next(2, false)).hasValue(4);
        assertThat(all.next(8, false)).hasValue(1);
        assertThat(all.next(3, true)).hasValue(1);
        assertThat(all.next(0, true)).hasValue(7);
        assertThat(Occurrences.of("abc", "").next(0, false)).isEmpty();
    }

    @Test
    void takesOnlyUsableSettings() {
        assertThat(EventsPreferences.rows("")).isEqualTo(100_000);
        assertThat(EventsPreferences.rows("5")).isEqualTo(1_000);
        assertThat(EventsPreferences.rows("99999999")).isEqualTo(1_000_000);
        assertThat(SashMemory.weights(new String[] {"70", "x"}, 65, 35)).containsExactly(65, 35);
        assertThat(SashMemory.weights(new String[] {"70", "30"}, 65, 35)).containsExactly(70, 30);
        assertThat(ColumnMemory.width("nonsense", 100)).isEqualTo(100);
        assertThat(ColumnMemory.width("0", 100)).isEqualTo(20);
        assertThat(MonitorTable.column("gone")).isEqualTo(MonitorColumn.NAME);
        assertThat(MonitorTable.column("LAG")).isEqualTo(MonitorColumn.LAG);
    }
}
