package com.activeeye.workbench.sandbox.internal.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.iam.IdentityWorld;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;

/** KMS by the SDK: key policies decide, ciphertexts open only with their key and context, states are kept. */
class KmsSandboxTest {
    private static final String OWNER = Accounts.LOG_ARCHIVE;
    private static final Map<String, String> CONTEXT = Map.of("aws:s3:arn", "arn:aws:s3:::logs");
    private static final SdkBytes SECRET = SdkBytes.fromUtf8String("forty-two");

    private IdentityWorld world;
    private KmsClient kms;
    private KeyMetadata key;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new IdentityWorld(directory);
        kms = kms(OWNER);
        key = kms.createKey(k -> k.description("trail")).keyMetadata();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private KmsClient kms(String account) {
        return world.kms(world.operator(account), Region.EU_WEST_1);
    }

    @Test
    void describesAKeyByIdArnAndAlias() {
        kms.createAlias(a -> a.aliasName("alias/trail").targetKeyId(key.keyId()));

        for (String id : List.of(key.keyId(), key.arn(), "alias/trail", key.arn().replaceAll("key/.*",
                "alias/trail"))) {
            assertThat(kms.describeKey(k -> k.keyId(id)).keyMetadata().arn()).isEqualTo(key.arn());
        }
        assertThat(key.arn()).startsWith("arn:aws:kms:eu-west-1:" + OWNER + ":key/");
        assertThat(key.keyState()).isEqualTo(KeyState.ENABLED);
        fails("NotFoundException", "is not found", () -> kms.describeKey(k -> k.keyId("alias/none")));
        fails("NotFoundException", "does not exist",
                () -> kms.describeKey(k -> k.keyId("00000000-0000-0000-0000-000000000000")));
        fails("NotFoundException", "Invalid keyId", () -> kms.describeKey(k -> k.keyId("nonsense")));
        fails("NotFoundException", "Invalid arn eu-west-1", () -> world.kms(world.operator(OWNER), Region.US_EAST_1)
                .describeKey(k -> k.keyId(key.arn())));
    }

    @Test
    void movesAndDeletesAliases() {
        KeyMetadata other = kms.createKey().keyMetadata();
        kms.createAlias(a -> a.aliasName("alias/trail").targetKeyId(key.keyId()));

        fails("AlreadyExistsException", "already exists",
                () -> kms.createAlias(a -> a.aliasName("alias/trail").targetKeyId(other.keyId())));
        kms.updateAlias(a -> a.aliasName("alias/trail").targetKeyId(other.keyId()));
        assertThat(kms.listAliases(a -> a.keyId(other.keyId())).aliases()).singleElement()
                .satisfies(a -> assertThat(a.aliasName()).isEqualTo("alias/trail"));
        kms.deleteAlias(a -> a.aliasName("alias/trail"));
        assertThat(kms.listAliases().aliases()).isEmpty();
    }

    @Test
    void listsKeysInPages() {
        kms.createKey();
        kms.createKey();

        assertThat(kms.listKeys(k -> k.limit(2)).truncated()).isTrue();
        assertThat(kms.listKeysPaginator(k -> k.limit(2)).keys()).extracting(KeyListEntry::keyArn).hasSize(3)
                .doesNotHaveDuplicates().contains(key.arn());
        assertThat(kms(Accounts.STAGING).listKeys().keys()).isEmpty();
    }

    @Test
    void opensACiphertextOnlyUnderItsContext() {
        SdkBytes blob = kms.encrypt(e -> e.keyId(key.keyId()).plaintext(SECRET).encryptionContext(CONTEXT))
                .ciphertextBlob();

        assertThat(kms.decrypt(d -> d.ciphertextBlob(blob).encryptionContext(CONTEXT)).plaintext()).isEqualTo(SECRET);
        fails("InvalidCiphertextException", "", () -> kms.decrypt(d -> d.ciphertextBlob(blob)));
        fails("InvalidCiphertextException", "", () -> kms.decrypt(d -> d.ciphertextBlob(blob)
                .encryptionContext(Map.of("aws:s3:arn", "arn:aws:s3:::other"))));
        fails("InvalidCiphertextException", "", () -> kms.decrypt(d -> d.ciphertextBlob(changed(blob))
                .encryptionContext(CONTEXT)));
        fails("InvalidCiphertextException", "", () -> kms.decrypt(d -> d.ciphertextBlob(SECRET)));
        fails("IncorrectKeyException", "", () -> kms.decrypt(d -> d.ciphertextBlob(blob).encryptionContext(CONTEXT)
                .keyId(kms.createKey().keyMetadata().keyId())));
    }

    private static SdkBytes changed(SdkBytes blob) {
        byte[] bytes = blob.asByteArray();
        bytes[bytes.length - 1] ^= 1;
        return SdkBytes.fromByteArray(bytes);
    }

    @Test
    void makesDataKeys() {
        GenerateDataKeyResponse made = kms.generateDataKey(g -> g.keyId(key.keyId()).keySpec(DataKeySpec.AES_256));

        assertThat(made.plaintext().asByteArray()).hasSize(32);
        assertThat(kms.decrypt(d -> d.ciphertextBlob(made.ciphertextBlob())).plaintext()).isEqualTo(made.plaintext());
        SdkBytes sealed = kms.generateDataKeyWithoutPlaintext(g -> g.keyId(key.keyId()).numberOfBytes(7))
                .ciphertextBlob();
        assertThat(kms.decrypt(d -> d.ciphertextBlob(sealed)).plaintext().asByteArray()).hasSize(7);
        fails("ValidationException", "either number of bytes or key spec",
                () -> kms.generateDataKey(g -> g.keyId(key.keyId())));
    }

    @Test
    void aKeyThatIsDisabledOrGoingCannotBeUsed() {
        SdkBytes blob = encrypted();
        kms.disableKey(k -> k.keyId(key.keyId()));
        fails("DisabledException", key.arn() + " is disabled.", () -> kms.decrypt(d -> d.ciphertextBlob(blob)));
        kms.enableKey(k -> k.keyId(key.keyId()));
        kms.decrypt(d -> d.ciphertextBlob(blob));

        kms.scheduleKeyDeletion(k -> k.keyId(key.keyId()).pendingWindowInDays(7));
        fails("KMSInvalidStateException", "is pending deletion.", () -> kms.decrypt(d -> d.ciphertextBlob(blob)));
        kms.cancelKeyDeletion(k -> k.keyId(key.keyId()));
        assertThat(kms.describeKey(k -> k.keyId(key.keyId())).keyMetadata().keyState()).isEqualTo(KeyState.DISABLED);
        fails("ValidationException", "PendingWindowInDays",
                () -> kms.scheduleKeyDeletion(k -> k.keyId(key.keyId()).pendingWindowInDays(3)));
    }

    @Test
    void aDeletedKeyIsGoneAfterItsWaitingPeriod() {
        SdkBytes blob = encrypted();
        kms.scheduleKeyDeletion(k -> k.keyId(key.keyId()).pendingWindowInDays(7));

        world.pass(Duration.ofDays(7).plusSeconds(1));

        fails("NotFoundException", "does not exist", () -> kms.describeKey(k -> k.keyId(key.keyId())));
        fails("AccessDeniedException", "does not exist in this region", () -> kms.decrypt(d -> d.ciphertextBlob(blob)));
    }

    @Test
    void withoutTheKeyPolicyNotEvenTheRootMay() {
        put(statement("arn:aws:iam::" + OWNER + ":user/operator", "kms:*"));
        KmsClient root = world.kms(world.root(OWNER), Region.EU_WEST_1);

        fails("AccessDeniedException", "because no resource-based policy allows the kms:DescribeKey action",
                () -> root.describeKey(k -> k.keyId(key.keyId())));
        assertThat(kms.describeKey(k -> k.keyId(key.keyId()))).isNotNull();
    }

    @Test
    void anotherAccountNeedsBothPolicies() {
        SdkBytes blob = encrypted();
        fails("AccessDeniedException", "is not authorized to perform: kms:Decrypt on resource: " + key.arn(),
                () -> kms(Accounts.STAGING).decrypt(d -> d.ciphertextBlob(blob)));

        put(statement("arn:aws:iam::" + OWNER + ":root", "kms:*"),
                statement("arn:aws:iam::" + Accounts.STAGING + ":root", "kms:Decrypt"));

        assertThat(kms(Accounts.STAGING).decrypt(d -> d.ciphertextBlob(blob)).plaintext()).isEqualTo(SECRET);
        fails("AccessDeniedException", "kms:GetKeyPolicy",
                () -> kms(Accounts.STAGING).getKeyPolicy(k -> k.keyId(key.arn())));
    }

    @Test
    void checksAKeyPolicyBeforeTakingIt() {
        String before = policy();

        fails("MalformedPolicyDocumentException", "invalid principals",
                () -> put(statement("arn:aws:iam::" + OWNER + ":role/nobody", "kms:*")));
        fails("MalformedPolicyDocumentException", "will not allow you to update the key policy in the future",
                () -> put(statement("arn:aws:iam::" + Accounts.STAGING + ":root", "kms:*")));
        fails("MalformedPolicyDocumentException", "", () -> kms.putKeyPolicy(k -> k.keyId(key.keyId()).policy("{")));
        fails("LimitExceededException", "32768 bytes", () -> kms.putKeyPolicy(k -> k.keyId(key.keyId())
                .policy(" ".repeat(32_769))));
        fails("AccessDeniedException", "kms:PutKeyPolicy", () -> kms(Accounts.STAGING).putKeyPolicy(k -> k
                .keyId(key.arn()).policy(before)));
        assertThat(policy()).isEqualTo(before);
        kms.putKeyPolicy(k -> k.keyId(key.keyId()).bypassPolicyLockoutSafetyCheck(true)
                .policy(document(statement("arn:aws:iam::" + Accounts.STAGING + ":root", "kms:*"))));
        fails("AccessDeniedException", "kms:GetKeyPolicy", this::policy);
    }

    @Test
    void aRoleMadeAgainIsAStrangerToTheKeyPolicy() {
        IamClient iam = world.iam(world.operator(OWNER));
        String trust = document(statement("arn:aws:iam::" + OWNER + ":root", "sts:AssumeRole"))
                .replace(",\"Resource\":\"*\"", "");
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(trust));
        put(statement("arn:aws:iam::" + OWNER + ":root", "kms:*"),
                statement("arn:aws:iam::" + OWNER + ":role/reader", "kms:Decrypt"));
        assertThat(policy()).contains(":role/reader");

        iam.deleteRole(r -> r.roleName("reader"));
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(trust));

        assertThat(policy()).doesNotContain(":role/reader").contains("AROA");
    }

    @Test
    void tagsAndNamesOfPolicies() {
        kms.tagResource(t -> t.keyId(key.keyId()).tags(g -> g.tagKey("team").tagValue("soc")));

        assertThat(kms.listResourceTags(t -> t.keyId(key.keyId())).tags()).singleElement()
                .satisfies(t -> assertThat(t.tagValue()).isEqualTo("soc"));
        assertThat(kms.listKeyPolicies(k -> k.keyId(key.keyId())).policyNames()).containsExactly("default");
        assertThat(kms.getKeyRotationStatus(k -> k.keyId(key.keyId())).keyRotationEnabled()).isFalse();
    }

    @Test
    void servicesUseKeysForTheirCallers() {
        put(statement("arn:aws:iam::" + OWNER + ":root", "kms:*"),
                "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudtrail.amazonaws.com\"},"
                        + "\"Action\":\"kms:GenerateDataKey*\",\"Resource\":\"*\",\"Condition\":{"
                        + "\"StringEquals\":{\"aws:SourceArn\":\"arn:trail\",\"kms:ViaService\":\"s3.eu-west-1."
                        + "amazonaws.com\"},\"StringLike\":{\"kms:EncryptionContext:aws:s3:arn\":\"arn:aws:s3:*\"}}}");
        Principal trail = Principal.service("cloudtrail.amazonaws.com");

        assertThat(use(trail, "kms:GenerateDataKey", Map.of("aws:SourceArn", "arn:trail"))).isEqualTo(key.arn());
        assertThatThrownBy(() -> use(trail, "kms:GenerateDataKey", Map.of("aws:SourceArn", "arn:other")))
                .isInstanceOfSatisfying(AwsError.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"));
        kms.disableKey(k -> k.keyId(key.keyId()));
        assertThatThrownBy(() -> use(trail, "kms:GenerateDataKey", Map.of("aws:SourceArn", "arn:trail")))
                .isInstanceOfSatisfying(AwsError.class, e -> assertThat(e.code()).isEqualTo("DisabledException"));
    }

    @Test
    void theKeyOfAServiceIsMadeAtItsFirstUse() {
        Principal operator = Principal.user("aws", OWNER, "/", Accounts.OPERATOR, Accounts.operatorId(OWNER));

        String arn = world.kms().use(operator, "kms:GenerateDataKey", "eu-west-1", "alias/aws/s3",
                "s3.eu-west-1.amazonaws.com", CONTEXT, Map.of());

        assertThat(kms.describeKey(k -> k.keyId("alias/aws/s3")).keyMetadata().arn()).isEqualTo(arn);
        fails("AccessDeniedException", "", () -> kms.disableKey(k -> k.keyId(arn)));
    }

    private String use(Principal who, String action, Map<String, String> conditions) {
        return world.kms().use(who, action, "eu-west-1", key.arn(), "s3.eu-west-1.amazonaws.com", CONTEXT, conditions);
    }

    private SdkBytes encrypted() {
        return kms.encrypt(e -> e.keyId(key.keyId()).plaintext(SECRET)).ciphertextBlob();
    }

    private String policy() {
        return kms.getKeyPolicy(k -> k.keyId(key.keyId())).policy();
    }

    private void put(String... statements) {
        kms.putKeyPolicy(k -> k.keyId(key.keyId()).policy(document(statements)));
    }

    private static String document(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", Arrays.asList(statements)) + "]}";
    }

    private static String statement(String principal, String action) {
        return "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"%s\",\"Resource\":\"*\"}"
                .formatted(principal, action);
    }

    private static void fails(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(KmsException.class, e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            if (!message.isEmpty()) {
                assertThat(e.awsErrorDetails().errorMessage()).contains(message);
            }
        });
    }
}
