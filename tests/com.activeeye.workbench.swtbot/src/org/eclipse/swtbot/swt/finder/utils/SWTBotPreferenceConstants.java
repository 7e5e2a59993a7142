package org.eclipse.swtbot.swt.finder.utils;

/** The system properties that set {@link SWTBotPreferences}. */
public interface SWTBotPreferenceConstants {

    /** Sets {@link SWTBotPreferences#DEFAULT_KEY}. */
    String KEY_DEFAULT_KEY = "org.eclipse.swtbot.search.defaultKey";
    /** Sets {@link SWTBotPreferences#TIMEOUT}. */
    String KEY_TIMEOUT = "org.eclipse.swtbot.search.timeout";
    /** Sets {@link SWTBotPreferences#PLAYBACK_DELAY}. */
    String KEY_PLAYBACK_DELAY = "org.eclipse.swtbot.playback.delay";
    /** Sets {@link SWTBotPreferences#DEFAULT_POLL_DELAY}. */
    String KEY_DEFAULT_POLL_DELAY = "org.eclipse.swtbot.playback.poll.delay";
    /** Sets {@link SWTBotPreferences#SCREENSHOTS_DIR}. */
    String KEY_SCREENSHOTS_DIR = "org.eclipse.swtbot.screenshots.dir";
    /** Sets {@link SWTBotPreferences#SCREENSHOT_FORMAT}. */
    String KEY_SCREENSHOT_FORMAT = "org.eclipse.swtbot.screenshots.format";
    /** Sets {@link SWTBotPreferences#KEYBOARD_LAYOUT}. */
    String KEY_KEYBOARD_LAYOUT = "org.eclipse.swtbot.keyboard.layout";
    /** Sets {@link SWTBotPreferences#TYPE_INTERVAL}. */
    String KEY_TYPE_INTERVAL = "org.eclipse.swtbot.keyboard.interval";
}
