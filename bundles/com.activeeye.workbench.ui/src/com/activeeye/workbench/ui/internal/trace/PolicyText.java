package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.text.Texts;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the least policies of a trace into one text, each under its account. */
final class PolicyText {
    private static final Texts TEXTS = Texts.beside(PolicyText.class);

    private PolicyText() {
    }

    static String of(Map<AccountId, String> policies) {
        return policies.entrySet().stream().map(policy -> TEXTS.get("policy.account", policy.getKey().digits()) + "\n"
                + policy.getValue()).collect(Collectors.joining("\n\n"));
    }
}
