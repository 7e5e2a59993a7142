package com.activeeye.workbench.ingest.notification;

import java.nio.charset.StandardCharsets;

/** Gives the decoder of notifications whatever Jazzer makes up; it has an answer to everything, and throws nothing. */
public final class NotificationFuzzer {
    private static final NotificationDecoder TRUSTING =
            new NotificationDecoder(envelope -> new EnvelopePolicy.Verdict.Trusted());

    private NotificationFuzzer() {
    }

    /** Called by Jazzer for each input. */
    public static void fuzzerTestOneInput(byte[] data) {
        Notification notification = TRUSTING.decode(new String(data, StandardCharsets.UTF_8));
        boolean wrong = switch (notification) {
            case Notification.LogFiles files -> files.ignored() < 0
                    || files.references().stream().anyMatch(file -> file.bucket().isEmpty() || file.key().isEmpty());
            case Notification.Poison poison -> !poison.reason().endsWith(".");
            case Notification.Unverified unverified -> true;
            case Notification.Test test -> false;
            case Notification.Validation validation -> false;
        };
        if (wrong) {
            throw new AssertionError(notification);
        }
    }
}
