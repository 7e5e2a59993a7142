package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import java.util.function.Function;

/** A column of an event whose texts are in the table of texts, the event having their number. */
enum TextColumn {
    // The number of a column is in the database: new ones go to the end.
    EVENT_ID("id_text", CloudTrailEvent::eventId),
    ACCOUNT("account", CloudTrailEvent::account),
    REGION("region", CloudTrailEvent::region),
    SOURCE("source", CloudTrailEvent::source),
    NAME("name", CloudTrailEvent::name),
    USER_NAME("user_name", CloudTrailEvent::user),
    USER_ARN("user_arn", CloudTrailEvent::userArn),
    ACCESS_KEY("access_key", CloudTrailEvent::accessKeyId),
    SOURCE_IP("source_ip", CloudTrailEvent::sourceIp),
    USER_AGENT("user_agent", CloudTrailEvent::userAgent),
    ERROR_CODE("error_code", CloudTrailEvent::errorCode),
    ERROR_MESSAGE("error_message", CloudTrailEvent::errorMessage);

    static final TextColumn[] ALL = values();

    private final String sql;
    private final Function<CloudTrailEvent, String> text;

    TextColumn(String sql, Function<CloudTrailEvent, String> text) {
        this.sql = sql;
        this.text = text;
    }

    /** The column's name in the table of events. */
    String sql() {
        return sql;
    }

    /** An event's text in it. */
    String of(CloudTrailEvent event) {
        return text.apply(event);
    }
}
