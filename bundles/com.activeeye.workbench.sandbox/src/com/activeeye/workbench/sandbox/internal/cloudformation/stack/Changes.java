package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Kinds;
import com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ChangeSet.Change;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ChangeSet.Detail;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Resource;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation.Made;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;

/** Works out what a template and parameters would change in a stack. */
public final class Changes {

    private Changes() {
    }

    /** The changes in the order of the template, removals last. Call it under the store's lock. */
    public static List<Change> between(StackStore store, Stack stack, Template template,
            Map<String, String> parameters) {
        Map<String, Made> made = new LinkedHashMap<>(Scope.made(stack));
        // What is not made yet has no name or ARN: any text will do to see that the property is new.
        template.resources().keySet().forEach(id -> made.putIfAbsent(id, new Made("{{" + id + "}}", new Unmade(id))));
        Evaluation scope = Scope.of(store, stack, template, parameters, made);
        List<Change> changes = new ArrayList<>();
        for (Template.Resource wanted : template.resources().values()) {
            if (scope.holds(wanted.condition())) {
                change(stack, wanted, scope.properties(wanted), changes);
            }
        }
        stack.resources.values().stream().filter(r -> !r.physicalId.isEmpty()
                && !template.resources().containsKey(r.logicalId)).forEach(gone -> changes.add(new Change("Remove",
                        gone.logicalId, gone.physicalId, gone.type, "", List.of())));
        return changes;
    }

    /** The attributes of a resource that is not there yet: all that are asked for. */
    private static final class Unmade extends java.util.AbstractMap<String, String> {
        private final String id;

        Unmade(String id) {
            this.id = id;
        }

        @Override
        public java.util.Set<Entry<String, String>> entrySet() {
            return java.util.Set.of();
        }

        @Override
        public boolean containsKey(Object attribute) {
            return true;
        }

        @Override
        public String get(Object attribute) {
            return "{{" + id + "." + attribute + "}}";
        }
    }

    private static void change(Stack stack, Template.Resource wanted, Map<String, Object> after,
            List<Change> changes) {
        Resource existing = stack.resources.get(wanted.id());
        if (existing == null || existing.physicalId.isEmpty()) {
            changes.add(new Change("Add", wanted.id(), "", wanted.type(), "", List.of()));
            return;
        }
        Map<String, Object> before = ResourceWork.applied(existing);
        List<Detail> details = details(Kinds.of(wanted.type()), before, after);
        if (!details.isEmpty()) {
            boolean replace = details.stream().anyMatch(detail -> detail.requiresRecreation().equals("Always"));
            changes.add(new Change("Modify", wanted.id(), existing.physicalId, wanted.type(),
                    replace ? "True" : "False", details));
        }
    }

    private static List<Detail> details(ResourceKind kind, Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().filter(name -> !Values.json(before.get(name)).equals(Values.json(after.get(name))))
                .map(name -> new Detail(name, kind.immutable().contains(name) ? "Always" : "Never")).toList();
    }
}
