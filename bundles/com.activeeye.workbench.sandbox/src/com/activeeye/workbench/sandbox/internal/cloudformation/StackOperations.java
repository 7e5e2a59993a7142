package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.cloudformation.StackDrafts.Draft;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackEngine;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The operations that begin something with a stack. */
final class StackOperations {
    private static final Set<String> UPDATABLE = Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE",
            "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_COMPLETE");

    private final World world;
    private final StackStore store;
    private final StackEngine engine;
    private final StackDrafts drafts;

    StackOperations(World world, StackStore store, StackEngine engine, StackDrafts drafts) {
        this.world = world;
        this.store = store;
        this.engine = engine;
        this.drafts = drafts;
    }

    void register(Operations operations) {
        operations.on("CreateStack", this::create).on("UpdateStack", this::update).on("DeleteStack", this::delete)
                .on("CancelUpdateStack", this::cancel).on("UpdateTerminationProtection", this::protect);
    }

    private Reply create(Call call) throws IOException {
        String name = call.query().required("StackName");
        drafts.require(call, name);
        Stack stack = drafts.begin(call, name);
        if (store.exists(call, name)) {
            throw AwsError.bad("AlreadyExistsException", "Stack [" + name + "] already exists");
        }
        StackDrafts.apply(stack, drafts.draft(call, stack, true));
        stack.onFailure = onFailure(call);
        stack.protectedFromDeletion = call.query().get("EnableTerminationProtection").equals("true");
        store.mark(stack, "CREATE_IN_PROGRESS", "User Initiated");
        store.add(stack);
        engine.start(stack.id);
        return id(stack.id);
    }

    private static String onFailure(Call call) {
        String given = call.query().get("OnFailure");
        String disable = call.query().get("DisableRollback");
        if (!given.isEmpty() && !disable.isEmpty()) {
            throw Values.invalid("You can specify only one of DisableRollback and OnFailure.");
        }
        if (!given.isEmpty() && !Set.of("DO_NOTHING", "ROLLBACK", "DELETE").contains(given)) {
            throw Values.invalid("1 validation error detected: Value '" + given + "' at 'onFailure' failed to satisfy"
                    + " constraint: Member must satisfy enum value set: [DELETE, DO_NOTHING, ROLLBACK]");
        }
        return disable.equals("true") ? "DO_NOTHING" : given.isEmpty() ? "ROLLBACK" : given;
    }

    private Reply update(Call call) throws IOException {
        String name = call.query().required("StackName");
        drafts.require(call, name);
        Stack now = store.with(call, name, stack -> stack);
        checkUpdatable(now);
        Draft draft = drafts.draft(call, now, true);
        boolean same = draft.template().text().equals(now.template) && draft.parameters().equals(now.parameters)
                && (draft.tags().isEmpty() || draft.tags().equals(now.tags));
        if (same) {
            throw Values.invalid("No updates are to be performed.");
        }
        store.with(call, name, stack -> {
            drafts.act(stack, call);
            begin(store, stack, draft, world);
            return stack;
        });
        engine.start(now.id);
        return id(now.id);
    }

    static void checkUpdatable(Stack stack) {
        if (!UPDATABLE.contains(stack.status)) {
            throw Values.invalid("Stack:" + stack.id + " is in " + stack.status + " state and can not be updated.");
        }
    }

    /** Begins an update: remembers what the stack was, and makes it what the draft says. */
    static void begin(StackStore store, Stack stack, Draft draft, World world) {
        stack.previous = new Stack.Previous();
        stack.previous.template = stack.template;
        stack.previous.parameters = stack.parameters;
        stack.resources.forEach((id, resource) -> stack.previous.properties.put(id, resource.properties));
        Map<String, String> tags = stack.tags;
        StackDrafts.apply(stack, draft);
        stack.tags = draft.tags().isEmpty() ? tags : stack.tags;
        stack.cancelled = false;
        stack.updated = world.clock().instant();
        store.mark(stack, "UPDATE_IN_PROGRESS", "User Initiated");
    }

    private Reply delete(Call call) {
        String name = call.query().required("StackName");
        drafts.require(call, name);
        if (!store.exists(call, name)) {
            return Reply.empty();
        }
        String id = store.with(call, name, stack -> {
            beginDeletion(call, stack);
            return stack.id;
        });
        engine.start(id);
        return Reply.empty();
    }

    private void beginDeletion(Call call, Stack stack) {
        if (stack.isDeleted() || stack.status.equals("DELETE_IN_PROGRESS")) {
            return;
        }
        if (stack.protectedFromDeletion) {
            throw Values.invalid("Stack [" + stack.name + "] cannot be deleted while TerminationProtection is enabled");
        }
        boolean busy = stack.inProgress() && !stack.status.equals("CREATE_IN_PROGRESS")
                && !stack.status.equals("ROLLBACK_IN_PROGRESS");
        if (busy) {
            throw Values.invalid("Stack [" + stack.id + "] cannot be deleted while in status " + stack.status);
        }
        stack.retained = call.query().list("RetainResources");
        if (!stack.retained.isEmpty() && !stack.status.equals("DELETE_FAILED")) {
            throw Values.invalid("Invalid operation on stack [" + stack.id + "]. The following resource(s) to retain"
                    + " are only accepted for stacks in the DELETE_FAILED state.");
        }
        drafts.act(stack, call);
        store.mark(stack, "DELETE_IN_PROGRESS", "User Initiated");
    }

    private Reply cancel(Call call) {
        String name = call.query().required("StackName");
        drafts.require(call, name);
        return store.with(call, name, stack -> {
            if (!stack.status.equals("UPDATE_IN_PROGRESS")) {
                throw Values.invalid("CancelUpdateStack cannot be called from current stack status");
            }
            stack.cancelled = true;
            return Reply.empty();
        });
    }

    private Reply protect(Call call) {
        String name = call.query().required("StackName");
        drafts.require(call, name);
        return store.with(call, name, stack -> {
            stack.protectedFromDeletion = call.query().get("EnableTerminationProtection").equals("true");
            return id(stack.id);
        });
    }

    static Reply id(String stackId) {
        return Reply.xml(xml -> xml.element("StackId", stackId));
    }
}
