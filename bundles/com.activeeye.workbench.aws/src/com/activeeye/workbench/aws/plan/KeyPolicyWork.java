package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;

/** The statement of a key's own policy that lets the read role decrypt (the guide, "Editing the KMS Key Policy"). */
final class KeyPolicyWork implements StepWork {
    /** The statement's Sid, as the guide gives it. */
    static final String SID = "Allow ActiveEye to Decrypt Cloudtrail logs";
    /** AWS KMS Developer Guide, "Quotas": what a key policy may be long, in bytes. */
    static final int LONGEST = 32_768;
    private static final String NAME = "default";
    private static final int ATTEMPTS = 10;

    private final PlanContext context;
    private final ConnectorCredential credential;
    private final String keyArn;

    KeyPolicyWork(PlanContext context, ConnectorCredential credential, String keyArn) {
        this.context = context;
        this.credential = credential;
        this.keyArn = keyArn;
    }

    @Override
    public StepKind kind() {
        return StepKind.KEY_POLICY;
    }

    @Override
    public String subject() {
        return keyArn;
    }

    /** A key's policy can only be changed in the key's own account, which need not be the bucket's. */
    @Override
    public AccountId account() {
        return new AccountId(keyArn.split(":")[4]);
    }

    @Override
    public List<String> actions() {
        return List.of("kms:DescribeKey", "kms:GetKeyPolicy", "kms:PutKeyPolicy");
    }

    @Override
    public AwsSession session() {
        return context.sessions().operator(account());
    }

    private KmsClient kms() {
        return session().kms(keyArn.split(":")[3]);
    }

    @Override
    public Seen see(Progress progress) {
        KeyMetadata key = AwsFaults.call(PlanTexts.get("doing.key.read", keyArn), progress,
                () -> kms().describeKey(call -> call.keyId(keyArn)).keyMetadata());
        String before = AwsFaults.call(PlanTexts.get("doing.key.policy.read", keyArn), progress,
                () -> kms().getKeyPolicy(call -> call.keyId(keyArn).policyName(NAME)).policy());
        String wanted = PolicyText.with(before, statement(before));
        Seen seen = Seen.of(before, Documents.same(before, wanted) ? before : wanted, notes(key));
        return seen.verdict() == Verdict.CHANGE ? obstacle(key, seen) : seen;
    }

    private List<String> notes(KeyMetadata key) {
        List<String> notes = new ArrayList<>();
        if (!account().equals(credential.bucketAccount())) {
            notes.add(PlanTexts.get("key.elsewhere", account().digits(), credential.bucketAccount().digits()));
        }
        if (key.keyState() == KeyState.DISABLED) {
            notes.add(PlanTexts.get("key.disabled", keyArn));
        }
        if (key.keyState() == KeyState.PENDING_DELETION) {
            notes.add(PlanTexts.get("key.pending", keyArn, String.valueOf(key.deletionDate())));
        }
        return notes;
    }

    private Seen obstacle(KeyMetadata key, Seen seen) {
        if (key.keyManager() == KeyManagerType.AWS) {
            return seen.blocked(PlanTexts.get("key.of_aws", keyArn));
        }
        if (key.keyState() == KeyState.PENDING_DELETION) {
            return seen.blocked(PlanTexts.get("key.pending.blocked"));
        }
        int length = seen.wanted().getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST ? seen
                : seen.blocked(PlanTexts.get("key.full", String.valueOf(length), String.valueOf(LONGEST)));
    }

    /** Ours, with the roles of other accounts that it names already: one key may serve several buckets. */
    private JsonObject statement(String policy) {
        String role = ReadRole.arn(credential);
        List<String> roles = new ArrayList<>(PolicyText.statement(policy, SID)
                .map(ours -> PolicyText.texts(ours, "Principal", "AWS")).orElse(List.of()));
        // KMS shows the identifier of a role that was deleted in place of its ARN; it lets nobody in.
        roles.removeIf(principal -> !principal.startsWith("arn:"));
        if (!roles.contains(role)) {
            roles.add(role);
        }
        return statement(roles);
    }

    /** The statement that lets roles decrypt. */
    static JsonObject statement(List<String> roles) {
        JsonObject principal = new JsonObject();
        if (roles.size() == 1) {
            principal.addProperty("AWS", roles.getFirst());
        } else {
            JsonArray all = new JsonArray();
            roles.forEach(all::add);
            principal.add("AWS", all);
        }
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", SID);
        statement.addProperty("Effect", "Allow");
        statement.add("Principal", principal);
        statement.addProperty("Action", "kms:Decrypt");
        statement.addProperty("Resource", "*");
        return statement;
    }

    @Override
    public void make(Seen seen, StackListener listener, Progress progress) {
        put(seen.before(), seen.wanted(), progress);
    }

    @Override
    public void restore(String before, StackListener listener, Progress progress) {
        put(see(progress).before(), before, progress);
    }

    private void put(String before, String wanted, Progress progress) {
        context.changes(session()).make(PlanTexts.get("doing.key.policy.put", keyArn), before, wanted, progress,
                () -> {
                    send(wanted, progress);
                    return true;
                });
    }

    /** A role that was made just now is not known to KMS for some seconds, which then takes it for a wrong one. */
    private void send(String policy, Progress progress) {
        for (int i = 1;; i++) {
            try {
                kms().putKeyPolicy(call -> call.keyId(keyArn).policyName(NAME).policy(policy));
                return;
            } catch (KmsException e) {
                if (!AwsFaults.code(e).equals("MalformedPolicyDocumentException")
                        || !AwsFaults.message(e).contains("principal")) {
                    throw e;
                }
                if (i == ATTEMPTS) {
                    throw PlanTexts.fault(FaultKind.WRONG_STATE, "key.principal", keyArn, ReadRole.arn(credential));
                }
                context.pause().untilNext(progress);
            }
        }
    }
}
