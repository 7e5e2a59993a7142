package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/** Has CloudFormation compare a stack's resources with its template, which it does in the background. */
final class DriftReader {
    private final CloudFormationClient cloudFormation;
    private final Pause pause;

    DriftReader(CloudFormationClient cloudFormation, Pause pause) {
        this.cloudFormation = cloudFormation;
        this.pause = pause;
    }

    List<StackDrift> read(String stack, Progress progress) {
        String doing = StackTexts.get("doing.drift", stack);
        String detection = AwsFaults.call(doing, progress,
                () -> cloudFormation.detectStackDrift(call -> call.stackName(stack)).stackDriftDetectionId());
        await(doing, detection, progress);
        return AwsFaults.call(doing, progress, () -> cloudFormation.describeStackResourceDrifts(call -> call
                .stackName(stack).stackResourceDriftStatusFilters(StackResourceDriftStatus.MODIFIED,
                        StackResourceDriftStatus.DELETED)).stackResourceDrifts()).stream().map(DriftReader::drift)
                .toList();
    }

    private void await(String doing, String detection, Progress progress) {
        DescribeStackDriftDetectionStatusResponse status = status(doing, detection, progress);
        while (status.detectionStatus() == StackDriftDetectionStatus.DETECTION_IN_PROGRESS) {
            pause.untilNext(progress);
            status = status(doing, detection, progress);
        }
        if (status.detectionStatus() != StackDriftDetectionStatus.DETECTION_COMPLETE) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "drift.failed", text(status.detectionStatusReason()));
        }
    }

    private DescribeStackDriftDetectionStatusResponse status(String doing, String detection, Progress progress) {
        return AwsFaults.call(doing, progress, () -> cloudFormation
                .describeStackDriftDetectionStatus(call -> call.stackDriftDetectionId(detection)));
    }

    private static StackDrift drift(StackResourceDrift drift) {
        return new StackDrift(drift.logicalResourceId(), drift.resourceType(),
                drift.stackResourceDriftStatusAsString(), text(drift.expectedProperties()),
                text(drift.actualProperties()));
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
