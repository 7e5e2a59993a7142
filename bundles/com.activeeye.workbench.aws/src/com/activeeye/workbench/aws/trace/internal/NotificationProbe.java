package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The bucket, or the trail itself, notifies the pod's topic (the guide, "Troubleshooting", point 4). */
final class NotificationProbe implements Probe {
    /** CloudTrail puts its files in one piece. */
    private static final String PUT = "s3:ObjectCreated:Put";
    private static final Remedy.Action APPLY = new Remedy.ApplyStep(StepKind.BUCKET_NOTIFICATION);

    @Override
    public Hop hop() {
        return Hop.NOTIFICATION;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of(new Permission(subject.credential().bucketAccount(), List.of("s3:GetBucketNotification"),
                Arns.bucket(subject.credential())));
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        Optional<String> topic = credential.podBinding().map(PodBinding::snsNotificationArn);
        if (topic.isEmpty()) {
            return look.broken(ProbeTexts.cause("pod-missing", new Remedy.SetUpPod()));
        }
        AwsSession operator = look.operator();
        List<NotificationRule> rules = look.ask(operator, "s3:GetBucketNotification", Arns.bucket(credential),
                () -> BucketNotification.rules(operator, credential, Progress.NONE), NotificationProbe::words);
        Optional<String> direct = direct(look, topic.get());
        if (direct.isPresent()) {
            return look.proven(ProbeTexts.get("notification.direct", direct.get(), topic.get()));
        }
        return cause(look, rules, topic.get()).map(look::broken)
                .orElseGet(() -> look.proven(ProbeTexts.get("notification.proven", topic.get())));
    }

    private static String words(List<NotificationRule> rules) {
        return rules.isEmpty() ? ProbeTexts.get("nothing") : rules.stream().map(rule -> ProbeTexts.get(
                "notification.rule", rule.name(), rule.destination(), String.join(", ", rule.events()), rule.prefix(),
                rule.suffix())).collect(Collectors.joining("; "));
    }

    /** The guide's other way: the trail notifies by itself. */
    private static Optional<String> direct(Look look, String topic) {
        return look.facts().find(Trails.class).stream().flatMap(found -> found.distinct().stream())
                .filter(seen -> topic.equals(seen.trail().snsTopicARN())).map(seen -> seen.trail().name())
                .findFirst();
    }

    private static Optional<Cause> cause(Look look, List<NotificationRule> rules, String topic) {
        List<NotificationRule> ours = rules.stream().filter(rule -> rule.destination().equals(topic)).toList();
        if (ours.isEmpty()) {
            Optional<NotificationRule> named = rules.stream().filter(rule -> rule.name().equals(
                    BucketNotification.NAME)).findFirst();
            return Optional.of(named.map(rule -> ProbeTexts.cause("notification-topic", APPLY, rule.destination(),
                    topic)).orElseGet(() -> ProbeTexts.cause("notification-missing", APPLY,
                            look.credential().bucketName(), topic)));
        }
        List<NotificationRule> creating = ours.stream().filter(NotificationProbe::tellsOfPuts).toList();
        if (creating.isEmpty()) {
            return Optional.of(ProbeTexts.cause("notification-events", APPLY, ours.stream()
                    .flatMap(rule -> rule.events().stream()).distinct().collect(Collectors.joining(", "))));
        }
        return shutOut(look, creating);
    }

    private static boolean tellsOfPuts(NotificationRule rule) {
        return rule.events().stream().anyMatch(event -> PolicyStatement.matches(event, PUT));
    }

    private static Optional<Cause> shutOut(Look look, List<NotificationRule> rules) {
        Map<AccountId, List<LogFileSeen>> newest = look.facts().find(RecentLogFiles.class)
                .map(RecentLogFiles::newest).orElse(Map.of());
        Set<AccountId> shutOut = newest.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(
                file -> rules.stream().noneMatch(rule -> file.key().startsWith(rule.prefix())
                        && file.key().endsWith(rule.suffix()))))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        return shutOut.isEmpty() ? Optional.empty() : Optional.of(ProbeTexts.cause("notification-filter", shutOut,
                APPLY, LogFilesProbe.text(shutOut), rules.stream().map(rule -> "\"" + rule.prefix() + "…"
                        + rule.suffix() + "\"").collect(Collectors.joining(", "))));
    }
}
