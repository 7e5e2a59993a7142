package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.GuidePoint;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the trace view says: of the whole path, and of the hop that is selected in the picture.
 *
 * <p>As long as nobody has selected a hop, the one to begin with is: the first that is broken.
 */
public final class TraceModel {
    private static final Texts TEXTS = Texts.beside(TraceModel.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int NAMED = 3;

    private final ZoneId zone;
    private TraceState state;
    private Optional<Hop> chosen = Optional.empty();

    /**
     * A model.
     *
     * @param zone the time zone that times are shown in
     * @param state what is known of the path
     */
    public TraceModel(ZoneId zone, TraceState state) {
        this.zone = zone;
        this.state = state;
    }

    /**
     * A part of what is said of a hop.
     *
     * @param heading its heading; empty for none
     * @param text its text
     */
    public record Section(String heading, String text) {
    }

    /** What is known of the path. */
    public TraceState state() {
        return state;
    }

    /** Takes what is known now; of another credential, nothing is selected any more. */
    public void take(TraceState now) {
        if (!now.credential().id().equals(state.credential().id())) {
            chosen = Optional.empty();
        }
        state = now;
    }

    /** Selects a hop, which stays selected. */
    public void select(Hop hop) {
        chosen = Optional.of(hop);
    }

    /** Leaves it to the results which hop is selected. */
    public void followResults() {
        chosen = Optional.empty();
    }

    /** The selected hop: the one that somebody chose, else the first that is not proven, the broken ones first. */
    public Hop selected() {
        return chosen.orElseGet(() -> state.worstFirst().getFirst().hop());
    }

    /** What is known of the selected hop. */
    public HopResult result() {
        return state.result(selected());
    }

    /** What the whole path comes to, in one or two sentences. */
    public String headline() {
        if (state.isRunning()) {
            long done = state.results().stream().filter(HopResult::isDone).count();
            return TEXTS.get("headline.running", String.valueOf(done), String.valueOf(state.results().size()));
        }
        return switch (state.health()) {
            case UNTRACED -> TEXTS.get("headline.untraced");
            case BROKEN -> TEXTS.get("headline.broken", state.broken().getFirst().hop().title(),
                    state.broken().getFirst().causes().getFirst().what()) + behind() + when();
            case UNKNOWN -> TEXTS.get("headline.unknown", unknownHops()) + when();
            case QUIET -> TEXTS.get("headline.quiet", quietAccounts()) + when();
            case PROVEN -> TEXTS.get("headline.proven") + when();
        };
    }

    private String unknownHops() {
        List<String> hops = state.worstFirst().stream().filter(Unknown.class::isInstance)
                .map(result -> result.hop().title()).toList();
        String first = String.join(", ", hops.subList(0, Math.min(hops.size(), NAMED)));
        return hops.size() <= NAMED ? first : TEXTS.get("headline.more", first, hops.size() - NAMED);
    }

    private String behind() {
        long behind = state.results().stream().filter(result -> result instanceof Unknown unknown
                && unknown.behind().isPresent()).count();
        return behind == 0 ? "" : " " + TEXTS.get("headline.behind", behind);
    }

    private String quietAccounts() {
        return state.results().stream().filter(Proven.class::isInstance)
                .flatMap(result -> ((Proven) result).quiet().stream()).distinct().sorted().map(AccountId::grouped)
                .collect(Collectors.joining(", "));
    }

    private String when() {
        return state.endedAt().map(at -> " " + TEXTS.get("headline.when", time(at))).orElse("");
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** The heading over what is said of the selected hop. */
    public String title() {
        return name(selected());
    }

    /** What a hop is called with its state, as the picture is read out. */
    public String name(Hop hop) {
        return TEXTS.get("hop.name", capitalised(hop.title()), state.result(hop).label());
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** All that is said of the selected hop, but for what mends it. */
    public List<Section> sections() {
        HopResult result = result();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(TEXTS.get("section.statement"), selected().statement()));
        if (!result.meaning().isEmpty()) {
            sections.add(new Section(TEXTS.get("section.meaning"), meaning(result)));
        }
        String points = selected().guidePoints().stream().map(TraceModel::point).collect(Collectors.joining("\n"));
        if (!points.isEmpty()) {
            sections.add(new Section(TEXTS.get("section.guide"), points));
        }
        if (!result.evidence().isEmpty()) {
            sections.add(new Section(TEXTS.get("section.evidence"), result.evidence().stream()
                    .map(one -> TEXTS.get(one.actor().isEmpty() ? "evidence.own" : "evidence", time(one.at()),
                            one.asked(), one.answer(), one.actor())).collect(Collectors.joining("\n\n"))));
        }
        took(result).ifPresent(took -> sections.add(new Section("", TEXTS.get("took",
                String.valueOf(took.toMillis())))));
        return sections;
    }

    private static String meaning(HopResult result) {
        return switch (result) {
            case Broken broken -> broken.causes().stream().map(cause -> (cause.what() + " " + cause.meaning()).strip())
                    .collect(Collectors.joining("\n\n"));
            case Unknown unknown when unknown.missingAction().isPresent() -> unknown.meaning() + "\n"
                    + TEXTS.get("missing", unknown.missingAction().get());
            default -> result.meaning();
        };
    }

    private static String point(GuidePoint point) {
        return TEXTS.get("point", String.valueOf(point.number()), point.text());
    }

    private static Optional<Duration> took(HopResult result) {
        return switch (result) {
            case Proven proven -> Optional.of(proven.took());
            case Broken broken -> Optional.of(broken.took());
            case Unknown unknown when unknown.behind().isEmpty() -> Optional.of(unknown.took());
            default -> Optional.empty();
        };
    }

    /** The state of a hop as the icons show it. */
    public static NodeState icon(HopResult result) {
        return switch (result) {
            case Proven proven -> NodeState.OK;
            case Broken broken -> NodeState.ERROR;
            case Unknown unknown -> NodeState.WARNING;
            default -> NodeState.NONE;
        };
    }

    /** Whether something in the picture moves. */
    public boolean moves() {
        return state.results().stream().anyMatch(Running.class::isInstance);
    }
}
