package com.activeeye.workbench.sandbox.internal.sns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** All topics and subscriptions. */
final class TopicStore {

    private static final class Known {
        private final Map<String, Topic> topics = new LinkedHashMap<>();
        private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
        private SigningKey signingKey = new SigningKey("", "");
    }

    private final State<Known> state;

    TopicStore(StateStore store) {
        state = store.open("sns", Known.class, Known::new);
        if (state.read(known -> known.signingKey.pkcs8().isEmpty())) {
            state.change(known -> known.signingKey = SigningKey.generate());
        }
    }

    SigningKey signingKey() {
        return state.read(known -> known.signingKey);
    }

    boolean hasTopic(String arn) {
        return state.read(known -> known.topics.containsKey(arn));
    }

    void add(Topic topic) {
        state.change(known -> known.topics.putIfAbsent(topic.arn, topic));
    }

    <R> R topic(String arn, Function<Topic, R> reader) {
        return state.read(known -> reader.apply(existing(known, arn)));
    }

    void changeTopic(String arn, Consumer<Topic> writer) {
        state.change(known -> writer.accept(existing(known, arn)));
    }

    /** Removes a topic with its subscriptions. */
    void removeTopic(String arn) {
        state.change(known -> {
            known.topics.remove(arn);
            known.subscriptions.values().removeIf(one -> one.topic.equals(arn));
        });
    }

    private static Topic existing(Known known, String arn) {
        Topic topic = known.topics.get(arn);
        if (topic == null) {
            throw SnsErrors.notFound("Topic does not exist");
        }
        return topic;
    }

    List<String> topics(Predicate<Topic> wanted) {
        return state.read(known -> known.topics.values().stream().filter(wanted).map(topic -> topic.arn).sorted()
                .toList());
    }

    void add(Subscription subscription) {
        state.change(known -> known.subscriptions.put(subscription.arn, subscription));
    }

    <R> R subscription(String arn, Function<Subscription, R> reader) {
        return state.read(known -> reader.apply(existingSubscription(known, arn)));
    }

    void changeSubscription(String arn, Consumer<Subscription> writer) {
        state.change(known -> writer.accept(existingSubscription(known, arn)));
    }

    void removeSubscription(String arn) {
        state.change(known -> known.subscriptions.remove(arn));
    }

    private static Subscription existingSubscription(Known known, String arn) {
        Subscription subscription = known.subscriptions.get(arn);
        if (subscription == null) {
            throw SnsErrors.notFound("Subscription does not exist");
        }
        return subscription;
    }

    List<Subscription> subscriptions(Predicate<Subscription> wanted) {
        return state.read(known -> known.subscriptions.values().stream().filter(wanted).toList());
    }
}
