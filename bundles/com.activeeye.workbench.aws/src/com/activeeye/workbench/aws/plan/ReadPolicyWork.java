package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackNames;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statement of the role's policy that lets it decrypt (the guide, "Editing the IAM Policy").
 *
 * <p>A stack of the shipped template takes the key as a parameter, so that it does not drift; elsewhere the policy gets
 * a new version, as the guide has it.
 */
final class ReadPolicyWork implements StepWork {
    /** The statement's Sid, as the guide gives it. */
    static final String SID = "DecryptCloudtrailKms";

    /** The statements that the shipped template makes. */
    private static final Set<String> OF_TEMPLATE = Set.of("ReadCloudtrailLogFiles", "ReadFurtherCloudtrailLogFiles",
            SID);

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
        return StackNames.policyArn(credential);
    }

    @Override
    public AccountId account() {
        return credential.bucketAccount();
    }

    @Override
    public List<String> actions() {
        return List.of("cloudtrail:DescribeTrails", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:GetObject",
                "kms:DescribeKey", "cloudformation:DescribeStacks", "cloudformation:GetTemplate",
                "cloudformation:CreateChangeSet", "cloudformation:DescribeChangeSet",
                "cloudformation:ExecuteChangeSet", "cloudformation:DeleteChangeSet", "iam:GetPolicy",
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
        return new RoleStack(session(), credential, context.catalog().credentials().all(), context.log(),
                context.pause());
    }

    @Override
    public Seen see(Progress progress) {
        return look(progress).withUnchecked(encryption.unknown());
    }

    private Seen look(Progress progress) {
        Optional<String> held = versions().document(progress);
        List<String> notes = encryption.evidence();
        if (held.isEmpty()) {
            return missing(progress, notes);
        }
        String before = held.get();
        if (encryption.keyArns().isEmpty()) {
            return encryption.known() ? new Seen(Verdict.NOTHING_TO_DO, before, before, "", with(notes, "no_key"))
                    : new Seen(Verdict.UNCHECKED, before, before, notFoundOut(), notes);
        }
        String wanted = PolicyText.with(before, statement(keys(before)));
        Seen seen = Seen.of(before, Documents.same(before, wanted) ? before : wanted, notes);
        return seen.verdict() == Verdict.CHANGE
                ? new Seen(Verdict.CHANGE, before, wanted, "", way(before, notes, progress)) : seen;
    }

    private String notFoundOut() {
        return encryption.unknown().isEmpty() ? PlanTexts.get("encryption.nothing_there", credential.bucketName())
                : PlanTexts.get("encryption.not_found_out", String.join(" ", encryption.unknown()));
    }

    private Seen missing(Progress progress, List<String> notes) {
        StackState state = stack().status(progress);
        if (state.isComplete()) {
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

    private List<String> way(String before, List<String> notes, Progress progress) {
        if (takesParameter(stack().status(progress), before)) {
            return with(notes, "policy.by_stack");
        }
        List<String> all = with(notes, "policy.by_version");
        versions().oldestBeyond(progress).ifPresent(oldest -> all.add(PlanTexts.get("policy.oldest", oldest)));
        return all;
    }

    /**
     * The stack makes the policy anew from its template, which would take away what somebody has put into it by hand,
     * and does nothing where its parameter names the keys already.
     */
    private boolean takesParameter(StackState state, String policy) {
        return state.isComplete() && state.isShipped() && OF_TEMPLATE.containsAll(PolicyText.sids(policy))
                && !StackParameters.of(state.parameters()).keyArns().containsAll(keys(policy));
    }

    /** The keys that the policy names already, whose log files are of the past, and those that encrypt now. */
    private List<String> keys(String policy) {
        List<String> keys = new ArrayList<>(named(policy));
        encryption.keyArns().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return keys;
    }

    private static List<String> named(String policy) {
        return PolicyText.statement(policy, SID).map(ours -> PolicyText.texts(ours, "Resource")).orElse(List.of());
    }

    /** The statement that lets the role decrypt with keys. */
    static JsonObject statement(Collection<String> keys) {
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
        if (takesParameter(state, seen.before())) {
            deploy(state, keys(seen.before()), listener, progress);
        } else {
            versions().put(seen.before(), seen.wanted(), progress);
        }
    }

    private void deploy(StackState state, List<String> keys, StackListener listener, Progress progress) {
        StackParameters parameters = StackParameters.of(state.parameters()).withKmsKey(String.join(",", keys));
        stack().restore(StackRequest.of(credential).withParameters(parameters).withAcknowledged(true), listener,
                progress).orThrow();
    }

    @Override
    public void restore(String before, StackListener listener, Progress progress) {
        if (before.isEmpty()) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "policy.undo", subject());
        }
        StackState state = stack().status(progress);
        boolean byStack = state.isComplete() && state.isShipped() && OF_TEMPLATE.containsAll(PolicyText.sids(before))
                && !StackParameters.of(state.parameters()).keyArns().equals(named(before));
        if (byStack) {
            deploy(state, named(before), listener, progress);
        }
        String now = versions().document(progress).orElse("");
        if (!Documents.same(now, before)) {
            versions().put(now, before, progress);
        }
    }
}
