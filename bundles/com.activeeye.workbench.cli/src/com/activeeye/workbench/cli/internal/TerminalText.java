package com.activeeye.workbench.cli.internal;

/** Makes text from outside safe to print: what an event says must not move the cursor or change the terminal. */
final class TerminalText {
    private TerminalText() {
    }

    /**
     * A text without anything that a terminal obeys.
     *
     * @param text any text
     * @return the text with control characters, and those that change the direction of writing, replaced by U+FFFD
     */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> isHarmless(c) ? c : 0xFFFD).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
