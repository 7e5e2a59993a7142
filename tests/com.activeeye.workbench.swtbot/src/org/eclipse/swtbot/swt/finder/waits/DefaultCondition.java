package org.eclipse.swtbot.swt.finder.waits;

import org.eclipse.swtbot.swt.finder.SWTBot;

/** A condition that knows the bot that waits for it. */
public abstract class DefaultCondition implements ICondition {

    /** The bot that waits. */
    protected SWTBot bot;

    @Override
    public void init(SWTBot bot) {
        this.bot = bot;
    }
}
