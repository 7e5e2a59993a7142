package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** Which keys go with a bucket that is taken out of a role stack which serves others too. */
public final class LeavingKeys {
    private LeavingKeys() {
    }

    /**
     * The keys that a bucket's log files are encrypted with and those of no other bucket of its stack. As long as that
     * is not known of each of the others, all keys stay: a key too many can be taken out later, and one too few would
     * stop the others.
     *
     * @param context what it works with
     * @param credential whose bucket is taken out
     * @param progress is told, and asked for cancellation
     * @return the ARNs; empty when the stack serves no other bucket, or knows no key
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when the stack cannot be read
     */
    public static List<String> of(PlanContext context, ConnectorCredential credential, Progress progress) {
        List<ConnectorCredential> known = context.catalog().credentials().all();
        StackState state = RoleStack.observe(context.sessions().operator(credential.bucketAccount()), credential, known,
                progress);
        List<String> others = state.buckets().stream().filter(name -> !name.equals(credential.bucketName())).toList();
        if (!state.isComplete() || others.isEmpty()) {
            return List.of();
        }
        List<String> held = StackParameters.of(state.parameters()).keyArns();
        if (held.isEmpty()) {
            return List.of();
        }
        List<LogEncryption> needed = known.stream().filter(other -> others.contains(other.bucketName()))
                .map(other -> EncryptionFinder.find(context, other, progress)).toList();
        if (needed.size() < others.size()
                || needed.stream().anyMatch(one -> !one.known() || !one.unknown().isEmpty())) {
            return List.of();
        }
        return EncryptionFinder.find(context, credential, progress).keyArns().stream().filter(held::contains)
                .filter(key -> needed.stream().noneMatch(one -> one.keyArns().contains(key))).toList();
    }
}
