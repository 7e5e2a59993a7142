package com.activeeye.workbench.ui.tests;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLink;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The workbench's window as its user sees it. */
final class Window {
    /** The ID of the light theme. */
    static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    private final SWTWorkbenchBot bot = new SWTWorkbenchBot();

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** The window itself. */
    SWTBotShell shell() {
        return new SWTBotShell(UIThreadRunnable.syncExec(() -> window().getShell()));
    }

    /** Closes all dialogs and editors, and opens the views anew. */
    void reset() {
        closeDialogs();
        UIThreadRunnable.syncExec(() -> {
            window().getActivePage().closeAllEditors(false);
            reopenViews();
        });
        shell().activate();
    }

    /** Goes back to the light theme at once, which users get by a new start. */
    void lighten() {
        UIThreadRunnable.syncExec(() -> window().getService(IThemeEngine.class).setTheme(LIGHT, true));
    }

    /** Closes all views and opens those of a first start. On the UI thread. */
    void reopenViews() {
        IWorkbenchPage page = window().getActivePage();
        Arrays.stream(page.getViewReferences()).forEach(page::hideView);
        page.resetPerspective();
    }

    /** Closes all dialogs, those on top of others first. */
    void closeDialogs() {
        shell().activate();
        bot.closeAllShells();
    }

    /** Waits until the UI thread has done all that was asked of it. */
    void drain() {
        Display.getDefault().syncExec(() -> { });
    }

    /** Brings a view to the front. */
    SWTBot view(String id) {
        SWTBotView view = bot.viewById(id);
        view.show();
        return view.bot();
    }

    /** Presses a button of a view's tool bar, found by the beginning of what it says when it is pointed at. */
    void press(String view, String tooltip) {
        bot.viewById(view).getToolbarButtons().stream()
                .filter(button -> button.getToolTipText().startsWith(tooltip)).findFirst().orElseThrow().click();
    }

    /** The editor in front. */
    SWTBot editor(String title) {
        return bot.editorByTitle(title).bot();
    }

    /** The editors that are open. */
    List<String> editors() {
        return bot.editors().stream().map(editor -> editor.getTitle()).toList();
    }

    /** Saves an editor. */
    void save(String title) {
        bot.editorByTitle(title).save();
    }

    /** Chooses from the menu bar. */
    void choose(String... path) {
        shell().activate().menu().menu(path).click();
    }

    /** Chooses from the menu bar, and gives the dialog that opens. */
    Dialog open(String title, String... path) {
        choose(path);
        return Dialog.titled(title);
    }

    /** The rows of a tree at any depth, in their order; those that hide others are expanded. */
    List<SWTBotTreeItem> rows(SWTBotTree tree) {
        return Arrays.stream(tree.getAllItems()).flatMap(this::withBelow).toList();
    }

    private Stream<SWTBotTreeItem> withBelow(SWTBotTreeItem item) {
        return item.rowCount() == 0 ? Stream.of(item)
                : Stream.concat(Stream.of(item.expand()), Arrays.stream(item.getItems()).flatMap(this::withBelow));
    }

    /** Follows the link with this target; its dialog may stay open. */
    void follow(SWTBotLink link, String target) {
        UIThreadRunnable.asyncExec(() -> {
            Event event = new Event();
            event.text = target;
            link.widget.notifyListeners(SWT.Selection, event);
        });
    }

    /** What is on the clipboard. */
    String clipboard() {
        return UIThreadRunnable.syncExec(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
    }

    /** Does something while it looks how long the UI thread is away at the longest. */
    Duration longestFreeze(Runnable work) {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Duration> watched = CompletableFuture.supplyAsync(
                () -> Stream.generate(this::answer).takeWhile(each -> !over.get()).max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
        try {
            work.run();
        } finally {
            over.set(true);
        }
        return watched.join();
    }

    private Duration answer() {
        long asked = System.nanoTime();
        drain();
        return Duration.ofNanos(System.nanoTime() - asked);
    }
}
