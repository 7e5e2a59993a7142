package com.activeeye.workbench.aws.trace;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that was asked to prove a hop, and what came back.
 *
 * @param asked what was asked and of what, for example {@code cloudtrail:GetTrailStatus of arn:aws:…}
 * @param actor the ARN as whom; empty when nobody's rights were needed, as for our own store
 * @param answer what came back, or how it failed, in words
 * @param at when
 */
public record Evidence(String asked, String actor, String answer, Instant at) {
    public Evidence {
        Objects.requireNonNull(asked);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(at);
    }
}
