package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * One identity's way to AWS: the clients of all services, made once per region.
 *
 * <p>All methods may be called from any thread. A region is given by its code, for example {@code eu-west-1}.
 */
public final class AwsSession implements AutoCloseable {
    private record Key(Class<?> type, String region) {
    }

    private final Map<Key, SdkClient> clients = new ConcurrentHashMap<>();
    private final Map<String, DirectGets> gets = new ConcurrentHashMap<>();
    private final ReentrantLock identityLock = new ReentrantLock();
    private final ClientSettings settings;
    private final AwsCredentialsProvider credentials;
    private final String region;
    private volatile Identity identity;

    /**
     * A session that nobody has checked yet.
     *
     * @param environment where AWS is
     * @param credentials as whom to act; closed with the session when it can be closed
     * @param profile the profile that they come from; empty for the default one
     */
    public AwsSession(AwsEnvironment environment, AwsCredentialsProvider credentials, String profile) {
        this(environment, credentials, profile, environment.region(profile));
    }

    AwsSession(AwsEnvironment environment, AwsCredentialsProvider credentials, String profile, String region) {
        this.settings = new ClientSettings(environment.endpoint(), profile);
        this.credentials = credentials;
        this.region = region;
    }

    /**
     * As whom AWS sees this session; asked once.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when AWS cannot be asked, or does not know it
     */
    public Identity identity() {
        Identity known = identity;
        if (known != null) {
            return known;
        }
        identityLock.lock();
        try {
            if (identity == null) {
                identity = AwsFaults.call(SessionTexts.get("doing.identity"), this::ask);
            }
            return identity;
        } finally {
            identityLock.unlock();
        }
    }

    private Identity ask() {
        GetCallerIdentityResponse caller = sts(region).getCallerIdentity();
        return new Identity(new AccountId(caller.account()), caller.arn(), caller.userId());
    }

    /**
     * Has a role assumed anew at the next call, after AWS has refused what the role should be allowed: it may have been
     * made again since it was assumed.
     *
     * @return whether it is worth to try again; false for what is no role, or was renewed less than a minute ago
     */
    public boolean renew() {
        return credentials instanceof RoleCredentials role && role.renew();
    }

    /** The session's own region, which services without regions (IAM, Organizations) are asked through. */
    public String region() {
        return region;
    }

    /** S3 in a region. */
    public S3Client s3(String code) {
        // A bucket's name cannot be made a part of the host name of an address like 127.0.0.1.
        return client(S3Client.class, code, () -> settings.build(
                S3Client.builder().forcePathStyle(settings.hasEndpoint()), credentials, code));
    }

    /**
     * Gets an object of S3 in a region, at a third of the cost of the client's {@code getObject}, and with its outcomes.
     *
     * @param code the bucket's region
     * @param request bucket, key and the bucket's expected owner; nothing else of it counts
     * @return its bytes, to be read and closed, with ETag, length and time of last change
     * @throws software.amazon.awssdk.core.exception.SdkException as the client does
     */
    public ResponseInputStream<GetObjectResponse> getObject(String code, GetObjectRequest request) {
        return gets.computeIfAbsent(code, region -> settings.directGets(s3(region), credentials, region)).get(request);
    }

    /** SNS in a region. */
    public SnsClient sns(String code) {
        return client(SnsClient.class, code, () -> settings.build(SnsClient.builder(), credentials, code));
    }

    /** SQS in a region, with room for long polls of 20 seconds. */
    public SqsClient sqs(String code) {
        return client(SqsClient.class, code, () -> settings.buildForLongPolls(SqsClient.builder(), credentials, code));
    }

    /** STS in a region. */
    public StsClient sts(String code) {
        return client(StsClient.class, code, () -> settings.build(StsClient.builder(), credentials, code));
    }

    /** IAM of the session's partition; the SDK's endpoint rules lead any region there. */
    public IamClient iam() {
        return client(IamClient.class, region, () -> settings.build(IamClient.builder(), credentials, region));
    }

    /** KMS in a region. */
    public KmsClient kms(String code) {
        return client(KmsClient.class, code, () -> settings.build(KmsClient.builder(), credentials, code));
    }

    /** CloudFormation in a region. */
    public CloudFormationClient cloudFormation(String code) {
        return client(CloudFormationClient.class, code,
                () -> settings.build(CloudFormationClient.builder(), credentials, code));
    }

    /** CloudTrail in a region. */
    public CloudTrailClient cloudTrail(String code) {
        return client(CloudTrailClient.class, code,
                () -> settings.build(CloudTrailClient.builder(), credentials, code));
    }

    /** Organizations of the session's partition; the SDK's endpoint rules lead any region there. */
    public OrganizationsClient organizations() {
        return client(OrganizationsClient.class, region,
                () -> settings.build(OrganizationsClient.builder(), credentials, region));
    }

    private <C extends SdkClient> C client(Class<C> type, String code, Supplier<C> maker) {
        return type.cast(clients.computeIfAbsent(new Key(type, code), key -> maker.get()));
    }

    @Override
    public void close() {
        clients.values().forEach(SdkClient::close);
        clients.clear();
        if (credentials instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
        settings.close();
    }
}
