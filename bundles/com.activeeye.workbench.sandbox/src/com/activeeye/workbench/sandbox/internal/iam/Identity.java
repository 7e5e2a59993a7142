package com.activeeye.workbench.sandbox.internal.iam;

import java.util.Map;

/** What roles and users have in common: a name, unique IDs, and policies of their own. */
public sealed interface Identity permits Role, User {

    /** The sorts of identities, with the words that IAM's operations use for them. */
    enum Sort {
        ROLE("role", 10_240), USER("user", 2_048);

        private final String word;
        private final int inlineLimit;

        Sort(String word, int inlineLimit) {
            this.word = word;
            this.inlineLimit = inlineLimit;
        }

        /** The word in lower case, as in messages. */
        String word() {
            return word;
        }

        /** The word with a capital letter, as in {@code RoleName}. */
        String title() {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }

        /** How many characters all inline policies together may have, spaces not counted. */
        int inlineLimit() {
            return inlineLimit;
        }
    }

    Sort sort();

    String name();

    String path();

    String id();

    String arn();

    Map<String, String> tags();

    Grants grants();

    /** The same identity with other policies. */
    Identity with(Grants other);

    /** The same identity with other tags. */
    Identity with(Map<String, String> other);
}
