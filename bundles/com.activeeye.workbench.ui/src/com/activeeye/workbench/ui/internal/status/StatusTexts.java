package com.activeeye.workbench.ui.internal.status;

import com.activeeye.workbench.aws.session.Identity;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.session.EnvironmentChoice;
import com.activeeye.workbench.ui.internal.session.SessionState;
import java.util.Optional;

/** What the status line says: which environment, as whom, and how ingestion fares. */
public final class StatusTexts {
    private static final Texts TEXTS = Texts.beside(StatusTexts.class);

    private StatusTexts() {
    }

    /** As whom one acts, as far as that is known. */
    public sealed interface Who {
        /** AWS has not answered yet. */
        record Asking() implements Who {
        }

        /** AWS has answered. */
        record Known(Identity identity) implements Who {
        }

        /** There is no usable login; the reason in words. */
        record NotLoggedIn(String reason) implements Who {
        }
    }

    /**
     * The environment and as whom, in one line.
     *
     * @param state where the opening stands
     * @param who as whom one acts
     */
    public static String environment(SessionState state, Who who) {
        return switch (state) {
            case SessionState.Closed closed -> TEXTS.get("closed");
            case SessionState.Opening opening -> TEXTS.get("opening", name(opening.choice()));
            case SessionState.Failed failed -> TEXTS.get("failed", name(failed.choice()));
            case SessionState.Open open -> TEXTS.get("open", name(open.choice()), as(who));
        };
    }

    private static String name(EnvironmentChoice choice) {
        return switch (choice.environment()) {
            case EnvironmentId.Sandbox sandbox -> TEXTS.get("name.sandbox");
            case EnvironmentId.Aws aws -> choice.profile().isEmpty() ? TEXTS.get("name.aws")
                    : TEXTS.get("name.aws.profile", choice.profile());
            case EnvironmentId.Endpoint endpoint -> endpoint.uri().toString();
        };
    }

    private static String as(Who who) {
        return switch (who) {
            case Who.Asking asking -> TEXTS.get("who.asking");
            case Who.Known known -> TEXTS.get("who.known", known.identity().arn(),
                    known.identity().account().grouped());
            case Who.NotLoggedIn not -> TEXTS.get("who.none", not.reason());
        };
    }

    /**
     * How ingestion fares, in a few words.
     *
     * @param podSetUp whether there is a pod to ingest by
     * @param paused whether the user has paused it
     * @param failed whether it could not be started
     * @param status how it fares; empty while it does not run
     */
    public static String ingestion(boolean podSetUp, boolean paused, boolean failed, Optional<IngestStatus> status) {
        if (!podSetUp) {
            return TEXTS.get("ingestion.no_pod");
        }
        if (paused) {
            return TEXTS.get("ingestion.paused");
        }
        if (failed) {
            return TEXTS.get("ingestion.failed");
        }
        return status.map(StatusTexts::running).orElse(TEXTS.get("ingestion.starting"));
    }

    private static String running(IngestStatus status) {
        return switch (status.state()) {
            case IDLE -> TEXTS.get("ingestion.idle");
            case POLLING, WORKING -> TEXTS.get("ingestion.on", status.counts().events());
            case WAITING -> TEXTS.get("ingestion.waiting");
        };
    }

    /** The same in sentences, for the tooltip. */
    public static String details(Optional<IngestStatus> status, Optional<String> failure) {
        return failure.or(() -> status.map(now -> (now.words() + " " + now.remedy()).strip())).orElse("");
    }
}
