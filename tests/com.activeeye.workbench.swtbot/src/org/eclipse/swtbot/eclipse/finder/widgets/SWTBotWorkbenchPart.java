package org.eclipse.swtbot.eclipse.finder.widgets;

import java.util.Arrays;
import java.util.List;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarDropDownButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarPushButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarRadioButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarSeparatorButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarToggleButton;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a view or an editor. */
public abstract class SWTBotWorkbenchPart<T extends IWorkbenchPartReference> {

    /** The view or the editor. */
    protected final T partReference;
    /** The bot of the workbench. */
    protected final SWTWorkbenchBot bot;
    /** The display of the workbench. */
    final Display display = SWTUtils.display();

    SWTBotWorkbenchPart(T partReference, SWTWorkbenchBot bot) {
        this.partReference = partReference;
        this.bot = bot;
    }

    /** Gives the view or the editor. */
    public T getReference() {
        return partReference;
    }

    /** Reads the title that the tab shows. */
    public String getTitle() {
        return Ui.get(display, partReference::getPartName);
    }

    /** Tells whether the part is the active one. */
    public boolean isActive() {
        return Ui.get(display, () -> partReference.getPage().getActivePartReference() == partReference);
    }

    /** Closes the part. */
    public abstract void close();

    /** Brings the part to the front and makes it the active one. */
    public void show() {
        Ui.run(display, () -> partReference.getPage().activate(part()));
    }

    /** Gives the focus to the part. */
    public void setFocus() {
        show();
        Ui.run(display, () -> part().setFocus());
    }

    /**
     * Gives a bot for what is in the part.
     *
     * @return the bot
     * @throws WidgetNotFoundException when the part has never been shown
     */
    public SWTBot bot() {
        return new SWTBot(control());
    }

    /**
     * Shows the part and gives the widget that holds it.
     *
     * @return the widget
     */
    public Widget getWidget() {
        show();
        return control();
    }

    /** Lists the buttons of the part's tool bar. */
    public List<SWTBotToolbarButton> getToolbarButtons() {
        return Ui.get(display, () -> part().getSite() instanceof IViewSite site
                && site.getActionBars().getToolBarManager() instanceof ToolBarManager manager
                && manager.getControl() != null
                        ? Arrays.stream(manager.getControl().getItems()).map(SWTBotWorkbenchPart::button).toList()
                        : List.of());
    }

    /**
     * Finds a button of the part's tool bar.
     *
     * @param tooltip its tooltip
     * @return the button
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotToolbarButton toolbarButton(String tooltip) throws WidgetNotFoundException {
        return toolbarButton(tooltip, SWTBotToolbarButton.class);
    }

    /** Finds a push button of the part's tool bar by its tooltip. */
    public SWTBotToolbarPushButton toolbarPushButton(String tooltip) throws WidgetNotFoundException {
        return toolbarButton(tooltip, SWTBotToolbarPushButton.class);
    }

    /** Finds a toggle button of the part's tool bar by its tooltip. */
    public SWTBotToolbarToggleButton toolbarToggleButton(String tooltip) throws WidgetNotFoundException {
        return toolbarButton(tooltip, SWTBotToolbarToggleButton.class);
    }

    /** Finds a radio button of the part's tool bar by its tooltip. */
    public SWTBotToolbarRadioButton toolbarRadioButton(String tooltip) throws WidgetNotFoundException {
        return toolbarButton(tooltip, SWTBotToolbarRadioButton.class);
    }

    /** Finds a drop-down button of the part's tool bar by its tooltip. */
    public SWTBotToolbarDropDownButton toolbarDropDownButton(String tooltip) throws WidgetNotFoundException {
        return toolbarButton(tooltip, SWTBotToolbarDropDownButton.class);
    }

    /** Gives the part itself, made if need be; on the UI thread. */
    IWorkbenchPart part() {
        IWorkbenchPart part = partReference.getPart(true);
        if (part == null) {
            throw new WidgetNotFoundException("Could not create the part " + partReference.getId());
        }
        return part;
    }

    private <B extends SWTBotToolbarButton> B toolbarButton(String tooltip, Class<B> type) {
        List<SWTBotToolbarButton> buttons = getToolbarButtons();
        return buttons.stream().filter(type::isInstance).map(type::cast)
                .filter(button -> button.getToolTipText().equals(tooltip)).findFirst()
                .orElseThrow(() -> new WidgetNotFoundException("Unable to find toolitem with the given tooltip '"
                        + tooltip + "' among " + buttons.stream().map(SWTBotToolbarButton::getToolTipText).toList()));
    }

    private Widget control() {
        Object widget = Ui.get(display, () -> part().getSite().getService(MPart.class).getWidget());
        if (widget instanceof Widget found) {
            return found;
        }
        throw new WidgetNotFoundException("The part " + getTitle() + " has no widget yet; show it first.");
    }

    private static SWTBotToolbarButton button(ToolItem item) {
        int style = item.getStyle();
        if ((style & SWT.CHECK) != 0) {
            return new SWTBotToolbarToggleButton(item);
        }
        if ((style & SWT.RADIO) != 0) {
            return new SWTBotToolbarRadioButton(item);
        }
        if ((style & SWT.DROP_DOWN) != 0) {
            return new SWTBotToolbarDropDownButton(item);
        }
        return (style & SWT.SEPARATOR) != 0 ? new SWTBotToolbarSeparatorButton(item)
                : new SWTBotToolbarPushButton(item);
    }
}
