package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.validation.DisplayName;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.workspace.AtomicFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a list of accounts that somebody keeps in a spreadsheet: comma, semicolon or tab between the columns, quoted or
 * not, with or without a head line, in UTF-8 or as spreadsheets write Unicode text.
 *
 * <p>The columns are the account number, and then, as far as there are any, name, priority and enabled; a head line may
 * give them in another order, and columns of other names are left out.
 */
public final class AccountCsv {
    /** The longest file that is read, in bytes; an organisation of 50,000 accounts stays below it. */
    public static final int MAX_BYTES = 8 << 20;

    private final List<ListedAccount> accounts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<AccountId, Long> lines = new HashMap<>();
    private AccountColumns columns = AccountColumns.WITHOUT_HEAD;
    private boolean first = true;

    private AccountCsv() {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its accounts in their order, and what is wrong with its other lines
     * @throws WorkbenchException of kind NOT_FOUND when there is no such file, INVALID_INPUT when it is too long, not in
     *         Unicode, no text of comma-separated values, or lists no account at all; DISK when it cannot be read
     */
    public static AccountList read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw OrganizationTexts.fault(FaultKind.INVALID_INPUT, "csv.long", file, MAX_BYTES >> 20);
            }
            return parse(file, UnicodeText.decode(content).orElseThrow(() -> OrganizationTexts.fault(
                    FaultKind.INVALID_INPUT, "csv.encoding", file)));
        } catch (NoSuchFileException e) {
            throw OrganizationTexts.fault(FaultKind.NOT_FOUND, "csv.missing", file);
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    private static AccountList parse(Path file, String text) {
        AccountCsv csv = new AccountCsv();
        try {
            CsvReader.builder().fieldSeparator(separator(text)).allowMissingFields(true).allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(false).ofCsvRecord(text).forEach(csv::add);
        } catch (CsvParseException e) {
            throw OrganizationTexts.fault(FaultKind.INVALID_INPUT, "csv.broken", file,
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
        if (csv.accounts.isEmpty() && csv.faults.isEmpty()) {
            throw OrganizationTexts.fault(FaultKind.INVALID_INPUT, "csv.empty", file);
        }
        return AccountList.ofFile(csv.accounts, csv.faults);
    }

    /** The separator that the first line has most of; spreadsheets take the semicolon where the comma is in numbers. */
    private static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(candidate ->
                head.chars().filter(c -> c == candidate).count() * 2 + (candidate == ',' ? 1 : 0))).orElseThrow();
    }

    private void add(CsvRecord line) {
        if (line.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (first && AccountColumns.isHead(line.getFields())) {
            first = false;
            columns = AccountColumns.ofHead(line.getFields());
            return;
        }
        first = false;
        try {
            accounts.add(account(line));
        } catch (WorkbenchException wrong) {
            faults.add(OrganizationTexts.get("csv.line", String.valueOf(line.getStartingLineNumber()),
                    wrong.getMessage()));
        }
    }

    private ListedAccount account(CsvRecord line) {
        List<String> fields = line.getFields();
        AccountId account = number(columns.account(fields));
        String name = columns.name(fields).strip();
        if (!name.isEmpty()) {
            DisplayName.check(name, List.of()).stream().findFirst().map(Finding::text).ifPresent(text -> {
                throw WorkbenchException.invalid(text, "");
            });
        }
        String priority = columns.priority(fields).strip();
        ListedAccount listed = new ListedAccount(account, name, true,
                priority.isEmpty() ? Priority.DEFAULT : Priority.parse(priority), enabled(columns.enabled(fields)));
        Long earlier = lines.putIfAbsent(account, line.getStartingLineNumber());
        if (earlier != null) {
            throw WorkbenchException.invalid(OrganizationTexts.get("csv.twice", account.digits(),
                    String.valueOf(earlier)), "");
        }
        return listed;
    }

    private static AccountId number(String typed) {
        String text = typed.strip();
        if (text.matches("[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]+")) {
            throw WorkbenchException.invalid(OrganizationTexts.get("csv.rounded", text), "");
        }
        if (text.matches("[0-9]{9,11}")) {
            throw WorkbenchException.invalid(OrganizationTexts.get("csv.zeros", text, text.length()), "");
        }
        return AccountId.parse(text);
    }

    private static boolean enabled(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "", "yes", "true", "1", "y", "on", "enabled" -> true;
            case "no", "false", "0", "n", "off", "disabled" -> false;
            default -> throw WorkbenchException.invalid(OrganizationTexts.get("csv.enabled", typed.strip()), "");
        };
    }
}
