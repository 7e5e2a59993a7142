package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.environment.EnvironmentId;
import java.util.Objects;

/**
 * An environment as the user chose it.
 *
 * @param environment where AWS is
 * @param profile the profile of the default identity; empty for the SDK's own choice, and in the sandbox
 * @param region the code of the default region; empty for the profile's
 */
public record EnvironmentChoice(EnvironmentId environment, String profile, String region) {
    /** The built-in sandbox, where nothing else has to be chosen. */
    public static final EnvironmentChoice SANDBOX = new EnvironmentChoice(EnvironmentId.SANDBOX, "", "");

    private static final String PROFILE_PROPERTY = "aws.profile";
    private static final String REGION_PROPERTY = "aws.region";

    public EnvironmentChoice {
        Objects.requireNonNull(environment);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(region);
    }

    /**
     * Makes profile and region the SDK's defaults of this process, by the system properties that it documents (AWS
     * SDKs and Tools Reference Guide, "JVM system properties").
     */
    void apply() {
        set(PROFILE_PROPERTY, profile);
        set(REGION_PROPERTY, region);
    }

    private static void set(String property, String value) {
        if (value.isEmpty()) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }
}
