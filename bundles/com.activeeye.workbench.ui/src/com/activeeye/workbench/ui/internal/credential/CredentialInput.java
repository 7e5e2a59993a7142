package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.ui.internal.common.RecordInput;
import java.util.List;

/** Which connector credential an editor shows, and what is to be told of it at first. */
public final class CredentialInput extends RecordInput {
    private final List<String> notes;

    /**
     * The input for a credential.
     *
     * @param credential the credential
     * @param notes what adding it had to tell
     */
    public CredentialInput(ConnectorCredential credential, List<String> notes) {
        super(credential.id(), credential.displayName());
        this.notes = List.copyOf(notes);
    }

    /** What is to be told of it at first. */
    public List<String> notes() {
        return notes;
    }
}
