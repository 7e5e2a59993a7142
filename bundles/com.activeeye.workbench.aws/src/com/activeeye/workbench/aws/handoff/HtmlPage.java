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

/** Writes a page for a browser: one file that fetches nothing and runs nothing. */
final class HtmlPage {
    private HtmlPage() {
    }

    static String write(Page page) {
        return new Filler("page.html").with("TITLE", escaped(page.title().replace("`", ""))).with("HEADING",
                text(page.title())).with("BODY", page.blocks().stream().map(HtmlPage::write)
                        .collect(Collectors.joining("\n"))).fill();
    }

    private static String write(Block block) {
        return switch (block) {
            case Heading heading -> "<h2>" + text(heading.text()) + "</h2>";
            case Paragraph paragraph -> "<p>" + text(paragraph.text()) + "</p>";
            case Warning warning -> "<p class=\"warning\"><strong>" + text(HandOffTexts.get("warning")) + "</strong> "
                    + text(warning.text()) + "</p>";
            case Steps steps -> "<ol>\n" + steps.steps().stream().map(step -> "<li>" + text(step) + "</li>")
                    .collect(Collectors.joining("\n")) + "\n</ol>";
            case Link link -> "<p><a href=\"" + escaped(link.url()) + "\" rel=\"noreferrer\">" + text(link.text())
                    + "</a></p>";
            case Code code -> "<pre>" + escaped(code.text()) + "</pre>";
            case Values values -> "<table>\n" + values.values().entrySet().stream().map(entry -> "<tr><th>"
                    + escaped(entry.getKey()) + "</th><td>" + value(entry.getValue()) + "</td></tr>")
                    .collect(Collectors.joining("\n")) + "\n</table>";
        };
    }

    private static String text(String text) {
        return Inline.write(text, HtmlPage::escaped, HtmlPage::value);
    }

    private static String value(String value) {
        return "<code>" + escaped(value) + "</code>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
