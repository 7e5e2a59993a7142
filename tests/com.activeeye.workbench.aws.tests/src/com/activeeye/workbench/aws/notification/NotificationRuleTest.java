package com.activeeye.workbench.aws.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.notification.NotificationRule.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationRuleTest {

    @ParameterizedTest
    @CsvSource({
        "s3:ObjectCreated:*, '', '', s3:ObjectCreated:*, '', '', true",
        "s3:ObjectCreated:*, '', '', s3:ObjectCreated:Put, '', '', true",
        "s3:ObjectCreated:Put, '', '', s3:ObjectCreated:*, '', '', true",
        "s3:ObjectCreated:Put, '', '', s3:ObjectCreated:Copy, '', '', false",
        "s3:ObjectCreated:*, '', '', s3:ObjectRemoved:*, '', '', false",
        "s3:ObjectCreated:*, '', '', s3:ObjectCreated:*, other/, '', true",
        "s3:ObjectCreated:*, AWSLogs/, '', s3:ObjectCreated:*, other/, '', false",
        "s3:ObjectCreated:*, AWSLogs/, '', s3:ObjectCreated:*, AWSLogs/1/, '', true",
        "s3:ObjectCreated:*, AWSLogs/, .gz, s3:ObjectCreated:*, AWSLogs/, .txt, false",
        "s3:ObjectCreated:*, AWSLogs/, .gz, s3:ObjectCreated:*, AWSLogs/, .json.gz, true",
        "s3:ObjectCreated:*, a/, .gz, s3:ObjectCreated:*, b/, .gz, false"})
    void overlapsWhenOneKeyCouldMatchBoth(String event, String prefix, String suffix, String otherEvent,
            String otherPrefix, String otherSuffix, boolean overlap) {
        NotificationRule one = rule("one", event, prefix, suffix);
        NotificationRule other = rule("other", otherEvent, otherPrefix, otherSuffix);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    private static NotificationRule rule(String name, String event, String prefix, String suffix) {
        return new NotificationRule(name, Kind.QUEUE, "arn:aws:sqs:eu-west-1:111111111111:q", List.of(event), prefix,
                suffix);
    }
}
