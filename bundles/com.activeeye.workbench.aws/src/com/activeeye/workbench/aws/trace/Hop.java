package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links of the path from trail to stored event, in its order.
 *
 * <p>A hop <em>needs</em> others when nothing can be said of it before they are proven, and comes <em>after</em>
 * others when it only uses what they have found. What neither binds together runs side by side.
 */
public enum Hop {
    /** As whom the operator acts in the bucket's account. */
    OPERATOR("operator"),
    /** The pod is set up, and its identity reaches its account. */
    POD("pod"),
    /** A trail writes to the bucket, for each connector's account and region. */
    TRAIL("trail"),
    /** The trail is switched on. */
    TRAIL_LOGGING("trail-logging", Set.of(), TRAIL),
    /** The trail's own deliveries succeed. */
    TRAIL_DELIVERY("trail-delivery", Set.of(), TRAIL_LOGGING),
    /** The bucket is there, in the account and region that are recorded. */
    BUCKET("bucket", needs(OPERATOR)),
    /** Recent log files lie in the bucket, for each connector's account. */
    LOG_FILES("log-files", needs(BUCKET), TRAIL),
    /** What encrypts the log files, and whether that key can be used. */
    KEY("key", needs(BUCKET), TRAIL),
    /** The role stack is deployed. */
    STACK("stack", needs(OPERATOR)),
    /** The role stack's parameters are those of the credential. */
    STACK_PARAMETERS("stack-parameters", needs(STACK)),
    /** The read role is there, and trusts as the template says. */
    ROLE("role", needs(OPERATOR)),
    /** The role's policy is there, and allows what the template says. */
    READ_POLICY("read-policy", needs(ROLE)),
    /** The pod can assume the role with the external ID. */
    TRUST("trust", needs(POD), STACK_PARAMETERS, ROLE),
    /** Nobody can assume it with another external ID, or with none. */
    TRUST_CONDITION("trust-condition", needs(TRUST)),
    /** The role may read a log file: S3 gives it out. */
    READ("read", needs(TRUST), LOG_FILES, READ_POLICY),
    /** The role may decrypt a log file: KMS gives the key out. */
    DECRYPT("decrypt", needs(TRUST), READ, KEY),
    /** The bucket notifies the pod's topic of each connector's log files. */
    NOTIFICATION("notification", needs(BUCKET), TRAIL, LOG_FILES),
    /** The pod's topic is there, and lets the bucket publish. */
    TOPIC("topic", needs(POD), TRAIL),
    /** The pod's queue is subscribed to the topic, and no filter takes messages away. */
    SUBSCRIPTION("subscription", needs(TOPIC), LOG_FILES),
    /** The queue is there, lets the topic send, and is being emptied. */
    QUEUE("queue", needs(POD)),
    /** No message has ended among the dead letters. */
    DEAD_LETTERS("dead-letters", needs(QUEUE)),
    /** The messages of recent log files have really arrived. */
    MESSAGES("messages", Set.of(), LOG_FILES, NOTIFICATION, QUEUE),
    /** A log file is what CloudTrail writes, and can be parsed. */
    PARSED("parsed", needs(DECRYPT), READ),
    /** The accounts of the log files have an enabled service connector. */
    CONNECTOR("connector", Set.of(), TRAIL, LOG_FILES),
    /** The events of recent log files are stored. */
    STORED("stored", needs(MESSAGES), LOG_FILES, CONNECTOR),
    /** The latest event is as recent as is usual for its account and region. */
    LATEST("latest", needs(STORED), LOG_FILES);

    private final String id;
    private final Set<Hop> needs;
    private final Set<Hop> after;

    Hop(String id) {
        this(id, Set.of());
    }

    Hop(String id, Set<Hop> needs, Hop... after) {
        this.id = id;
        this.needs = needs;
        this.after = Set.of(after);
    }

    private static Set<Hop> needs(Hop... hops) {
        return Set.of(hops);
    }

    /** The name by which the command line and programs know it, for example {@code stack-parameters}. */
    public String id() {
        return id;
    }

    /** What it is called, in a few words. */
    public String title() {
        return TraceTexts.get("hop." + id + ".title");
    }

    /** What it proves, as one sentence. */
    public String statement() {
        return TraceTexts.get("hop." + id + ".statement");
    }

    /** The guide's troubleshooting points that it covers; empty for none. */
    public List<GuidePoint> guidePoints() {
        return Arrays.stream(GuidePoint.values()).filter(point -> point.hops().contains(this)).toList();
    }

    /** The hops that have to be proven before anything can be said of this one. */
    public Set<Hop> needs() {
        return needs;
    }

    /** The hops whose findings it uses, whatever they are. */
    public Set<Hop> after() {
        return after;
    }

    /** All hops that it waits for. */
    public Set<Hop> waitsFor() {
        Set<Hop> all = EnumSet.noneOf(Hop.class);
        all.addAll(needs);
        all.addAll(after);
        return all;
    }

    /** This hop and all behind it, in the path's order. */
    public Set<Hop> andBehind() {
        return EnumSet.range(this, LATEST);
    }

    /**
     * The hop of that name.
     *
     * @throws WorkbenchException of kind INVALID_INPUT when there is none
     */
    public static Hop parse(String text) {
        return Arrays.stream(values()).filter(hop -> hop.id.equals(text.strip())).findFirst()
                .orElseThrow(() -> WorkbenchException.invalid(TraceTexts.get("hop.unknown", text),
                        TraceTexts.get("hop.unknown.todo", Arrays.stream(values()).map(Hop::id)
                                .collect(Collectors.joining(", ")))));
    }
}
