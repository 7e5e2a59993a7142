package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ResourceWork.Failed;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Resource;

/** Removes a stack's resources, the last made first: for a deletion, or for the rollback of a creation. */
final class DeleteRun {
    private final StackStore store;
    private final ResourceWork work;
    private final StackEngine engine;
    private final String id;

    DeleteRun(StackStore store, ResourceWork work, StackEngine engine, String id) {
        this.store = store;
        this.work = work;
        this.engine = engine;
        this.id = id;
    }

    void run(String complete, String failure) throws IOException {
        String began = store.with(id, stack -> stack.status);
        List<String> failed = new ArrayList<>();
        for (Resource resource : open()) {
            if (!store.with(id, stack -> stack.status.equals(began))) {
                return;
            }
            if (!remove(resource)) {
                failed.add(resource.logicalId);
            }
        }
        store.with(id, stack -> {
            finish(stack, failed, complete, failure);
            return stack;
        });
    }

    private void finish(Stack stack, List<String> failed, String complete, String failure) {
        if (!failed.isEmpty()) {
            store.mark(stack, failure, "The following resource(s) failed to delete: " + failed + ". ");
            return;
        }
        store.mark(stack, complete, "");
        stack.outputs = new ArrayList<>();
        if (stack.isDeleted()) {
            stack.deleted = stack.events.getLast().time();
            store.removeChangeSets(stack.id);
        }
    }

    private List<Resource> open() {
        return store.with(id, stack -> {
            List<Resource> all = new ArrayList<>(stack.resources.values());
            all.addAll(stack.leftovers);
            return all.stream().filter(r -> !r.status.equals("DELETE_COMPLETE") && !r.status.equals("DELETE_SKIPPED"))
                    .sorted(Comparator.comparingInt((Resource r) -> r.order).reversed()).toList();
        });
    }

    private boolean remove(Resource resource) throws IOException {
        boolean keep = store.with(id, stack -> resource.deletionPolicy.equals("Retain")
                || stack.retained.contains(resource.logicalId));
        if (keep) {
            mark(resource, "DELETE_SKIPPED", "");
            return true;
        }
        if (resource.physicalId.isEmpty()) {
            mark(resource, "DELETE_COMPLETE", "");
            return true;
        }
        mark(resource, "DELETE_IN_PROGRESS", "");
        engine.pause();
        try {
            work.delete(id, resource);
            mark(resource, "DELETE_COMPLETE", "");
            return true;
        } catch (Failed e) {
            mark(resource, "DELETE_FAILED", e.getMessage());
            return false;
        }
    }

    private void mark(Resource resource, String status, String reason) {
        store.with(id, stack -> {
            store.mark(stack, resource, status, reason);
            return stack;
        });
    }
}
