package com.activeeye.workbench.sandbox.internal.policy;

/** Matches texts against patterns in which {@code *} stands for any characters and {@code ?} for one. */
final class Wildcards {

    private Wildcards() {
    }

    /** Whether all of the text fits the pattern; with {@code ignoreCase}, letters of ASCII regardless of case. */
    static boolean match(String pattern, String text, boolean ignoreCase) {
        int at = 0;
        int next = 0;
        int star = -1;
        int retry = 0;
        while (next < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
            if (at < pattern.length() && wanted == '*') {
                star = at++;
                retry = next;
            } else if (at < pattern.length() && (wanted == '?' || same(wanted, text.charAt(next), ignoreCase))) {
                at++;
                next += wanted == '?' ? Character.charCount(text.codePointAt(next)) : 1;
            } else if (star >= 0) {
                // The last asterisk takes one character more.
                at = star + 1;
                next = ++retry;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean same(char one, char other, boolean ignoreCase) {
        return one == other || ignoreCase && one < 128 && other < 128
                && Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
