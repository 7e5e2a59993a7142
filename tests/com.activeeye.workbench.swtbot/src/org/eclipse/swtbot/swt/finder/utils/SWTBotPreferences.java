package org.eclipse.swtbot.swt.finder.utils;

/** What the bots go by; each value can be set by a system property or by a test. */
public class SWTBotPreferences implements SWTBotPreferenceConstants {

    /** The key of {@link org.eclipse.swt.widgets.Widget#getData(String)} under which widgets carry their names. */
    public static String DEFAULT_KEY = System.getProperty(KEY_DEFAULT_KEY, "org.eclipse.swtbot.widget.key");
    /** How long to wait for a widget or a condition, in milliseconds. */
    public static long TIMEOUT = Long.getLong(KEY_TIMEOUT, 5000);
    /** How long to pause after each event that is sent, in milliseconds. */
    public static long PLAYBACK_DELAY = Long.getLong(KEY_PLAYBACK_DELAY, 0);
    /** The folder for screenshots. */
    public static String SCREENSHOTS_DIR = System.getProperty(KEY_SCREENSHOTS_DIR, "screenshots");
    /** The format of screenshots: png, jpeg or bmp. */
    public static String SCREENSHOT_FORMAT = System.getProperty(KEY_SCREENSHOT_FORMAT, "jpeg");
    /** The keyboard layout; only the US layout is known here. */
    public static String KEYBOARD_LAYOUT = System.getProperty(KEY_KEYBOARD_LAYOUT, "EN_US");
    /** How long to pause after each typed character, in milliseconds. */
    public static int TYPE_INTERVAL = Integer.getInteger(KEY_TYPE_INTERVAL, 50);
    /** How long to pause between two checks of a condition, in milliseconds; SWTBot's own default is 500. */
    public static final long DEFAULT_POLL_DELAY = Long.getLong(KEY_DEFAULT_POLL_DELAY, 50);
}
