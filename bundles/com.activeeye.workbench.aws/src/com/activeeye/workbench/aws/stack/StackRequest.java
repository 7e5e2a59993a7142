package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.Objects;

/**
 * What is to be deployed.
 *
 * @param template the template
 * @param parameters its parameters
 * @param acknowledged whether the operator acknowledges that IAM resources with custom names are created
 */
public record StackRequest(StackTemplate template, StackParameters parameters, boolean acknowledged) {
    public StackRequest {
        Objects.requireNonNull(template);
        Objects.requireNonNull(parameters);
    }

    /** The shipped template with the parameters of a credential, not acknowledged yet. */
    public static StackRequest of(ConnectorCredential credential) {
        return new StackRequest(StackTemplate.SHIPPED, StackParameters.of(credential), false);
    }

    /** The same, acknowledged or not. */
    public StackRequest withAcknowledged(boolean value) {
        return new StackRequest(template, parameters, value);
    }

    /** The same with another template. */
    public StackRequest withTemplate(StackTemplate other) {
        return new StackRequest(other, parameters, acknowledged);
    }

    /** The same with other parameters. */
    public StackRequest withParameters(StackParameters other) {
        return new StackRequest(template, other, acknowledged);
    }
}
