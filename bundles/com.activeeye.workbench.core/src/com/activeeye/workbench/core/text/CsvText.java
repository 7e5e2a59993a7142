package com.activeeye.workbench.core.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet shows and never carries out: a value that it would take for a
 * formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
public final class CsvText {
    private CsvText() {
    }

    /**
     * One line.
     *
     * @param values its values, any text
     * @return the line with its end, CR LF
     */
    public static String line(List<String> values) {
        return values.stream().map(CsvText::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One value, made harmless, and quoted where it has to be. */
    public static String value(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** Spreadsheets skip white space before these, and take their full-width forms for the same. */
    private static boolean isFormula(String text) {
        return !text.isEmpty() && ("\t\r\n".indexOf(text.charAt(0)) >= 0
                || !text.isBlank() && "=+-@|\uff1d\uff0b\uff0d\uff20".indexOf(text.strip().charAt(0)) >= 0);
    }
}
