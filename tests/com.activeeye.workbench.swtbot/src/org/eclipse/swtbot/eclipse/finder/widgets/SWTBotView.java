package org.eclipse.swtbot.eclipse.finder.widgets;

import org.eclipse.swt.widgets.Menu;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRootMenu;
import org.eclipse.ui.IViewReference;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a view. */
public class SWTBotView extends SWTBotWorkbenchPart<IViewReference> {

    /**
     * Creates the bot.
     *
     * @param partReference the view
     * @param bot           the bot of the workbench
     */
    public SWTBotView(IViewReference partReference, SWTWorkbenchBot bot) {
        super(partReference, bot);
    }

    /** Gives the view. */
    public IViewReference getViewReference() {
        return partReference;
    }

    @Override
    public void close() {
        Ui.run(display, () -> partReference.getPage().hideView(partReference));
    }

    /**
     * Opens the view menu.
     *
     * @return the menu
     * @throws WidgetNotFoundException when the view has none
     */
    public SWTBotRootMenu viewMenu() throws WidgetNotFoundException {
        WaitForObjectCondition<Menu> menu = Conditions.waitForViewMenu(partReference);
        bot.waitUntilWidgetAppears(menu);
        return new SWTBotRootMenu(menu.get(0));
    }

    /**
     * Finds an item of the view menu, at any depth.
     *
     * @param text its text
     * @return the item
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotMenu viewMenu(String text) throws WidgetNotFoundException {
        return viewMenu().menu(text, true, 0);
    }
}
