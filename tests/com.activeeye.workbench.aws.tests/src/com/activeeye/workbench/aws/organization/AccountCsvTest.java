package com.activeeye.workbench.aws.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of accounts as people keep them in spreadsheets, and what else may be in such a file. */
class AccountCsvTest {
    @TempDir
    private Path folder;

    private AccountList read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private AccountList read(byte[] content) throws IOException {
        return AccountCsv.read(Files.write(folder.resolve("accounts.csv"), content));
    }

    private void refuses(byte[] content, String why) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(WorkbenchException.class, e -> {
            assertThat(e.kind()).isEqualTo(FaultKind.INVALID_INPUT);
            assertThat(e.advice()).contains(why);
        });
    }

    private static final String TWO = "555566667777,\"Production, Europe\",high,no\r\n7777-8888-9999,Staging\r\n";

    @Test
    void ofThousandsOfWrongLinesTheFirstAreNamedAndTheOthersCounted() throws IOException {
        AccountList few = read("1\n2\n555566667777\n");
        assertThat(few.firstFaults()).isEqualTo(few.faults()).hasSize(2);
        AccountList many = read("555566667777\n" + "x\n".repeat(3000));
        assertThat(many.firstFaults()).hasSize(21).contains(many.faults().get(19))
                .endsWith("And 2,980 more lines that cannot be used.");
        assertThat(many.firstFaults().get(1)).startsWith("Line 3: ");
        assertThat(read("555566667777\n" + "x\n".repeat(21)).firstFaults().getLast())
                .isEqualTo("And one more line that cannot be used.");
    }

    @Test
    void readsTheColumnsThatThereAre() throws IOException {
        AccountList list = read(TWO);
        assertThat(list.faults()).isEmpty();
        assertThat(list.management()).isEmpty();
        assertThat(list.accounts()).satisfiesExactly(first -> {
            assertThat(first.account().digits()).isEqualTo("555566667777");
            assertThat(first.name()).isEqualTo("Production, Europe");
            assertThat(first.priority()).isEqualTo(Priority.HIGH);
            assertThat(first.enabled()).isFalse();
        }, second -> {
            assertThat(second.account().digits()).isEqualTo("777788889999");
            assertThat(second.priority()).isEqualTo(Priority.NORMAL);
            assertThat(second.enabled()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsWhatSpreadsheetsWrite(String charset) throws IOException {
        String text = "\ufeffName;Account Number;Owner\nGrößte;5555 6666 7777;me\n\n;;\n";
        AccountList list = read(text.getBytes(Charset.forName(charset)));
        assertThat(list.accounts()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Größte");
            assertThat(one.account().digits()).isEqualTo("555566667777");
        });
        assertThat(list.faults()).isEmpty();
    }

    @Test
    void namesEachWrongLineAndReadsTheOthers() throws IOException {
        AccountList list = read("Id\tName\n5.55567E+11\tRounded\n12345678901\tZeros\nabc\tLetters\n555566667777\t"
                + "\"in two\nlines\"\n\n777788889999\tStaging\n777788889999\tAgain\n");
        assertThat(list.accounts()).singleElement().satisfies(one -> assertThat(one.name()).isEqualTo("Staging"));
        assertThat(list.faults()).hasSize(5);
        assertThat(list.faults().get(0)).startsWith("Line 2: ").contains("5.55567E+11", "as text");
        assertThat(list.faults().get(1)).startsWith("Line 3: ").contains("zeros");
        assertThat(list.faults().get(2)).startsWith("Line 4: ").contains("digits");
        assertThat(list.faults().get(3)).startsWith("Line 5: ").contains("control");
        assertThat(list.faults().get(4)).startsWith("Line 9: ").contains("777788889999", "line 8");
    }

    @Test
    void aWrongPriorityOrStateIsSaid() throws IOException {
        assertThat(read("555566667777,A,urgent\n777788889999,B,,perhaps\n").faults()).satisfiesExactly(
                first -> assertThat(first).contains("urgent", "highest"),
                second -> assertThat(second).contains("perhaps", "enabled"));
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, "Unicode");
        refuses("Gr\u00f6\u00dfe,1".getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        refuses("\"555566667777\"x,Name".getBytes(StandardCharsets.UTF_8), "comma-separated");
        refuses("Account,Name\n".getBytes(StandardCharsets.UTF_8), "lists no account");
        refuses(new byte[0], "lists no account");
        refuses(new byte[AccountCsv.MAX_BYTES + 1], "longer than 8 MiB");
        assertThatThrownBy(() -> AccountCsv.read(folder.resolve("none.csv"))).hasMessageContaining("none.csv");
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNoAccountInSilence() throws IOException {
        AccountList list = read("555566667777,\"open\n777788889999,Staging\n");
        assertThat(list.faults()).singleElement().asString().startsWith("Line 1: ");
    }
}
