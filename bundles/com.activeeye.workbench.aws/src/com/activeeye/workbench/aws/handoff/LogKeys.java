package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which customer-managed keys encrypt the log files, as far as is known.
 *
 * @param arns the ARNs of the keys
 * @param known whether these are all there are
 */
public record LogKeys(List<String> arns, boolean known) {
    /** Nobody could tell. */
    public static final LogKeys UNKNOWN = new LogKeys(List.of(), false);
    /** No customer-managed key encrypts the log files. */
    public static final LogKeys NONE = new LogKeys(List.of(), true);

    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]{1,64}");

    /** @throws WorkbenchException of kind INVALID_INPUT when one is not the ARN of a key */
    public LogKeys {
        arns = List.copyOf(arns);
        arns.stream().filter(arn -> !ARN.matcher(arn).matches()).findFirst().ifPresent(arn -> {
            throw HandOffTexts.fault(FaultKind.INVALID_INPUT, "key.invalid", arn);
        });
    }

    /**
     * The keys as somebody names them.
     *
     * @param arns the ARNs of the keys; the word "none" for no key
     * @throws WorkbenchException of kind INVALID_INPUT when one is not the ARN of a key
     */
    public static LogKeys of(Collection<String> arns) {
        List<String> named = arns.stream().map(String::strip).filter(arn -> !arn.isEmpty()).distinct().toList();
        return named.equals(List.of("none")) ? NONE : new LogKeys(named, !named.isEmpty());
    }
}
