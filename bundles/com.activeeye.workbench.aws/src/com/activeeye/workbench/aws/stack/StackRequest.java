package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.Objects;

/**
 * What is to be deployed.
 *
 * @param template the template
 * @param parameters its parameters
 * @param acknowledged whether the operator acknowledges that IAM resources with custom names are created
 * @param replacing whether a stack whose creation failed, which can only be deleted, is deleted first
 */
public record StackRequest(StackTemplate template, StackParameters parameters, boolean acknowledged,
        boolean replacing) {
    public StackRequest {
        Objects.requireNonNull(template);
        Objects.requireNonNull(parameters);
    }

    /** A request that replaces nothing. */
    public StackRequest(StackTemplate template, StackParameters parameters, boolean acknowledged) {
        this(template, parameters, acknowledged, false);
    }

    /** The shipped template with the parameters of a credential, not acknowledged yet. */
    public static StackRequest of(ConnectorCredential credential) {
        return new StackRequest(StackTemplate.SHIPPED, StackParameters.of(credential), false);
    }

    /** The same, acknowledged or not. */
    public StackRequest withAcknowledged(boolean value) {
        return new StackRequest(template, parameters, value, replacing);
    }

    /** The same with another template. */
    public StackRequest withTemplate(StackTemplate other) {
        return new StackRequest(other, parameters, acknowledged, replacing);
    }

    /** The same with other parameters. */
    public StackRequest withParameters(StackParameters other) {
        return new StackRequest(template, other, acknowledged, replacing);
    }

    /** The same, with or without the deletion of a stack whose creation failed. */
    public StackRequest withReplacing(boolean value) {
        return new StackRequest(template, parameters, acknowledged, value);
    }

    /** The names of stack, role and policy. */
    public StackNames names() {
        String suffix = parameters.nameSuffix();
        return new StackNames(RoleStack.STACK_NAME + suffix, RoleStack.ROLE_NAME + suffix,
                RoleStack.POLICY_NAME + suffix);
    }

    /** The same with what a stack serves for other buckets of the account kept beside it. */
    public StackRequest beside(StackState state, ConnectorCredential credential) {
        return state.isComplete() && !state.buckets().isEmpty()
                ? withParameters(parameters.beside(StackParameters.of(state.parameters()), credential)) : this;
    }
}
