package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** The pod's topic in one region: observed, compared with what is wanted, and brought there. */
final class PodTopic {
    private static final String POLICY = "Policy";
    private static final String SUBSCRIBED = "Subscribed";
    private static final String SIGNATURE = "SignatureVersion";
    private static final String FILTER = "FilterPolicy";
    private static final String NO_FILTER = "{}";
    // Version 1 signs with SHA-1.
    private static final String SHA256 = "2";
    private static final int VERIFICATIONS = 5;

    /** What there is of a topic. */
    record State(boolean exists, String policy, String signatureVersion, boolean subscribed, String filter) {
        static final State MISSING = new State(false, "", "", false, "");
    }

    private final Changes changes;
    private final SnsClient sns;
    private final Pod pod;
    private final String region;
    private final String arn;
    private final List<ConnectorCredential> credentials;

    /**
     * A topic.
     *
     * @param changes makes the changes
     * @param pod the pod
     * @param region the topic's region
     * @param credentials those whose buckets lie in that region
     */
    PodTopic(Changes changes, Pod pod, String region, List<ConnectorCredential> credentials) {
        this.changes = changes;
        this.sns = changes.session().sns(region);
        this.pod = pod;
        this.region = region;
        this.arn = pod.topicArn(region);
        this.credentials = credentials;
    }

    State observe(Progress progress) {
        return AwsFaults.call(PodTexts.get("doing.topic.read", region), progress, this::read);
    }

    private State read() {
        try {
            Map<String, String> attributes = sns.getTopicAttributes(request -> request.topicArn(arn)).attributes();
            Optional<Subscription> subscription = subscription();
            return new State(true, attributes.getOrDefault(POLICY, ""), attributes.getOrDefault(SIGNATURE, "1"),
                    subscription.isPresent(), subscription.map(this::filter).orElse(""));
        } catch (NotFoundException e) {
            return State.MISSING;
        }
    }

    private String filter(Subscription subscription) {
        String filter = sns.getSubscriptionAttributes(request -> request.subscriptionArn(
                subscription.subscriptionArn())).attributes().getOrDefault(FILTER, "");
        return filter.equals(NO_FILTER) ? "" : filter;
    }

    private Optional<Subscription> subscription() {
        return sns.listSubscriptionsByTopicPaginator(request -> request.topicArn(arn)).subscriptions().stream()
                .filter(subscription -> "sqs".equals(subscription.protocol())
                        && pod.queueArn().equals(subscription.endpoint())
                        && subscription.subscriptionArn().startsWith("arn:"))
                .findFirst();
    }

    /** What differs from what is wanted, each in a sentence; empty when nothing does. */
    List<String> differences(State state) {
        List<String> differences = new ArrayList<>();
        if (!state.exists()) {
            return credentials.isEmpty() ? List.of() : List.of(PodTexts.get("topic.missing", region));
        }
        if (!PolicyText.same(state.policy(), wantedPolicy(state))) {
            differences.add(PodTexts.get("topic.policy", region));
        }
        if (!credentials.isEmpty() && !state.signatureVersion().equals(SHA256)) {
            differences.add(PodTexts.get("topic.signature", region));
        }
        if (!credentials.isEmpty() && !state.subscribed()) {
            differences.add(PodTexts.get("topic.subscription", region));
        }
        if (!credentials.isEmpty() && !PolicyText.same(state.filter(), wantedFilter())) {
            differences.add(PodTexts.get(wantedFilter().isEmpty() ? "topic.filter.none" : "topic.filter", region));
        }
        return differences;
    }

    private String wantedFilter() {
        return SubscriptionFilter.of(credentials);
    }

    /** Brings the topic to what is wanted; what is right already is left alone. */
    void apply(State observed, Progress progress) {
        State state = observed;
        if (!state.exists()) {
            if (credentials.isEmpty()) {
                return;
            }
            create(progress);
            state = observe(progress);
        }
        applyPolicy(state, progress);
        if (!credentials.isEmpty()) {
            applySignature(state, progress);
            applySubscription(state, progress);
            setFilter(state.filter(), wantedFilter(), progress);
        }
    }

    private void create(Progress progress) {
        changes.make(PodTexts.get("doing.topic.create", region), "", arn, progress,
                () -> sns.createTopic(request -> request.name(Pod.TOPIC_NAME)));
    }

    private void applyPolicy(State state, Progress progress) {
        String wanted = wantedPolicy(state);
        if (PolicyText.same(state.policy(), wanted)) {
            return;
        }
        if (wanted.length() > TopicPolicy.LONGEST) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, PodTexts.get("topic.full", region),
                    PodTexts.get("topic.full.todo"));
        }
        setAttribute(PodTexts.get("doing.topic.policy", region), POLICY, state.policy(), wanted, progress);
    }

    private void applySignature(State state, Progress progress) {
        if (!state.signatureVersion().equals(SHA256)) {
            setAttribute(PodTexts.get("doing.topic.signature", region), SIGNATURE, state.signatureVersion(), SHA256,
                    progress);
        }
    }

    private void setAttribute(String doing, String name, String before, String wanted, Progress progress) {
        changes.make(doing, before, wanted, progress, () -> sns.setTopicAttributes(
                request -> request.topicArn(arn).attributeName(name).attributeValue(wanted)));
    }

    private void applySubscription(State state, Progress progress) {
        if (!state.subscribed()) {
            changes.make(PodTexts.get("doing.topic.subscribe", region), "", pod.queueArn(), progress,
                    () -> sns.subscribe(request -> request.topicArn(arn).protocol("sqs").endpoint(pod.queueArn())
                            .returnSubscriptionArn(true)));
        }
    }

    /** It takes SNS up to 15 minutes to act by a filter policy that is new. */
    private void setFilter(String before, String wanted, Progress progress) {
        if (PolicyText.same(before, wanted)) {
            return;
        }
        String subscription = subscriptionArn(progress);
        changes.make(PodTexts.get("doing.topic.filter", region), before, wanted, progress, () -> {
            if (!wanted.isEmpty()) {
                // First, since names within names are not taken for attributes.
                sns.setSubscriptionAttributes(request -> request.subscriptionArn(subscription)
                        .attributeName("FilterPolicyScope").attributeValue("MessageBody"));
            }
            return sns.setSubscriptionAttributes(request -> request.subscriptionArn(subscription)
                    .attributeName(FILTER).attributeValue(wanted.isEmpty() ? NO_FILTER : wanted));
        });
    }

    private String subscriptionArn(Progress progress) {
        return AwsFaults.call(PodTexts.get("doing.topic.read", region), progress,
                () -> subscription().map(Subscription::subscriptionArn).orElse(""));
    }

    /** Reads again until what was set shows, which SNS may take seconds for, and tells what is still not as wanted. */
    void verify(Pause pause, Progress progress) {
        List<String> left = differences(observe(progress));
        for (int i = 1; i < VERIFICATIONS && !left.isEmpty(); i++) {
            pause.untilNext(progress);
            left = differences(observe(progress));
        }
        if (!left.isEmpty()) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, PodTexts.get("verify.failed", String.join(" ", left)),
                    PodTexts.get("verify.failed.todo"));
        }
    }

    /** Adds what there is of the topic, and what there should be. */
    void describe(State state, JsonObject before, JsonObject wanted) {
        before.add(region, state.exists() ? document(state) : JsonNull.INSTANCE);
        boolean needed = !credentials.isEmpty();
        wanted.add(region, state.exists() || needed ? document(new State(true, wantedPolicy(state),
                needed ? SHA256 : state.signatureVersion(), needed || state.subscribed(),
                needed ? wantedFilter() : state.filter())) : JsonNull.INSTANCE);
    }

    private static JsonObject document(State state) {
        JsonObject document = new JsonObject();
        document.add(POLICY, state.policy().isEmpty() ? new JsonPrimitive("")
                : JsonParser.parseString(state.policy()));
        document.addProperty(SIGNATURE, state.signatureVersion());
        document.addProperty(SUBSCRIBED, state.subscribed());
        if (!state.filter().isEmpty()) {
            document.add(FILTER, JsonParser.parseString(state.filter()));
        }
        return document;
    }

    /** Puts the topic back to what it was; one that was not there goes. */
    void restore(State now, JsonObject all, Progress progress) {
        if (!all.has(region) || !now.exists()) {
            return;
        }
        if (all.get(region).isJsonNull()) {
            changes.make(PodTexts.get("doing.topic.delete", region), now.policy(), "", progress,
                    () -> sns.deleteTopic(request -> request.topicArn(arn)));
            return;
        }
        JsonObject held = all.getAsJsonObject(region);
        String policy = held.get(POLICY).isJsonObject() ? held.get(POLICY).toString() : "";
        if (!policy.isEmpty() && !PolicyText.same(now.policy(), policy)) {
            setAttribute(PodTexts.get("doing.topic.policy", region), POLICY, now.policy(), policy, progress);
        }
        String signature = held.get(SIGNATURE).getAsString();
        if (!now.signatureVersion().equals(signature)) {
            setAttribute(PodTexts.get("doing.topic.signature.set", region), SIGNATURE, now.signatureVersion(),
                    signature, progress);
        }
        if (now.subscribed() && !held.get(SUBSCRIBED).getAsBoolean()) {
            unsubscribe(progress);
        } else if (now.subscribed()) {
            setFilter(now.filter(), held.has(FILTER) ? held.get(FILTER).toString() : "", progress);
        }
    }

    private void unsubscribe(Progress progress) {
        String subscription = subscriptionArn(progress);
        changes.make(PodTexts.get("doing.topic.unsubscribe", region), pod.queueArn(), "", progress,
                () -> sns.unsubscribe(request -> request.subscriptionArn(subscription)));
    }

    TopicView view(State state) {
        return new TopicView(region, arn, state.exists(), state.subscribed(), TopicPolicy.buckets(state.policy()));
    }

    private String wantedPolicy(State state) {
        String wanted = TopicPolicy.wanted(state.policy(), arn, credentials);
        // SNS takes no empty policy; a topic has one that lets its owner act from the start, so this is a rare case.
        return wanted.isEmpty() ? state.policy() : wanted;
    }
}
