package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One look at one hop: what a probe asks with, and what it makes its result with. Everything that is asked becomes
 * evidence.
 */
public final class Look {
    private final Hop hop;
    private final TraceContext context;
    private final TraceSubject subject;
    private final Facts facts;
    private final List<Evidence> evidence = Collections.synchronizedList(new ArrayList<>());
    private final List<String> missing = Collections.synchronizedList(new ArrayList<>());
    private final long began = System.nanoTime();

    Look(Hop hop, TraceContext context, TraceSubject subject, Facts facts) {
        this.hop = hop;
        this.context = context;
        this.subject = subject;
        this.facts = facts;
    }

    /** What is traced. */
    public TraceSubject subject() {
        return subject;
    }

    /** The traced credential. */
    public ConnectorCredential credential() {
        return subject.credential();
    }

    /**
     * The pod.
     *
     * @throws WorkbenchException of kind WRONG_STATE when it is not set up, which hops that need the pod never meet
     */
    public Pod pod() {
        return subject.pod().orElseThrow(() -> new WorkbenchException(FaultKind.WRONG_STATE,
                TraceTexts.get("pod.missing"), ""));
    }

    /** The sessions by which AWS is reached. */
    public AwsSessions sessions() {
        return context.sessions();
    }

    /** The operator's session in an account. */
    public AwsSession operator(AccountId account) {
        return context.sessions().operator(account);
    }

    /** The operator's session in the bucket's account. */
    public AwsSession operator() {
        return operator(credential().bucketAccount());
    }

    /** What hops have found out. */
    public Facts facts() {
        return facts;
    }

    /**
     * The log files of the credential's bucket that were ingested last, newest first; empty also when the store cannot
     * be read, which the hops that are about the store tell.
     */
    public List<LogFileSeen> ingestedBefore() {
        try {
            return context.history().latest(credential());
        } catch (WorkbenchException unreadable) {
            return List.of();
        }
    }

    /** The time now. */
    public Instant now() {
        return context.clock().instant();
    }

    /**
     * Asks AWS one thing.
     *
     * @param <T> what comes back
     * @param session as whom
     * @param action the IAM action that it takes, for example {@code iam:GetRole}
     * @param of what is asked about, as a person would look for it
     * @param call the call
     * @param words what came back, in words
     * @return what came back
     * @throws WorkbenchException when AWS refuses or does not answer; that is evidence as well
     */
    public <T> T ask(AwsSession session, String action, String of, Supplier<T> call, Function<T, String> words) {
        try {
            return tryOut(session, action, of, call, words);
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.DENIED) {
                missing.add(action);
            }
            throw e;
        }
    }

    /** The same where a refusal is not a right that is missing, but what is to be found out. */
    public <T> T tryOut(AwsSession session, String action, String of, Supplier<T> call, Function<T, String> words) {
        String asked = TraceTexts.get("asked", action, of);
        String actor = session.identity().arn();
        try {
            T answer = AwsFaults.call(asked, call);
            evidence.add(new Evidence(asked, actor, words.apply(answer), now()));
            return answer;
        } catch (WorkbenchException e) {
            evidence.add(new Evidence(asked, actor, e.getMessage(), now()));
            throw e;
        }
    }

    /** Notes something that was seen without anybody's rights, in our own store for example. */
    public void note(String asked, String answer) {
        evidence.add(new Evidence(asked, "", answer, now()));
    }

    /** Notes something that was seen as somebody. */
    public void note(String asked, AwsSession session, String answer) {
        evidence.add(new Evidence(asked, session.identity().arn(), answer, now()));
    }

    /** It works. */
    public HopResult proven(String meaning) {
        return proven(meaning, Set.of());
    }

    /** It works, and these accounts are quiet. */
    public HopResult proven(String meaning, Set<AccountId> quiet) {
        return new HopResult.Proven(hop, meaning, quiet, seen(), now(), took());
    }

    /** It does not work, for one reason. */
    public HopResult broken(Cause cause) {
        return broken(List.of(cause));
    }

    /** It does not work. */
    public HopResult broken(Collection<Cause> causes) {
        return new HopResult.Broken(hop, List.copyOf(causes), seen(), now(), took());
    }

    /** Nobody can tell. */
    public HopResult unknown(String meaning, Remedy... remedies) {
        return new HopResult.Unknown(hop, meaning, Optional.empty(), missing.stream().findFirst(),
                List.of(remedies), seen(), now(), took());
    }

    /** Nobody can tell, because an action is not allowed of which AWS does not say so by itself. */
    public HopResult denied(String action, String meaning, Remedy... remedies) {
        missing.add(action);
        return unknown(meaning, remedies);
    }

    /** Nobody can tell, because AWS did not answer what was asked. */
    public HopResult unknown(WorkbenchException e) {
        Optional<String> action = missing.stream().findFirst();
        String meaning = action.filter(denied -> e.kind() == FaultKind.DENIED)
                .map(denied -> TraceTexts.get("unknown.denied", denied, e.getMessage()))
                .orElse(e.getMessage());
        List<Remedy> remedies = e.remedy().isEmpty() ? List.of()
                : List.of(new Remedy(e.remedy(), new Remedy.ByHand()));
        return new HopResult.Unknown(hop, meaning, Optional.empty(), action, remedies, seen(), now(), took());
    }

    /** It cannot be judged as long as another hop is not proven. */
    public HopResult behind(Hop other) {
        return new HopResult.Unknown(hop, TraceTexts.get("unknown.behind", other.title()), Optional.of(other),
                Optional.empty(), List.of(), List.of(), now(), took());
    }

    /** Nobody has answered within the time limit. */
    HopResult late(Duration limit) {
        return unknown(TraceTexts.get("unknown.late", String.valueOf(limit.toSeconds())),
                new Remedy(TraceTexts.get("unknown.late.todo"), new Remedy.ByHand()));
    }

    private List<Evidence> seen() {
        synchronized (evidence) {
            return List.copyOf(evidence);
        }
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
