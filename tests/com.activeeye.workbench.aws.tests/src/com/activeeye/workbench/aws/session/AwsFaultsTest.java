package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsFaultsTest {
    private static final String DOING = "read the bucket logs";

    @ParameterizedTest
    @CsvSource({"Throttling,400,THROTTLED", "ThrottlingException,400,THROTTLED", "SlowDown,503,THROTTLED",
            "InternalFailure,500,THROTTLED", "AccessDenied,403,DENIED", "AuthorizationError,403,DENIED",
            "AccessDeniedException,400,DENIED", "ExpiredToken,400,EXPIRED_LOGIN",
            "ExpiredTokenException,400,EXPIRED_LOGIN", "InvalidClientTokenId,403,EXPIRED_LOGIN",
            "SignatureDoesNotMatch,403,EXPIRED_LOGIN", "InvalidAccessKeyId,403,EXPIRED_LOGIN",
            "RequestTimeTooSkewed,403,EXPIRED_LOGIN", "NoSuchBucket,404,NOT_FOUND", "NoSuchEntity,404,NOT_FOUND",
            "PermanentRedirect,301,WRONG_STATE", "AuthorizationHeaderMalformed,400,WRONG_STATE",
            "MalformedPolicyDocument,400,UNEXPECTED"})
    void tellsServiceFaultsApart(String code, int status, FaultKind kind) {
        WorkbenchException told = AwsFaults.translate(DOING, service(code, status, "told by AWS"));
        assertThat(told.kind()).isEqualTo(kind);
        assertThat(told).hasMessageStartingWith("Could not read the bucket logs: ");
        assertThat(told).hasCauseInstanceOf(AwsServiceException.class);
    }

    @Test
    void namesWhoMayNotDoWhatOnWhat() {
        WorkbenchException told = AwsFaults.translate(DOING, service("AccessDenied", 403,
                "User: arn:aws:iam::111111111111:user/eve is not authorized to perform: s3:ListBucket on resource: "
                        + "\"arn:aws:s3:::logs\" because no identity-based policy allows the s3:ListBucket action"));
        assertThat(told).hasMessage("Could not read the bucket logs: arn:aws:iam::111111111111:user/eve may not do "
                + "s3:ListBucket on arn:aws:s3:::logs.");
        assertThat(told.remedy()).contains("Have s3:ListBucket allowed");
    }

    @Test
    void namesTheActionWhereAwsNamesNoResource() {
        WorkbenchException told = AwsFaults.translate(DOING, service("AccessDenied", 403,
                "User: arn:aws:iam::111111111111:user/eve is not authorized to perform: sqs:CreateQueue"));
        assertThat(told).hasMessageEndingWith("arn:aws:iam::111111111111:user/eve may not do sqs:CreateQueue.");
    }

    @Test
    void tellsARefusedRoleAsSuch() {
        WorkbenchException told = AwsFaults.translate(DOING, service("AccessDenied", 403,
                "User: arn:aws:iam::999999999999:user/pod is not authorized to perform: sts:AssumeRole on resource: "
                        + "arn:aws:iam::111111111111:role/reader"));
        assertThat(told.kind()).isEqualTo(FaultKind.DENIED);
        assertThat(told).hasMessageContaining("may not assume the role arn:aws:iam::111111111111:role/reader");
        assertThat(told.remedy()).contains("external ID");
    }

    @Test
    void showsAwsOwnWordsForWhatNobodyForesaw() {
        WorkbenchException told = AwsFaults.translate(DOING, service("MalformedPolicyDocument", 400, "Syntax error"));
        assertThat(told).hasMessage("Could not read the bucket logs: Syntax error (MalformedPolicyDocument, request "
                + "R-1).");
    }

    @Test
    void tellsOfflineByItsCause() {
        assertThat(client(new UnknownHostException("s3.example")))
                .hasMessageContaining("s3.example").extracting(WorkbenchException::kind).isEqualTo(FaultKind.OFFLINE);
        assertThat(client(new ConnectException("refused")).kind()).isEqualTo(FaultKind.OFFLINE);
        assertThat(client(new SocketTimeoutException("timed out")).kind()).isEqualTo(FaultKind.OFFLINE);
        assertThat(client(new java.io.IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407\"")))
                .hasMessageContaining("proxy").extracting(WorkbenchException::kind).isEqualTo(FaultKind.OFFLINE);
    }

    private static WorkbenchException client(Exception cause) {
        return AwsFaults.translate(DOING, SdkClientException.create("Unable to execute HTTP request", cause));
    }

    @Test
    void tellsMissingCredentials() {
        WorkbenchException told = AwsFaults.translate(DOING, SdkClientException.create("Unable to load credentials "
                + "from any of the providers in the chain AwsCredentialsProviderChain(...)"));
        assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
        assertThat(told).hasMessage("There are no AWS credentials on this machine.");
    }

    @Test
    void tellsAnExpiredSsoLoginWithTheCommandThatRenewsIt() {
        WorkbenchException told = CredentialFaults.of("soc", SdkClientException.create("The SSO session associated "
                + "with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso "
                + "login with the corresponding profile."));
        assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
        assertThat(told.remedy()).contains("\"aws sso login --profile soc\"");
    }

    @Test
    void tellsASsoSessionThatIsNotRenewedAnyMore() {
        WorkbenchException told = CredentialFaults.of("soc", AwsServiceException.builder().statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().serviceName("SSOOIDC").errorCode("InvalidGrantException")
                        .errorMessage("").build()).build());
        assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
        assertThat(told.remedy()).contains("\"aws sso login --profile soc\"");
    }

    private static WorkbenchException chain(String profile, String reason) {
        String tried = "ProfileCredentialsProvider(profileName=" + profile + ", profileFile=ProfileFile(sections=[]))";
        return CredentialFaults.of("", SdkClientException.create("Unable to load credentials from any of the providers "
                + "in the chain AwsCredentialsProviderChain(credentialsProviders=[" + tried
                + ", ContainerCredentialsProvider()]) : [" + tried + ": " + reason
                + ", ContainerCredentialsProvider(): Cannot fetch credentials from container]"));
    }

    @Test
    void tellsWhatIsWrongWithTheProfileOfTheShell() {
        assertThat(chain("default", "Profile file contained no credentials for profile 'default'"))
                .hasMessage("There are no AWS credentials on this machine.");
        assertThat(chain("typo", "Profile file contained no credentials for profile 'typo'"))
                .hasMessageContaining("\"typo\"");
        for (String reason : List.of("clientId is null", "Token is expired", "The SSO session associated with this "
                + "profile has expired or is otherwise invalid.")) {
            assertThat(chain("corp", reason).remedy()).contains("aws sso login --profile corp");
        }
    }

    @Test
    void tellsAProfileThatIsNotThere() {
        WorkbenchException told = CredentialFaults.of("typo",
                SdkClientException.create("Profile file contained no credentials for profile 'typo': the profile does "
                        + "not exist"));
        assertThat(told.kind()).isEqualTo(FaultKind.NOT_FOUND);
        assertThat(told).hasMessageContaining("\"typo\"");
    }

    @Test
    void keepsAFaultThatIsTold() {
        WorkbenchException told = WorkbenchException.invalid("said", "so");
        assertThatThrownBy(() -> AwsFaults.call(DOING, () -> {
            throw SdkClientException.create("wrapped", told);
        })).isSameAs(told);
    }

    @Test
    void tellsAnAbortedCallAsCancelled() {
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> AwsFaults.call(DOING, () -> {
            throw AbortedException.create("aborted");
        }));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
    }

    private static AwsServiceException service(String code, int status, String message) {
        return AwsServiceException.builder().statusCode(status).requestId("R-1").message(message).awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).serviceName("Test").build()).build();
    }
}
