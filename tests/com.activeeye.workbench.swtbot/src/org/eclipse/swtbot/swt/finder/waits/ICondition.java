package org.eclipse.swtbot.swt.finder.waits;

import org.eclipse.swtbot.swt.finder.SWTBot;

/** Something that a bot can wait for. */
public interface ICondition {

    /**
     * Checks the condition.
     *
     * @return whether it holds
     * @throws Exception when it cannot be told, which counts as not yet
     */
    boolean test() throws Exception;

    /**
     * Is called once before the first check.
     *
     * @param bot the bot that waits
     */
    void init(SWTBot bot);

    /**
     * Says what was waited for in vain.
     *
     * @return the text for the exception
     */
    String getFailureMessage();
}
