package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.Trace;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trace needs to be allowed, by an operator who is allowed just that. */
class TraceRightsTest {
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
            "Principal": {"AWS": "arn:aws:iam::999900001111:root"}}]}""";

    private static final String FOR_CLOUDTRAIL = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
            "Principal": {"AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::123456789012:root"]}},
            {"Effect": "Allow", "Resource": "*",
            "Action": ["kms:GenerateDataKey*", "kms:DescribeKey"],
            "Principal": {"Service": "cloudtrail.amazonaws.com"}}]}""";

    @TempDir
    private static Path prepared;
    @TempDir
    private Path folder;
    private TraceWorld world;
    private AwsSession admin;
    private String policy;

    @BeforeAll
    static void prepare() {
        TraceWorld.prepare(prepared);
    }

    @BeforeEach
    void actAsSomebodyWithTheLeastPolicy() throws IOException {
        world = TraceWorld.copyOf(prepared, folder);
        admin = world.operator(FABRIKAM);
        policy = world.workbench().traces().of(world.credential("Fabrikam")).leastPolicies().get(FABRIKAM);
        String role = admin.iam().createRole(call -> call.roleName("Tracer").assumeRolePolicyDocument(TRUST)).role()
                .arn();
        allow(policy);
        world.workbench().catalog().setAccess(Access.of(FABRIKAM, "", role));
    }

    @AfterEach
    void end() {
        world.close();
    }

    private void allow(String document) {
        admin.iam().putRolePolicy(call -> call.roleName("Tracer").policyName("Trace").policyDocument(document));
    }

    @Test
    void theLeastPolicyIsEnoughAndNothingOfItIsTooMuch() {
        TraceState state = world.trace("Fabrikam");
        assertThat(state.health()).as(state.markdown()).isEqualTo(Health.PROVEN);
        List<String> actions = actions();
        assertThat(actions).contains("cloudtrail:DescribeTrails", "iam:GetRole", "s3:GetBucketNotification")
                .noneMatch(action -> action.contains("*") || action.matches(".*:(Put|Create|Delete|Update).*"));
        List<String> notMissed = new ArrayList<>();
        for (String action : actions) {
            allow(without(action));
            TraceState less = world.trace("Fabrikam");
            if (less.results().stream().noneMatch(result -> result instanceof Unknown unknown
                    && unknown.missingAction().filter(action::equals).isPresent())) {
                notMissed.add(action);
            }
            assertThat(less.health()).as(less.markdown()).isNotEqualTo(Health.BROKEN);
        }
        // These explain a fault, and are not asked for while there is none.
        assertThat(notMissed).containsExactlyInAnyOrder("kms:GetKeyPolicy", "s3:GetBucketPolicy",
                "s3:ListAllMyBuckets", "s3:GetEncryptionConfiguration");
    }

    /** Nothing recorded tells of it: the trail does, once it was looked at. */
    @Test
    void aKeyOfAnotherAccountIsNamedOnceItWasMet() {
        AwsSession management = world.operator(TraceWorld.MANAGEMENT);
        String key = management.kms("eu-west-1").createKey(call -> call.policy(FOR_CLOUDTRAIL)).keyMetadata().arn();
        admin.cloudTrail("eu-west-1").updateTrail(call -> call.name("fabrikam-trail").kmsKeyId(key));
        Trace trace = world.workbench().traces().of(world.credential("Fabrikam"));
        assertThat(trace.leastPolicies()).doesNotContainKey(TraceWorld.MANAGEMENT);
        trace.run(Progress.NONE);
        assertThat(trace.leastPolicies().get(TraceWorld.MANAGEMENT))
                .contains("kms:DescribeKey", "kms:GetKeyPolicy", "\"" + key + "\"");
        assertThat(trace.leastPolicies().get(FABRIKAM)).contains("kms:DescribeKey").doesNotContain(key);
    }

    /** Its stack may be where the first bucket of the account is. */
    @Test
    void theStackIsLookedForWhereTheAccountsOtherBucketsAre() {
        admin.s3("us-west-2").createBucket(call -> call.bucket("fabrikam-more").createBucketConfiguration(
                where -> where.locationConstraint("us-west-2")));
        world.add("More", "fabrikam-more", FABRIKAM, "us-west-2");
        assertThat(world.workbench().traces().of(world.credential("More")).leastPolicies().get(FABRIKAM))
                .contains(":cloudformation:us-west-2:", ":cloudformation:eu-west-1:");
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        for (JsonElement statement : JsonParser.parseString(policy).getAsJsonObject().getAsJsonArray("Statement")) {
            statement.getAsJsonObject().getAsJsonArray("Action").forEach(action -> actions.add(action.getAsString()));
        }
        return actions.stream().distinct().toList();
    }

    private String without(String action) {
        JsonObject document = JsonParser.parseString(policy).getAsJsonObject();
        JsonArray statements = new JsonArray();
        for (JsonElement statement : document.getAsJsonArray("Statement")) {
            JsonArray actions = statement.getAsJsonObject().getAsJsonArray("Action");
            actions.asList().removeIf(one -> one.getAsString().equals(action));
            if (!actions.isEmpty()) {
                statements.add(statement);
            }
        }
        document.add("Statement", statements);
        return document.toString();
    }

    /** A customer who lets nobody in: what only the pod needs is proven all the same. */
    @Test
    void withoutAccessToTheCustomerHalfOfThePathIsProven() {
        world.workbench().catalog().setAccess(Access.of(FABRIKAM, "", "arn:aws:iam::123456789012:role/NobodyThere"));
        TraceState state = world.trace("Fabrikam");
        assertThat(state.health()).as(state.markdown()).isEqualTo(Health.UNKNOWN);
        assertThat(state.result(Hop.OPERATOR)).isInstanceOf(Unknown.class);
        assertThat(((Unknown) state.result(Hop.STACK)).behind()).contains(Hop.OPERATOR);
        for (Hop hop : Set.of(Hop.POD, Hop.TRUST, Hop.TRUST_CONDITION, Hop.READ, Hop.DECRYPT, Hop.TOPIC,
                Hop.SUBSCRIPTION, Hop.QUEUE, Hop.DEAD_LETTERS, Hop.MESSAGES, Hop.PARSED, Hop.STORED)) {
            assertThat(state.result(hop)).as(state.markdown()).isInstanceOf(Proven.class);
        }
    }
}
