package com.activeeye.workbench.aws.organization;

import java.util.Locale;

/** How ActiveEye sees one account in one region. */
public enum CoverageState {
    /** One trail brings its events, and a service connector takes them. */
    MONITORED,
    /** Something is missing on the way. */
    NOT_MONITORED,
    /** More than one trail brings the same events. */
    TWICE,
    /** It is not to be monitored: a limit leaves it out, its service connector is disabled, or it is not in use. */
    EXCLUDED,
    /** Nobody could tell. */
    UNKNOWN;

    /** The name that programs know it by. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state in words. */
    public String label() {
        return OrganizationTexts.get("state." + id());
    }

    /** Whether somebody has to do something. */
    public boolean isProblem() {
        return this == NOT_MONITORED || this == TWICE || this == UNKNOWN;
    }
}
