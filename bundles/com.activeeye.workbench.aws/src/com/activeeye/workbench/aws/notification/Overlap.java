package com.activeeye.workbench.aws.notification;

import com.activeeye.workbench.aws.notification.NotificationRule.Kind;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two rules that S3 does not take in one configuration (Amazon S3 User Guide, "Configuring event notifications using
 * object key name filtering").
 *
 * @param theirs the rule that the bucket has
 * @param ours the rule that is wanted
 */
public record Overlap(NotificationRule theirs, NotificationRule ours) {
    public Overlap {
        Objects.requireNonNull(theirs);
        Objects.requireNonNull(ours);
    }

    /** Which rule collides with which, by event and objects. */
    public String text() {
        return NotificationTexts.get("overlap.rule", theirs.name(), theirs.destination(),
                String.join(", ", theirs.events()), keys(theirs), String.join(", ", ours.events()), keys(ours));
    }

    private static String keys(NotificationRule rule) {
        if (rule.prefix().isEmpty()) {
            return rule.suffix().isEmpty() ? NotificationTexts.get("overlap.keys.all")
                    : NotificationTexts.get("overlap.keys.suffix", rule.suffix());
        }
        return rule.suffix().isEmpty() ? NotificationTexts.get("overlap.keys.prefix", rule.prefix())
                : NotificationTexts.get("overlap.keys.both", rule.prefix(), rule.suffix());
    }

    /**
     * The ways out, one sentence each.
     *
     * @param credential whose rule is wanted
     * @return a narrower prefix where one helps, EventBridge, and fan-out through the existing topic or ours
     */
    public List<String> waysOut(ConnectorCredential credential) {
        return Stream.of(narrower(credential), NotificationTexts.get("way.eventbridge", theirs.name(),
                theirs.destination()), fanOut(credential)).toList();
    }

    private String narrower(ConnectorCredential credential) {
        List<String> folders = credential.limit().isSet() ? credential.limit().folders()
                : List.of(AccountLimit.STANDARD_FOLDER);
        boolean clear = folders.stream().noneMatch(folder -> folder.startsWith(theirs.prefix())
                || theirs.prefix().startsWith(folder));
        return clear ? NotificationTexts.get("way.narrow.ours", theirs.name())
                : NotificationTexts.get("way.narrow.theirs", theirs.name(), String.join(", ", folders));
    }

    private String fanOut(ConnectorCredential credential) {
        String pod = credential.podBinding().map(PodBinding::podAccount).map(Object::toString).orElse("");
        return theirs.kind() == Kind.TOPIC
                ? NotificationTexts.get("way.fanout.topic", theirs.name(), theirs.destination(), pod)
                : NotificationTexts.get("way.fanout.other", theirs.name(), theirs.destination(), ours.destination());
    }
}
