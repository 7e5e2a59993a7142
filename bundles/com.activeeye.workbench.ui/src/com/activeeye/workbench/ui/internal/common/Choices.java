package com.activeeye.workbench.ui.internal.common;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.swt.widgets.Combo;

/** Lets a list of choices be narrowed by typing any part of one. */
public final class Choices {
    private Choices() {
    }

    /**
     * Proposes, while something is typed into a combo, the choices that contain every word of it.
     *
     * @param combo the combo
     * @param choices all choices
     */
    public static void propose(Combo combo, Supplier<List<String>> choices) {
        IContentProposalProvider provider = (typed, position) -> matching(choices.get(), typed)
                .map(ContentProposal::new).toArray(IContentProposal[]::new);
        ContentProposalAdapter adapter = new ContentProposalAdapter(combo, new ComboContentAdapter(), provider,
                null, null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setAutoActivationDelay(200);
    }

    /** The choices that contain every word that was typed, in any case; none when the text is one of them already. */
    static Stream<String> matching(List<String> choices, String typed) {
        if (choices.contains(typed)) {
            return Stream.empty();
        }
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return choices.stream().filter(choice -> Stream.of(words)
                .allMatch(choice.toLowerCase(Locale.ROOT)::contains));
    }
}
