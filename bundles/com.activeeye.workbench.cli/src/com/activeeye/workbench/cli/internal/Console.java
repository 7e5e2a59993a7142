package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Where a command's words go: results to the output, everything else to the error output. */
final class Console implements Progress {
    private static final Gson INDENTED = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final Interruption interruption;

    Console(PrintWriter out, PrintWriter err, boolean json, Interruption interruption) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.interruption = interruption;
    }

    /** Whether the reader is a program. */
    boolean json() {
        return json;
    }

    Interruption interruption() {
        return interruption;
    }

    /** A result, for people; nothing where the reader is a program. */
    void say(String line) {
        if (!json) {
            out.println(TerminalText.safe(line));
        }
    }

    /** A result, for programs, as one indented document; nothing where people read. */
    void answer(JsonElement result) {
        if (json) {
            out.println(INDENTED.toJson(result));
        }
    }

    /** A result, for programs, as one line of many; nothing where people read. */
    void answerLine(JsonElement result) {
        if (json) {
            out.println(LINE.toJson(result));
        }
    }

    /** A table, for people. */
    void table(List<String> headings, List<List<String>> rows) {
        if (!json) {
            TextTable.of(headings, rows).forEach(this::say);
        }
    }

    /** Whether the reader of the output has gone away. */
    boolean closed() {
        return out.checkError();
    }

    /**
     * Asks the person at the terminal.
     *
     * @return whether they answered yes; no where nobody sits there
     */
    boolean confirms(String question) {
        if (json || System.console() == null) {
            return false;
        }
        String answer = System.console().readLine("%s [y/N] ", TerminalText.safe(question));
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** Something that the user has to know beside the result. */
    void note(String line) {
        err.println(TerminalText.safe(line));
    }

    @Override
    public void report(String what) {
        if (!json) {
            err.println(TerminalText.safe(what + " …"));
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }
}
