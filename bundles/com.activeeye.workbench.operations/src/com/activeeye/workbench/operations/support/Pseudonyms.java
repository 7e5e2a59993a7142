package com.activeeye.workbench.operations.support;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces account numbers and names, each by the same pseudonym wherever it stands, so that what belongs together can
 * still be seen. A pseudonymous account number has twelve digits too, so that ARNs stay ARNs.
 */
final class Pseudonyms {
    // The digits of a digest are nobody's account; a run of them is passed over as a whole.
    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{32,}"
            + "|(?<![0-9])(?:[0-9]{12}|[0-9]{4}-[0-9]{4}-[0-9]{4})(?![0-9])");
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, String> table = new LinkedHashMap<>();
    private final Pattern anyName;

    Pseudonyms(List<KnownName> known) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (KnownName name : known) {
            String pseudonym = name.kind() + "-" + counts.merge(name.kind(), 1, Integer::sum);
            table.put(name.text(), pseudonym);
            // As it stands in JSON, and in JSON that is a text of JSON.
            String once = escaped(name.text());
            List.of(name.text(), once, escaped(once)).forEach(form -> names.putIfAbsent(form, pseudonym));
        }
        anyName = Pattern.compile(names.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|",
                        "(?<![A-Za-z0-9])(?:", ")(?![A-Za-z0-9])")), Pattern.CASE_INSENSITIVE);
    }

    private static String escaped(String text) {
        String quoted = JSON.toJson(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The text with every name and account number replaced. */
    String apply(String text) {
        String named = names.isEmpty() ? text : anyName.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(names.get(found.group())));
        return ACCOUNT.matcher(named).replaceAll(found -> found.group().length() > 14 ? found.group()
                : account(found.group()));
    }

    private String account(String number) {
        String digits = number.replace("-", "");
        String pseudonym = accounts.computeIfAbsent(digits, unknown ->
                String.format(Locale.ROOT, "%012d", accounts.size() + 1));
        return number.length() == digits.length() ? pseudonym
                : pseudonym.substring(0, 4) + "-" + pseudonym.substring(4, 8) + "-" + pseudonym.substring(8);
    }

    /** What was replaced by what: for those who have to understand an answer, never for the bundle. */
    Map<String, String> table() {
        Map<String, String> all = new LinkedHashMap<>(accounts);
        all.putAll(table);
        return all;
    }
}
