package com.activeeye.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.stream.Stream;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.Executable;

/**
 * Takes pictures to be looked at, into the folder that {@code ACTIVEEYE_SCREENS} names. The window fills the display,
 * so that the display's size says how large the pictures are.
 */
final class Camera implements BeforeEachCallback, AfterEachCallback {
    /** The variable without which no pictures are taken. */
    static final String FOLDER = "ACTIVEEYE_SCREENS";
    /** What the window manager needs to draw what the window has already been told. */
    private static final long TO_DRAW_MILLIS = 350;
    private static final int TITLE_BAR = 24;
    private static final String DARK = "dark";

    private final Window window = new Window();
    private String theme = "light";
    private int number;

    @Override
    public void beforeEach(ExtensionContext context) {
        UIThreadRunnable.syncExec(() -> {
            Rectangle all = Display.getDefault().getClientArea();
            window.shell().widget.setBounds(all.x, all.y, all.width, all.height - TITLE_BAR);
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (DARK.equals(theme)) {
            window.closeDialogs();
            window.lighten();
        }
    }

    /**
     * Walks through parts of the window in a theme, each of them, so that one that fails leaves the pictures of the
     * others.
     */
    void walk(String wanted, Stream<Executable> parts) {
        theme = wanted;
        if (DARK.equals(wanted)) {
            window.choose("Window", "Appearance", "Dark");
        }
        assertAll(parts.map(part -> () -> {
            window.closeDialogs();
            part.execute();
        }));
    }

    /** Takes a picture of all that is in sight. */
    void shoot(String name) {
        window.drain();
        SWTUtils.sleep(TO_DRAW_MILLIS);
        SWTUtils.captureScreenshot("%s/%s-%03d-%s.png".formatted(System.getenv(FOLDER), theme, ++number, name));
    }
}
