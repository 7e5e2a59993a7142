package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Output;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;

/** Works out a finished stack's outputs. */
final class Outputs {

    private Outputs() {
    }

    /** Sets the outputs; a ValidationError if one cannot be worked out or its export name is taken. */
    static void set(StackStore store, Stack stack, Template template) {
        Evaluation scope = Scope.of(store, stack, template, stack.parameters, Scope.made(stack));
        List<Output> outputs = new ArrayList<>();
        template.outputs().forEach((key, value) -> {
            Map<String, Object> output = Values.map(value);
            if (scope.holds(Values.text(output.get("Condition")))) {
                Map<String, Object> export = Values.map(output.get("Export"));
                outputs.add(new Output(key, Values.text(scope.value(output.get("Value"))),
                        Values.text(output.get("Description")), export.isEmpty() ? ""
                                : Values.text(scope.value(export.get("Name")))));
            }
        });
        for (Output output : outputs) {
            boolean own = stack.outputs.stream().anyMatch(o -> o.exportName().equals(output.exportName()));
            if (!output.exportName().isEmpty() && !own
                    && store.exported(stack.account, stack.region, output.exportName()).isPresent()) {
                throw Values.invalid("Export with name " + output.exportName() + " is already exported by stack. ");
            }
        }
        stack.outputs = outputs;
        stack.description = template.description();
    }
}
