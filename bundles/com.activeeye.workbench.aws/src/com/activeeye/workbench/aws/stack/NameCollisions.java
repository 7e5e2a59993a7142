package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.progress.Progress;
import java.util.function.Supplier;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** Whether something else has taken the names of the role or its policy already, which an account has once. */
final class NameCollisions {
    private final IamClient iam;
    private final ConnectorCredential credential;

    NameCollisions(AwsSession operator, ConnectorCredential credential) {
        this.iam = operator.iam();
        this.credential = credential;
    }

    /**
     * Refuses to go on when a role or policy of that name exists outside of the stack.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind ALREADY_EXISTS
     */
    void refuse(Progress progress) {
        StackNames names = StackNames.of(credential);
        if (exists(progress, () -> iam.getRole(request -> request.roleName(names.role())))) {
            throw taken("collision.role", names.role());
        }
        if (exists(progress, () -> iam.getPolicy(request -> request.policyArn(StackNames.policyArn(credential))))) {
            throw taken("collision.policy", names.policy());
        }
    }

    private RuntimeException taken(String key, String name) {
        return StackTexts.fault(FaultKind.ALREADY_EXISTS, key, name, credential.bucketAccount().digits(),
                credential.bucketRegion());
    }

    private static boolean exists(Progress progress, Supplier<?> read) {
        return AwsFaults.call(StackTexts.get("doing.names"), progress, () -> {
            try {
                read.get();
                return true;
            } catch (NoSuchEntityException free) {
                return false;
            } catch (IamException e) {
                // Who may not look may still be allowed to deploy; CloudFormation then finds the collision itself.
                if (e.statusCode() == 403 && AwsFaults.code(e).startsWith("AccessDenied")) {
                    return false;
                }
                throw e;
            }
        });
    }
}
