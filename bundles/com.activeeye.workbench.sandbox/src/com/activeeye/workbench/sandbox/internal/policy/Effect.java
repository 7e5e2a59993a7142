package com.activeeye.workbench.sandbox.internal.policy;

/** What a matching statement does to a request. */
public enum Effect {
    ALLOW, DENY
}
