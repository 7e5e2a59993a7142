package com.activeeye.workbench.sandbox.internal.policy;

/** Says why a policy document cannot be accepted, in the words that AWS uses for it. */
public final class MalformedPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedPolicy(String message) {
        super(message, null, false, false);
    }
}
