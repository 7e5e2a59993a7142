package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.LOGS;
import static com.activeeye.workbench.operations.TraceWorld.LOG_ARCHIVE;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.ExternalIds;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/** What goes wrong with the stack of a bucket account. */
final class StackFaults {
    private static final String STACK = "activeeye-cloudtrail-read";

    private StackFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("stack deleted", "Logs", Hop.STACK, "stack-missing", "There is no stack", world -> {
                    world.operator(LOG_ARCHIVE).cloudFormation("us-east-1").deleteStack(call -> call
                            .stackName(STACK));
                    awaitStack(world);
                }),
                fault("wrong external ID in the stack", "Logs", Hop.STACK_PARAMETERS, "stack-external-id",
                        "external ID", world -> updateStack(world, "ExternalID", ExternalIds.generate())),
                fault("wrong pod account in the stack", "Logs", Hop.STACK_PARAMETERS, "stack-pod-account",
                        "trusts account \"111122223333\"", world -> updateStack(world, "ActiveeyeAccountID",
                                "111122223333")));
    }

    private static void updateStack(TraceWorld world, String parameter, String value) {
        var stacks = world.operator(LOG_ARCHIVE).cloudFormation("us-east-1");
        ConnectorCredential credential = world.credential("Logs");
        Map<String, String> values = new HashMap<>(Map.of("CloudtrailBucket", LOGS, "ExternalID",
                credential.externalId(), "ActiveeyeAccountID", "999900001111"));
        values.put(parameter, value);
        stacks.updateStack(call -> call.stackName(STACK).usePreviousTemplate(true)
                .capabilitiesWithStrings("CAPABILITY_NAMED_IAM").parameters(values.entrySet().stream()
                        .map(entry -> Parameter.builder().parameterKey(entry.getKey())
                                .parameterValue(entry.getValue()).build()).toList()));
        awaitStack(world);
    }

    private static void awaitStack(TraceWorld world) {
        while (world.operator(LOG_ARCHIVE).cloudFormation("us-east-1").describeStacks().stacks().stream()
                .anyMatch(stack -> stack.stackStatusAsString().endsWith("IN_PROGRESS"))) {
            Thread.onSpinWait();
        }
    }
}
