package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement of the role's policy that lets it decrypt (the guide, "Editing the IAM Policy").
 *
 * <p>A stack of the shipped template takes the key as a parameter, so that it does not drift; elsewhere the policy gets
 * a new version, as the guide has it.
 */
final class ReadPolicyWork implements StepWork {
    /** The statement's Sid, as the guide gives it. */
    static final String SID = "DecryptCloudtrailKms";

    private final PlanContext context;
    private final ConnectorCredential credential;
    private final LogEncryption encryption;

    ReadPolicyWork(PlanContext context, ConnectorCredential credential, LogEncryption encryption) {
        this.context = context;
        this.credential = credential;
        this.encryption = encryption;
    }

    @Override
    public StepKind kind() {
        return StepKind.READ_POLICY;
    }

    @Override
    public String subject() {
        return "arn:" + AwsRegions.partitionOf(credential.bucketRegion()) + ":iam::" + credential.bucketAccount()
                + ":policy/" + RoleStack.POLICY_NAME;
    }

    @Override
    public AccountId account() {
        return credential.bucketAccount();
    }

    @Override
    public List<String> actions() {
        return List.of("cloudtrail:DescribeTrails", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:GetObject",
                "kms:DescribeKey", "cloudformation:DescribeStacks", "cloudformation:UpdateStack", "iam:GetPolicy",
                "iam:GetPolicyVersion", "iam:ListPolicyVersions", "iam:CreatePolicyVersion",
                "iam:DeletePolicyVersion");
    }

    @Override
    public AwsSession session() {
        return context.sessions().operator(account());
    }

    private PolicyVersions versions() {
        return new PolicyVersions(context.changes(session()), subject());
    }

    private RoleStack stack() {
        return new RoleStack(session(), credential, context.log(), context.pause());
    }

    @Override
    public Seen see(Progress progress) {
        Optional<String> held = versions().document(progress);
        List<String> notes = new ArrayList<>(encryption.evidence());
        notes.addAll(encryption.unknown());
        if (held.isEmpty()) {
            return missing(progress, notes);
        }
        String before = held.get();
        if (encryption.keyArns().isEmpty()) {
            return encryption.known() ? new Seen(Verdict.NOTHING_TO_DO, before, before, "", with(notes, "no_key"))
                    : new Seen(Verdict.UNCHECKED, before, before, PlanTexts.get("encryption.not_found_out",
                            String.join(" ", encryption.unknown())), notes);
        }
        String wanted = PolicyText.with(before, statement(before));
        Seen seen = Seen.of(before, Documents.same(before, wanted) ? before : wanted, notes);
        return seen.verdict() == Verdict.CHANGE ? new Seen(Verdict.CHANGE, before, wanted, "", way(notes, progress))
                : seen;
    }

    private Seen missing(Progress progress, List<String> notes) {
        if (stack().status(progress).exists()) {
            return new Seen(Verdict.BLOCKED, "", "", PlanTexts.get("policy.missing", subject()), notes);
        }
        return new Seen(Verdict.NOTHING_TO_DO, "", "", "", with(notes, encryption.keyArns().isEmpty() ? "no_key"
                : "policy.with_stack"));
    }

    private static List<String> with(List<String> notes, String key) {
        List<String> all = new ArrayList<>(notes);
        all.add(PlanTexts.get(key));
        return all;
    }

    private List<String> way(List<String> notes, Progress progress) {
        if (takesParameter(stack().status(progress))) {
            return with(notes, "policy.by_stack");
        }
        List<String> all = with(notes, "policy.by_version");
        versions().oldestBeyond(progress).ifPresent(oldest -> all.add(PlanTexts.get("policy.oldest", oldest)));
        return all;
    }

    /** The shipped template has a parameter for one key. */
    private boolean takesParameter(StackState state) {
        return state.isComplete() && encryption.keyArns().size() == 1
                && state.parameters().getOrDefault(StackParameters.KMS_KEY, "-").isEmpty();
    }

    /** Ours, with the keys that it names already: log files of the past may be encrypted with them. */
    private JsonObject statement(String policy) {
        List<String> keys = new ArrayList<>(PolicyText.statement(policy, SID)
                .map(ours -> PolicyText.texts(ours, "Resource")).orElse(List.of()));
        encryption.keyArns().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        JsonArray actions = new JsonArray();
        actions.add("kms:Decrypt");
        JsonArray resources = new JsonArray();
        keys.forEach(resources::add);
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", SID);
        statement.addProperty("Effect", "Allow");
        statement.add("Action", actions);
        statement.add("Resource", resources);
        return statement;
    }

    @Override
    public void make(Seen seen, StackListener listener, Progress progress) {
        StackState state = stack().status(progress);
        if (takesParameter(state)) {
            deploy(encryption.keyArns().first(), listener, progress);
        } else {
            versions().put(seen.before(), seen.wanted(), progress);
        }
    }

    private void deploy(String keyArn, StackListener listener, Progress progress) {
        StackParameters parameters = StackParameters.of(credential).withKmsKey(keyArn);
        stack().deploy(StackRequest.of(credential).withParameters(parameters).withAcknowledged(true), listener,
                progress).orThrow();
    }

    @Override
    public void restore(String before, StackListener listener, Progress progress) {
        if (before.isEmpty()) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "policy.undo", subject());
        }
        boolean named = PolicyText.statement(before, SID).isPresent();
        if (!named && !stack().status(progress).parameters().getOrDefault(StackParameters.KMS_KEY, "").isEmpty()) {
            deploy("", listener, progress);
        }
        String now = versions().document(progress).orElse("");
        if (!Documents.same(now, before)) {
            versions().put(now, before, progress);
        }
    }
}
