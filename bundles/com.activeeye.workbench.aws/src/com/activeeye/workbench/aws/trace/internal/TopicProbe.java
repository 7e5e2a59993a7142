package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pod's topic is there, and its policy lets the bucket, or the trail, publish. */
final class TopicProbe implements Probe {
    private static final String READ = "sns:GetTopicAttributes";
    private static final Remedy.Action APPLY = new Remedy.ApplyStep(StepKind.POD_TOPIC);

    @Override
    public Hop hop() {
        return Hop.TOPIC;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return topic(subject.credential()).map(topic -> new Permission(new AccountId(Arns.account(topic)),
                List.of(READ, "sns:ListSubscriptionsByTopic"), topic)).stream().toList();
    }

    static Optional<String> topic(ConnectorCredential credential) {
        return credential.podBinding().map(PodBinding::snsNotificationArn);
    }

    @Override
    public HopResult look(Look look) {
        String topic = topic(look.credential()).orElseThrow();
        AwsSession pod = look.sessions().pod(look.pod());
        Map<String, String> attributes;
        try {
            attributes = look.ask(pod, READ, topic, () -> pod.sns(Arns.region(topic)).getTopicAttributes(
                    call -> call.topicArn(topic)).attributes(), found -> found.getOrDefault("Policy", ""));
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.NOT_FOUND) {
                return look.broken(ProbeTexts.cause("topic-missing", APPLY, topic));
            }
            throw e;
        }
        return cause(look, topic, attributes).map(look::broken).orElseGet(() -> look.proven(
                ProbeTexts.get("topic.proven", topic, look.credential().bucketName())));
    }

    private static Optional<Cause> cause(Look look, String topic, Map<String, String> attributes) {
        if (attributes.getOrDefault("KmsMasterKeyId", "").endsWith("alias/aws/sns")) {
            return Optional.of(ProbeTexts.cause("topic-key", set(topic, "KmsMasterKeyId", ""), topic));
        }
        String policy = attributes.getOrDefault("Policy", "");
        List<PolicyStatement> publishing = PolicyStatement.of(policy).stream()
                .filter(one -> one.names("sns:Publish") && one.about(topic)).toList();
        Optional<Trails.Seen> direct = look.facts().find(Trails.class).stream().flatMap(found -> found.distinct()
                .stream()).filter(seen -> topic.equals(seen.trail().snsTopicARN())).findFirst();
        String service = direct.isPresent() ? "cloudtrail.amazonaws.com" : "s3.amazonaws.com";
        String source = direct.map(seen -> seen.trail().trailARN()).orElse(Arns.bucket(look.credential()));
        String account = direct.map(seen -> Arns.account(seen.trail().trailARN()))
                .orElse(look.credential().bucketAccount().digits());
        Optional<PolicyStatement> deny = publishing.stream().filter(PolicyStatement::denies)
                .filter(one -> matches(one, service, source, account)).findFirst();
        if (deny.isPresent()) {
            return Optional.of(ProbeTexts.cause("topic-deny", set(topic, "Policy", deny.get().removedFrom(policy)),
                    topic, deny.get().name()));
        }
        if (publishing.stream().filter(PolicyStatement::allows)
                .anyMatch(one -> matches(one, service, source, account))) {
            return Optional.empty();
        }
        return Optional.of(direct.isPresent()
                ? ProbeTexts.cause("topic-trail", set(topic, "Policy", PolicyText.with(policy, letting(topic, source,
                        account))), topic, source)
                : ProbeTexts.cause("topic-policy", APPLY, topic, look.credential().bucketName()));
    }

    private static boolean matches(PolicyStatement one, String service, String source, String account) {
        List<String> arns = one.condition("aws:SourceArn");
        List<String> accounts = one.condition("aws:SourceAccount");
        // The statement that a new topic has from the start is for everybody in the topic's own account only.
        return one.principal(service) && one.condition("aws:SourceOwner").isEmpty()
                && (arns.isEmpty() || arns.stream().anyMatch(arn -> PolicyStatement.matches(arn, source)))
                && (accounts.isEmpty() || accounts.contains(account));
    }

    private static JsonObject letting(String topic, String trail, String account) {
        JsonObject principal = new JsonObject();
        principal.addProperty("Service", "cloudtrail.amazonaws.com");
        JsonObject equals = new JsonObject();
        equals.addProperty("aws:SourceArn", trail);
        equals.addProperty("aws:SourceAccount", account);
        JsonObject condition = new JsonObject();
        condition.add("StringEquals", equals);
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", "ActiveEyeCloudTrail" + account);
        statement.addProperty("Effect", "Allow");
        statement.add("Principal", principal);
        statement.addProperty("Action", "SNS:Publish");
        statement.addProperty("Resource", topic);
        statement.add("Condition", condition);
        return statement;
    }

    private static Remedy.Action set(String topic, String name, String value) {
        return new Remedy.RunCommands(new AccountId(Arns.account(topic)), List.of("aws sns set-topic-attributes"
                + " --topic-arn " + topic + " --attribute-name " + name + " --attribute-value " + Shell.quoted(value)
                + " --region " + Arns.region(topic)));
    }
}
