package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.core.progress.Progress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** The versions of a managed policy, of which IAM keeps five. */
final class PolicyVersions {
    /** IAM User Guide, "IAM and AWS STS quotas". */
    static final int MOST = 5;

    private final Changes changes;
    private final IamClient iam;
    private final String arn;

    PolicyVersions(Changes changes, String arn) {
        this.changes = changes;
        this.iam = changes.session().iam();
        this.arn = arn;
    }

    /** The document of the version in force; empty when there is no such policy. */
    Optional<String> document(Progress progress) {
        return AwsFaults.call(PlanTexts.get("doing.policy.read", arn), progress, () -> {
            try {
                String version = iam.getPolicy(call -> call.policyArn(arn)).policy().defaultVersionId();
                return Optional.of(document(version));
            } catch (NoSuchEntityException missing) {
                return Optional.empty();
            }
        });
    }

    /** IAM sends documents as a part of a URL would be written. */
    private String document(String version) {
        return URLDecoder.decode(iam.getPolicyVersion(call -> call.policyArn(arn).versionId(version)).policyVersion()
                .document(), StandardCharsets.UTF_8);
    }

    /** Puts a new version in force, in place of the oldest where there are as many as IAM keeps. */
    void put(String before, String document, Progress progress) {
        oldestBeyond(progress).ifPresent(oldest -> changes.make(
                PlanTexts.get("doing.policy.delete", oldest, arn), document(oldest), "", progress,
                () -> iam.deletePolicyVersion(call -> call.policyArn(arn).versionId(oldest))));
        changes.make(PlanTexts.get("doing.policy.put", arn), before, document, progress,
                () -> iam.createPolicyVersion(call -> call.policyArn(arn).policyDocument(document)
                        .setAsDefault(true)));
    }

    /** What has to go before a version can be added. */
    Optional<String> oldestBeyond(Progress progress) {
        List<PolicyVersion> all = AwsFaults.call(PlanTexts.get("doing.policy.read", arn), progress,
                () -> iam.listPolicyVersionsPaginator(call -> call.policyArn(arn)).versions().stream().toList());
        return all.size() < MOST ? Optional.empty() : all.stream().filter(version -> !version.isDefaultVersion())
                .min(Comparator.comparingInt(PolicyVersions::number)).map(PolicyVersion::versionId);
    }

    private static int number(PolicyVersion version) {
        return Integer.parseInt(version.versionId().substring(1));
    }
}
