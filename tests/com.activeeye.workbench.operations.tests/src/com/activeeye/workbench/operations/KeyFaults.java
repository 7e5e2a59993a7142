package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.PolicyDocuments.with;
import static com.activeeye.workbench.operations.PolicyDocuments.without;
import static com.activeeye.workbench.operations.RoleFaults.changePolicy;
import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM;

import com.activeeye.workbench.aws.trace.Hop;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What goes wrong with the key of log files that KMS encrypts. */
final class KeyFaults {
    private KeyFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("key disabled", "Fabrikam", Hop.KEY, "key-disabled", "Disabled", world -> world
                        .operator(FABRIKAM).kms("eu-west-1").disableKey(call -> call.keyId(key(world)))),
                fault("key pending deletion", "Fabrikam", Hop.KEY, "key-pending-deletion", "will be deleted",
                        world -> world.operator(FABRIKAM).kms("eu-west-1").scheduleKeyDeletion(call -> call
                                .keyId(key(world)).pendingWindowInDays(7))),
                fault("read policy without the key", "Fabrikam", Hop.DECRYPT, "decrypt-read-policy",
                        "does not allow kms:Decrypt", KeyFaults::noDecrypt),
                fault("key policy without the role", "Fabrikam", Hop.DECRYPT, "decrypt-key-policy",
                        "does not let the role decrypt", KeyFaults::noDecrypt),
                fault("key policy denies", "Fabrikam", Hop.DECRYPT, "decrypt-deny", "\"NobodyDecrypts\"", world ->
                        keyPolicy(world, policy -> with(policy, """
                                {"Sid":"NobodyDecrypts","Effect":"Deny","Principal":"*","Action":"kms:Decrypt",
                                "Resource":"*"}"""))));
    }

    /** Within one account KMS lets the role in when either policy does. */
    static void noDecrypt(TraceWorld world) {
        changePolicy(world, FABRIKAM, document -> without(document, "DecryptCloudtrailKms"));
        keyPolicy(world, policy -> without(policy, "Allow ActiveEye to Decrypt Cloudtrail logs"));
    }

    private static String key(TraceWorld world) {
        return world.operator(FABRIKAM).kms("eu-west-1").describeKey(call -> call.keyId(
                "alias/fabrikam-cloudtrail")).keyMetadata().arn();
    }

    private static void keyPolicy(TraceWorld world, UnaryOperator<String> change) {
        var kms = world.operator(FABRIKAM).kms("eu-west-1");
        String policy = kms.getKeyPolicy(call -> call.keyId(key(world)).policyName("default")).policy();
        kms.putKeyPolicy(call -> call.keyId(key(world)).policyName("default").policy(change.apply(policy)));
    }
}
