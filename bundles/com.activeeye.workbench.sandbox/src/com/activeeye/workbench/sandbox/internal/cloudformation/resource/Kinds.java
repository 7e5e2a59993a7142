package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;

/** The resource types that the sandbox can make. */
public final class Kinds {
    private static final Map<String, ResourceKind> BY_TYPE = List.<ResourceKind>of(new RoleKind(),
            new ManagedPolicyKind(), new InlinePolicyKind(), new TopicKind(), new QueueKind()).stream()
            .collect(Collectors.toMap(ResourceKind::type, Function.identity()));

    private Kinds() {
    }

    /** The kind of a type that {@link #check} has let pass. */
    public static ResourceKind of(String type) {
        return BY_TYPE.get(type);
    }

    /** A ValidationError in AWS's words if the template has types that do not exist here. */
    public static void check(Template template) {
        Set<String> unknown = template.resources().values().stream().map(Template.Resource::type)
                .filter(type -> !BY_TYPE.containsKey(type)).collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw Values.invalid("Template format error: Unrecognized resource types: " + unknown);
        }
    }

    /** What is wrong with a resource's properties, in AWS's words; an empty string if nothing is. */
    public static String fault(ResourceKind kind, Map<String, Object> properties) {
        List<String> unknown = properties.keySet().stream().filter(name -> !kind.properties().contains(name)).toList();
        if (!unknown.isEmpty()) {
            return "Encountered unsupported property " + unknown.getFirst();
        }
        List<String> missing = kind.required().stream().filter(name -> !properties.containsKey(name)).toList();
        return missing.isEmpty() ? "" : "Properties validation failed for resource with message: #: required key ["
                + missing.getFirst() + "] not found";
    }
}
