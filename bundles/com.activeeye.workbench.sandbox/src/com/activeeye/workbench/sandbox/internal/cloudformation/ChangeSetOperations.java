package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.cloudformation.StackDrafts.Draft;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ChangeSet;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ChangeSet.Change;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Changes;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackEngine;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The operations on change sets, for stacks that are to be made and stacks that are to change. */
final class ChangeSetOperations {
    private static final String REVIEW = "REVIEW_IN_PROGRESS";

    private final World world;
    private final StackStore store;
    private final StackEngine engine;
    private final StackDrafts drafts;

    ChangeSetOperations(World world, StackStore store, StackEngine engine, StackDrafts drafts) {
        this.world = world;
        this.store = store;
        this.engine = engine;
        this.drafts = drafts;
    }

    void register(Operations operations) {
        operations.on("CreateChangeSet", this::create).on("DescribeChangeSet", this::describe)
                .on("ExecuteChangeSet", this::execute).on("DeleteChangeSet", this::delete)
                .on("ListChangeSets", this::list);
    }

    private Reply create(Call call) throws IOException {
        String stackName = call.query().required("StackName");
        String name = call.query().required("ChangeSetName");
        drafts.require(call, stackName);
        String type = call.query().get("ChangeSetType").isEmpty() ? "UPDATE" : call.query().get("ChangeSetType");
        Stack stack = type.equals("CREATE") ? review(call, stackName) : existing(call, stackName);
        if (store.changeSets(stack.id).stream().anyMatch(set -> set.name.equals(name))) {
            throw AwsError.bad("AlreadyExistsException", "ChangeSet " + name + " cannot be created due to a mismatch"
                    + " with existing attribute Template");
        }
        Draft draft = drafts.draft(call, stack, true);
        if (type.equals("CREATE") && !store.exists(call, stackName)) {
            store.mark(stack, REVIEW, "User Initiated");
            store.add(stack);
        }
        ChangeSet set = set(call, name, stack, type, draft);
        store.add(set);
        return Reply.xml(xml -> xml.element("Id", set.id).element("StackId", stack.id));
    }

    private Stack review(Call call, String name) {
        if (!store.exists(call, name)) {
            return drafts.begin(call, name);
        }
        Stack stack = store.with(call, name, found -> found);
        if (!stack.status.equals(REVIEW)) {
            throw Values.invalid("Stack [" + name + "] already exists and cannot be created again with the changeSet ["
                    + call.query().get("ChangeSetName") + "].");
        }
        return stack;
    }

    private Stack existing(Call call, String name) {
        Stack stack = store.with(call, name, found -> found);
        StackOperations.checkUpdatable(stack);
        return stack;
    }

    private ChangeSet set(Call call, String name, Stack stack, String type, Draft draft) {
        ChangeSet set = new ChangeSet();
        set.name = name;
        set.id = Arn.of("cloudformation", call.region(), call.account(), "changeSet/" + name + "/" + UUID.randomUUID())
                .toString();
        set.stackId = stack.id;
        set.stackName = stack.name;
        set.type = type;
        set.description = call.query().get("Description");
        set.created = world.clock().instant();
        set.template = draft.template().text();
        set.parameters = new LinkedHashMap<>(draft.parameters());
        set.capabilities = new ArrayList<>(draft.capabilities());
        set.tags = new LinkedHashMap<>(draft.tags());
        set.onFailure = call.query().get("OnStackFailure").isEmpty() ? "ROLLBACK"
                : call.query().get("OnStackFailure");
        set.changes = new ArrayList<>(store.with(call, call.query().get("StackName"),
                found -> Changes.between(store, found, draft.template(), draft.parameters())));
        boolean none = set.changes.isEmpty();
        set.status = none ? "FAILED" : "CREATE_COMPLETE";
        set.execution = none ? "UNAVAILABLE" : "AVAILABLE";
        set.reason = none ? "The submitted information didn't contain changes. Submit different information to create a"
                + " change set." : "";
        return set;
    }

    private ChangeSet named(Call call) {
        String set = call.query().required("ChangeSetName");
        ChangeSet found = store.changeSet(call, set, call.query().get("StackName"));
        drafts.require(call, found.stackId);
        return found;
    }

    private Reply describe(Call call) {
        ChangeSet set = named(call);
        return Reply.xml(xml -> {
            head(xml, set);
            xml.element("OnStackFailure", set.onFailure);
            StackXml.parameters(xml, set.template, set.parameters);
            StackXml.texts(xml, "Capabilities", set.capabilities);
            StackXml.tags(xml, set.tags);
            xml.members("Changes", set.changes, (member, change) -> member.element("Type", "Resource")
                    .nest("ResourceChange", resource -> change(resource, change)));
        });
    }

    private static void change(XmlWriter xml, Change change) {
        xml.element("Action", change.action()).element("LogicalResourceId", change.logicalId());
        StackXml.element(xml, "PhysicalResourceId", change.physicalId());
        xml.element("ResourceType", change.type());
        StackXml.element(xml, "Replacement", change.replacement());
        StackXml.texts(xml, "Scope", change.details().isEmpty() ? List.of() : List.of("Properties"));
        xml.members("Details", change.details(), (member, detail) -> member.nest("Target", target -> target
                .element("Attribute", "Properties").element("Name", detail.property())
                .element("RequiresRecreation", detail.requiresRecreation())).element("Evaluation", "Static")
                .element("ChangeSource", "DirectModification"));
    }

    private static void head(XmlWriter xml, ChangeSet set) {
        xml.element("ChangeSetId", set.id).element("ChangeSetName", set.name).element("StackId", set.stackId)
                .element("StackName", set.stackName);
        StackXml.element(xml, "Description", set.description);
        StackXml.time(xml, "CreationTime", set.created);
        xml.element("Status", set.status).element("ExecutionStatus", set.execution);
        StackXml.element(xml, "StatusReason", set.reason);
    }

    private Reply execute(Call call) {
        ChangeSet set = named(call);
        if (!set.execution.equals("AVAILABLE")) {
            throw AwsError.bad("InvalidChangeSetStatus", "ChangeSet [" + set.id
                    + "] cannot be executed in its current status of [" + set.status + "]");
        }
        Template template = Template.of(set.template);
        Draft draft = new Draft(template, set.parameters, set.capabilities, set.tags);
        store.with(set.stackId, stack -> {
            begin(call, set, draft, stack);
            return stack;
        });
        store.removeChangeSets(set.stackId);
        engine.start(set.stackId);
        return Reply.xml(xml -> {
        });
    }

    private void begin(Call call, ChangeSet set, Draft draft, Stack stack) {
        if (set.type.equals("CREATE")) {
            StackDrafts.apply(stack, draft);
            drafts.act(stack, call);
            String disable = call.query().get("DisableRollback");
            stack.onFailure = disable.equals("true") ? "DO_NOTHING" : set.onFailure;
            store.mark(stack, "CREATE_IN_PROGRESS", "User Initiated");
        } else {
            StackOperations.checkUpdatable(stack);
            drafts.act(stack, call);
            StackOperations.begin(store, stack, draft, world);
        }
    }

    private Reply delete(Call call) {
        ChangeSet set = named(call);
        store.remove(set);
        return Reply.xml(xml -> {
        });
    }

    private Reply list(Call call) {
        String name = call.query().required("StackName");
        drafts.require(call, name);
        Pages<ChangeSet> page = Pages.of(call, store.changeSets(store.view(call, name).id));
        return Reply.xml(xml -> {
            xml.members("Summaries", page.items(), ChangeSetOperations::head);
            page.token(xml);
        });
    }
}
