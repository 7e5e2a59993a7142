package org.eclipse.swtbot.eclipse.finder.waits;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;

import com.activeeye.workbench.swtbot.internal.Menus;
import com.activeeye.workbench.swtbot.internal.Ui;
import com.activeeye.workbench.swtbot.internal.WidgetChildren;

/** A condition that holds when a view has a view menu, which the workbench makes only when it is asked for. */
public class WaitForViewMenu extends WaitForObjectCondition<Menu> {

    /** The key under which the workbench keeps, at the button of a view menu, the part that it belongs to. */
    private static final String PART_KEY = "thePart";

    private final IViewReference view;

    WaitForViewMenu(IViewReference view) {
        super(WidgetMatcherFactory.widgetOfType(Menu.class));
        this.view = view;
    }

    @Override
    public String getFailureMessage() {
        return "Could not find view menu for view: " + view.getTitle();
    }

    @Override
    protected List<Menu> findMatches() {
        IViewPart part = Ui.get(SWTUtils.display(), () -> view.getView(false));
        if (part == null) {
            return List.of();
        }
        Ui.post(SWTUtils.display(), () -> press(part));
        return Ui.get(SWTUtils.display(), () -> menu(part));
    }

    private static void press(IViewPart part) {
        ToolItem button = button(part.getSite().getShell(), part.getSite().getService(MPart.class));
        if (button != null) {
            Event event = new Event();
            event.widget = button;
            event.display = button.getDisplay();
            button.notifyListeners(SWT.Selection, event);
        }
    }

    private static ToolItem button(Widget widget, MPart part) {
        if (widget instanceof ToolItem item && part != null && item.getData(PART_KEY) == part) {
            return item;
        }
        for (Widget child : WidgetChildren.of(widget)) {
            ToolItem found = button(child, part);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Menu> menu(IViewPart part) {
        if (part.getViewSite().getActionBars().getMenuManager() instanceof MenuManager manager
                && manager.getMenu() != null && !manager.getMenu().isDisposed()) {
            // the menu is read without being seen, so that it does not hold on to mouse and keyboard
            manager.getMenu().setVisible(false);
            return List.of(Menus.shown(manager.getMenu()));
        }
        return List.of();
    }
}
