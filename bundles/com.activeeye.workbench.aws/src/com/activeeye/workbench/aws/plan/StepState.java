package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;
import java.util.Objects;

/**
 * A step as it was observed: what is there, what will be, and what it takes.
 *
 * @param kind the kind of the step
 * @param subject what it changes, as a person would look for it: a name or an ARN
 * @param account the account that is changed
 * @param verdict what it comes to
 * @param before what is there, as a whole JSON document; empty for nothing
 * @param wanted what will be there
 * @param why why it is blocked or could not be checked; empty otherwise
 * @param notes what else there is to know of it, in sentences
 * @param unchecked what of it could not be looked at and why, in sentences; empty when everything was
 * @param actor the ARN of the identity that makes the change; empty when it could not be found out
 * @param actions the IAM actions that it needs to look, to change and to take back
 */
public record StepState(StepKind kind, String subject, AccountId account, Verdict verdict, String before,
        String wanted, String why, List<String> notes, List<String> unchecked, String actor, List<String> actions) {
    public StepState {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(account);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(before);
        Objects.requireNonNull(wanted);
        Objects.requireNonNull(why);
        Objects.requireNonNull(actor);
        notes = List.copyOf(notes);
        unchecked = List.copyOf(unchecked);
        actions = List.copyOf(actions);
    }

    /** Where the two documents differ; empty when there is nothing to do. */
    public List<Difference> differences() {
        return JsonDifference.of(before, wanted);
    }

    /** The SHA-256 of what was observed and is wanted, by which it is known again. */
    public String fingerprint() {
        return Documents.fingerprint(before, wanted);
    }
}
