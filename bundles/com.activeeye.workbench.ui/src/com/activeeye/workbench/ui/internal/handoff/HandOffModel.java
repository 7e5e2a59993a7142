package com.activeeye.workbench.ui.internal.handoff;

import com.activeeye.workbench.aws.handoff.HandOff;
import com.activeeye.workbench.aws.handoff.HandOffFormat;
import com.activeeye.workbench.aws.handoff.LogKeys;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.HandOffs;
import com.activeeye.workbench.operations.Workbench;
import java.util.Arrays;
import java.util.List;

/** What the hand-off dialog shows for a credential, without a window. */
final class HandOffModel {
    private static final Texts TEXTS = Texts.beside(HandOffModel.class);

    private final Workbench workbench;
    private final ConnectorCredential credential;
    private HandOffFormat format = HandOffFormat.SCRIPT;
    private String keys = "";
    private String templateUrl = "";

    HandOffModel(Workbench workbench, ConnectorCredential credential) {
        this.workbench = workbench;
        this.credential = credential;
    }

    ConnectorCredential credential() {
        return credential;
    }

    HandOffFormat format() {
        return format;
    }

    void setFormat(HandOffFormat value) {
        format = value;
    }

    /** The ARNs of the keys, with commas or spaces between them; "none" for none, empty for not known. */
    void setKeys(String text) {
        keys = text;
    }

    void setTemplateUrl(String text) {
        templateUrl = text;
    }

    /** What the keys are, as the plan finds them where we have access at all; empty when it cannot. */
    String findKeys(Progress progress) {
        LogKeys found = HandOffs.of(workbench, credential, progress).keys();
        return !found.known() ? "" : found.arns().isEmpty() ? "none" : String.join(", ", found.arns());
    }

    private LogKeys named() {
        return LogKeys.of(Arrays.asList(keys.strip().split("[,\\s]+")));
    }

    private HandOff handOff() {
        return HandOffs.of(workbench, credential, named()).withTemplateUrl(templateUrl);
    }

    /**
     * The whole text.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when a key or the URL is not one, or when there can
     *         be no such form
     */
    String text() {
        return format.write(handOff());
    }

    /** A name for its file. */
    String fileName() {
        return format.fileName(handOff());
    }

    /** What the form is for, and what is still to be known. */
    String description() {
        return named().known() ? format.description()
                : format.description() + " " + TEXTS.get("key.unknown");
    }

    /** The forms in the order in which they are offered. */
    static List<HandOffFormat> formats() {
        return List.of(HandOffFormat.values());
    }
}
