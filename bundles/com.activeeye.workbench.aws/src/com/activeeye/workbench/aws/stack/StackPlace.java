package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/**
 * Where a credential's stack is. Role and policy are of the whole account, so that the buckets of several regions share
 * the stack that one of them has made in its own.
 */
final class StackPlace {
    private final AwsSession operator;
    private final String stack;
    private final List<String> regions;

    /**
     * The place of a stack.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential whose stack it is
     * @param known all recorded credentials, which tell the regions in which it may be
     */
    StackPlace(AwsSession operator, ConnectorCredential credential, Collection<ConnectorCredential> known) {
        this.operator = operator;
        this.stack = StackNames.of(credential).stack();
        this.regions = regions(credential, known);
    }

    /** Where the stack may be: the bucket's own region first. */
    static List<String> regions(ConnectorCredential credential, Collection<ConnectorCredential> known) {
        return Stream.concat(Stream.of(credential), known.stream().filter(other -> shares(credential, other)))
                .map(ConnectorCredential::bucketRegion).distinct().toList();
    }

    private static boolean shares(ConnectorCredential one, ConnectorCredential other) {
        return one.bucketAccount().equals(other.bucketAccount()) && one.roleSuffix().equals(other.roleSuffix());
    }

    /**
     * A stack where it was found.
     *
     * @param region the code of its region
     * @param cloudFormation CloudFormation there
     * @param state the stack; missing, in the bucket's own region, when there is none anywhere
     */
    record Found(String region, CloudFormationClient cloudFormation, StackState state) {
        StackReader reader() {
            return new StackReader(cloudFormation);
        }

        /** The template of the stack as it was deployed, as {@link RoleStack#template} tells it. */
        String template(String stack, Progress progress) {
            return AwsFaults.call(StackTexts.get("doing.template", stack), progress,
                    () -> cloudFormation.getTemplate(call -> call.stackName(stack)).templateBody());
        }
    }

    Found find(Progress progress) {
        Found own = look(regions.getFirst(), progress);
        return own.state().exists() ? own : regions.stream().skip(1).map(region -> look(region, progress))
                .filter(found -> found.state().exists()).findFirst().orElse(own);
    }

    private Found look(String region, Progress progress) {
        CloudFormationClient cloudFormation = operator.cloudFormation(region);
        return new Found(region, cloudFormation, new StackReader(cloudFormation).state(stack, progress));
    }
}
