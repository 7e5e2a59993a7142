package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What mends a broken hop, or lets an unknown one be judged.
 *
 * @param words what to do, one sentence
 * @param action what the workbench opens for it, filled in
 */
public record Remedy(String words, Action action) {
    public Remedy {
        Objects.requireNonNull(words);
        Objects.requireNonNull(action);
    }

    /** What the workbench opens or offers. */
    public sealed interface Action {
    }

    /** A step of the credential's plan. */
    public record ApplyStep(StepKind step) implements Action {
    }

    /** The pod's set-up. */
    public record SetUpPod() implements Action {
    }

    /** A new service connector for an account. */
    public record AddConnector(AccountId account) implements Action {
    }

    /**
     * A recorded service connector, to be changed.
     *
     * @param connector which
     * @param account the account number that it should have; its own when that is not what is wrong
     */
    public record EditConnector(UUID connector, AccountId account) implements Action {
    }

    /** A recorded service connector, to be enabled. */
    public record EnableConnector(UUID connector) implements Action {
    }

    /** How the operator acts in an account. */
    public record SetAccess(AccountId account) implements Action {
    }

    /** A credential in place of the traced one, whose values never change, with what was found filled in. */
    public record ReplaceCredential(String bucket, AccountId account, String region) implements Action {
    }

    /** Ingestion, to be started. */
    public record StartIngestion() implements Action {
    }

    /** The dead letters, to be put back on the queue. */
    public record RedriveDeadLetters() implements Action {
    }

    /**
     * Something that is not ours to change: commands of the AWS CLI for whoever may.
     *
     * @param account the account in which they run
     * @param commands in their order, complete
     */
    public record RunCommands(AccountId account, List<String> commands) implements Action {
        public RunCommands {
            commands = List.copyOf(commands);
        }
    }

    /** Nothing but time. */
    public record WaitFor(Duration time) implements Action {
    }

    /** Nothing that the workbench could open; the words say what to do. */
    public record ByHand() implements Action {
    }

    /**
     * What does the same on the command line.
     *
     * @param credential whose trace it is
     * @param connectorName gives the name of a recorded connector
     * @return the command after {@code ./workbench}, or an AWS CLI command; empty where nothing can be run
     */
    public Optional<String> command(ConnectorCredential credential,
            Function<UUID, String> connectorName) {
        return RemedyCommands.of(action, credential, connectorName);
    }
}
