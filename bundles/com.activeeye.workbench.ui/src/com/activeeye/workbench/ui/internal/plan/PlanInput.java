package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.RecordInput;

/** Which credential's plan an editor shows. */
public final class PlanInput extends RecordInput {
    /** The input for a credential. */
    public PlanInput(ConnectorCredential credential) {
        super(credential.id(), Texts.beside(PlanInput.class).get("editor.title", credential.displayName()));
    }
}
