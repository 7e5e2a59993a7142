package com.activeeye.workbench.aws.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What there is of a role stack.
 *
 * @param id the stack's ARN; empty when there is none
 * @param status CloudFormation's status, for example {@code CREATE_COMPLETE}; empty when there is none
 * @param reason why it is in that status; empty when CloudFormation does not say
 * @param parameters its parameters by name
 * @param outputs its outputs by name; {@code RoleArn} once it is complete
 */
public record StackState(String id, String status, String reason, Map<String, String> parameters,
        Map<String, String> outputs) {
    /** There is no such stack. */
    public static final StackState MISSING = new StackState("", "", "", Map.of(), Map.of());

    public StackState {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
        parameters = Map.copyOf(parameters);
        outputs = Map.copyOf(outputs);
    }

    /** Whether there is a stack. */
    public boolean exists() {
        return !id.isEmpty() && !status.equals("DELETE_COMPLETE");
    }

    /** Whether CloudFormation is at work on it. */
    public boolean isInProgress() {
        return status.endsWith("_IN_PROGRESS");
    }

    /** Whether it is no more than a change set that nobody has executed. */
    public boolean isInReview() {
        return status.equals("REVIEW_IN_PROGRESS");
    }

    /** Whether it was never made: it has nothing that works, and can only be deleted and made again. */
    public boolean isNeverMade() {
        return switch (status) {
            case "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED" -> true;
            default -> false;
        };
    }

    /** The buckets that its role may read; empty when it has none of the guide's parameters. */
    public List<String> buckets() {
        return List.copyOf(externalIds().keySet());
    }

    /** The external IDs by which its role may be assumed, by the bucket of their credential. */
    public Map<String, String> externalIds() {
        Map<String, String> ids = new LinkedHashMap<>();
        if (parameters.containsKey(StackParameters.BUCKET)) {
            ids.put(parameters.get(StackParameters.BUCKET),
                    parameters.getOrDefault(StackParameters.EXTERNAL_ID, ""));
            StackParameters.more(parameters).forEach(more -> ids.put(more.bucket(), more.externalId()));
        }
        return ids;
    }

    /** Whether it is of the template that is shipped, of this version or an earlier one. */
    public boolean isShipped() {
        return parameters.containsKey(StackParameters.KMS_KEY);
    }

    /** Whether its resources are as its parameters say: the wanted end, or the state before a failed update. */
    public boolean isComplete() {
        return switch (status) {
            case "CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE",
                    "IMPORT_ROLLBACK_COMPLETE" -> true;
            default -> false;
        };
    }

    /** Whether the last deployment reached what it wanted. */
    public boolean isSuccess() {
        return isComplete() && !status.contains("ROLLBACK");
    }

    /** Whether the stack has exactly these parameters; one that is not given counts as empty. */
    public boolean has(StackParameters wanted) {
        Map<String, String> values = wanted.byName();
        return values.entrySet().stream().allMatch(entry -> entry.getValue().equals(parameters.get(entry.getKey())))
                && StackParameters.OPTIONAL.stream().allMatch(name -> parameters.getOrDefault(name, "")
                        .equals(values.getOrDefault(name, "")));
    }
}
