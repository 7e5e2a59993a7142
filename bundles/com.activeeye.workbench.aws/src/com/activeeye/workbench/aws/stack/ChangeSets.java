package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/**
 * The change sets of a stack: CloudFormation works out what it would do, and does it only when told so (AWS
 * CloudFormation User Guide, "Update CloudFormation stacks using change sets").
 */
final class ChangeSets {
    /** How the names of those begin that the workbench makes. */
    static final String PREFIX = "activeeye-workbench-";

    private final Changes changes;
    private final CloudFormationClient cloudFormation;
    private final Pause pause;

    ChangeSets(Changes changes, CloudFormationClient cloudFormation, Pause pause) {
        this.changes = changes;
        this.cloudFormation = cloudFormation;
        this.pause = pause;
    }

    /**
     * Has CloudFormation work out what a request would do.
     *
     * @param state the stack as it is
     * @param request what is wanted
     * @return the change set, to be executed or discarded
     */
    StackChangeSet propose(StackState state, StackRequest request, Progress progress) {
        boolean create = !state.exists() || state.isInReview();
        String before = create ? "" : state.parameters().toString();
        String stack = request.names().stack();
        StackCalls calls = new StackCalls(request, PREFIX + UUID.randomUUID());
        CreateChangeSetResponse made = changes.make(StackTexts.get("doing.propose", stack), before,
                request.parameters().byName().toString(), progress, () -> cloudFormation.createChangeSet(call ->
                        calls.propose(call, create ? ChangeSetType.CREATE : ChangeSetType.UPDATE)));
        StackChangeSet set = new StackChangeSet(made.id(), made.stackId(), create, List.of());
        try {
            return described(set, stack, progress);
        } catch (RuntimeException e) {
            // A cancelled look must not leave it behind.
            discard(set, stack, Progress.NONE);
            throw e;
        }
    }

    private StackChangeSet described(StackChangeSet set, String stack, Progress progress) {
        DescribeChangeSetResponse described = describe(set, stack, "", progress);
        while (described.status() == ChangeSetStatus.CREATE_PENDING
                || described.status() == ChangeSetStatus.CREATE_IN_PROGRESS) {
            pause.untilNext(progress);
            described = describe(set, stack, "", progress);
        }
        if (described.status() == ChangeSetStatus.CREATE_COMPLETE) {
            List<StackChange> all = new ArrayList<>(changes(described));
            while (described.nextToken() != null) {
                described = describe(set, stack, described.nextToken(), progress);
                all.addAll(changes(described));
            }
            return new StackChangeSet(set.id(), set.stackId(), set.create(), all);
        }
        String reason = text(described.statusReason());
        // CloudFormation has no code of its own for this, and two ways to say it.
        if (reason.contains("didn't contain changes") || reason.contains("No updates are to be performed")) {
            return set;
        }
        throw StackTexts.fault(FaultKind.WRONG_STATE, "changeset.failed", stack, reason);
    }

    private DescribeChangeSetResponse describe(StackChangeSet set, String stack, String token, Progress progress) {
        return AwsFaults.call(StackTexts.get("doing.changeset.read", stack), progress, () -> cloudFormation
                .describeChangeSet(call -> call.changeSetName(set.id()).nextToken(token.isEmpty() ? null : token)));
    }

    private static List<StackChange> changes(DescribeChangeSetResponse described) {
        return described.changes().stream().map(Change::resourceChange).flatMap(change -> change == null
                ? Stream.empty() : Stream.of(change(change))).toList();
    }

    private static StackChange change(ResourceChange change) {
        List<String> properties = change.details().stream().map(ResourceChangeDetail::target)
                .map(ResourceTargetDefinition::name).filter(name -> name != null).distinct().toList();
        return new StackChange(text(change.actionAsString()), text(change.logicalResourceId()),
                text(change.resourceType()), text(change.physicalResourceId()), text(change.replacementAsString()),
                properties);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** Does what a change set says. */
    void execute(StackChangeSet set, StackState state, StackRequest request, Progress progress) {
        String doing = StackTexts.get(set.create() ? "doing.create" : "doing.update", request.names().stack());
        changes.make(doing, set.create() ? "" : state.parameters().toString(),
                request.parameters().byName().toString(), progress, () -> cloudFormation.executeChangeSet(
                        call -> call.changeSetName(set.id()).clientRequestToken(token())));
    }

    /** Takes a change set back, and with it the empty stack that one for a new stack has made. */
    void discard(StackChangeSet set, String stack, Progress progress) {
        changes.make(StackTexts.get("doing.discard", stack), set.id(), "", progress,
                () -> cloudFormation.deleteChangeSet(call -> call.changeSetName(set.id())));
        if (set.create() && of(set.stackId(), stack, progress).isEmpty()) {
            changes.make(StackTexts.get("doing.delete", stack), "REVIEW_IN_PROGRESS", "", progress,
                    () -> cloudFormation.deleteStack(call -> call.stackName(set.stackId())));
        }
    }

    private List<ChangeSetSummary> of(String stackId, String stack, Progress progress) {
        return AwsFaults.call(StackTexts.get("doing.changeset.read", stack), progress, () -> cloudFormation
                .listChangeSetsPaginator(call -> call.stackName(stackId)).summaries().stream().toList());
    }

    /** CloudFormation takes a request with the same token for the same request, so that a retry does not double. */
    static String token() {
        return "activeeye-" + UUID.randomUUID();
    }
}
