package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ResourceWork.Failed;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Resource;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** Makes a stack's resources, wave by wave. */
final class CreateRun {
    private static final String CANCELLED = "Resource creation cancelled";

    private final StackStore store;
    private final ResourceWork work;
    private final StackEngine engine;
    private final String id;

    CreateRun(StackStore store, ResourceWork work, StackEngine engine, String id) {
        this.store = store;
        this.work = work;
        this.engine = engine;
        this.id = id;
    }

    void create() throws IOException {
        Template template = Template.of(store.with(id, stack -> stack.template));
        for (List<String> wave : template.waves()) {
            List<String> failed = wave(template, wave);
            if (!wanted()) {
                return;
            }
            if (!failed.isEmpty()) {
                fail(failed);
                return;
            }
        }
        complete(template);
    }

    private boolean wanted() {
        return store.with(id, stack -> stack.status.equals("CREATE_IN_PROGRESS"));
    }

    /** Makes the resources of a wave, after all of them were begun; returns those that failed. */
    private List<String> wave(Template template, List<String> wave) throws IOException {
        List<Resource> open = store.with(id, stack -> begin(stack, template, wave));
        engine.pause();
        List<String> failed = new ArrayList<>();
        for (Resource resource : open) {
            if (!failed.isEmpty() || !wanted()) {
                mark(resource, "CREATE_FAILED", CANCELLED);
            } else if (!make(template, resource)) {
                failed.add(resource.logicalId);
            }
        }
        if (!failed.isEmpty() && open.size() > 1) {
            open.stream().filter(r -> r.reason.equals(CANCELLED)).forEach(r -> failed.add(r.logicalId));
        }
        return failed;
    }

    private List<Resource> begin(Stack stack, Template template, List<String> wave) {
        Evaluation scope = Scope.of(store, stack, template, stack.parameters, Scope.made(stack));
        List<Resource> open = new ArrayList<>();
        for (String logicalId : wave) {
            Template.Resource wanted = template.resources().get(logicalId);
            if (scope.holds(wanted.condition())) {
                Resource resource = resource(stack, wanted);
                if (!resource.status.equals("CREATE_COMPLETE")) {
                    open.add(resource);
                }
                if (resource.status.isEmpty()) {
                    store.mark(stack, resource, "CREATE_IN_PROGRESS", "");
                }
            }
        }
        return open;
    }

    /** The stack's record of a resource, begun if it is new. */
    static Resource resource(Stack stack, Template.Resource wanted) {
        return stack.resources.computeIfAbsent(wanted.id(), logicalId -> {
            Resource resource = new Resource();
            resource.logicalId = logicalId;
            resource.type = wanted.type();
            resource.deletionPolicy = wanted.deletionPolicy();
            resource.order = stack.resources.size();
            return resource;
        });
    }

    private boolean make(Template template, Resource resource) throws IOException {
        try {
            Map<String, Object> properties = store.with(id, stack -> Scope.of(store, stack, template, stack.parameters,
                    Scope.made(stack)).properties(template.resources().get(resource.logicalId)));
            boolean madeBeforeRestart = !resource.physicalId.isEmpty();
            if (!madeBeforeRestart) {
                work.create(id, resource, properties);
                mark(resource, "CREATE_IN_PROGRESS", "Resource creation Initiated");
            }
            engine.pause();
            mark(resource, "CREATE_COMPLETE", "");
            return true;
        } catch (Failed | AwsError e) {
            mark(resource, "CREATE_FAILED", e.getMessage());
            return false;
        }
    }

    private void mark(Resource resource, String status, String reason) {
        store.with(id, stack -> {
            store.mark(stack, resource, status, reason);
            return stack;
        });
    }

    private void complete(Template template) {
        store.with(id, stack -> {
            try {
                Outputs.set(store, stack, template);
                store.mark(stack, "CREATE_COMPLETE", "");
            } catch (AwsError e) {
                rollBack(stack, e.getMessage());
            }
            return stack;
        });
    }

    private void fail(List<String> failed) {
        store.with(id, stack -> {
            rollBack(stack, "The following resource(s) failed to create: " + failed + ". ");
            return stack;
        });
    }

    private void rollBack(Stack stack, String reason) {
        switch (stack.onFailure) {
            case "DO_NOTHING" -> store.mark(stack, "CREATE_FAILED", reason);
            case "DELETE" -> store.mark(stack, "DELETE_IN_PROGRESS", reason + "Delete requested by user.");
            default -> store.mark(stack, "ROLLBACK_IN_PROGRESS", reason + "Rollback requested by user.");
        }
    }
}
