package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a trace as Markdown: where to begin, the hops, the guide's points, and the evidence. */
final class TraceMarkdown {
    private final StringBuilder text = new StringBuilder();
    private final TraceState state;

    private TraceMarkdown(TraceState state) {
        this.state = state;
    }

    static String of(TraceState state) {
        TraceMarkdown markdown = new TraceMarkdown(state);
        markdown.heading();
        markdown.broken();
        markdown.hops();
        markdown.points();
        markdown.evidence();
        return markdown.text.toString();
    }

    private void line(String key, Object... values) {
        text.append(TraceTexts.get("markdown." + key, values)).append('\n');
    }

    private void heading() {
        ConnectorCredential credential = state.credential();
        line("title", safe(credential.displayName()));
        text.append('\n');
        line("subject", credential.bucketName(), credential.bucketAccount().digits(), credential.bucketRegion());
        line("health", state.health().label(), state.endedAt().map(Object::toString).orElse("-"));
    }

    private void broken() {
        for (Broken broken : state.broken()) {
            text.append('\n');
            line("broken", broken.hop().title());
            text.append('\n');
            for (Cause cause : broken.causes()) {
                // Where only time helps, there is nothing to mend.
                line(cause.remedy().action() instanceof Remedy.WaitFor ? "cause.wait" : "cause", safe(cause.what()),
                        safe(cause.meaning()), safe(cause.remedy().words()));
                cause.remedy().command(state.credential(), id -> "NAME").ifPresent(command -> text.append("\n```\n")
                        .append(command).append("\n```\n"));
            }
        }
    }

    private void hops() {
        text.append('\n');
        line("hops");
        text.append('\n');
        line("hops.columns");
        text.append("| --- | --- | --- | --- |\n");
        for (HopResult result : state.results()) {
            line("hops.row", String.valueOf(result.hop().ordinal() + 1), result.hop().title(), word(result),
                    cell(result.meaning()));
        }
    }

    private void points() {
        text.append('\n');
        line("points");
        text.append('\n');
        for (GuidePoint point : GuidePoint.values()) {
            List<HopResult> results = point.hops().stream().map(state::result).toList();
            line("point", String.valueOf(point.number()), point.text(), results.stream()
                    .map(result -> result.hop().title() + " " + word(result)).collect(Collectors.joining(", ")));
        }
    }

    private void evidence() {
        text.append('\n');
        line("evidence");
        for (HopResult result : state.results()) {
            if (!result.evidence().isEmpty()) {
                text.append('\n');
                line("evidence.hop", result.hop().title());
                text.append('\n');
                result.evidence().forEach(one -> line("evidence.one", one.at().toString(), safe(one.asked()),
                        safe(one.answer()), one.actor().isEmpty() ? "-" : one.actor()));
            }
        }
    }

    /** What people call a result, in one word. */
    static String word(HopResult result) {
        return TraceTexts.get("result." + id(result));
    }

    static String id(HopResult result) {
        return switch (result) {
            case Waiting waiting -> "waiting";
            case Running running -> "running";
            case Proven proven -> "proven";
            case Broken broken -> "broken";
            case Unknown unknown -> "unknown";
        };
    }

    /** Texts of AWS and of customers must not become markup. */
    private static String safe(String value) {
        return value.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_<>\\[\\]#])", "\\\\$1");
    }

    private static String cell(String value) {
        return safe(value).replace("|", "\\|");
    }
}
