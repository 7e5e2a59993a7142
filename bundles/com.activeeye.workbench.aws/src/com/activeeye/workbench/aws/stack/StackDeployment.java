package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.stack.StackResult.Outcome;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** One deployment or deletion of a role stack: what is there decides what is done, and it is followed to its end. */
final class StackDeployment {
    /**
     * What it works on.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential whose stack it is
     * @param place where the stack is
     * @param changes writes down what is changed
     * @param pause between two looks at a stack in progress
     */
    record Site(AwsSession operator, ConnectorCredential credential, StackPlace place, Changes changes, Pause pause) {
        ChangeSets changeSets(StackPlace.Found found) {
            return new ChangeSets(changes, found.cloudFormation(), pause);
        }
    }

    private final Site site;
    private final String stack;
    private final StackListener listener;
    private final Progress progress;

    /**
     * A deployment or deletion that is to be.
     *
     * @param site what it works on
     * @param listener is told what happens, and asked before a change set is carried out
     * @param progress is told each event, and asked for cancellation; Cancel stops the waiting, not CloudFormation
     */
    StackDeployment(Site site, StackListener listener, Progress progress) {
        this.site = site;
        this.stack = StackNames.of(site.credential()).stack();
        this.listener = listener;
        this.progress = progress;
    }

    /**
     * Deploys what is asked for to what was found.
     *
     * @param found the stack as it is
     * @param request the whole of what it is to be
     * @return how it ended
     * @throws WorkbenchException as {@link RoleStack#deploy} does
     */
    StackResult deploy(StackPlace.Found found, StackRequest request) {
        return switch (new StackDiagnosis(found.state(), site.credential()).decide(request)) {
            case CREATE -> {
                new NameCollisions(site.operator(), site.credential()).refuse(progress);
                yield propose(found, request);
            }
            case REPLACE -> {
                listener.notice(StackTexts.get("notice.replace", stack, found.state().status()));
                StackResult deleted = delete(found);
                yield deleted.succeeded() ? deploy(site.place().find(progress), request) : deleted;
            }
            case FOLLOW -> follow(found);
            case UPDATE -> update(found, request);
        };
    }

    private StackResult update(StackPlace.Found found, StackRequest request) {
        if (found.state().has(request.parameters()) && sameTemplate(found, request.template())) {
            listener.notice(StackTexts.get("notice.unchanged", stack));
            return new StackResult(Outcome.UNCHANGED, found.state(), List.of());
        }
        return propose(found, request);
    }

    /** What lies at an address is known to CloudFormation only, which tells when it would change nothing. */
    private boolean sameTemplate(StackPlace.Found found, StackTemplate template) {
        return switch (template) {
            case StackTemplate.Shipped shipped -> found.template(stack, progress).equals(shipped.text());
            case StackTemplate.Held held -> found.template(stack, progress).equals(held.text());
            case StackTemplate.At at -> false;
        };
    }

    private StackResult propose(StackPlace.Found found, StackRequest request) {
        ChangeSets sets = site.changeSets(found);
        StackChangeSet proposed = sets.propose(found.state(), request, progress);
        if (proposed.changes().isEmpty() && !proposed.create()) {
            sets.discard(proposed, stack, progress);
            listener.notice(StackTexts.get("notice.unchanged", stack));
            return new StackResult(Outcome.UNCHANGED, found.state(), List.of());
        }
        if (!listener.accepts(proposed)) {
            sets.discard(proposed, stack, progress);
            throw StackTexts.fault(FaultKind.CANCELLED, "declined", stack);
        }
        if (!proposed.create()) {
            listener.notice(StackTexts.get("notice.update", stack));
        }
        StackFollower follower = new StackFollower(found.reader(), site.pause(), listener);
        follower.skip(found.reader().events(proposed.stackId(), progress));
        sets.execute(proposed, found.state(), request, progress);
        return result(proposed.create() ? Outcome.CREATED : Outcome.UPDATED, follower,
                follower.follow(proposed.stackId(), progress));
    }

    private StackResult follow(StackPlace.Found found) {
        StackState state = found.state();
        listener.notice(StackTexts.get("notice.follow", stack));
        StackFollower follower = new StackFollower(found.reader(), site.pause(), listener);
        Outcome wanted = state.status().startsWith("CREATE") ? Outcome.CREATED : Outcome.UPDATED;
        return result(wanted, follower, follower.follow(state.id(), progress));
    }

    /**
     * Deletes what was found, whatever it serves.
     *
     * @param found the stack as it is
     * @return how it ended; UNCHANGED when there was no stack
     * @throws WorkbenchException as {@link RoleStack#delete} does
     */
    StackResult delete(StackPlace.Found found) {
        StackState state = found.state();
        if (!state.exists()) {
            return new StackResult(Outcome.UNCHANGED, StackState.MISSING, List.of());
        }
        StackFollower follower = new StackFollower(found.reader(), site.pause(), listener);
        follower.skip(found.reader().events(state.id(), progress));
        site.changes().make(StackTexts.get("doing.delete", stack), state.parameters().toString(), "", progress,
                () -> found.cloudFormation().deleteStack(call -> call.stackName(state.id())
                        .clientRequestToken(ChangeSets.token())));
        return result(Outcome.DELETED, follower, follower.follow(state.id(), progress));
    }

    private static StackResult result(Outcome wanted, StackFollower follower, StackState state) {
        boolean reached = wanted == Outcome.DELETED ? !state.exists() : state.isSuccess();
        return new StackResult(reached ? wanted : Outcome.FAILED, state, follower.events());
    }
}
