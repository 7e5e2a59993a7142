package com.activeeye.workbench.core.credential;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.validation.Finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules for an S3 bucket's name: the guide's six, which are enforced, and AWS's further ones, which warn.
 *
 * <p>Sources: the guide, "Creating Connector Credentials", step 6; Amazon S3 User Guide, "General purpose bucket
 * naming rules". AWS's further rules only warn since buckets exist that are older than they are.
 */
public enum BucketNameRule {
    LENGTH(Severity.ERROR, name -> name.length() >= 3 && name.length() <= 63),
    CHARACTERS(Severity.ERROR, name -> name.chars().allMatch(BucketNameRule::isAllowed)),
    ENDS(Severity.ERROR, name -> name.isEmpty()
            || isLetterOrDigit(name.charAt(0)) && isLetterOrDigit(name.charAt(name.length() - 1))),
    NOT_AN_ADDRESS(Severity.ERROR, name -> !Holder.ADDRESS.matcher(name).matches()),
    NO_XN_PREFIX(Severity.ERROR, name -> !name.startsWith("xn--")),
    NO_S3ALIAS_SUFFIX(Severity.ERROR, name -> !name.endsWith("-s3alias")),
    NO_ADJACENT_PERIODS(Severity.WARNING, name -> !name.contains("..")),
    NO_RESERVED_PREFIX(Severity.WARNING, name -> !name.startsWith("sthree-") && !name.startsWith("amzn-s3-demo-")),
    NO_RESERVED_SUFFIX(Severity.WARNING, name -> Holder.RESERVED_SUFFIXES.stream().noneMatch(name::endsWith));

    private static final Texts TEXTS = Texts.beside(BucketNameRule.class);

    private final Severity severity;
    private final Predicate<String> holds;

    BucketNameRule(Severity severity, Predicate<String> holds) {
        this.severity = severity;
        this.holds = holds;
    }

    /**
     * Checks a bucket name while it is typed.
     *
     * @param name the name as typed
     * @return one finding for each broken rule, the guide's six first
     */
    public static List<Finding> check(String name) {
        return Arrays.stream(values()).filter(rule -> !rule.holdsFor(name))
                .map(rule -> new Finding(rule.severity, rule.text())).toList();
    }

    /** Whether a name keeps this rule. */
    public boolean holdsFor(String name) {
        return holds.test(name);
    }

    /** Whether breaking this rule refuses the name or only warns. */
    public Severity severity() {
        return severity;
    }

    /** The rule in the guide's or AWS's words. */
    public String text() {
        return TEXTS.get("bucket." + name().toLowerCase(Locale.ROOT));
    }

    private static boolean isAllowed(int c) {
        return isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Constants that the enum's own constructor calls need before its static fields are set. */
    private static final class Holder {
        static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        static final List<String> RESERVED_SUFFIXES = List.of("--ol-s3", ".mrap", "--x-s3", "--table-s3");
    }
}
