package com.activeeye.workbench.aws.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.AccountLimit.Way;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionFilterTest {
    private static final AccountId OWNER = new AccountId("111111111111");

    private static ConnectorCredential credential(String bucket, AccountLimit limit) {
        return ConnectorCredential.create(bucket, bucket, OWNER, "eu-west-1").withLimit(limit);
    }

    private static AccountLimit filter(int accounts) {
        return AccountLimit.of(Way.FILTER, IntStream.range(0, accounts).mapToObj(i -> new AccountId(
                String.format("%012d", i))).toList(), List.of("AWSLogs/o-a1b2c3d4e5/"));
    }

    @Test
    void thereIsNoneWhereNobodyLimitsByFilter() {
        assertThat(SubscriptionFilter.of(List.of())).isEmpty();
        assertThat(SubscriptionFilter.of(List.of(credential("one", AccountLimit.NONE), credential("two",
                AccountLimit.of(Way.PREFIX, List.of(OWNER), List.of()))))).isEmpty();
    }

    @Test
    void letsMonitoredFoldersPassAndAllOfBucketsThatAreNotLimitedByIt() {
        String policy = SubscriptionFilter.of(List.of(credential("limited", filter(1)),
                credential("whole", AccountLimit.NONE)));
        assertThat(JsonParser.parseString(policy)).isEqualTo(JsonParser.parseString("""
                {"$or": [
                  {"Records": {"s3": {"object": {"key": [
                    {"prefix": "AWSLogs/o-a1b2c3d4e5/000000000000/CloudTrail/"}]}}}},
                  {"Records": {"s3": {"bucket": {"name": ["whole"]}}}},
                  {"Event": ["s3:TestEvent"]}]}"""));
    }

    @Test
    void saysWhenSnsWouldNotTakeAsMany() {
        assertThat(SubscriptionFilter.of(List.of(credential("limited", filter(37))))).isNotEmpty();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> SubscriptionFilter.of(List.of(credential("limited", filter(38)))));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told.remedy()).contains("prefix");
    }
}
