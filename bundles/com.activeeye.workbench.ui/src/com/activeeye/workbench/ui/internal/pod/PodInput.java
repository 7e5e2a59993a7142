package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.RecordInput;
import java.util.UUID;

/** The input of the pod's editor: an environment has one pod. */
public final class PodInput extends RecordInput {
    private static final UUID THE_POD = new UUID(0, 0);

    /** The input for the pod. */
    public PodInput() {
        super(THE_POD, Texts.beside(PodInput.class).get("editor.title"));
    }
}
