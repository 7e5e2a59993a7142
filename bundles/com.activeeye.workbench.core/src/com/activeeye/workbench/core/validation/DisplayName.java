package com.activeeye.workbench.core.validation;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The rules for the display names of connectors and credentials: present, short enough to show, unique. */
public final class DisplayName {
    /** The longest display name, in characters. */
    public static final int MAX_LENGTH = 100;

    private static final Texts TEXTS = Texts.beside(DisplayName.class);

    private DisplayName() {
    }

    /**
     * Checks a display name while it is typed.
     *
     * @param typed the text as typed
     * @param taken the names that are in use by others
     * @return what is wrong with it; empty when it can be used
     */
    public static List<Finding> check(String typed, Collection<String> taken) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return List.of(Finding.error(TEXTS.get("name.empty")));
        }
        if (name.length() > MAX_LENGTH) {
            return List.of(Finding.error(TEXTS.get("name.long", MAX_LENGTH, name.length())));
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            return List.of(Finding.error(TEXTS.get("name.control")));
        }
        if (taken.stream().anyMatch(other -> same(other, name))) {
            return List.of(Finding.error(TEXTS.get("name.taken", name)));
        }
        return List.of();
    }

    /**
     * The name as it is recorded.
     *
     * @param typed the text as typed
     * @return the text without white space around it
     * @throws WorkbenchException when it is empty, too long or has control characters
     */
    public static String parse(String typed) {
        check(typed, List.of()).stream().findFirst().ifPresent(finding -> {
            throw WorkbenchException.invalid(finding.text(), "");
        });
        return typed.strip();
    }

    /** Whether two names would be taken for the same: case and white space around them do not count. */
    public static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
