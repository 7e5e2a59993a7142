package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.ReadLogFile;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * KMS decrypts for the role: proven by the file that was read. Where it refuses, the two policies of the guide's
 * section "Enabling ActiveEye to Use the KMS Key" tell which of them is missing.
 */
final class DecryptProbe implements Probe {
    private static final String DECRYPT = "kms:Decrypt";

    @Override
    public Hop hop() {
        return Hop.DECRYPT;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return KeyProbe.permissions("kms:GetKeyPolicy", subject, facts);
    }

    @Override
    public HopResult look(Look look) {
        Optional<ReadLogFile> read = look.facts().find(ReadLogFile.class);
        if (read.isPresent()) {
            Set<String> keys = keys(look);
            look.note(ProbeTexts.get("decrypt.asked"), read.get().file().key());
            return look.proven(ProbeTexts.get(keys.isEmpty() ? "decrypt.no_key" : "decrypt.proven",
                    String.join(", ", keys)));
        }
        Optional<ReadProbe.KmsRefusal> refusal = look.facts().find(ReadProbe.KmsRefusal.class);
        if (refusal.isEmpty()) {
            return look.behind(Hop.READ);
        }
        if (look.facts().find(KeyProbe.Keys.class).filter(keys -> !keys.usable()).isPresent()) {
            return look.behind(Hop.KEY);
        }
        look.note(ProbeTexts.get("decrypt.asked"), refusal.get().words());
        List<Cause> causes = new ArrayList<>();
        for (String key : keys(look)) {
            readPolicy(look, key).ifPresent(causes::add);
            keyPolicy(look, key).ifPresent(causes::add);
        }
        return look.broken(causes.isEmpty() ? List.of(ProbeTexts.cause("decrypt-refused", new Remedy.ByHand(),
                refusal.get().words())) : causes);
    }

    private static Set<String> keys(Look look) {
        return look.facts().find(KeyProbe.Keys.class).map(KeyProbe.Keys::ids).orElse(Set.of());
    }

    private static Optional<Cause> readPolicy(Look look, String key) {
        Optional<String> policy = look.facts().find(ReadPolicyProbe.ReadPolicy.class)
                .map(ReadPolicyProbe.ReadPolicy::document);
        boolean missing = policy.isPresent() && PolicyStatement.of(policy.get()).stream().noneMatch(
                one -> one.allows() && one.names(DECRYPT) && one.about(key));
        return missing ? Optional.of(ProbeTexts.cause("decrypt-read-policy", new Remedy.ApplyStep(
                StepKind.READ_POLICY), key)) : Optional.empty();
    }

    private static Optional<Cause> keyPolicy(Look look, String key) {
        if (!key.startsWith("arn:")) {
            return Optional.empty();
        }
        try {
            AwsSession owner = look.operator(new AccountId(Arns.account(key)));
            String policy = look.ask(owner, "kms:GetKeyPolicy", key, () -> owner.kms(Arns.region(key)).getKeyPolicy(
                    call -> call.keyId(key).policyName("default")).policy(), text -> text);
            String role = ReadRole.arn(look.credential());
            boolean lets = PolicyStatement.of(policy).stream().anyMatch(one -> one.allows() && one.names(DECRYPT)
                    && PolicyText.texts(one.json(), "Principal", "AWS").contains(role));
            Optional<PolicyStatement> deny = PolicyStatement.of(policy).stream().filter(one -> one.denies()
                    && one.names(DECRYPT) && one.principal(role)).findFirst();
            if (deny.isPresent()) {
                return Optional.of(ProbeTexts.cause("decrypt-deny", KeyCommands.put(key,
                        deny.get().removedFrom(policy)), key, deny.get().name()));
            }
            return lets ? Optional.empty() : Optional.of(ProbeTexts.cause("decrypt-key-policy",
                    new Remedy.ApplyStep(StepKind.KEY_POLICY), key));
        } catch (WorkbenchException unseen) {
            return Optional.of(ProbeTexts.cause("decrypt-key-unseen", new Remedy.ApplyStep(StepKind.KEY_POLICY), key,
                    unseen.getMessage()));
        }
    }
}
