package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events are shown: words that all have to fit, as they are typed into the filter.
 *
 * <p>A word fits when any column contains it; {@code field:value} looks at one column only, {@code *} in it stands for
 * any text, {@code -} before a word turns it round, and {@code "…"} keeps words with spaces together. A field that is
 * not known is taken as a plain word, since addresses and ARNs have colons in them.
 *
 * @param text as typed
 * @param account only events of this account; empty for all
 * @param errorsOnly whether only failed calls are shown
 */
public record EventFilter(String text, String account, boolean errorsOnly) implements Predicate<StoredEvent> {
    /** Lets every event pass. */
    public static final EventFilter ALL = new EventFilter("", "", false);

    private static final Pattern WORD = Pattern.compile("(-?)(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))");
    private static final Map<String, Function<CloudTrailEvent, String>> FIELDS = Map.ofEntries(
            Map.entry("event", CloudTrailEvent::name), Map.entry("name", CloudTrailEvent::name),
            Map.entry("account", CloudTrailEvent::account), Map.entry("region", CloudTrailEvent::region),
            Map.entry("user", event -> event.user() + "\n" + event.userArn()),
            Map.entry("ip", CloudTrailEvent::sourceIp), Map.entry("source", CloudTrailEvent::sourceIp),
            Map.entry("service", CloudTrailEvent::source), Map.entry("agent", CloudTrailEvent::userAgent),
            Map.entry("key", CloudTrailEvent::accessKeyId), Map.entry("id", CloudTrailEvent::eventId),
            Map.entry("error", event -> event.errorCode() + "\n" + event.errorMessage()));

    /** The same with another text. */
    public EventFilter withText(String typed) {
        return new EventFilter(typed, account, errorsOnly);
    }

    /** The same for another account; empty for all. */
    public EventFilter withAccount(String digits) {
        return new EventFilter(text, digits, errorsOnly);
    }

    /** The same with only failed calls, or with all. */
    public EventFilter withErrorsOnly(boolean only) {
        return new EventFilter(text, account, only);
    }

    /** Whether it lets every event pass. */
    public boolean isAll() {
        return equals(ALL.withText(text)) && text.isBlank();
    }

    @Override
    public boolean test(StoredEvent event) {
        return compiled().test(event);
    }

    /** The same test, read once: for many events. */
    public Predicate<StoredEvent> compiled() {
        List<Predicate<CloudTrailEvent>> terms = new ArrayList<>();
        if (!account.isEmpty()) {
            terms.add(event -> event.account().equals(account));
        }
        if (errorsOnly) {
            terms.add(CloudTrailEvent::failed);
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            terms.add(term(words));
        }
        return stored -> terms.stream().allMatch(term -> term.test(stored.event()));
    }

    private static Predicate<CloudTrailEvent> term(Matcher word) {
        String value = word.group(3) == null ? word.group(4) : word.group(3);
        String field = word.group(2) == null ? "" : word.group(2);
        Function<CloudTrailEvent, String> column = FIELDS.get(field.toLowerCase(Locale.ROOT));
        Predicate<CloudTrailEvent> term = column == null
                ? anywhere(field.isEmpty() ? value : field + ":" + value) : in(column, value);
        return word.group(1).isEmpty() ? term : term.negate();
    }

    private static Predicate<CloudTrailEvent> anywhere(String value) {
        Predicate<String> fits = fits(value);
        return event -> fits.test(event.name()) || fits.test(event.user()) || fits.test(event.userArn())
                || fits.test(event.sourceIp()) || fits.test(event.region()) || fits.test(event.account())
                || fits.test(event.source()) || fits.test(event.errorCode()) || fits.test(event.errorMessage())
                || fits.test(event.accessKeyId()) || fits.test(event.userAgent()) || fits.test(event.eventId());
    }

    private static Predicate<CloudTrailEvent> in(Function<CloudTrailEvent, String> column, String value) {
        Predicate<String> fits = fits(value);
        return event -> fits.test(column.apply(event).strip());
    }

    /** {@code *} alone asks for any text at all. */
    private static Predicate<String> fits(String value) {
        if (value.equals("*")) {
            return text -> !text.isEmpty();
        }
        String wanted = value.toLowerCase(Locale.ROOT);
        if (!wanted.contains("*")) {
            return text -> contains(text, wanted);
        }
        Pattern pattern = Pattern.compile(glob(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                | Pattern.DOTALL);
        return text -> pattern.matcher(text).find();
    }

    private static String glob(String wanted) {
        StringBuilder expression = new StringBuilder();
        // A possessive or nested quantifier is never made: hostile texts cannot make a match take for ever.
        for (String part : wanted.split("\\*+", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*?").append(part.isEmpty() ? "" : Pattern.quote(part));
        }
        return expression.toString();
    }

    private static boolean contains(String text, String lowerCase) {
        int last = text.length() - lowerCase.length();
        for (int i = 0; i <= last; i++) {
            if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
                return true;
            }
        }
        return false;
    }
}
