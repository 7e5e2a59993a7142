package org.eclipse.swtbot.eclipse.finder.widgets;

import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.finders.WorkbenchContentsFinder;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a perspective. */
public class SWTBotPerspective {

    private final IPerspectiveDescriptor descriptor;
    private final SWTWorkbenchBot bot;

    /**
     * Creates the bot.
     *
     * @param perspectiveDescriptor the perspective
     * @param bot                   the bot of the workbench
     */
    public SWTBotPerspective(IPerspectiveDescriptor perspectiveDescriptor, SWTWorkbenchBot bot) {
        this.descriptor = perspectiveDescriptor;
        this.bot = bot;
    }

    /**
     * Shows the perspective in the active window.
     *
     * @throws WidgetNotFoundException when it cannot be opened
     */
    public void activate() {
        Ui.run(bot.getDisplay(), () -> {
            try {
                PlatformUI.getWorkbench().showPerspective(descriptor.getId(),
                        new WorkbenchContentsFinder().activeWorkbenchWindow());
            } catch (WorkbenchException e) {
                throw new WidgetNotFoundException(e.getMessage(), e);
            }
        });
    }

    /** Closes the perspective in the active window, without saving editors. */
    public void close() {
        Ui.run(bot.getDisplay(), () -> new WorkbenchContentsFinder().activeWorkbenchWindow().getActivePage()
                .closePerspective(descriptor, false, false));
    }

    /** Tells whether the perspective is the one that is shown. */
    public boolean isActive() {
        return bot.activePerspective().descriptor.getId().equals(descriptor.getId());
    }

    /** Reads the label. */
    public String getLabel() {
        return descriptor.getLabel();
    }

    @Override
    public String toString() {
        return "SWTBotPerspective[id=\"" + descriptor.getId() + "\", label=\"" + getLabel() + "\"]";
    }
}
