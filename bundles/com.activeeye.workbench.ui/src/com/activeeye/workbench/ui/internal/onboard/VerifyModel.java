package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.StoredEvent;
import java.util.List;
import java.util.Optional;

/**
 * How far the path to the first event is proven.
 *
 * @param queue {@link #PROVEN}, empty while open, else what is wrong
 * @param notification the same for the bucket's notification
 * @param file the key of the first log file; empty before it came
 * @param event the first event; empty before it came
 * @param error what ingestion says is wrong; empty when it says nothing
 */
record VerifyModel(String queue, String notification, Optional<String> file, Optional<StoredEvent> event,
        String error) {
    /** Stands for a link that works. */
    static final String PROVEN = "proven";
    /** Nothing was looked at yet. */
    static final VerifyModel OPEN = new VerifyModel("", "", Optional.empty(), Optional.empty(), "");

    private static final Texts TEXTS = Texts.beside(VerifyModel.class);

    /** Where a check stands. */
    enum State { OPEN, OK, BROKEN }

    /**
     * One line of the check list.
     *
     * @param state where it stands
     * @param name what is checked
     * @param words what was found
     */
    record Check(State state, String name, String words) {
    }

    /** The check list, from the queue to the event. */
    List<Check> checks() {
        return List.of(link("queue", queue), link("notification", notification),
                arrival("file", file.map(key -> key.substring(key.lastIndexOf('/') + 1))),
                arrival("event", event.map(stored -> TEXTS.get("check.event.found", stored.event().name(),
                        stored.event().user(), stored.time().toString()))));
    }

    private static Check link(String key, String found) {
        String name = TEXTS.get("check." + key);
        if (found.equals(PROVEN)) {
            return new Check(State.OK, name, TEXTS.get("check." + key + ".ok"));
        }
        return found.isEmpty() ? new Check(State.OPEN, name, TEXTS.get("check." + key + ".open"))
                : new Check(State.BROKEN, name, found);
    }

    private Check arrival(String key, Optional<String> found) {
        String name = TEXTS.get("check." + key);
        if (found.isPresent()) {
            return new Check(State.OK, name, found.get());
        }
        // Without a log file there is no event: one line that tells why is enough.
        boolean behind = key.equals("event") && file.isEmpty();
        return error.isEmpty() || behind ? new Check(State.OPEN, name, TEXTS.get("check." + key + ".open"))
                : new Check(State.BROKEN, name, error);
    }

    /** What keeps the first event from coming, as far as that is known; empty when nothing does. */
    Optional<String> broken() {
        return isDone() ? Optional.empty() : checks().stream().filter(check -> check.state() == State.BROKEN)
                .map(Check::words).findFirst();
    }

    /** Whether the first event is there. */
    boolean isDone() {
        return event.isPresent();
    }
}
