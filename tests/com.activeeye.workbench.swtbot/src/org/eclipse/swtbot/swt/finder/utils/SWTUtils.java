package org.eclipse.swtbot.swt.finder.utils;

import java.io.File;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

import com.activeeye.workbench.swtbot.internal.Ui;

/** What can be asked of any widget, and of the display. */
public abstract class SWTUtils {

    private static Display display;

    private SWTUtils() {
    }

    /**
     * Finds the display of this process.
     *
     * @return the display
     * @throws IllegalStateException when no thread has one
     */
    public static synchronized Display display() {
        if (display == null || display.isDisposed()) {
            display = Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay)
                    .filter(Objects::nonNull).findFirst()
                    .orElseThrow(() -> new IllegalStateException("Could not find a display"));
        }
        return display;
    }

    /**
     * Tells whether the caller is on the UI thread.
     *
     * @return whether it is
     */
    public static boolean isUIThread() {
        return isUIThread(display());
    }

    /**
     * Tells whether the caller is on the display's thread.
     *
     * @param display the display
     * @return whether it is
     */
    public static boolean isUIThread(Display display) {
        return display.getThread() == Thread.currentThread();
    }

    /**
     * Reads the text of a widget.
     *
     * @param obj a widget
     * @return what its method {@code getText} answers with line ends as {@code \n}; empty without such a method
     */
    public static String getText(Object obj) {
        return ask(obj, "getText").replace(Text.DELIMITER, "\n");
    }

    /**
     * Reads the tooltip of a widget.
     *
     * @param obj a widget
     * @return what its method {@code getToolTipText} answers; empty without such a method or without a tooltip
     */
    public static String getToolTipText(Object obj) {
        return ask(obj, "getToolTipText");
    }

    /**
     * Describes a widget for messages.
     *
     * @param w the widget
     * @return its type and its text
     */
    public static String toString(Widget w) {
        if (w == null || w.isDisposed()) {
            return "";
        }
        String text = getText(w);
        return w.getClass().getSimpleName() + " {" + (text.length() > 20 ? text.substring(0, 20) + "..." : text) + "}";
    }

    /**
     * Tells whether a widget has a style bit.
     *
     * @param w     the widget
     * @param style the bit, or {@link SWT#NONE}
     * @return whether it has; always for {@link SWT#NONE}
     */
    public static boolean hasStyle(Widget w, int style) {
        if (w == null || w.isDisposed()) {
            return false;
        }
        return style == SWT.NONE || Ui.get(w.getDisplay(), () -> (w.getStyle() & style) != 0);
    }

    /**
     * Pauses.
     *
     * @param millis how long, in milliseconds
     */
    public static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the user interface", e);
        }
    }

    /**
     * Saves a picture of the whole display.
     *
     * @param fileName the file; its ending says the format
     * @return whether it was saved
     */
    public static boolean captureScreenshot(String fileName) {
        Display on = display();
        return captureScreenshot(fileName, Ui.get(on, on::getBounds));
    }

    /**
     * Saves a picture of a control.
     *
     * @param fileName the file; its ending says the format
     * @param control  the control
     * @return whether it was saved
     */
    public static boolean captureScreenshot(String fileName, Control control) {
        Display on = control.getDisplay();
        return captureScreenshot(fileName, Ui.get(on, () -> control instanceof Shell ? control.getBounds()
                : on.map(control.getParent(), null, control.getBounds())));
    }

    /**
     * Saves a picture of a part of the display.
     *
     * @param fileName the file; its ending says the format
     * @param bounds   the part, in pixels
     * @return whether it was saved
     */
    public static boolean captureScreenshot(String fileName, Rectangle bounds) {
        Display on = display();
        return Ui.get(on, () -> capture(on, new File(fileName).getAbsoluteFile(), bounds));
    }

    private static boolean capture(Display on, File file, Rectangle bounds) {
        file.getParentFile().mkdirs();
        Image image = new Image(on, bounds.width, bounds.height);
        GC gc = new GC(on);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            loader.save(file.getPath(), format(file.getName()));
            return true;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static int format(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png" -> SWT.IMAGE_PNG;
            case "jpg", "jpeg" -> SWT.IMAGE_JPEG;
            case "bmp" -> SWT.IMAGE_BMP;
            default -> throw new IllegalArgumentException(
                    "A screenshot can be .png, .jpg, .jpeg or .bmp, not ." + ending);
        };
    }

    private static String ask(Object obj, String method) {
        if (!(obj instanceof Widget widget) || widget.isDisposed()) {
            return "";
        }
        return Ui.get(widget.getDisplay(), () -> {
            try {
                return Objects.toString(widget.getClass().getMethod(method).invoke(widget), "");
            } catch (ReflectiveOperationException e) {
                // many widgets have no such text, which is an answer and not a fault
                return "";
            }
        });
    }
}
