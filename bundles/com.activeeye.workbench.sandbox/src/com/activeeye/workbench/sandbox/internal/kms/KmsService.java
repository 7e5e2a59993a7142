package com.activeeye.workbench.sandbox.internal.kms;

import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.JsonProtocol;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.iam.IamService;
import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.KeyUse;
import com.activeeye.workbench.sandbox.internal.world.World;

/** KMS: symmetric keys with key policies, for clients and for the services that encrypt with them. */
public final class KmsService extends OperationService implements KeyUse {
    private static final Protocol PROTOCOL = new JsonProtocol("1.1", "TrentService", "");
    private static final String AWS_ALIAS = "alias/aws/";

    private final KeyRing ring;
    private final KeyAccess access;
    private final KeyPolicies policies;

    public KmsService(World world, IamService iam) {
        super("kms", PROTOCOL);
        State<KmsState> state = world.state().open("kms", KmsState.class, KmsState::new);
        ring = new KeyRing(state, world.clock());
        access = new KeyAccess(world, ring, iam.directory());
        policies = new KeyPolicies(ring, access, iam.directory());
        new KeyOperations(ring, access, policies, world.clock()).register(operations);
        policies.register(operations);
        new AliasOperations(ring, access).register(operations);
        new KeyTagOperations(ring, access).register(operations);
        new CryptoOperations(ring, access).register(operations);
    }

    @Override
    public String use(Principal caller, String action, String region, String key, String viaService,
            Map<String, String> encryptionContext, Map<String, String> conditions) {
        KmsKey found = key.contains(AWS_ALIAS) && !caller.isService()
                ? awsManaged(caller.accountId(), region, key.substring(key.indexOf(AWS_ALIAS)))
                : ring.resolve(caller.accountId(), regionOf(key, region), key);
        Map<String, String> context = access.context(conditions, found, encryptionContext);
        if (!viaService.isEmpty()) {
            context.put("kms:ViaService", viaService);
        }
        try {
            access.require(caller, action, found, context);
        } catch (AwsError e) {
            throw new AwsError(403, "AccessDenied", e.getMessage());
        }
        return CryptoOperations.enabled(found).arn();
    }

    private static String regionOf(String key, String otherwise) {
        return Arn.isArn(key) ? Arn.parse(key).region() : otherwise;
    }

    /** The key that a service keeps for an account; the first use makes it. */
    private synchronized KmsKey awsManaged(String accountId, String region, String alias) {
        String arn = Arn.of("kms", region, accountId, alias).toString();
        return ring.alias(arn).flatMap(one -> ring.key(one.keyArn())).orElseGet(() -> {
            String service = alias.substring(AWS_ALIAS.length());
            String policy = """
                    {"Version":"2012-10-17","Id":"auto-%1$s","Statement":[
                     {"Sid":"Allow access through %1$s for all principals in the account that are authorized",
                      "Effect":"Allow","Principal":{"AWS":"*"},"Action":["kms:Encrypt","kms:Decrypt",
                      "kms:ReEncrypt*","kms:GenerateDataKey*","kms:CreateGrant","kms:DescribeKey"],"Resource":"*",
                      "Condition":{"StringEquals":{"kms:CallerAccount":"%2$s",
                      "kms:ViaService":"%1$s.%3$s.amazonaws.com"}}},
                     {"Sid":"Allow direct access to key metadata to the account","Effect":"Allow",
                      "Principal":{"AWS":"arn:%4$s:iam::%2$s:root"},"Action":["kms:Describe*","kms:Get*",
                      "kms:List*"],"Resource":"*"}]}"""
                    .formatted(service, accountId, region, Arn.partitionOf(region));
            KmsKey key = ring.create(new KeyRing.Draft(accountId, region, "Default key that protects my " + service
                    + " data when no other key is defined", true, new BoundPolicy(policy, Map.of()), Map.of()));
            ring.putAlias(key, alias);
            return key;
        });
    }

    /**
     * Makes a key of the seeded world, or finds the one that has the alias already.
     *
     * @param alias with its prefix {@code alias/}
     * @param policy the key policy; empty for AWS's standard one
     * @return the key's ARN
     */
    public synchronized String seedKey(String accountId, String region, String alias, String policy) {
        String arn = Arn.of("kms", region, accountId, alias).toString();
        return ring.alias(arn).map(KmsState.Alias::keyArn).orElseGet(() -> {
            BoundPolicy bound = policies.bind(policy.isEmpty()
                    ? KeyPolicies.standard(Arn.partitionOf(region), accountId) : policy);
            KmsKey key = ring.create(new KeyRing.Draft(accountId, region, "", false, bound, Map.of()));
            ring.putAlias(key, alias);
            return key.arn();
        });
    }
}
