package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.trace.Hop;
import java.util.function.Consumer;

/**
 * One fault, and what the trace has to make of it.
 *
 * @param name what goes wrong
 * @param credential whose trace shows it
 * @param hop the hop that has to be named
 * @param cause the cause that has to be named
 * @param words what the cause has to say
 * @param make makes it
 */
record TraceFault(String name, String credential, Hop hop, String cause, String words, Consumer<TraceWorld> make) {
    static TraceFault fault(String name, String credential, Hop hop, String cause, String words,
            Consumer<TraceWorld> make) {
        return new TraceFault(name, credential, hop, cause, words, make);
    }

    @Override
    public String toString() {
        return name;
    }
}
