package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings together what a caller gave for a template's parameters, their defaults and a stack's earlier values. */
public final class ParameterValues {

    private ParameterValues() {
    }

    /**
     * Every parameter's value, checked; a ValidationError in AWS's words names what is missing, unknown or wrong.
     *
     * @param given the caller's values by name
     * @param previous values to be used where the caller named the parameter among {@code usePrevious}
     */
    public static Map<String, String> resolve(Template template, Map<String, String> given, List<String> usePrevious,
            Map<String, String> previous) {
        List<String> unknown = new ArrayList<>(given.keySet());
        unknown.addAll(usePrevious);
        unknown.removeAll(template.parameters().keySet());
        if (!unknown.isEmpty()) {
            throw Values.invalid("Parameters: " + unknown + " do not exist in the template");
        }
        Map<String, String> resolved = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        template.parameters().forEach((name, definition) -> {
            if (usePrevious.contains(name) && previous.containsKey(name)) {
                resolved.put(name, previous.get(name));
            } else if (given.containsKey(name)) {
                resolved.put(name, given.get(name));
            } else {
                definition.defaultValue().ifPresentOrElse(value -> resolved.put(name, value), () -> missing.add(name));
            }
        });
        if (!missing.isEmpty()) {
            throw Values.invalid("Parameters: " + missing + " must have values");
        }
        resolved.forEach((name, value) -> template.parameters().get(name).check(value));
        return resolved;
    }
}
