package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of steps of a plan, in the order in which they are applied. */
public enum StepKind {
    /** The pod's topic of the bucket's region, its queue, and who may publish. */
    POD_TOPIC("pod-topic"),
    /** The CloudFormation stack with the read role and its policy. */
    ROLE_STACK("role-stack"),
    /** The statement by which the role's policy lets it decrypt. */
    READ_POLICY("read-policy"),
    /** The statement by which the key's own policy lets the role decrypt. */
    KEY_POLICY("key-policy"),
    /** The bucket's event notification. */
    BUCKET_NOTIFICATION("bucket-notification");

    private final String id;

    StepKind(String id) {
        this.id = id;
    }

    /** The name by which the command line and the change log know it, for example {@code key-policy}. */
    public String id() {
        return id;
    }

    /** What the step is about, in a few words. */
    public String title() {
        return PlanTexts.get("title." + id);
    }

    /**
     * The kind of that name.
     *
     * @throws WorkbenchException of kind INVALID_INPUT when there is none
     */
    public static StepKind parse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(text)).findFirst()
                .orElseThrow(() -> WorkbenchException.invalid(PlanTexts.get("step.unknown", text),
                        PlanTexts.get("step.unknown.todo", Arrays.stream(values()).map(StepKind::id)
                                .collect(Collectors.joining(", ")))));
    }
}
