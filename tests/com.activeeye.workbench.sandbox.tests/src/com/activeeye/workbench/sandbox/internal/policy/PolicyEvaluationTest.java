package com.activeeye.workbench.sandbox.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/** The policy engine by itself: matching, the order of decisions, and what AWS rejects. */
class PolicyEvaluationTest {
    private static final String OWNER = "444455556666";
    private static final String OTHER = "111122223333";
    private static final String OBJECT = "arn:aws:s3:::logs/AWSLogs/1.json.gz";
    private static final Principal USER = Principal.user("aws", OWNER, "/", "ana", "AIDAEXAMPLE");
    private static final Principal FOREIGN = Principal.user("aws", OTHER, "/", "bob", "AIDAOTHER");
    private static final Principal SESSION = Principal.session("arn:aws:iam::" + OWNER + ":role/path/reader",
            "AROAEXAMPLE", "work", List.of());

    @Test
    void nothingIsAllowedWithoutAStatement() {
        Decision decision = decide(USER, List.of(), Optional.empty(), Map.of());

        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.IMPLICIT_DENY);
        assertThat(decision.reason()).isEqualTo("because no identity-based policy allows the s3:GetObject action");
    }

    @Test
    void eitherPolicyIsEnoughWithinAnAccount() {
        assertThat(decide(USER, List.of(identity("Allow", "s3:Get*", "*")), Optional.empty(), Map.of()).allowed())
                .isTrue();
        assertThat(decide(USER, List.of(), Optional.of(resource("\"AWS\":\"" + USER.arn() + "\"")), Map.of())
                .allowed()).isTrue();
    }

    @Test
    void anAccountPrincipalOnlyDelegatesToItsOwnPolicies() {
        Optional<String> delegating = Optional.of(resource("\"AWS\":\"arn:aws:iam::" + OWNER + ":root\""));

        assertThat(decide(USER, List.of(), delegating, Map.of()).allowed()).isFalse();
        assertThat(decide(Principal.root("aws", OWNER), List.of(), delegating, Map.of()).allowed()).isTrue();
    }

    @Test
    void acrossAccountsBothPoliciesAreNeeded() {
        String mine = identity("Allow", "s3:GetObject", OBJECT);
        Optional<String> theirs = Optional.of(resource("\"AWS\":\"" + OTHER + "\""));

        assertThat(decide(FOREIGN, List.of(mine), Optional.empty(), Map.of()).reason()).contains("resource-based");
        assertThat(decide(FOREIGN, List.of(), theirs, Map.of()).reason()).contains("identity-based");
        assertThat(decide(FOREIGN, List.of(mine), theirs, Map.of()).allowed()).isTrue();
        assertThat(decide(FOREIGN, List.of(), Optional.of(resource("\"AWS\":\"" + FOREIGN.arn() + "\"")), Map.of())
                .allowed()).isFalse();
    }

    @Test
    void anExplicitDenyBeatsEveryAllow() {
        Decision decision = decide(USER,
                List.of(identity("Allow", "*", "*"), identity("Deny", "s3:GetObject", "arn:aws:s3:::logs/*")),
                Optional.of(resource("\"AWS\":\"*\"")), Map.of());

        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.EXPLICIT_DENY);
        assertThat(decision.reason()).isEqualTo("with an explicit deny in an identity-based policy");
    }

    @Test
    void aDenyForOneRoleMeetsItsSessionsOnly() {
        String policy = """
                {"Version":"2012-10-17","Statement":[
                 {"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"},
                 {"Effect":"Deny","Principal":{"AWS":"%s"},"Action":"s3:*","Resource":"*"}]}"""
                .formatted(SESSION.roleArn());

        assertThat(decide(SESSION, List.of(), Optional.of(policy), Map.of()).outcome())
                .isEqualTo(Decision.Outcome.EXPLICIT_DENY);
        assertThat(decide(USER, List.of(), Optional.of(policy), Map.of()).allowed()).isTrue();
    }

    @Test
    void aSessionIsMatchedByItsRoleAndByItsOwnArn() {
        assertThat(decide(SESSION, List.of(), Optional.of(resource("\"AWS\":\"" + SESSION.roleArn() + "\"")),
                Map.of()).allowed()).isTrue();
        assertThat(decide(SESSION, List.of(), Optional.of(resource("\"AWS\":\"" + SESSION.arn() + "\"")),
                Map.of()).allowed()).isTrue();
        assertThat(decide(SESSION, List.of(), Optional.of(resource("\"AWS\":\"arn:aws:iam::" + OWNER
                + ":role/reader\"")), Map.of()).allowed()).isFalse();
    }

    @Test
    void aSessionPolicyNarrowsTheRole() {
        PolicySet set = new PolicySet(List.of(parse(identity("Allow", "s3:*", "*"))),
                List.of(parse(identity("Allow", "s3:ListBucket", "*"))), Optional.empty(), PolicySet.Mode.EITHER);

        assertThat(PolicyEvaluator.decide(request(SESSION, Map.of()), set).reason())
                .isEqualTo("because no session policy allows the s3:GetObject action");
    }

    @Test
    void aServiceNeedsTheResourcePolicyAndItsConditions() {
        Optional<String> policy = Optional.of("""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
                 "Action":"s3:GetObject","Resource":"*","Condition":{
                  "ArnLike":{"aws:SourceArn":"arn:aws:s3:*:*:logs"},
                  "StringEquals":{"aws:SourceAccount":"444455556666"}}}}""");
        Principal s3 = Principal.service("s3.amazonaws.com");
        Map<String, String> right = Map.of("aws:SourceArn", "arn:aws:s3:::logs", "aws:sourceaccount", OWNER);

        assertThat(decide(s3, List.of(), policy, right).allowed()).isTrue();
        assertThat(decide(s3, List.of(), policy, Map.of("aws:SourceArn", "arn:aws:s3:::logs")).allowed()).isFalse();
        assertThat(decide(Principal.service("sns.amazonaws.com"), List.of(), policy, right).allowed()).isFalse();
    }

    @Test
    void aKeyPolicyDecidesEvenOverTheRoot() {
        PolicySet without = new PolicySet(List.of(parse(identity("Allow", "*", "*"))), List.of(),
                Optional.of(parse(resource("\"AWS\":\"" + SESSION.roleArn() + "\""))),
                PolicySet.Mode.RESOURCE_DECIDES);

        assertThat(PolicyEvaluator.decide(request(Principal.root("aws", OWNER), Map.of()), without).allowed())
                .isFalse();
        assertThat(PolicyEvaluator.decide(request(USER, Map.of()), without).allowed()).isFalse();
        assertThat(PolicyEvaluator.decide(request(SESSION, Map.of()), without).allowed()).isTrue();
    }

    @Test
    void policyVariablesAreFilledInAsLiteralText() {
        String policy = identity("Allow", "s3:GetObject", "arn:aws:s3:::logs/${aws:username}/*");
        Request own = new Request(USER, "s3:GetObject", "arn:aws:s3:::logs/ana/1", OWNER,
                Conditions.of(Map.of("aws:username", "ana")));
        Request star = new Request(USER, "s3:GetObject", "arn:aws:s3:::logs/ana/1", OWNER,
                Conditions.of(Map.of("aws:username", "*")));
        PolicySet set = new PolicySet(List.of(parse(policy)), List.of(), Optional.empty(), PolicySet.Mode.EITHER);

        assertThat(PolicyEvaluator.decide(own, set).allowed()).isTrue();
        assertThat(PolicyEvaluator.decide(star, set).allowed()).isFalse();
    }

    @Test
    void notActionAndNotResourceAndNotPrincipalInvert() {
        String notAction = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"iam:*",
                 "NotResource":"arn:aws:s3:::secret/*"}]}""";
        String notPrincipal = """
                {"Version":"2012-10-17","Statement":[
                 {"Effect":"Deny","NotPrincipal":{"AWS":["%s"]},"Action":"*","Resource":"*"},
                 {"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""".formatted(USER.arn());

        assertThat(decide(USER, List.of(notAction), Optional.empty(), Map.of()).allowed()).isTrue();
        assertThat(decide(USER, List.of(), Optional.of(notPrincipal), Map.of()).allowed()).isTrue();
        assertThat(decide(FOREIGN, List.of(notAction), Optional.of(notPrincipal), Map.of()).allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            StringEquals                | k | abc            | abc            | true
            StringEquals                | k | abc            | abd            | false
            StringEquals                | k | a*             | abc            | false
            StringEquals                | x | abc            | abc            | false
            StringEqualsIfExists        | x | abc            | abc            | true
            StringNotEquals             | x | abc            | abc            | true
            StringEqualsIgnoreCase      | k | ABC            | abc            | true
            StringLike                  | k | a?c*           | abcd           | true
            StringNotLike               | k | a*             | abc            | false
            NumericLessThanEquals       | k | 10             | 10             | true
            NumericGreaterThan          | k | 10             | 9              | false
            DateGreaterThan             | k | 2026-01-01     | 2026-01-01T00:00:01Z | true
            DateLessThan                | k | 2026-01-01T00:00:00Z | 1767225600 | false
            Bool                        | k | true           | True           | true
            IpAddress                   | k | 10.1.0.0/16    | 10.1.255.1     | true
            IpAddress                   | k | 10.1.0.0/16    | 10.2.0.1       | false
            NotIpAddress                | k | 10.1.0.0/16    | 10.2.0.1       | true
            ArnLike                     | k | arn:aws:s3:::lo* | arn:aws:s3:::logs | true
            ArnLike                     | k | arn:aws:*:logs | arn:aws:s3:::logs | false
            ArnEquals                   | k | arn:aws:iam::*:role/r | arn:aws:iam::1:role/r | true
            ArnNotEquals                | k | arn:aws:iam::1:role/r | arn:aws:iam::1:role/r | false
            Null                        | x | true           | abc            | true
            Null                        | k | true           | abc            | false
            ForAllValues:StringEquals   | x | abc            | abc            | true
            ForAnyValue:StringEquals    | x | abc            | abc            | false
            """)
    void operatorsCompareAsDocumented(String operator, String key, String wanted, String present, boolean holds) {
        Condition condition = Condition.of(operator, key, List.of(wanted));

        assertThat(condition.holds(Conditions.EMPTY.with("k", present), Variables.NONE)).isEqualTo(holds);
    }

    @Test
    void setOperatorsLookAtEveryValueOfTheRequest() {
        Conditions two = Conditions.EMPTY.with("k", List.of("a", "b"));

        assertThat(Condition.of("ForAnyValue:StringEquals", "k", List.of("b", "c")).holds(two, Variables.NONE))
                .isTrue();
        assertThat(Condition.of("ForAllValues:StringEquals", "k", List.of("b", "c")).holds(two, Variables.NONE))
                .isFalse();
        assertThat(Condition.of("ForAllValues:StringLike", "k", List.of("?")).holds(two, Variables.NONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "[]",
            "{\"Version\":\"2012-10-17\"}",
            "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
            "{\"Version\":\"2013-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"allow\",\"Action\":\"*\",\"Resource\":\"*\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Resource\":\"*\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"Get\",\"Resource\":\"*\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"logs\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
                    + "\"Principal\":\"*\"}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
                    + "\"Condition\":{\"StringFits\":{\"a\":\"b\"}}}}"})
    void whatAwsRejectsIsRejected(String policy) {
        assertThatThrownBy(() -> PolicyDocument.parse(policy, PolicyKind.IDENTITY))
                .isInstanceOf(MalformedPolicy.class);
    }

    @Test
    void trustPoliciesHaveAPrincipalAndOnlyStsActions() {
        assertThatThrownBy(() -> PolicyDocument.parse(identity("Allow", "sts:AssumeRole", "*"), PolicyKind.TRUST))
                .hasMessage("Has prohibited field Resource");
        assertThatThrownBy(() -> PolicyDocument.parse("""
                {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}""", PolicyKind.TRUST))
                .hasMessage("Missing required field Principal");
        assertThatThrownBy(() -> PolicyDocument.parse("""
                {"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Principal":"*"}]}""", PolicyKind.TRUST))
                .hasMessage("AssumeRole policy may only specify STS AssumeRole actions.");
        assertThatThrownBy(() -> PolicyDocument.parse("""
                {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"4444"}}]}""",
                PolicyKind.TRUST)).hasMessage("Invalid principal in policy: \"AWS\":\"4444\"");
    }

    private static Decision decide(Principal who, List<String> identity, Optional<String> resource,
            Map<String, String> context) {
        return PolicyEvaluator.decide(request(who, context), new PolicySet(
                identity.stream().map(PolicyEvaluationTest::parse).toList(), List.of(),
                resource.map(PolicyEvaluationTest::parse), PolicySet.Mode.EITHER));
    }

    private static Request request(Principal who, Map<String, String> context) {
        return new Request(who, "s3:GetObject", OBJECT, OWNER, Conditions.of(context));
    }

    private static PolicyDocument parse(String json) {
        return PolicyDocument.read(json);
    }

    private static String identity(String effect, String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"}]}"
                .formatted(effect, action, resource);
    }

    private static String resource(String principal) {
        return ("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{%s},"
                + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}]}").formatted(principal);
    }
}
