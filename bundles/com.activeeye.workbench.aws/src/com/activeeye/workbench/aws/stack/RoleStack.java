package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackResult.Outcome;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/**
 * The role stack of a credential, in the bucket's account and region: observed, deployed, followed and deleted (the
 * guide, "Creating CloudFormation Stack").
 */
public final class RoleStack {
    /** The stack's name, as the guide gives it. */
    public static final String STACK_NAME = "activeeye-cloudtrail-read";
    /** The role's name. */
    public static final String ROLE_NAME = ReadRole.NAME;
    /** The managed policy's name. */
    public static final String POLICY_NAME = "activeeye-read-cloudtrail-policy";
    private static final Pause A_SECOND = Pause.of(Duration.ofSeconds(1));

    private final AwsSession operator;
    private final ConnectorCredential credential;
    private final Changes changes;
    private final Pause pause;
    private final CloudFormationClient cloudFormation;
    private final StackReader reader;

    /**
     * The stack of a credential.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names account, bucket and region
     * @param log where every change is written down
     */
    public RoleStack(AwsSession operator, ConnectorCredential credential, ChangeLog log) {
        this(operator, credential, log, A_SECOND);
    }

    /** The same with another pause between two looks at a stack in progress. */
    public RoleStack(AwsSession operator, ConnectorCredential credential, ChangeLog log, Pause pause) {
        this.operator = operator;
        this.credential = credential;
        this.changes = new Changes(log, operator);
        this.pause = pause;
        this.cloudFormation = operator.cloudFormation(credential.bucketRegion());
        this.reader = new StackReader(cloudFormation);
    }

    /**
     * What there is of a credential's stack, for those who only look.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names account and region
     * @param progress is asked for cancellation
     * @throws WorkbenchException when AWS cannot be asked
     */
    public static StackState observe(AwsSession operator, ConnectorCredential credential, Progress progress) {
        return new StackReader(operator.cloudFormation(credential.bucketRegion())).state(STACK_NAME, progress);
    }

    /**
     * What there is of the stack.
     *
     * @throws WorkbenchException when AWS cannot be asked
     */
    public StackState status(Progress progress) {
        return reader.state(STACK_NAME, progress);
    }

    /**
     * The events of the stack, oldest first; empty when there is none.
     *
     * @throws WorkbenchException when AWS cannot be asked
     */
    public List<StackEvent> events(Progress progress) {
        return reader.events(STACK_NAME, progress);
    }

    /**
     * Deploys the stack and follows it to the end: creates it, updates it when its parameters differ, and does nothing
     * when they do not. A deployment of the same parameters that is under way is followed instead.
     *
     * @param request what is to be deployed
     * @param listener is told what happens
     * @param progress is told each event, and asked for cancellation; Cancel stops the waiting, not CloudFormation
     * @return how it ended; a stack that failed is a result with its {@link StackResult#cause()}, not an exception
     * @throws WorkbenchException of kind INVALID_INPUT without the acknowledgement, WRONG_STATE when the stack is in a
     *         state that has to be mended first or reads another bucket, ALREADY_EXISTS when the role's or policy's
     *         name is taken, CANCELLED after Cancel, and of any kind when AWS refuses
     */
    public StackResult deploy(StackRequest request, StackListener listener, Progress progress) {
        if (!request.acknowledged()) {
            throw StackTexts.fault(FaultKind.INVALID_INPUT, "unacknowledged");
        }
        StackState state = status(progress);
        if (!state.exists()) {
            new NameCollisions(operator, credential).refuse(progress);
            return create(request, listener, progress);
        }
        return new StackDiagnosis(state, credential).decide(request) == StackDiagnosis.Decision.FOLLOW
                ? follow(state, listener, progress) : update(state, request, listener, progress);
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
        if (state.exists()) {
            new StackDiagnosis(state, credential).decide(request);
        } else {
            new NameCollisions(operator, credential).refuse(progress);
        }
    }

    /**
     * The template of the stack, as it was deployed.
     *
     * @throws WorkbenchException of kind NOT_FOUND when there is no stack; of any kind when AWS cannot be asked
     */
    public String template(Progress progress) {
        return AwsFaults.call(StackTexts.get("doing.template", STACK_NAME), progress,
                () -> cloudFormation.getTemplate(call -> call.stackName(STACK_NAME)).templateBody());
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
        if (!status(progress).exists()) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "drift.no_stack", STACK_NAME);
        }
        return new DriftReader(cloudFormation, pause).read(STACK_NAME, progress);
    }

    /**
     * Deploys the stack as {@link #deploy} does, and also when only its template differs.
     *
     * @param request what is to be deployed
     * @param listener is told what happens
     * @param progress is told each event, and asked for cancellation
     * @return how it ended
     * @throws WorkbenchException as {@link #deploy} does
     */
    public StackResult redeploy(StackRequest request, StackListener listener, Progress progress) {
        StackState state = status(progress);
        boolean settled = state.exists() && request.acknowledged()
                && new StackDiagnosis(state, credential).decide(request) == StackDiagnosis.Decision.UPDATE;
        return settled ? startAndFollow(state, request, listener, progress) : deploy(request, listener, progress);
    }

    private StackResult create(StackRequest request, StackListener listener, Progress progress) {
        String token = token();
        String id = changes.make(StackTexts.get("doing.create", STACK_NAME), "",
                request.parameters().byName().toString(), progress,
                () -> cloudFormation.createStack(new StackCalls(request, token)::create).stackId());
        StackFollower follower = new StackFollower(reader, pause, listener);
        return result(Outcome.CREATED, follower, follower.follow(id, progress));
    }

    private StackResult update(StackState state, StackRequest request, StackListener listener, Progress progress) {
        if (state.has(request.parameters())) {
            listener.notice(StackTexts.get("notice.unchanged", STACK_NAME));
            return new StackResult(Outcome.UNCHANGED, state, List.of());
        }
        return startAndFollow(state, request, listener, progress);
    }

    private StackResult startAndFollow(StackState state, StackRequest request, StackListener listener,
            Progress progress) {
        listener.notice(StackTexts.get("notice.update", STACK_NAME));
        StackFollower follower = new StackFollower(reader, pause, listener);
        follower.skip(reader.events(state.id(), progress));
        boolean started = changes.make(StackTexts.get("doing.update", STACK_NAME), state.parameters().toString(),
                request.parameters().byName().toString(), progress, () -> startUpdate(request));
        return started ? result(Outcome.UPDATED, follower, follower.follow(state.id(), progress))
                : new StackResult(Outcome.UNCHANGED, state, List.of());
    }

    /** CloudFormation has no code of its own for an update that would change nothing. */
    private boolean startUpdate(StackRequest request) {
        try {
            cloudFormation.updateStack(new StackCalls(request, token())::update);
            return true;
        } catch (CloudFormationException e) {
            if (AwsFaults.message(e).contains("No updates are to be performed")) {
                return false;
            }
            throw e;
        }
    }

    private StackResult follow(StackState state, StackListener listener, Progress progress) {
        listener.notice(StackTexts.get("notice.follow", STACK_NAME));
        StackFollower follower = new StackFollower(reader, pause, listener);
        Outcome wanted = state.status().startsWith("CREATE") ? Outcome.CREATED : Outcome.UPDATED;
        return result(wanted, follower, follower.follow(state.id(), progress));
    }

    private static StackResult result(Outcome wanted, StackFollower follower, StackState state) {
        boolean reached = wanted == Outcome.DELETED ? !state.exists() : state.isSuccess();
        return new StackResult(reached ? wanted : Outcome.FAILED, state, follower.events());
    }

    /** CloudFormation takes a request with the same token for the same request, so that a retry does not double. */
    private static String token() {
        return "activeeye-" + UUID.randomUUID();
    }

    /**
     * Cancels an update that is under way; CloudFormation then rolls back.
     *
     * @throws WorkbenchException of kind WRONG_STATE when no update is under way; of any kind when AWS refuses
     */
    public void cancelUpdate(Progress progress) {
        StackState state = status(progress);
        if (!state.status().equals("UPDATE_IN_PROGRESS")) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "no_update", STACK_NAME);
        }
        changes.make(StackTexts.get("doing.cancel", STACK_NAME), state.status(), "UPDATE_ROLLBACK_COMPLETE", progress,
                () -> cloudFormation.cancelUpdateStack(call -> call.stackName(state.id())));
    }

    /**
     * Deletes the stack with its role and policy, and follows that to the end.
     *
     * @param listener is told what happens
     * @param progress is told each event, and asked for cancellation; Cancel stops the waiting, not CloudFormation
     * @return how it ended; UNCHANGED when there was no stack
     * @throws WorkbenchException of kind CANCELLED after Cancel, and of any kind when AWS refuses
     */
    public StackResult delete(StackListener listener, Progress progress) {
        StackState state = status(progress);
        if (!state.exists()) {
            return new StackResult(Outcome.UNCHANGED, StackState.MISSING, List.of());
        }
        StackFollower follower = new StackFollower(reader, pause, listener);
        follower.skip(reader.events(state.id(), progress));
        changes.make(StackTexts.get("doing.delete", STACK_NAME), state.parameters().toString(), "", progress,
                () -> cloudFormation.deleteStack(call -> call.stackName(state.id()).clientRequestToken(token())));
        return result(Outcome.DELETED, follower, follower.follow(state.id(), progress));
    }
}
