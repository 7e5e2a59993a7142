package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of a hop. */
public sealed interface HopResult {
    /** Which hop. */
    Hop hop();

    /** What it means in plain words, one or more sentences; empty while nothing is known. */
    default String meaning() {
        return "";
    }

    /** What was asked and what came back, in the order of asking. */
    default List<Evidence> evidence() {
        return List.of();
    }

    /** What mends it or lets it be judged, the most important first; empty where there is nothing to do. */
    default List<Remedy> remedies() {
        return List.of();
    }

    /** The name of its state for programs: waiting, running, proven, broken or unknown. */
    default String id() {
        return TraceMarkdown.id(this);
    }

    /** What people call its state, in one word. */
    default String label() {
        return TraceMarkdown.word(this);
    }

    /** Whether it has been judged: neither waiting nor running. */
    default boolean isDone() {
        return !(this instanceof Waiting) && !(this instanceof Running);
    }

    /** Not traced yet. */
    record Waiting(Hop hop) implements HopResult {
    }

    /**
     * Being looked at.
     *
     * @param since when that began
     */
    record Running(Hop hop, Instant since) implements HopResult {
    }

    /**
     * It works.
     *
     * @param quiet the monitored accounts in which nothing happens at present, so that nothing comes, and rightly so
     * @param at when that was found
     * @param took how long it took to find out
     */
    record Proven(Hop hop, String meaning, Set<AccountId> quiet, List<Evidence> evidence, Instant at, Duration took)
            implements HopResult {
        public Proven {
            Objects.requireNonNull(meaning);
            quiet = Set.copyOf(quiet);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It does not work.
     *
     * @param causes why, the most important first; never empty
     */
    record Broken(Hop hop, List<Cause> causes, List<Evidence> evidence, Instant at, Duration took)
            implements HopResult {
        public Broken {
            causes = List.copyOf(causes);
            evidence = List.copyOf(evidence);
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("broken without a cause: " + hop);
            }
        }

        @Override
        public String meaning() {
            return String.join(" ", causes.stream().flatMap(cause -> Stream.of(cause.what(),
                    cause.meaning())).filter(text -> !text.isEmpty()).distinct().toList());
        }

        @Override
        public List<Remedy> remedies() {
            return causes.stream().map(Cause::remedy).distinct().toList();
        }
    }

    /**
     * Nobody can tell.
     *
     * @param meaning why not
     * @param behind the hop without which this one cannot be judged; empty when that is not the reason
     * @param missingAction the IAM action that the operator lacks, for example {@code iam:GetRole}; empty when that is
     *        not the reason
     * @param remedies what lets it be judged; may be empty
     */
    record Unknown(Hop hop, String meaning, Optional<Hop> behind, Optional<String> missingAction,
            List<Remedy> remedies, List<Evidence> evidence, Instant at, Duration took) implements HopResult {
        public Unknown {
            Objects.requireNonNull(meaning);
            Objects.requireNonNull(behind);
            Objects.requireNonNull(missingAction);
            remedies = List.copyOf(remedies);
            evidence = List.copyOf(evidence);
        }
    }
}
