package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.handoff.Page.Block;
import com.activeeye.workbench.aws.handoff.Page.Code;
import com.activeeye.workbench.aws.handoff.Page.Heading;
import com.activeeye.workbench.aws.handoff.Page.Link;
import com.activeeye.workbench.aws.handoff.Page.Paragraph;
import com.activeeye.workbench.aws.handoff.Page.Steps;
import com.activeeye.workbench.aws.handoff.Page.Values;
import com.activeeye.workbench.aws.handoff.Page.Warning;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a page in Markdown (CommonMark 0.31, with GitHub's tables). */
final class MarkdownPage {
    private MarkdownPage() {
    }

    static String write(Page page) {
        return "# " + text(page.title()) + "\n\n" + page.blocks().stream().map(MarkdownPage::write)
                .collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String write(Block block) {
        return switch (block) {
            case Heading heading -> "## " + text(heading.text());
            case Paragraph paragraph -> text(paragraph.text());
            case Warning warning -> "> **" + text(HandOffTexts.get("warning")) + "** " + text(warning.text());
            case Steps steps -> IntStream.range(0, steps.steps().size())
                    .mapToObj(i -> (i + 1) + ". " + text(steps.steps().get(i))).collect(Collectors.joining("\n"));
            case Link link -> "[" + text(link.text()) + "](<" + link.url() + ">)";
            case Code code -> "```" + code.language() + "\n" + code.text() + "\n```";
            case Values values -> "| | |\n| --- | --- |\n" + values.values().entrySet().stream()
                    .map(entry -> "| " + words(entry.getKey()) + " | " + value(entry.getValue()) + " |")
                    .collect(Collectors.joining("\n"));
        };
    }

    private static String text(String text) {
        return Inline.write(text, MarkdownPage::words, MarkdownPage::value);
    }

    private static String words(String words) {
        return words.replaceAll("([\\\\*_<>\\[\\]#|~&])", "\\\\$1");
    }

    /** A code span takes everything as it is; in a table a vertical line would end the cell. */
    private static String value(String value) {
        return "`" + value.replace('`', '\'').replace("|", "\\|") + "`";
    }
}
