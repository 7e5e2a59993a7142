package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The parameters of the role stack (the guide, "Creating CloudFormation Stack", steps 7 to 9).
 *
 * @param activeeyeAccount the pod account
 * @param bucket the bucket's name
 * @param externalId the credential's external ID
 * @param kmsKeyArn the customer-managed key of the log files; empty for none
 */
public record StackParameters(AccountId activeeyeAccount, String bucket, String externalId, String kmsKeyArn) {
    /** The parameter of the shipped template that the guide's has not: the customer-managed key. */
    public static final String KMS_KEY = "KmsKeyArn";
    /** The parameter with the bucket's name. */
    public static final String BUCKET = "CloudtrailBucket";
    /** The parameter with the pod account. */
    public static final String ACCOUNT = "ActiveeyeAccountID";
    /** The parameter with the external ID. */
    public static final String EXTERNAL_ID = "ExternalID";

    public StackParameters {
        Objects.requireNonNull(activeeyeAccount);
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(kmsKeyArn);
    }

    /**
     * The parameters as a credential fills them in, without a key.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE when the pod's values are not
     *         recorded in the credential yet
     */
    public static StackParameters of(ConnectorCredential credential) {
        PodBinding binding = credential.podBinding().orElseThrow(() -> StackTexts.fault(FaultKind.WRONG_STATE,
                "credential.unbound", credential.displayName()));
        return new StackParameters(binding.podAccount(), credential.bucketName(), credential.externalId(), "");
    }

    /** The parameters as a stack has them, by the template's names. */
    public static StackParameters of(Map<String, String> byName) {
        return new StackParameters(new AccountId(byName.get(ACCOUNT)), byName.get(BUCKET), byName.get(EXTERNAL_ID),
                byName.getOrDefault(KMS_KEY, ""));
    }

    /** The same with a customer-managed key; empty for none. */
    public StackParameters withKmsKey(String arn) {
        return new StackParameters(activeeyeAccount, bucket, externalId, arn);
    }

    /** By the template's names; the key only when there is one, since the guide's template has no such parameter. */
    public Map<String, String> byName() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ACCOUNT, activeeyeAccount.digits());
        values.put(BUCKET, bucket);
        values.put(EXTERNAL_ID, externalId);
        if (!kmsKeyArn.isEmpty()) {
            values.put(KMS_KEY, kmsKeyArn);
        }
        return values;
    }
}
