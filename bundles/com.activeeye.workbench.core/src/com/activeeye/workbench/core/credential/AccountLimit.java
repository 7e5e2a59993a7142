package com.activeeye.workbench.core.credential;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which accounts of a shared bucket are monitored, and where the others are held back (the guide, "Limiting Monitoring
 * of Accounts in the S3 Bucket").
 *
 * @param way where log files of other accounts are held back; whatever it says, they are never ingested
 * @param accounts the accounts that are monitored
 * @param folders what lies before the account in the keys of their log files, each ending in a slash: for example
 *        {@code AWSLogs/}, {@code AWSLogs/o-a1b2c3d4e5/} for an organisation,
 *        {@code o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/} for Control Tower
 */
public record AccountLimit(Way way, SortedSet<AccountId> accounts, List<String> folders) {

    /** Where log files of other accounts are held back. */
    public enum Way {
        /** Nowhere: all accounts are monitored. */
        NONE,
        /** At the bucket: one rule of its event notifications for each account's folder. */
        PREFIX,
        /** At the pod's topic: a filter policy on the queue's subscription. */
        FILTER
    }

    /** All accounts are monitored. */
    public static final AccountLimit NONE = new AccountLimit(Way.NONE, Collections.emptySortedSet(), List.of());
    /** Where a trail of one account puts its log files, unless it was given a prefix. */
    public static final String STANDARD_FOLDER = "AWSLogs/";
    private static final Pattern FOLDER = Pattern.compile("(?:.+/)?AWSLogs/(?:o-[a-z0-9]{10,32}/)?");
    private static final String LOG_FILES = "/CloudTrail/";
    private static final Texts TEXTS = Texts.beside(AccountLimit.class);

    /** @throws WorkbenchException of kind INVALID_INPUT when a limit has no account, or a folder is none of a trail */
    public AccountLimit {
        Objects.requireNonNull(way);
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        folders = folders.stream().distinct().sorted().toList();
        if (way != Way.NONE && (accounts.isEmpty() || folders.isEmpty())) {
            throw WorkbenchException.invalid(TEXTS.get("limit.empty"), TEXTS.get("limit.empty.todo"));
        }
        folders.stream().filter(folder -> !FOLDER.matcher(folder).matches()).findFirst().ifPresent(folder -> {
            throw WorkbenchException.invalid(TEXTS.get("limit.folder", folder), TEXTS.get("limit.folder.todo"));
        });
    }

    /**
     * A limit.
     *
     * @param way where others are held back
     * @param accounts the accounts that are monitored
     * @param folders where their log files lie; none for the {@linkplain #STANDARD_FOLDER standard one}
     * @throws WorkbenchException of kind INVALID_INPUT as the constructor
     */
    public static AccountLimit of(Way way, Collection<AccountId> accounts, Collection<String> folders) {
        return new AccountLimit(way, new TreeSet<>(accounts),
                folders.isEmpty() ? List.of(STANDARD_FOLDER) : List.copyOf(folders));
    }

    /** Whether any account is left out. */
    public boolean isSet() {
        return way != Way.NONE;
    }

    /** Whether an account is monitored. */
    public boolean admits(AccountId account) {
        return !isSet() || accounts.contains(account);
    }

    /** How the keys of the monitored accounts' log files begin: one prefix for each account and folder, sorted. */
    public List<String> prefixes() {
        return folders.stream().flatMap(folder -> accounts.stream().map(account -> prefix(folder, account))).sorted()
                .toList();
    }

    private static String prefix(String folder, AccountId account) {
        return folder + account + LOG_FILES;
    }
}
