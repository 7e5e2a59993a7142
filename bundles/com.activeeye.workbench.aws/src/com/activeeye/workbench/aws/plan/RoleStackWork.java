package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackDrift;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stack with the read role and its policy (the guide, "Creating CloudFormation Stack"). */
final class RoleStackWork implements StepWork {
    private static final String PARAMETERS = "parameters";
    private static final String TEMPLATE = "template";
    private static final String SHIPPED = new StackTemplate.Shipped().text();

    private final PlanContext context;
    private final ConnectorCredential credential;
    private final LogEncryption encryption;

    RoleStackWork(PlanContext context, ConnectorCredential credential, LogEncryption encryption) {
        this.context = context;
        this.credential = credential;
        this.encryption = encryption;
    }

    @Override
    public StepKind kind() {
        return StepKind.ROLE_STACK;
    }

    @Override
    public String subject() {
        return StackNames.of(credential).stack();
    }

    @Override
    public AccountId account() {
        return credential.bucketAccount();
    }

    @Override
    public List<String> actions() {
        return List.of("cloudformation:DescribeStacks", "cloudformation:DescribeStackEvents",
                "cloudformation:GetTemplate", "cloudformation:CreateChangeSet", "cloudformation:DescribeChangeSet",
                "cloudformation:ListChangeSets", "cloudformation:ExecuteChangeSet", "cloudformation:DeleteChangeSet",
                "cloudformation:DeleteStack", "cloudformation:DetectStackDrift",
                "cloudformation:DescribeStackDriftDetectionStatus", "cloudformation:DescribeStackResourceDrifts",
                "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:GetPolicyVersion",
                "iam:CreateRole", "iam:DeleteRole",
                "iam:UpdateAssumeRolePolicy", "iam:AttachRolePolicy", "iam:DetachRolePolicy", "iam:GetPolicy",
                "iam:CreatePolicy", "iam:DeletePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicyVersion",
                "iam:ListPolicyVersions");
    }

    @Override
    public AwsSession session() {
        return context.sessions().operator(account());
    }

    private RoleStack stack() {
        return new RoleStack(session(), credential, context.catalog().credentials().all(), context.log(),
                context.pause());
    }

    @Override
    public Seen see(Progress progress) {
        RoleStack stack = stack();
        StackState state = stack.status(progress);
        StackRequest request = request(state);
        stack.check(request, progress);
        if (isNothing(state)) {
            return Seen.of("", document(request.parameters().byName(), SHIPPED), notes(stack, state, progress));
        }
        String template = stack.template(progress);
        String before = document(state.parameters(), template);
        // The guide's own template does as well; only the shipped one follows the version of the workbench.
        boolean follows = state.isShipped() && !StackTemplate.differInDefaultsOnly(template, SHIPPED);
        String wanted = follows ? SHIPPED : template;
        Map<String, String> parameters = new TreeMap<>(state.parameters());
        parameters.putAll(request.parameters().byName());
        return Seen.of(before, document(parameters, wanted), notes(stack, state, progress));
    }

    /** Drift is nothing that a deployment mends, since CloudFormation compares templates; people have to know of it. */
    @Override
    public Seen show(Progress progress) {
        Seen seen = see(progress);
        RoleStack stack = stack();
        if (!stack.status(progress).isComplete()) {
            return seen;
        }
        try {
            return seen.withNotes(stack.drift(progress).stream().map(RoleStackWork::sentence).toList());
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            return seen.withUnchecked(List.of(PlanTexts.get("stack.drift.unknown", e.advice())));
        }
    }

    private static String sentence(StackDrift drift) {
        if (drift.status().equals("DELETED")) {
            return PlanTexts.get("stack.drift.deleted", drift.resource(), drift.type());
        }
        return PlanTexts.get("stack.drift.modified", drift.resource(), drift.type(), JsonDifference.of(
                drift.expected(), drift.actual()).stream().map(Difference::path).collect(Collectors.joining(", ")));
    }

    /** What a creation that failed has left is nothing: it can only be deleted. */
    private static boolean isNothing(StackState state) {
        return !state.exists() || state.isInReview() || state.isNeverMade();
    }

    private List<String> notes(RoleStack stack, StackState state, Progress progress) {
        List<String> notes = new ArrayList<>();
        if (state.exists()) {
            notes.add(PlanTexts.get("stack.status", state.status()));
        }
        if (state.isNeverMade()) {
            notes.add(PlanTexts.get("stack.replaced", state.status()));
        }
        List<String> others = state.buckets().stream().filter(name -> !name.equals(credential.bucketName())).toList();
        if (!others.isEmpty()) {
            notes.add(PlanTexts.get("stack.shared", String.join(", ", others)));
        }
        if (state.exists() && !state.id().contains(":" + credential.bucketRegion() + ":")) {
            notes.add(PlanTexts.get("stack.elsewhere", stack.region(progress)));
        }
        return notes;
    }

    /** A new stack gets the keys at once; one that exists keeps its own, which the step of the read policy sees to. */
    private StackRequest request(StackState state) {
        StackParameters own = StackParameters.of(credential);
        StackRequest request = StackRequest.of(credential).withAcknowledged(true).withReplacing(true);
        return isNothing(state) ? request.withParameters(own.withKmsKey(String.join(",", encryption.keyArns())))
                : request.beside(state, credential);
    }

    private static String document(Map<String, String> parameters, String template) {
        JsonObject values = new JsonObject();
        new TreeMap<>(parameters).entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry -> values.addProperty(entry.getKey(), entry.getValue()));
        JsonObject document = new JsonObject();
        document.add(PARAMETERS, values);
        document.addProperty(TEMPLATE, template);
        return document.toString();
    }

    @Override
    public void make(Seen seen, StackListener listener, Progress progress) {
        StackState state = stack().status(progress);
        StackRequest request = request(state);
        if (!isNothing(state) && !state.isShipped()) {
            request = request.withTemplate(new StackTemplate.Held(stack().template(progress)));
        }
        stack().deploy(request, listener, progress).orThrow();
    }

    @Override
    public void restore(String before, StackListener listener, Progress progress) {
        if (before.isEmpty()) {
            stack().delete(List.of(), listener, progress).orThrow();
            return;
        }
        JsonObject document = JsonParser.parseString(before).getAsJsonObject();
        Map<String, String> values = document.getAsJsonObject(PARAMETERS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsString()));
        StackRequest request = StackRequest.of(credential).withParameters(StackParameters.of(values))
                .withTemplate(new StackTemplate.Held(document.get(TEMPLATE).getAsString())).withAcknowledged(true);
        stack().restore(request, listener, progress).orThrow();
    }
}
