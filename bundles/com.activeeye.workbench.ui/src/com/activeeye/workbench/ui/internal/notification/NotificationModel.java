package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.notification.NotificationState;
import com.activeeye.workbench.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a bucket notifies now, what it will notify, and what stands in the way.
 *
 * @param rules all rules that the bucket has
 * @param ours which of them is ours; empty when none is
 * @param wanted our rule as it should be
 * @param obstacles the rules of others because of which S3 would refuse ours
 * @param eventBridge whether the bucket also sends its events to EventBridge
 * @param asWanted whether nothing is to be done
 */
public record NotificationModel(List<NotificationRule> rules, Optional<NotificationRule> ours,
        NotificationRule wanted, List<NotificationRule> obstacles, boolean eventBridge, boolean asWanted) {
    private static final Texts TEXTS = Texts.beside(NotificationModel.class);

    /** The model of a bucket's state. */
    public static NotificationModel of(NotificationState state) {
        return new NotificationModel(state.rules(), state.ours().stream().findFirst(), state.wanted().getFirst(),
                state.obstacles(), state.sendsToEventBridge(), state.isAsWanted());
    }

    /** How a rule fares. */
    public enum Mark {
        /** It is another's and stays as it is. */
        OTHER,
        /** It is ours. */
        OURS,
        /** It is another's and keeps ours out. */
        OBSTACLE
    }

    /**
     * A rule as a table shows it.
     *
     * @param rule the rule
     * @param mark how it fares
     */
    public record Row(NotificationRule rule, Mark mark) {
        /** The texts of the cells: name, kind, events, filter, destination. */
        public List<String> cells() {
            String filter = Stream.of(part("filter.prefix", rule.prefix()), part("filter.suffix", rule.suffix()))
                    .filter(part -> !part.isEmpty()).reduce((one, other) -> one + ", " + other)
                    .orElse(TEXTS.get("filter.none"));
            return List.of(rule.name().isEmpty() ? TEXTS.get("rule.unnamed") : rule.name(),
                    TEXTS.get("kind." + rule.kind().name().toLowerCase(Locale.ROOT)),
                    String.join(", ", rule.events()), filter, rule.destination());
        }

        private static String part(String key, String value) {
            return value.isEmpty() ? "" : TEXTS.get(key, value);
        }
    }

    /** What the bucket has now. */
    public List<Row> now() {
        return rules.stream().map(rule -> new Row(rule, mark(rule))).toList();
    }

    private Mark mark(NotificationRule rule) {
        if (ours.filter(rule::equals).isPresent()) {
            return Mark.OURS;
        }
        return obstacles.contains(rule) ? Mark.OBSTACLE : Mark.OTHER;
    }

    /** What the bucket will have: every other rule as it is, and ours. */
    public List<Row> afterwards() {
        if (asWanted) {
            return now();
        }
        List<Row> rows = new ArrayList<>(now().stream().filter(row -> row.mark() != Mark.OURS).toList());
        rows.add(new Row(wanted, Mark.OURS));
        return rows;
    }

    /** Whether our rule can be put, or is there already. */
    public boolean canPut() {
        return asWanted || obstacles.isEmpty();
    }

    /** What stands in the way, with which rule ours collides and the ways out; empty when nothing does. */
    public String problem() {
        if (canPut()) {
            return "";
        }
        NotificationRule rule = obstacles.get(0);
        String which = TEXTS.get("problem.rule", rule.name().isEmpty() ? TEXTS.get("rule.unnamed") : rule.name(),
                rule.destination(), String.join(", ", rule.events()));
        String more = obstacles.size() == 1 ? "" : " " + TEXTS.get("problem.more", obstacles.size() - 1);
        return TEXTS.get("problem", which + more) + "\n" + TEXTS.get("problem.ways");
    }

    /** What will be done, in one sentence. */
    public String summary() {
        if (asWanted) {
            return TEXTS.get("summary.same");
        }
        return ours.isPresent() ? TEXTS.get("summary.replace") : TEXTS.get("summary.add", others());
    }

    private int others() {
        return rules.size();
    }

    /** Whether the bucket sends its events to EventBridge too. */
    public String eventBridgeText() {
        return TEXTS.get(eventBridge ? "event_bridge.on" : "event_bridge.off");
    }
}
