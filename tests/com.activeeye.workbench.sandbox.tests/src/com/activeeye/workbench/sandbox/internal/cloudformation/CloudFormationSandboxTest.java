package com.activeeye.workbench.sandbox.internal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxOptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.iam.IamClient;

class CloudFormationSandboxTest {
    private static final String OWNER = "444455556666";
    private static final String POD = "999900001111";
    private static final String STACK = "activeeye-cloudtrail-read";
    private static final String ROLE = "activeeye-read-cloudtrail-role";
    private static final String POLICY = "arn:aws:iam::444455556666:policy/activeeye-read-cloudtrail-policy";
    private static final String URL =
            "https://activeeye-cloudformation-templates.s3.amazonaws.com/activeeye-read-cloudtrail.yaml";
    private static final String TOPIC = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";

    @TempDir
    Path directory;
    private Sandbox sandbox;
    private CloudFormationClient cloud;
    private IamClient iam;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(directory).withTrailInterval(Duration.ZERO));
        cloud = client(CloudFormationClient.builder());
        iam = client(IamClient.builder());
    }

    @AfterEach
    void stop() throws IOException {
        cloud.close();
        iam.close();
        sandbox.close();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        SandboxAccount account = sandbox.account(OWNER);
        return builder.httpClient(UrlConnectionHttpClient.create()).endpointOverride(sandbox.endpoint()).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey()))).build();
    }

    private static List<Parameter> parameters(String externalId) {
        return List.of(parameter("ActiveeyeAccountID", POD),
                parameter("CloudtrailBucket", "example-corp-cloudtrail-logs"), parameter("ExternalID", externalId));
    }

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    private void create(UnaryOperator<CreateStackRequest.Builder> more) {
        CreateStackRequest.Builder request = CreateStackRequest.builder().stackName(STACK).templateURL(URL)
                .parameters(parameters("customer-1")).capabilities(Capability.CAPABILITY_NAMED_IAM);
        cloud.createStack(more.apply(request).build());
    }

    /** Asks again and again, each time over HTTP, until the stack has one of the statuses. */
    private Stack await(String name, StackStatus... statuses) {
        Instant end = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(end)) {
            Stack stack = stack(name);
            if (Set.of(statuses).contains(stack.stackStatus())) {
                return stack;
            }
            assertThat(stack.stackStatusAsString()).as(stack.stackStatusReason()).endsWith("_IN_PROGRESS");
        }
        throw new AssertionError("The stack did not become " + List.of(statuses));
    }

    private Stack stack(String name) {
        return cloud.describeStacks(r -> r.stackName(name)).stacks().getFirst();
    }

    private List<StackEvent> events(String name) {
        return cloud.describeStackEventsPaginator(r -> r.stackName(name)).stackEvents().stream().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {URL,
            "https://activeeye-cloudformation-templates.s3-us-gov-west-1.amazonaws.com/activeeye-read-cloudtrail.yaml"})
    void makesTheGuidesRoleAndPolicyFromBothOfItsAddresses(String url) {
        create(request -> request.templateURL(url));
        Stack made = await(STACK, StackStatus.CREATE_COMPLETE);
        assertThat(made.outputs()).singleElement().satisfies(output -> assertThat(output.outputValue())
                .isEqualTo("arn:aws:iam::444455556666:role/" + ROLE));
        String trust = java.net.URLDecoder.decode(iam.getRole(r -> r.roleName(ROLE)).role().assumeRolePolicyDocument(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(trust).contains("arn:aws:iam::999900001111:root", "\"sts:ExternalId\":\"customer-1\"");
        assertThat(iam.listAttachedRolePolicies(r -> r.roleName(ROLE)).attachedPolicies())
                .singleElement().satisfies(policy -> assertThat(policy.policyArn()).isEqualTo(POLICY));
        assertThat(cloud.describeStackResources(r -> r.stackName(STACK)).stackResources()).hasSize(2)
                .allMatch(resource -> resource.resourceStatus() == ResourceStatus.CREATE_COMPLETE);
        assertThat(cloud.getTemplate(r -> r.stackName(STACK)).templateBody()).contains("ReadCloudtrailRole");
    }

    @Test
    void eventsComeNewestFirstFromUserInitiatedToComplete() {
        create(request -> request);
        await(STACK, StackStatus.CREATE_COMPLETE);
        List<StackEvent> events = events(STACK);
        assertThat(events.getLast().resourceStatusReason()).isEqualTo("User Initiated");
        assertThat(events.getFirst().logicalResourceId()).isEqualTo(STACK);
        assertThat(events.getFirst().resourceStatus()).isEqualTo(ResourceStatus.CREATE_COMPLETE);
        assertThat(events).extracting(StackEvent::timestamp).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void namedResourcesNeedTheirCapability() {
        assertThatThrownBy(() -> create(request -> request.capabilities(List.of())))
                .isInstanceOf(InsufficientCapabilitiesException.class).hasMessageContaining("CAPABILITY_NAMED_IAM");
        assertThatThrownBy(() -> create(request -> request.capabilities(Capability.CAPABILITY_IAM)))
                .isInstanceOf(InsufficientCapabilitiesException.class);
        assertThatThrownBy(() -> stack(STACK)).hasMessageContaining("does not exist");
    }

    @Test
    void aTakenNameIsTheFirstFailureAndRollsBackToAStackThatCanOnlyBeDeleted() {
        iam.createRole(r -> r.roleName(ROLE).assumeRolePolicyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"999900001111"},
                "Action":"sts:AssumeRole"}]}"""));
        create(request -> request);
        await(STACK, StackStatus.ROLLBACK_COMPLETE);
        StackEvent cause = events(STACK).stream().filter(e -> e.resourceStatus() == ResourceStatus.CREATE_FAILED)
                .reduce((newer, older) -> older).orElseThrow();
        assertThat(cause.resourceStatusReason()).isEqualTo(ROLE + " already exists");
        assertThatThrownBy(() -> iam.getPolicy(r -> r.policyArn(POLICY))).as("the policy was rolled back")
                .hasMessageContaining("activeeye-read-cloudtrail-policy");
        assertThat(iam.getRole(r -> r.roleName(ROLE)).role().roleName()).as("the other's role stays").isEqualTo(ROLE);
        assertThatThrownBy(() -> create(request -> request)).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> cloud.updateStack(r -> r.stackName(STACK).usePreviousTemplate(true)
                .parameters(parameters("x2")))).hasMessageContaining("ROLLBACK_COMPLETE state and can not be updated");
        String id = stack(STACK).stackId();
        cloud.deleteStack(r -> r.stackName(STACK));
        await(id, StackStatus.DELETE_COMPLETE);
        assertThatThrownBy(() -> stack(STACK)).hasMessageContaining("does not exist");
    }

    @Test
    void onFailureDeleteAndDoNothingDoAsTheySay() {
        String body = "Resources:\n  P:\n    Type: AWS::IAM::Policy\n    Properties: {PolicyName: p, Roles: [nobody],"
                + " PolicyDocument: {Version: '2012-10-17', "
                + "Statement: [{Effect: Allow, Action: 's3:*', Resource: '*'}]}}\n";
        create(r -> r.templateURL(null).templateBody(body).parameters(List.of()).onFailure(OnFailure.DO_NOTHING));
        assertThat(await(STACK, StackStatus.CREATE_FAILED).stackStatusReason()).contains("[P]");
        String id = cloud.createStack(r -> r.stackName("other").templateBody(body).onFailure(OnFailure.DELETE)
                .capabilities(Capability.CAPABILITY_IAM)).stackId();
        await(id, StackStatus.DELETE_COMPLETE);
        assertThat(events(id)).anyMatch(e -> String.valueOf(e.resourceStatusReason()).contains("nobody"));
    }

    @Test
    void whatFailsBesideOthersCancelsThem() {
        String body = """
                Resources:
                  Bad: {Type: AWS::SNS::Topic, Properties: {TopicName: 'not a name'}}
                  Other: {Type: AWS::SNS::Topic}
                """;
        create(r -> r.templateURL(null).templateBody(body).parameters(List.of()));
        await(STACK, StackStatus.ROLLBACK_COMPLETE);
        List<StackEvent> failed = events(STACK).stream()
                .filter(e -> e.resourceStatus() == ResourceStatus.CREATE_FAILED).toList();
        assertThat(failed.getLast().logicalResourceId()).isEqualTo("Bad");
        assertThat(failed.getFirst().resourceStatusReason()).isEqualTo("Resource creation cancelled");
    }

    @Test
    void whatIsWrongWithTheRequestIsSaidInAwsWords() {
        assertThatThrownBy(() -> create(r -> r.parameters(parameters("customer-1").subList(0, 1))))
                .hasMessageContaining("Parameters: [CloudtrailBucket, ExternalID] must have values");
        assertThatThrownBy(() -> create(r -> r.parameters(parameters("x"))))
                .hasMessageContaining("Parameter 'ExternalID' must contain at least 2 characters");
        assertThatThrownBy(() -> create(r -> r.templateURL("http://example.com/t.yaml")))
                .hasMessageContaining("TemplateURL must be a supported URL");
        assertThatThrownBy(() -> create(r -> r.templateURL(URL + "x"))).hasMessageContaining("S3 error");
        assertThatThrownBy(() -> create(r -> r.templateURL(null).templateBody("a".repeat(51_201))))
                .hasMessageContaining("less than or equal to 51200");
        assertThatThrownBy(() -> cloud.validateTemplate(r -> r.templateBody(TOPIC.replace("Topic\n", "Fridge\n"))))
                .isInstanceOf(AwsServiceException.class);
    }

    @Test
    void validatesAndSummarisesATemplate() {
        var validated = cloud.validateTemplate(r -> r.templateURL(URL));
        assertThat(validated.parameters()).extracting(p -> p.parameterKey())
                .containsExactly("ActiveeyeAccountID", "CloudtrailBucket", "ExternalID");
        assertThat(validated.capabilities()).containsExactly(Capability.CAPABILITY_NAMED_IAM);
        assertThat(cloud.getTemplateSummary(r -> r.templateURL(URL)).resourceTypes())
                .containsExactlyInAnyOrder("AWS::IAM::Role", "AWS::IAM::ManagedPolicy");
    }

    @Test
    void changeSetsShowWhatWillBeMadeAndChanged() {
        cloud.createChangeSet(r -> r.stackName(STACK).changeSetName("first").changeSetType(ChangeSetType.CREATE)
                .templateURL(URL).parameters(parameters("customer-1")).capabilities(Capability.CAPABILITY_NAMED_IAM));
        var first = cloud.describeChangeSet(r -> r.stackName(STACK).changeSetName("first"));
        assertThat(first.changes()).hasSize(2).allMatch(c -> c.resourceChange().action() == ChangeAction.ADD);
        assertThat(stack(STACK).stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
        cloud.executeChangeSet(r -> r.stackName(STACK).changeSetName("first"));
        await(STACK, StackStatus.CREATE_COMPLETE);
        cloud.createChangeSet(r -> r.stackName(STACK).changeSetName("second").usePreviousTemplate(true)
                .parameters(parameters("customer-2")).capabilities(Capability.CAPABILITY_NAMED_IAM));
        var second = cloud.describeChangeSet(r -> r.stackName(STACK).changeSetName("second"));
        assertThat(second.changes()).singleElement().satisfies(change -> {
            assertThat(change.resourceChange().action()).isEqualTo(ChangeAction.MODIFY);
            assertThat(change.resourceChange().replacementAsString()).isEqualTo("False");
            assertThat(change.resourceChange().details().getFirst().target().name())
                    .isEqualTo("AssumeRolePolicyDocument");
        });
        cloud.executeChangeSet(r -> r.stackName(STACK).changeSetName("second"));
        await(STACK, StackStatus.UPDATE_COMPLETE);
        assertThat(iam.getRole(r -> r.roleName(ROLE)).role().assumeRolePolicyDocument()).contains("customer-2");
    }

    @Test
    void anUpdateThatFailsGoesBackToWhatWasThere() {
        create(request -> request);
        await(STACK, StackStatus.CREATE_COMPLETE);
        String broken = cloud.getTemplate(r -> r.stackName(STACK)).templateBody()
                .replace("        - !Ref ReadCloudtrailPolicy",
                "        - !Ref ReadCloudtrailPolicy\n        - arn:aws:iam::444455556666:policy/nobody-made-this");
        cloud.updateStack(r -> r.stackName(STACK).templateBody(broken).parameters(parameters("customer-2"))
                .capabilities(Capability.CAPABILITY_NAMED_IAM));
        await(STACK, StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(iam.getRole(r -> r.roleName(ROLE)).role().assumeRolePolicyDocument()).contains("customer-1");
        assertThatThrownBy(() -> cloud.updateStack(r -> r.stackName(STACK).usePreviousTemplate(true)
                .parameters(parameters("customer-1")).capabilities(Capability.CAPABILITY_NAMED_IAM)))
                .hasMessageContaining("No updates are to be performed.");
    }

    @Test
    void driftIsWhatIamReallyHas() {
        create(request -> request);
        await(STACK, StackStatus.CREATE_COMPLETE);
        assertThat(drift()).isEqualTo(StackDriftStatus.IN_SYNC);
        iam.createPolicyVersion(r -> r.policyArn(POLICY).setAsDefault(true).policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"""));
        assertThat(drift()).isEqualTo(StackDriftStatus.DRIFTED);
        assertThat(cloud.describeStackResourceDrifts(r -> r.stackName(STACK)).stackResourceDrifts())
                .anySatisfy(resource -> {
                    assertThat(resource.logicalResourceId()).isEqualTo("ReadCloudtrailPolicy");
                    assertThat(resource.propertyDifferences().getFirst().propertyPath()).isEqualTo("/PolicyDocument");
                });
    }

    private StackDriftStatus drift() {
        String id = cloud.detectStackDrift(r -> r.stackName(STACK)).stackDriftDetectionId();
        return cloud.describeStackDriftDetectionStatus(r -> r.stackDriftDetectionId(id)).stackDriftStatus();
    }

    @Test
    void deletingTakesTheRoleAndPolicyAwayAndMayFail() {
        create(request -> request);
        String id = await(STACK, StackStatus.CREATE_COMPLETE).stackId();
        iam.putRolePolicy(r -> r.roleName(ROLE).policyName("byHand").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}"""));
        cloud.deleteStack(r -> r.stackName(STACK));
        assertThat(await(id, StackStatus.DELETE_FAILED).stackStatusReason()).contains("ReadCloudtrailRole");
        iam.deleteRolePolicy(r -> r.roleName(ROLE).policyName("byHand"));
        cloud.deleteStack(r -> r.stackName(STACK));
        await(id, StackStatus.DELETE_COMPLETE);
        assertThatThrownBy(() -> iam.getRole(r -> r.roleName(ROLE))).hasMessageContaining(ROLE);
    }

    @Test
    void anOperationThatARestartCutsOffGoesOn() throws IOException {
        create(request -> request);
        cloud.close();
        iam.close();
        sandbox.close();
        start();
        await(STACK, StackStatus.CREATE_COMPLETE);
        assertThat(iam.getRole(r -> r.roleName(ROLE)).role().roleName()).isEqualTo(ROLE);
    }

    @Test
    void aFunctionThatDoesNotExistIsAnsweredAsAwsDoes() {
        assertThatThrownBy(() -> cloud.listStackSets()).isInstanceOf(AwsServiceException.class)
                .hasMessageContaining("Could not find operation ListStackSets");
    }
}
