package com.activeeye.workbench.ui.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.internal.common.SashMemory;
import java.io.StringReader;
import java.io.StringWriter;
import org.eclipse.jface.dialogs.DialogSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a restart must not lose, and what it must survive. */
class MemoriesTest {
    private final DialogSettings settings = new DialogSettings("view");

    private DialogSettings afterARestart() throws Exception {
        StringWriter file = new StringWriter();
        settings.save(file);
        DialogSettings read = new DialogSettings("view");
        read.load(new StringReader(file.toString()));
        return read;
    }

    @Test
    void keepsTheFilterOfTheEvents() throws Exception {
        EventFilter filter = new EventFilter("event:\"Console Login\" <&>", "555566667777", true);
        FilterMemory.keep(settings, filter);

        assertThat(FilterMemory.recall(afterARestart())).isEqualTo(filter);
    }

    @Test
    void letsEverythingPassAtTheFirstStart() {
        assertThat(FilterMemory.recall(settings)).isEqualTo(EventFilter.ALL);
    }

    @ParameterizedTest
    @CsvSource({"250, 250", "3, 20", "wide, 100", ", 100"})
    void takesAWidthThatCanBeSeen(String kept, int width) {
        assertThat(ColumnMemory.width(kept, 100)).isEqualTo(width);
    }

    @Test
    void takesTheWeightsOfASash() {
        assertThat(SashMemory.weights(new String[] {"700", "300"}, 65, 35)).containsExactly(700, 300);
        assertThat(SashMemory.weights(new String[] {"700"}, 65, 35)).containsExactly(65, 35);
        assertThat(SashMemory.weights(new String[] {"-1", "x"}, 65, 35)).containsExactly(65, 35);
        assertThat(SashMemory.weights(null, 65, 35)).containsExactly(65, 35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAG", "ERROR"})
    void takesTheOrderOfTheMonitor(String kept) {
        assertThat(MonitorTable.column(kept).name()).isEqualTo(kept);
        assertThat(MonitorTable.column("NO_SUCH_COLUMN")).isEqualTo(MonitorColumn.NAME);
    }

    @ParameterizedTest
    @CsvSource({"5000, 5000", "1, 1000", "99999999, 1000000", "'', 100000", "many, 100000"})
    void takesANumberOfRowsThatCanBeShown(String kept, int rows) {
        assertThat(EventsPreferences.rows(kept)).isEqualTo(rows);
    }
}
