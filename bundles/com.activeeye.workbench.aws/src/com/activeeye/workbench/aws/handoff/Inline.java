package com.activeeye.workbench.aws.handoff;

import java.util.function.UnaryOperator;

/** Writes a text of a page: its words one way, the values between backquotes another. */
final class Inline {
    private Inline() {
    }

    static String write(String text, UnaryOperator<String> words, UnaryOperator<String> value) {
        StringBuilder out = new StringBuilder();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            out.append(i % 2 == 0 ? words.apply(parts[i]) : value.apply(parts[i]));
        }
        return out.toString();
    }
}
