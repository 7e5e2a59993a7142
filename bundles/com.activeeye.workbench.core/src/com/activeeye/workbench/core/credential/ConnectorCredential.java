package com.activeeye.workbench.core.credential;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One account and bucket combination that log files are read from (the guide, "Creating Connector Credentials").
 *
 * <p>The external ID is made once and never changes; the pod's values are added once the pod is known.
 */
public final class ConnectorCredential {
    // IAM takes 64 characters for a role's name, and the guide's has 30.
    private static final Pattern SUFFIX = Pattern.compile("(?:-[a-z0-9][a-z0-9-]{0,18}[a-z0-9]|-[a-z0-9])?");
    private static final Texts TEXTS = Texts.beside(ConnectorCredential.class);

    private final UUID id;
    private final String displayName;
    private final String bucketName;
    private final AccountId bucketAccount;
    private final String bucketRegion;
    private final String externalId;
    private final PodBinding podBinding;
    private final String roleSuffix;
    private final AccountLimit limit;

    /**
     * A credential as recorded, with the guide's names of role and policy, and all accounts monitored.
     *
     * @param id its identity, which stays when it is renamed
     * @param displayName its unique name
     * @param bucketName the bucket that log files arrive in
     * @param bucketAccount the account that owns the bucket
     * @param bucketRegion the code of the bucket's region, for example {@code eu-west-1}
     * @param externalId as made by {@link ExternalIds#generate}
     * @param podBinding the pod's values; empty as long as the pod is not set up
     * @throws WorkbenchException of kind INVALID_INPUT when a name breaks its rules
     */
    public ConnectorCredential(UUID id, String displayName, String bucketName, AccountId bucketAccount,
            String bucketRegion, String externalId, Optional<PodBinding> podBinding) {
        this(id, displayName, bucketName, bucketAccount, bucketRegion, externalId, podBinding, "", AccountLimit.NONE);
    }

    /**
     * A credential as recorded.
     *
     * @param id its identity, which stays when it is renamed
     * @param displayName its unique name
     * @param bucketName the bucket that log files arrive in
     * @param bucketAccount the account that owns the bucket
     * @param bucketRegion the code of the bucket's region, for example {@code eu-west-1}
     * @param externalId as made by {@link ExternalIds#generate}
     * @param podBinding the pod's values; empty as long as the pod is not set up
     * @param roleSuffix what the names of stack, role and policy end in, for example {@code -second}; empty for the
     *        guide's names
     * @param limit which accounts of the bucket are monitored
     * @throws WorkbenchException of kind INVALID_INPUT when a name or the suffix breaks its rules
     */
    public ConnectorCredential(UUID id, String displayName, String bucketName, AccountId bucketAccount,
            String bucketRegion, String externalId, Optional<PodBinding> podBinding, String roleSuffix,
            AccountLimit limit) {
        this.id = Objects.requireNonNull(id);
        this.displayName = DisplayName.parse(displayName);
        this.bucketName = checkedBucketName(bucketName);
        this.bucketAccount = Objects.requireNonNull(bucketAccount);
        this.bucketRegion = Objects.requireNonNull(bucketRegion);
        if (!ExternalIds.isValid(externalId)) {
            throw new IllegalArgumentException("not an external ID: " + externalId);
        }
        this.externalId = externalId;
        this.podBinding = podBinding.orElse(null);
        this.roleSuffix = checkedSuffix(roleSuffix);
        this.limit = Objects.requireNonNull(limit);
    }

    /** A new credential with an identity and an external ID of its own. */
    public static ConnectorCredential create(String displayName, String bucketName, AccountId bucketAccount,
            String bucketRegion) {
        return new ConnectorCredential(UUID.randomUUID(), displayName, bucketName, bucketAccount, bucketRegion,
                ExternalIds.generate(), Optional.empty());
    }

    private static String checkedBucketName(String name) {
        List<Finding> findings = BucketNameRule.check(name);
        if (Finding.anyError(findings)) {
            throw WorkbenchException.invalid(TEXTS.get("bucket.invalid", name), findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR).map(Finding::text)
                    .collect(Collectors.joining(" ")));
        }
        return name;
    }

    private static String checkedSuffix(String suffix) {
        if (!SUFFIX.matcher(suffix).matches()) {
            throw WorkbenchException.invalid(TEXTS.get("suffix.invalid", suffix), TEXTS.get("suffix.invalid.todo"));
        }
        return suffix;
    }

    /** The same credential under another name. */
    public ConnectorCredential withDisplayName(String name) {
        return new ConnectorCredential(id, name, bucketName, bucketAccount, bucketRegion, externalId, podBinding(),
                roleSuffix, limit);
    }

    /**
     * The same credential with other names of stack, role and policy.
     *
     * @throws WorkbenchException of kind INVALID_INPUT when the suffix breaks its rules
     */
    public ConnectorCredential withRoleSuffix(String suffix) {
        return new ConnectorCredential(id, displayName, bucketName, bucketAccount, bucketRegion, externalId,
                podBinding(), suffix, limit);
    }

    /** The same credential with other accounts monitored. */
    public ConnectorCredential withLimit(AccountLimit other) {
        return new ConnectorCredential(id, displayName, bucketName, bucketAccount, bucketRegion, externalId,
                podBinding(), roleSuffix, other);
    }

    /** The same credential with the pod's values recorded. */
    public ConnectorCredential withPodBinding(PodBinding binding) {
        return new ConnectorCredential(id, displayName, bucketName, bucketAccount, bucketRegion, externalId,
                Optional.of(binding), roleSuffix, limit);
    }

    /** Its identity, which stays when it is renamed. */
    public UUID id() {
        return id;
    }

    /** Its unique name. */
    public String displayName() {
        return displayName;
    }

    /** The bucket that log files arrive in. */
    public String bucketName() {
        return bucketName;
    }

    /** The account that owns the bucket, and holds the read role. */
    public AccountId bucketAccount() {
        return bucketAccount;
    }

    /** The code of the bucket's region, for example {@code eu-west-1}. */
    public String bucketRegion() {
        return bucketRegion;
    }

    /** The external ID that the role's trust policy asks for. */
    public String externalId() {
        return externalId;
    }

    /** The pod's values; empty as long as the pod is not set up. */
    public Optional<PodBinding> podBinding() {
        return Optional.ofNullable(podBinding);
    }

    /** What the names of stack, role and policy end in; empty for the guide's names. */
    public String roleSuffix() {
        return roleSuffix;
    }

    /** Which accounts of the bucket are monitored. */
    public AccountLimit limit() {
        return limit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectorCredential that && id.equals(that.id) && displayName.equals(that.displayName)
                && bucketName.equals(that.bucketName) && bucketAccount.equals(that.bucketAccount)
                && bucketRegion.equals(that.bucketRegion) && externalId.equals(that.externalId)
                && Objects.equals(podBinding, that.podBinding) && roleSuffix.equals(that.roleSuffix)
                && limit.equals(that.limit);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return displayName + " (" + bucketName + " of " + bucketAccount + ")";
    }
}
