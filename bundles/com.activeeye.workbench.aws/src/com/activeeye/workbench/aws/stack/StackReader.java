package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Reads a stack's state and events. */
final class StackReader {
    private final CloudFormationClient cloudFormation;

    StackReader(CloudFormationClient cloudFormation) {
        this.cloudFormation = cloudFormation;
    }

    /** The stack of that name or ARN. */
    StackState state(String stack, Progress progress) {
        return AwsFaults.call(StackTexts.get("doing.read", stack), progress, () -> missingIsEmpty(
                () -> cloudFormation.describeStacks(request -> request.stackName(stack)).stacks().stream())
                .findFirst().map(StackReader::state).orElse(StackState.MISSING));
    }

    /** All events of the stack of that name or ARN, oldest first. */
    List<StackEvent> events(String stack, Progress progress) {
        return AwsFaults.call(StackTexts.get("doing.events", stack), progress, () -> {
            List<StackEvent> newestFirst = new ArrayList<>(missingIsEmpty(() -> cloudFormation
                    .describeStackEventsPaginator(request -> request.stackName(stack)).stackEvents().stream())
                    .map(StackReader::event).toList());
            Collections.reverse(newestFirst);
            return newestFirst;
        });
    }

    /** CloudFormation has no code of its own for a stack that is not there. */
    private static <T> Stream<T> missingIsEmpty(Supplier<Stream<T>> call) {
        try {
            return call.get().toList().stream();
        } catch (CloudFormationException e) {
            if (AwsFaults.code(e).equals("ValidationError") && AwsFaults.message(e).contains("does not exist")) {
                return Stream.empty();
            }
            throw e;
        }
    }

    private static StackState state(Stack stack) {
        return new StackState(stack.stackId(), stack.stackStatusAsString(), text(stack.stackStatusReason()),
                map(stack.parameters(), parameter -> parameter.parameterKey(), parameter -> text(
                        parameter.parameterValue())),
                map(stack.outputs(), output -> output.outputKey(), output -> text(output.outputValue())));
    }

    private static <T> Map<String, String> map(List<T> from, Function<T, String> key, Function<T, String> value) {
        return from.stream().collect(Collectors.toMap(key, value));
    }

    private static StackEvent event(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
        return new StackEvent(event.eventId(), event.timestamp(), text(event.logicalResourceId()),
                text(event.resourceType()), text(event.resourceStatusAsString()), text(event.resourceStatusReason()),
                text(event.clientRequestToken()));
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
