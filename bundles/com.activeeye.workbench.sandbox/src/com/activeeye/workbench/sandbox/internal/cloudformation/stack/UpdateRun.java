package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Kinds;
import com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ResourceWork.Failed;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Resource;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** Brings a stack's resources to what a new template and parameters say, or back to what they were. */
final class UpdateRun {
    private final StackStore store;
    private final ResourceWork work;
    private final StackEngine engine;
    private final String id;

    UpdateRun(StackStore store, ResourceWork work, StackEngine engine, String id) {
        this.store = store;
        this.work = work;
        this.engine = engine;
        this.id = id;
    }

    void update() throws IOException {
        Template template = Template.of(store.with(id, stack -> stack.template));
        for (String logicalId : template.waves().stream().flatMap(List::stream).toList()) {
            if (cancelled() || !bring(template, logicalId)) {
                fail(cancelled() ? "" : logicalId);
                return;
            }
        }
        store.with(id, stack -> {
            try {
                Outputs.set(store, stack, template);
                drop(stack, template);
                store.mark(stack, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "");
            } catch (AwsError e) {
                store.mark(stack, "UPDATE_ROLLBACK_IN_PROGRESS", e.getMessage());
            }
            return stack;
        });
    }

    private boolean cancelled() {
        return store.with(id, stack -> stack.cancelled);
    }

    /** Makes, changes or replaces one resource if it is not as it should be; false if that fails. */
    private boolean bring(Template template, String logicalId) throws IOException {
        Template.Resource wanted = template.resources().get(logicalId);
        try {
            Evaluation scope = store.with(id, stack -> Scope.of(store, stack, template, stack.parameters,
                    Scope.made(stack)));
            if (!scope.holds(wanted.condition())) {
                return true;
            }
            Map<String, Object> properties = scope.properties(wanted);
            Resource existing = store.with(id, stack -> stack.resources.getOrDefault(logicalId, new Resource()));
            if (existing.physicalId.isEmpty()) {
                return make("CREATE", wanted, properties);
            }
            boolean done = Values.json(properties).equals(existing.properties)
                    && !existing.status.equals("UPDATE_IN_PROGRESS");
            return done || change(existing, wanted, properties);
        } catch (AwsError e) {
            return refuse(wanted, e.getMessage());
        }
    }

    private boolean refuse(Template.Resource wanted, String reason) {
        mark(store.with(id, stack -> CreateRun.resource(stack, wanted)), "UPDATE_FAILED", reason);
        return false;
    }

    private boolean change(Resource existing, Template.Resource wanted, Map<String, Object> properties)
            throws IOException {
        ResourceKind kind = Kinds.of(wanted.type());
        Map<String, Object> before = ResourceWork.applied(existing);
        boolean replace = !existing.type.equals(wanted.type()) || kind.immutable().stream()
                .anyMatch(p -> !Values.json(before.get(p)).equals(Values.json(properties.get(p))));
        if (!replace) {
            return inPlace(existing, properties);
        }
        String name = kind.nameProperty();
        if (before.containsKey(name) && before.get(name).equals(properties.get(name))) {
            return refuse(wanted, "CloudFormation cannot update a stack when a custom-named resource requires"
                    + " replacing. Rename " + before.get(name) + " and update the stack again.");
        }
        store.with(id, stack -> stack.leftovers.add(stack.resources.remove(wanted.id())));
        return make("UPDATE", wanted, properties);
    }

    private boolean inPlace(Resource resource, Map<String, Object> properties) throws IOException {
        mark(resource, "UPDATE_IN_PROGRESS", "");
        engine.pause();
        try {
            work.update(id, resource, properties);
            mark(resource, "UPDATE_COMPLETE", "");
            return true;
        } catch (Failed e) {
            mark(resource, "UPDATE_FAILED", e.getMessage());
            return false;
        }
    }

    /** Makes a resource that is new, or that takes another's place. */
    private boolean make(String verb, Template.Resource wanted, Map<String, Object> properties) throws IOException {
        Resource resource = store.with(id, stack -> CreateRun.resource(stack, wanted));
        mark(resource, verb + "_IN_PROGRESS", verb.equals("UPDATE")
                ? "Requested update requires the creation of a new physical resource; hence creating one." : "");
        engine.pause();
        try {
            work.create(id, resource, properties);
            mark(resource, verb + "_COMPLETE", "");
            return true;
        } catch (Failed e) {
            mark(resource, verb + "_FAILED", e.getMessage());
            return false;
        }
    }

    private static void drop(Stack stack, Template template) {
        List<String> gone = stack.resources.keySet().stream()
                .filter(r -> !template.resources().containsKey(r)).toList();
        gone.forEach(logicalId -> stack.leftovers.add(stack.resources.remove(logicalId)));
    }

    private void fail(String logicalId) {
        store.with(id, stack -> {
            store.mark(stack, "UPDATE_ROLLBACK_IN_PROGRESS", logicalId.isEmpty() ? "User Initiated"
                    : "The following resource(s) failed to update: [" + logicalId + "]. ");
            return stack;
        });
    }

    /** Takes every resource back to its properties before the update; what the update made goes in the clean-up. */
    void rollBack() throws IOException {
        for (Resource resource : store.with(id, stack -> new ArrayList<>(stack.resources.values()))) {
            String before = store.with(id, stack -> stack.previous.properties.getOrDefault(resource.logicalId, ""));
            boolean changed = !before.isEmpty() && !before.equals(resource.properties) && !replaced(resource);
            if (changed && !inPlace(resource, Values.parse(before))) {
                store.with(id, stack -> {
                    store.mark(stack, "UPDATE_ROLLBACK_FAILED",
                            "The following resource(s) failed to update: [" + resource.logicalId + "]. ");
                    return stack;
                });
                return;
            }
        }
        store.with(id, stack -> {
            restore(stack);
            return stack;
        });
    }

    private boolean replaced(Resource resource) {
        return store.with(id, stack -> stack.leftovers.stream().anyMatch(r -> r.logicalId.equals(resource.logicalId)));
    }

    private void restore(Stack stack) {
        List<Resource> kept = List.copyOf(stack.leftovers);
        stack.leftovers.clear();
        for (Resource made : List.copyOf(stack.resources.values())) {
            boolean isNew = !stack.previous.properties.containsKey(made.logicalId)
                    || kept.stream().anyMatch(r -> r.logicalId.equals(made.logicalId));
            if (isNew) {
                stack.leftovers.add(stack.resources.remove(made.logicalId));
            }
        }
        kept.forEach(resource -> stack.resources.put(resource.logicalId, resource));
        stack.template = stack.previous.template;
        stack.parameters = stack.previous.parameters;
        store.mark(stack, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "");
    }

    /** Removes what the update, or its rollback, left over. A failure here is only an event, as in AWS. */
    void cleanUp(String complete) throws IOException {
        for (Resource resource : store.with(id, stack -> List.copyOf(stack.leftovers))) {
            if (!resource.physicalId.isEmpty() && !resource.deletionPolicy.equals("Retain")) {
                mark(resource, "DELETE_IN_PROGRESS", "");
                engine.pause();
                try {
                    work.delete(id, resource);
                    mark(resource, "DELETE_COMPLETE", "");
                } catch (Failed e) {
                    mark(resource, "DELETE_FAILED", e.getMessage());
                }
            }
            store.with(id, stack -> stack.leftovers.remove(resource));
        }
        store.with(id, stack -> {
            stack.previous = new Stack.Previous();
            store.mark(stack, complete, "");
            return stack;
        });
    }

    private void mark(Resource resource, String status, String reason) {
        store.with(id, stack -> {
            store.mark(stack, resource, status, reason);
            return stack;
        });
    }
}
