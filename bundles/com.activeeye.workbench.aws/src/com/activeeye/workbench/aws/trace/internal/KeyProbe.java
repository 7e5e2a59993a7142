package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.bucket.BucketInspection;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.aws.trace.internal.Side.Answer;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;

/** The keys that encrypt the log files can be used (the guide, "Recording the AWS KMS Key"). */
final class KeyProbe implements Probe {
    private static final String DESCRIBE = "kms:DescribeKey";

    /**
     * The keys that encrypt the log files.
     *
     * @param ids as trail or bucket name them
     * @param usable whether none is known to be disabled
     */
    record Keys(Set<String> ids, boolean usable) {
    }

    @Override
    public Hop hop() {
        return Hop.KEY;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return permissions(DESCRIBE, subject, facts);
    }

    /** An action on all keys of the bucket's account, and on each of another account that was met. */
    static List<Permission> permissions(String action, TraceSubject subject, Facts facts) {
        List<Permission> permissions = new ArrayList<>();
        AccountId owner = subject.credential().bucketAccount();
        permissions.add(new Permission(owner, List.of(action), Arns.keys(subject.credential())));
        facts.find(Keys.class).map(Keys::ids).orElse(Set.of()).stream()
                .filter(key -> !account(key, subject.credential()).equals(owner))
                .map(key -> new Permission(account(key, subject.credential()), List.of(action), key))
                .forEach(permissions::add);
        return permissions;
    }

    @Override
    public HopResult look(Look look) {
        Set<String> keys = keys(look);
        look.facts().put(Keys.class, new Keys(keys, true));
        look.note(ProbeTexts.get("key.asked"), keys.isEmpty() ? ProbeTexts.get("nothing") : String.join(", ", keys));
        if (keys.isEmpty()) {
            return look.proven(ProbeTexts.get("key.none"));
        }
        List<Cause> causes = new ArrayList<>();
        List<WorkbenchException> faults = new ArrayList<>();
        Map<String, Answer<KeyMetadata>> answers = Side.ask(keys, key -> describe(look, key));
        answers.forEach((key, answer) -> {
            answer.fault().ifPresent(faults::add);
            answer.value().ifPresent(metadata -> cause(metadata, causes));
        });
        if (!causes.isEmpty()) {
            look.facts().put(Keys.class, new Keys(keys, false));
            return look.broken(causes);
        }
        return faults.isEmpty() ? look.proven(ProbeTexts.get("key.proven", String.join(", ", keys)))
                : look.unknown(faults.getFirst());
    }

    private static Set<String> keys(Look look) {
        Set<String> keys = new TreeSet<>();
        List<Trail> trails = look.facts().find(Trails.class).map(found -> found.distinct().stream()
                .map(Trails.Seen::trail).toList()).orElse(List.of());
        trails.stream().filter(KeyProbe::hasKey).map(Trail::kmsKeyId).forEach(keys::add);
        // What comes without a key of its own is encrypted as the bucket says.
        if (trails.isEmpty() || !trails.stream().allMatch(KeyProbe::hasKey)) {
            look.facts().find(BucketInspection.class).map(BucketInspection::encryption)
                    .filter(encryption -> encryption.usesOwnKey()).ifPresent(found -> keys.add(found.keyArn()));
        }
        return keys;
    }

    private static boolean hasKey(Trail trail) {
        return trail.kmsKeyId() != null && !trail.kmsKeyId().isEmpty();
    }

    /** A key can be described from the account whose policies let it, which need not be the key's own. */
    private static KeyMetadata describe(Look look, String key) {
        AwsSession session = look.operator(account(key, look.credential()));
        String region = isArn(key) ? Arns.region(key) : look.credential().bucketRegion();
        return look.ask(session, DESCRIBE, key, () -> session.kms(region).describeKey(call -> call.keyId(key))
                .keyMetadata(), metadata -> metadata.arn() + " " + metadata.keyStateAsString());
    }

    private static AccountId account(String key, ConnectorCredential credential) {
        return isArn(key) ? new AccountId(Arns.account(key)) : credential.bucketAccount();
    }

    private static boolean isArn(String key) {
        return key.startsWith("arn:");
    }

    private static void cause(KeyMetadata key, List<Cause> causes) {
        if (key.keyState() == KeyState.PENDING_DELETION) {
            causes.add(ProbeTexts.cause("key-pending-deletion", KeyCommands.rescue(key.arn()), key.arn(),
                    String.valueOf(key.deletionDate())));
        } else if (key.keyState() != KeyState.ENABLED) {
            causes.add(ProbeTexts.cause("key-disabled", KeyCommands.enable(key.arn()), key.arn(),
                    key.keyStateAsString()));
        }
    }
}
