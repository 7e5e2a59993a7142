package org.eclipse.swtbot.swt.finder.waits;

import java.util.List;

import org.hamcrest.Matcher;

/** A condition that holds once something is found, and then gives what was found. */
public abstract class WaitForObjectCondition<T> extends DefaultCondition {

    /** What the found things have to match. */
    protected final Matcher<T> matcher;
    private List<T> matches = List.of();

    /**
     * Creates the condition.
     *
     * @param matcher what the found things have to match
     */
    public WaitForObjectCondition(Matcher<T> matcher) {
        this.matcher = matcher;
    }

    @Override
    public boolean test() throws Exception {
        matches = findMatches();
        return !matches.isEmpty();
    }

    /**
     * Gives one of the things that were found.
     *
     * @param index which, from 0
     * @return the thing
     * @throws IndexOutOfBoundsException when fewer were found
     */
    public T get(int index) {
        return matches.get(index);
    }

    /**
     * Gives all things that were found.
     *
     * @return them, in the order in which they were found
     */
    public List<T> getAllMatches() {
        return matches;
    }

    /**
     * Looks.
     *
     * @return what is there now, possibly nothing
     */
    protected abstract List<T> findMatches();
}
