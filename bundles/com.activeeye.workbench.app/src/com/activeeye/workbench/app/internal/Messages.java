package com.activeeye.workbench.app.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the application's own windows, from messages.properties. */
final class Messages extends NLS {

    public static String theme_later;
    public static String theme_now;
    public static String theme_restart;
    public static String theme_title;
    public static String window_title;
    public static String workspace_none;
    public static String workspace_taken;
    public static String workspace_title;

    static {
        NLS.initializeMessages("com.activeeye.workbench.app.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
