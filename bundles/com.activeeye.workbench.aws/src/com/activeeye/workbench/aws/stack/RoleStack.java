package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The role stack of a credential, in the bucket's account and region: observed, deployed, followed and deleted (the
 * guide, "Creating CloudFormation Stack").
 */
public final class RoleStack {
    /** The stack's name, as the guide gives it; see {@link StackNames} for a credential with a suffix. */
    public static final String STACK_NAME = "activeeye-cloudtrail-read";
    /** The role's name. */
    public static final String ROLE_NAME = ReadRole.NAME;
    /** The managed policy's name. */
    public static final String POLICY_NAME = "activeeye-read-cloudtrail-policy";
    private static final Pause A_SECOND = Pause.of(Duration.ofSeconds(1));

    private final ConnectorCredential credential;
    private final StackPlace place;
    private final StackDeployment.Site site;

    /**
     * The stack of a credential.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names account, bucket and region
     * @param known all recorded credentials: those of other buckets of the account share the stack
     * @param log where every change is written down
     */
    public RoleStack(AwsSession operator, ConnectorCredential credential, Collection<ConnectorCredential> known,
            ChangeLog log) {
        this(operator, credential, known, log, A_SECOND);
    }

    /** The same with another pause between two looks at a stack in progress. */
    public RoleStack(AwsSession operator, ConnectorCredential credential, Collection<ConnectorCredential> known,
            ChangeLog log, Pause pause) {
        this.credential = credential;
        this.place = new StackPlace(operator, credential, known);
        this.site = new StackDeployment.Site(operator, credential, place, new Changes(log, operator), pause);
    }

    /** The names of the stack, its role and its policy. */
    public StackNames names() {
        return StackNames.of(credential);
    }

    /**
     * What there is of a credential's stack, for those who only look.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names account and region
     * @param known all recorded credentials: those of other buckets of the account share the stack
     * @param progress is asked for cancellation
     * @throws WorkbenchException when AWS cannot be asked
     */
    public static StackState observe(AwsSession operator, ConnectorCredential credential,
            Collection<ConnectorCredential> known, Progress progress) {
        return new StackPlace(operator, credential, known).find(progress).state();
    }

    /**
     * The codes of the regions in which the stack is looked for, the bucket's own first: the other buckets of the
     * account share the stack, which is where the first of them was.
     */
    public static List<String> regions(ConnectorCredential credential, Collection<ConnectorCredential> known) {
        return StackPlace.regions(credential, known);
    }

    /**
     * What there is of the stack.
     *
     * @throws WorkbenchException when AWS cannot be asked
     */
    public StackState status(Progress progress) {
        return place.find(progress).state();
    }

    /**
     * The code of the region in which the stack is, or is to be: the bucket's, unless another bucket of the account has
     * the stack already.
     *
     * @throws WorkbenchException when AWS cannot be asked
     */
    public String region(Progress progress) {
        return place.find(progress).region();
    }

    /**
     * The events of the stack, oldest first; empty when there is none.
     *
     * @throws WorkbenchException when AWS cannot be asked
     */
    public List<StackEvent> events(Progress progress) {
        StackPlace.Found found = place.find(progress);
        return found.state().exists() ? found.reader().events(found.state().id(), progress) : List.of();
    }

    /**
     * Deploys the stack and follows it to the end: creates it, updates it when its parameters or its template differ,
     * and does nothing when they do not. CloudFormation works out first what it would do, and the listener is asked
     * whether that is wanted. A deployment of the same parameters that is under way is followed instead.
     *
     * @param request what is to be deployed; what the stack serves for other buckets of the account is kept beside it
     * @param listener is told what happens, and asked before it does
     * @param progress is told each event, and asked for cancellation; Cancel stops the waiting, not CloudFormation
     * @return how it ended; a stack that failed is a result with its {@link StackResult#cause()}, not an exception
     * @throws WorkbenchException of kind INVALID_INPUT without the acknowledgement, WRONG_STATE when the stack is in a
     *         state that has to be mended first or cannot take another bucket, ALREADY_EXISTS when the role's or
     *         policy's name is taken, CANCELLED after Cancel or when the listener does not want it, and of any kind
     *         when AWS refuses
     */
    public StackResult deploy(StackRequest request, StackListener listener, Progress progress) {
        requireAcknowledged(request);
        StackPlace.Found found = place.find(progress);
        return deployment(listener, progress).deploy(found, request.beside(found.state(), credential));
    }

    /**
     * Deploys exactly these parameters, whatever the stack serves now: to take back a change.
     *
     * @param request what is to be deployed
     * @param listener is told what happens, and asked before it does
     * @param progress is told each event, and asked for cancellation
     * @return how it ended
     * @throws WorkbenchException as {@link #deploy} does
     */
    public StackResult restore(StackRequest request, StackListener listener, Progress progress) {
        requireAcknowledged(request);
        return deployment(listener, progress).deploy(place.find(progress), request);
    }

    private StackDeployment deployment(StackListener listener, Progress progress) {
        return new StackDeployment(site, listener, progress);
    }

    private static void requireAcknowledged(StackRequest request) {
        if (!request.acknowledged()) {
            throw StackTexts.fault(FaultKind.INVALID_INPUT, "unacknowledged");
        }
    }

    /**
     * Looks whether the stack can be deployed, without changing anything.
     *
     * @param request what is to be deployed
     * @param progress is asked for cancellation
     * @throws WorkbenchException as {@link #deploy} does when it cannot
     */
    public void check(StackRequest request, Progress progress) {
        StackState state = status(progress);
        if (new StackDiagnosis(state, credential).decide(request) == StackDiagnosis.Decision.CREATE) {
            new NameCollisions(site.operator(), credential).refuse(progress);
        }
    }

    /**
     * Has CloudFormation work out what a deployment would do, and takes the change set back: nothing is deployed.
     *
     * @param request what would be deployed
     * @param progress is asked for cancellation
     * @return what it would do; without changes when the stack is as wanted
     * @throws WorkbenchException as {@link #deploy} does
     */
    public StackChangeSet preview(StackRequest request, Progress progress) {
        requireAcknowledged(request);
        StackPlace.Found found = place.find(progress);
        StackRequest whole = request.beside(found.state(), credential);
        StackDiagnosis.Decision decision = new StackDiagnosis(found.state(), credential).decide(whole);
        if (decision == StackDiagnosis.Decision.CREATE) {
            new NameCollisions(site.operator(), credential).refuse(progress);
        } else if (decision != StackDiagnosis.Decision.UPDATE) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "state.busy", names().stack(), found.state().status());
        }
        ChangeSets sets = site.changeSets(found);
        StackChangeSet proposed = sets.propose(found.state(), whole, progress);
        sets.discard(proposed, names().stack(), progress);
        return proposed;
    }

    /**
     * The template of the stack, as it was deployed.
     *
     * @throws WorkbenchException of kind NOT_FOUND when there is no stack; of any kind when AWS cannot be asked
     */
    public String template(Progress progress) {
        return place.find(progress).template(names().stack(), progress);
    }

    /**
     * What somebody has changed of the stack's resources by other means than the stack.
     *
     * @param progress is asked for cancellation
     * @return the resources that are not as the template has them; empty when all are
     * @throws WorkbenchException of kind WRONG_STATE when there is no stack, or CloudFormation cannot compare it; of
     *         any kind when AWS refuses
     */
    public List<StackDrift> drift(Progress progress) {
        StackPlace.Found found = place.find(progress);
        if (!found.state().exists()) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "drift.no_stack", names().stack());
        }
        return new DriftReader(found.cloudFormation(), site.pause()).read(names().stack(), progress);
    }

    /**
     * Cancels an update that is under way; CloudFormation then rolls back.
     *
     * @throws WorkbenchException of kind WRONG_STATE when no update is under way; of any kind when AWS refuses
     */
    public void cancelUpdate(Progress progress) {
        StackPlace.Found found = place.find(progress);
        StackState state = found.state();
        if (!state.status().equals("UPDATE_IN_PROGRESS")) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "no_update", names().stack());
        }
        site.changes().make(StackTexts.get("doing.cancel", names().stack()), state.status(), "UPDATE_ROLLBACK_COMPLETE",
                progress, () -> found.cloudFormation().cancelUpdateStack(call -> call.stackName(state.id())));
    }

    /**
     * Deletes the stack with its role and policy, and follows that to the end. A stack that serves other buckets too is
     * not deleted: this one is taken out of it.
     *
     * @param keys the ARNs of the keys that none of the other buckets needs, which go with this one
     * @param listener is told what happens
     * @param progress is told each event, and asked for cancellation; Cancel stops the waiting, not CloudFormation
     * @return how it ended; UNCHANGED when there was no stack, UPDATED when it serves others
     * @throws WorkbenchException of kind CANCELLED after Cancel, and of any kind when AWS refuses
     */
    public StackResult delete(Collection<String> keys, StackListener listener, Progress progress) {
        StackPlace.Found found = place.find(progress);
        List<String> others = others(found.state());
        if (others.isEmpty()) {
            return deployment(listener, progress).delete(found);
        }
        listener.notice(StackTexts.get("notice.shared", names().stack(), String.join(", ", others),
                credential.bucketName()));
        if (!keys.isEmpty()) {
            listener.notice(StackTexts.get("notice.keys", String.join(", ", keys)));
        }
        StackParameters held = StackParameters.of(found.state().parameters());
        return restore(new StackRequest(new StackTemplate.Held(found.template(names().stack(), progress)),
                held.without(credential.bucketName(), keys), true), listener, progress);
    }

    private List<String> others(StackState state) {
        return state.isComplete() ? state.buckets().stream().filter(name -> !name.equals(credential.bucketName()))
                .toList() : List.of();
    }
}
