package com.activeeye.workbench.ingest.notification;

/** Decides which SNS envelopes are believed. */
@FunctionalInterface
public interface EnvelopePolicy {
    /**
     * Judges an envelope.
     *
     * @param envelope the envelope, as hostile as can be
     * @return the verdict; nothing is thrown
     */
    Verdict judge(SnsEnvelope envelope);

    /** Whether an envelope is believed. */
    sealed interface Verdict {
        /** It comes from SNS, and from one of the pod's topics. */
        record Trusted() implements Verdict {
        }

        /**
         * It does not, and never will.
         *
         * @param reason why, one sentence
         * @param advice what to do about it
         */
        record Refused(String reason, String advice) implements Verdict {
        }

        /**
         * It could not be decided now.
         *
         * @param reason why, one sentence
         */
        record Undecided(String reason) implements Verdict {
        }
    }
}
