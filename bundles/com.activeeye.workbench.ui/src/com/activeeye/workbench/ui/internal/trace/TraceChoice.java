package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which credential's path is shown: the one that was chosen as long as it is recorded, else the first. */
final class TraceChoice {
    private static final Texts TEXTS = Texts.beside(TraceChoice.class);

    private List<ConnectorCredential> all = List.of();
    private Optional<UUID> wanted = Optional.empty();

    /** Takes what is recorded now. */
    void take(List<ConnectorCredential> recorded) {
        all = List.copyOf(recorded);
    }

    /** Chooses by place. */
    void choose(int index) {
        if (index >= 0 && index < all.size()) {
            wanted = Optional.of(all.get(index).id());
        }
    }

    /** Chooses by identity; holds also for a credential that is not recorded yet. */
    void choose(UUID id) {
        wanted = Optional.of(id);
    }

    /** The credential as it is recorded now; empty when there is none. */
    Optional<ConnectorCredential> chosen() {
        return all.stream().filter(each -> wanted.filter(each.id()::equals).isPresent()).findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The place of the chosen one; -1 for none. */
    int index() {
        return chosen().map(all::indexOf).orElse(-1);
    }

    /** What the list of choices shows. */
    List<String> labels() {
        return all.stream().map(each -> TEXTS.get("choice", each.displayName(), each.bucketName(),
                each.bucketAccount().grouped())).toList();
    }
}
