package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.aws.pod.WantedTopic;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the steps of a plan want, as data and without asking AWS: for those who carry it out by other means.
 *
 * @param credential whose log files are to arrive
 * @param stack the stack, its role and its policy
 * @param readStatement the statement of the role's policy that lets it decrypt, as JSON; empty without a key. The
 *        template makes it from its parameter; a stack that the guide's own template has made needs it by hand
 * @param keyStatements for each key its account's statement of the key's own policy, as JSON, by the key's ARN
 * @param notificationRules the rules of the bucket's event notifications, to be put beside those of others
 * @param topic what the pod's topic of the bucket's region allows, which is the pod's own side
 */
public record WantedState(ConnectorCredential credential, Stack stack, String readStatement,
        SortedMap<String, String> keyStatements, List<NotificationRule> notificationRules, WantedTopic topic) {

    /**
     * A stack that is wanted.
     *
     * @param names the names of the stack, its role and its policy
     * @param region the code of its region
     * @param template the template's text, YAML
     * @param parameters the template's parameters by name
     * @param capability what has to be acknowledged
     * @param roleArn the ARN of the role that it makes
     * @param policyArn the ARN of the policy that it makes
     */
    public record Stack(StackNames names, String region, String template, Map<String, String> parameters,
            String capability, String roleArn, String policyArn) {
        public Stack {
            Objects.requireNonNull(names);
            Objects.requireNonNull(region);
            Objects.requireNonNull(template);
            parameters = Collections.unmodifiableMap(parameters);
            Objects.requireNonNull(capability);
            Objects.requireNonNull(roleArn);
            Objects.requireNonNull(policyArn);
        }
    }

    private static final String CAPABILITY = "CAPABILITY_NAMED_IAM";

    public WantedState {
        Objects.requireNonNull(credential);
        Objects.requireNonNull(stack);
        Objects.requireNonNull(readStatement);
        keyStatements = Collections.unmodifiableSortedMap(new TreeMap<>(keyStatements));
        notificationRules = List.copyOf(notificationRules);
        Objects.requireNonNull(topic);
    }

    /**
     * What is wanted for a credential.
     *
     * @param credential the credential, with the pod's values
     * @param pod the pod
     * @param credentials all recorded credentials, whose buckets share the pod's topic
     * @param keyArns the ARNs of the keys that encrypt the log files; none without a customer-managed key
     * @return what is wanted
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE when the pod's values are not
     *         recorded in the credential yet, or its limit takes more rules than S3 does
     */
    public static WantedState of(ConnectorCredential credential, Pod pod, List<ConnectorCredential> credentials,
            Collection<String> keyArns) {
        StackParameters parameters = StackParameters.of(credential).withKmsKey(String.join(",", keyArns));
        Stack stack = new Stack(StackNames.of(credential), credential.bucketRegion(),
                new StackTemplate.Shipped().text(), parameters.byName(), CAPABILITY, ReadRole.arn(credential),
                StackNames.policyArn(credential));
        JsonObject read = ReadPolicyWork.statement(keyArns);
        SortedMap<String, String> keys = new TreeMap<>();
        keyArns.forEach(key -> keys.put(key, KeyPolicyWork.statement(List.of(ReadRole.arn(credential))).toString()));
        return new WantedState(credential, stack, keyArns.isEmpty() ? "" : read.toString(), keys,
                BucketNotification.wanted(credential), PodSetup.wantedTopic(pod, credential.bucketRegion(),
                        credentials));
    }
}
