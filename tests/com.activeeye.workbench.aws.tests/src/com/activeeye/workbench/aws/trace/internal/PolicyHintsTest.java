package com.activeeye.workbench.aws.trace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How policies and filters are read to explain what AWS does. */
class PolicyHintsTest {
    private static final ConnectorCredential CREDENTIAL = ConnectorCredential.create("Logs", "some-logs",
            new AccountId("123456789012"), "us-east-1");
    private static final String KEY = "AWSLogs/123456789012/CloudTrail/us-east-1/2026/11/25/a b+c.json.gz";

    private static PolicyStatement statement(String json) {
        return PolicyStatement.of("{\"Statement\": " + json + "}").getFirst();
    }

    @Test
    void readsOneStatementOrMany() {
        assertThat(PolicyStatement.of("{\"Statement\": {\"Effect\": \"Deny\"}}")).hasSize(1)
                .allMatch(PolicyStatement::denies);
        assertThat(PolicyStatement.of("{\"Statement\": [{\"Sid\": \"A\"}, {}]}")).extracting(PolicyStatement::name)
                .containsExactly("A", "#2");
        assertThat(PolicyStatement.of("")).isEmpty();
    }

    @Test
    void knowsActionsResourcesAndTheirOpposites() {
        PolicyStatement wide = statement("{\"Action\": [\"S3:Get*\"], \"Resource\": \"arn:aws:s3:::some-logs/*\"}");
        assertThat(wide.names("s3:GetObject")).isTrue();
        assertThat(wide.names("s3:PutObject")).isFalse();
        assertThat(wide.about("arn:aws:s3:::some-logs/x")).isTrue();
        assertThat(wide.about("arn:aws:s3:::other/x")).isFalse();
        PolicyStatement not = statement("{\"NotAction\": \"s3:GetObject\", \"NotResource\": \"*\"}");
        assertThat(not.names("s3:GetObject")).isFalse();
        assertThat(not.names("s3:PutObject")).isTrue();
        assertThat(not.about("anything")).isFalse();
    }

    @Test
    void knowsPrincipalsAndConditions() {
        PolicyStatement one = statement("{\"Principal\": {\"Service\": [\"sns.amazonaws.com\"]}, \"Condition\": "
                + "{\"ArnLike\": {\"AWS:SourceArn\": [\"a\", \"b\"]}}}");
        assertThat(one.principal("sns.amazonaws.com")).isTrue();
        assertThat(one.principal("s3.amazonaws.com")).isFalse();
        assertThat(one.condition("aws:SourceArn")).containsExactly("a", "b");
        assertThat(statement("{\"Principal\": \"*\"}").principal("anybody")).isTrue();
    }

    @Test
    void takesOneStatementOutAndLeavesTheOthers() {
        List<PolicyStatement> two = PolicyStatement.of("{\"Id\": \"x\", \"Statement\": [{\"Sid\": \"A\"}, "
                + "{\"Sid\": \"B\"}]}");
        assertThat(two.getFirst().removedFrom("{\"Id\": \"x\", \"Statement\": [{\"Sid\": \"A\"}, {\"Sid\": \"B\"}]}"))
                .isEqualTo("{\"Id\":\"x\",\"Statement\":[{\"Sid\":\"B\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'Records': {'s3': {'bucket': {'name': ['some-logs']}}}}; true",
        "{'Records': {'s3': {'bucket': {'name': ['other']}}}}; false",
        "{'Records': {'s3': {'object': {'key': [{'prefix': 'AWSLogs/123456789012/'}]}}}}; true",
        "{'Records': {'s3': {'object': {'key': [{'prefix': 'AWSLogs/210987654321/'}]}}}}; false",
        "{'Records': {'s3': {'object': {'key': [{'suffix': 'a+b%2Bc.json.gz'}]}}}}; true",
        "{'Records': {'s3': {'object': {'key': [{'wildcard': '*/us-east-1/*'}]}}}}; true",
        "{'Records': {'eventName': [{'anything-but': {'prefix': 'ObjectCreated'}}]}}; false",
        "{'Records': {'eventName': [{'anything-but': ['ObjectRemoved:Delete']}]}}; true",
        "{'Records': {'awsRegion': [{'equals-ignore-case': 'US-EAST-1'}]}}; true",
        "{'Event': ['s3:TestEvent']}; false",
        "{'Event': [{'exists': false}]}; true",
        "{'$or': [{'Event': ['s3:TestEvent']}, {'Records': {'eventSource': ['aws:s3']}}]}; true",
        "{'Records': {'size': [{'numeric': ['>', 0]}]}}; false",
        "no policy; true"})
    void triesAFilterOnTheMessageOfALogFile(String policy, boolean accepted) {
        assertThat(FilterTrial.parse(policy.replace('\'', '"')).accepts(CREDENTIAL, KEY)).isEqualTo(accepted);
    }

    @Test
    void aShellTakesAQuotedWordForOne() {
        assertThat(Shell.quoted("it's {\"a\": 1}")).isEqualTo("'it'\\''s {\"a\": 1}'");
    }
}
