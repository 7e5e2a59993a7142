package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms in which a hand-off can be written down. */
public enum HandOffFormat {
    /** A link that opens the AWS console with the stack filled in. */
    LINK(".txt", QuickCreateLink::write),
    /** A CloudFormation template with the recorded values in it. */
    TEMPLATE(".yaml", TemplateExport::write),
    /** A script for the AWS CLI that makes everything. */
    SCRIPT(".sh", ScriptExport::write),
    /** A Terraform configuration that makes everything. */
    TERRAFORM(".tf", TerraformExport::write),
    /** Instructions with the recorded values filled in, in Markdown. */
    MARKDOWN(".md", handOff -> MarkdownPage.write(Instructions.of(handOff))),
    /** The same as a page for a browser. */
    HTML(".html", handOff -> HtmlPage.write(Instructions.of(handOff)));

    private final String extension;
    private final Function<HandOff, String> writer;

    HandOffFormat(String extension, Function<HandOff, String> writer) {
        this.extension = extension;
        this.writer = writer;
    }

    /**
     * Writes a hand-off down.
     *
     * @param handOff what is to be made
     * @return the whole text, with LF at the ends of its lines
     * @throws WorkbenchException of kind WRONG_STATE for a link where no template is at any address
     */
    public String write(HandOff handOff) {
        return writer.apply(handOff);
    }

    /** The name by which the command line knows it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, in a few words. */
    public String title() {
        return HandOffTexts.get("format." + id());
    }

    /** What it is for and what it leaves to be done, in a sentence or two. */
    public String description() {
        return HandOffTexts.get("format." + id() + ".description");
    }

    /** A name for its file. */
    public String fileName(HandOff handOff) {
        return handOff.fileStem() + extension;
    }

    /**
     * Reads a format's name in any case.
     *
     * @throws WorkbenchException of kind INVALID_INPUT for anything else
     */
    public static HandOffFormat parse(String typed) {
        return Arrays.stream(values()).filter(format -> format.id().equalsIgnoreCase(typed.strip())).findFirst()
                .orElseThrow(() -> HandOffTexts.fault(FaultKind.INVALID_INPUT, "format.unknown", typed,
                        Arrays.stream(values()).map(HandOffFormat::id).collect(Collectors.joining(", "))));
    }
}
