package com.activeeye.workbench.core.workspace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A list of records in memory and in its file; the file is written first, so that memory never promises more. */
final class Records<T> {
    private final JsonFile<T> file;
    private final Runnable changed;
    private List<T> all;

    Records(JsonFile<T> file, Clock clock, Consumer<String> notices, Runnable changed) {
        this.file = file;
        this.changed = changed;
        this.all = file.read(clock, notices);
    }

    synchronized List<T> all() {
        return all;
    }

    void replaceAll(List<T> records) {
        update(list -> {
            list.clear();
            list.addAll(records);
        });
    }

    /** Changes the list; a change that throws, or that cannot be written, leaves everything as it was. */
    void update(Consumer<List<T>> change) {
        synchronized (this) {
            List<T> copy = new ArrayList<>(all);
            change.accept(copy);
            List<T> next = List.copyOf(copy);
            if (next.equals(all)) {
                return;
            }
            file.write(next);
            all = next;
        }
        changed.run();
    }
}
