package com.activeeye.workbench.ui.tests;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.operations.AddCredential;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.SetUpPod;
import com.activeeye.workbench.operations.Workbench;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/** What the sandbox has to practise with, and a set-up of it without windows for tests that begin later. */
final class Practice {
    static final AccountId ACCOUNT = new AccountId("555566667777");
    static final AccountId BUCKET_ACCOUNT = new AccountId("444455556666");
    static final String BUCKET = "example-corp-cloudtrail-logs";
    static final String REGION = "us-east-1";

    private final Workbench workbench;

    Practice(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Records a service connector. */
    Practice connector(String name, AccountId account) {
        workbench.catalog().connectors().add(ServiceConnector.create(name, account, Priority.DEFAULT, true));
        return this;
    }

    /** Records the credential of the bucket. */
    Practice credential(String name) {
        new AddCredential(workbench).run(name, BUCKET, BUCKET_ACCOUNT, REGION, Progress.NONE);
        return this;
    }

    /** Sets up the pod. */
    Practice pod() {
        new SetUpPod(workbench).run("", REGION, Progress.NONE);
        return this;
    }

    /** Lets the pod read the bucket. */
    Practice stack() {
        RoleStacks.of(workbench, credential())
                .deploy(StackRequest.of(credential()).withAcknowledged(true), StackListener.NONE, Progress.NONE)
                .orThrow();
        return this;
    }

    /** Leaves a stack that was rolled back, as the console of AWS does when its creation fails. */
    void rolledBackStack() {
        CloudFormationClient stacks = operator().cloudFormation(REGION);
        stacks.createStack(request -> request.stackName(RoleStack.STACK_NAME)
                .templateBody(new StackTemplate.Shipped().text()).capabilities(Capability.CAPABILITY_NAMED_IAM)
                .parameters(parameter("ActiveeyeAccountID", "999900001111"), parameter("CloudtrailBucket", BUCKET),
                        parameter("ExternalID", credential().externalId())));
        Wait.until("the roll-back", () -> stacks.describeStacks().stacks().getFirst().stackStatusAsString(),
                "ROLLBACK_COMPLETE"::equals);
    }

    private static Parameter parameter(String name, String value) {
        return Parameter.builder().parameterKey(name).parameterValue(value).build();
    }

    /** Has the bucket notify the pod. */
    Practice notification() {
        Notifications.of(workbench, credential()).put(Progress.NONE);
        return this;
    }

    /** The only credential as it is recorded. */
    ConnectorCredential credential() {
        return workbench.catalog().credentials().all().getFirst();
    }

    /** The operator in the bucket's account. */
    AwsSession operator() {
        return workbench.sessions().operator(BUCKET_ACCOUNT);
    }
}
