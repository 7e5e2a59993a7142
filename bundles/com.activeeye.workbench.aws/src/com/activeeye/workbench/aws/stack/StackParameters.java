package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parameters of the role stack (the guide, "Creating CloudFormation Stack", steps 7 to 9).
 *
 * @param activeeyeAccount the pod account
 * @param bucket the bucket's name
 * @param externalId the credential's external ID
 * @param kmsKeyArn the customer-managed key of the log files; several with commas between them, empty for none
 * @param more further buckets of the account that the same role reads, each with the external ID of its credential
 * @param nameSuffix what the names of role and policy end in; empty for the guide's names
 */
public record StackParameters(AccountId activeeyeAccount, String bucket, String externalId, String kmsKeyArn,
        List<More> more, String nameSuffix) {

    /**
     * A further bucket.
     *
     * @param bucketArn the bucket's ARN
     * @param externalId its credential's external ID; empty when somebody has set none
     */
    public record More(String bucketArn, String externalId) {
        public More {
            Objects.requireNonNull(bucketArn);
            Objects.requireNonNull(externalId);
        }

        /** The bucket's name. */
        public String bucket() {
            return bucketArn.substring(bucketArn.lastIndexOf(':') + 1);
        }
    }

    /** The parameter of the shipped template that the guide's has not: the customer-managed key. */
    public static final String KMS_KEY = "KmsKeyArn";
    /** The parameter with the bucket's name. */
    public static final String BUCKET = "CloudtrailBucket";
    /** The parameter with the pod account. */
    public static final String ACCOUNT = "ActiveeyeAccountID";
    /** The parameter with the external ID. */
    public static final String EXTERNAL_ID = "ExternalID";
    private static final String MORE_BUCKETS = "MoreBucketArns";
    private static final String MORE_IDS = "MoreExternalIDs";
    private static final String NAME_SUFFIX = "NameSuffix";

    /** Those that only the shipped template has. */
    static final List<String> OPTIONAL = List.of(KMS_KEY, MORE_BUCKETS, MORE_IDS, NAME_SUFFIX);

    public StackParameters {
        Objects.requireNonNull(activeeyeAccount);
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(kmsKeyArn);
        more = List.copyOf(more);
        Objects.requireNonNull(nameSuffix);
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
        return new StackParameters(binding.podAccount(), credential.bucketName(), credential.externalId(), "",
                List.of(), credential.roleSuffix());
    }

    /** The parameters as a stack has them, by the template's names. */
    public static StackParameters of(Map<String, String> byName) {
        return new StackParameters(new AccountId(byName.get(ACCOUNT)), byName.get(BUCKET), byName.get(EXTERNAL_ID),
                byName.getOrDefault(KMS_KEY, ""), more(byName), byName.getOrDefault(NAME_SUFFIX, ""));
    }

    static List<More> more(Map<String, String> byName) {
        List<String> buckets = list(byName.getOrDefault(MORE_BUCKETS, ""));
        List<String> ids = list(byName.getOrDefault(MORE_IDS, ""));
        return IntStream.range(0, buckets.size())
                .mapToObj(i -> new More(buckets.get(i), i < ids.size() ? ids.get(i) : "")).toList();
    }

    /** The same with a customer-managed key; several with commas between them, empty for none. */
    public StackParameters withKmsKey(String arn) {
        return new StackParameters(activeeyeAccount, bucket, externalId, arn, more, nameSuffix);
    }

    /** The buckets that the role may read, by name. */
    public List<String> buckets() {
        return Stream.concat(Stream.of(bucket), more.stream().map(More::bucket)).toList();
    }

    /** The customer-managed keys that the role may decrypt with. */
    public List<String> keyArns() {
        return list(kmsKeyArn);
    }

    private static List<String> list(String values) {
        return Arrays.stream(values.split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /**
     * What a credential needs, put beside what a stack serves already: other buckets and keys stay. Doing it again
     * changes nothing.
     *
     * @param held the parameters that the stack has
     * @param credential whose parameters these are
     */
    StackParameters beside(StackParameters held, ConnectorCredential credential) {
        List<String> keys = Stream.concat(held.keyArns().stream(), keyArns().stream()).distinct().toList();
        boolean first = held.bucket.equals(credential.bucketName());
        List<More> others = new ArrayList<>(held.more);
        if (!first) {
            More own = new More("arn:" + AwsRegions.partitionOf(credential.bucketRegion()) + ":s3:::"
                    + credential.bucketName(), credential.externalId());
            int place = others.stream().map(More::bucket).toList().indexOf(own.bucket());
            if (place < 0) {
                others.add(own);
            } else {
                others.set(place, own);
            }
        }
        return new StackParameters(activeeyeAccount, held.bucket, first ? credential.externalId() : held.externalId,
                String.join(",", keys), others, nameSuffix);
    }

    /** These without a bucket that is not the only one, and without the keys that only it needs. */
    StackParameters without(String gone, Collection<String> keys) {
        String left = keyArns().stream().filter(key -> !keys.contains(key)).collect(Collectors.joining(","));
        if (!bucket.equals(gone)) {
            return new StackParameters(activeeyeAccount, bucket, externalId, left,
                    more.stream().filter(one -> !one.bucket().equals(gone)).toList(), nameSuffix);
        }
        More next = more.getFirst();
        return new StackParameters(activeeyeAccount, next.bucket(), next.externalId(), left,
                more.subList(1, more.size()), nameSuffix);
    }

    /** By the template's names; what is empty is left out, since the guide's template has no such parameters. */
    public Map<String, String> byName() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ACCOUNT, activeeyeAccount.digits());
        values.put(BUCKET, bucket);
        values.put(EXTERNAL_ID, externalId);
        Map<String, String> optional = new LinkedHashMap<>();
        optional.put(KMS_KEY, kmsKeyArn);
        optional.put(MORE_BUCKETS, more.stream().map(More::bucketArn).collect(Collectors.joining(",")));
        optional.put(MORE_IDS, more.stream().map(More::externalId).collect(Collectors.joining(",")));
        optional.put(NAME_SUFFIX, nameSuffix);
        optional.values().removeIf(String::isEmpty);
        values.putAll(optional);
        return values;
    }
}
