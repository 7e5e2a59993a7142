package com.activeeye.workbench.ui.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
    private static final StoredEvent LOGIN =
            Events.event(1, Events.ACCOUNT, "ConsoleLogin", "alice smith", "203.0.113.7", "AccessDenied");
    private static final StoredEvent READ = Events.event(2, "111122223333", "GetObject", "bob", "2001:db8::1", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "event:ConsoleLogin | true | false", "event:consolelogin | true | false", "event:Console* | true | false",
        "account:5555 | true | false", "error:* | true | false", "-error:* | false | true",
        "user:\"alice smith\" | true | false", "user:alice error:AccessDenied | true | false",
        "user:alice event:GetObject | false | false", "ip:203.0.113. | true | false", "2001:db8::1 | false | true",
        "-event:GetObject | true | false", "service:s3 | true | true", "id:id-2 | false | true",
        "nosuchfield:x | false | false", "arn:aws:iam::111122223333:user/bob | false | true",
        "error:Access*Denied | true | false", "error:*allowed | true | false", "get*ect | false | true"})
    void readsWordsAndFields(String text, boolean login, boolean read) {
        EventFilter filter = EventFilter.ALL.withText(text);
        assertThat(filter.test(LOGIN)).as("ConsoleLogin by %s", text).isEqualTo(login);
        assertThat(filter.test(READ)).as("GetObject by %s", text).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*"})
    void letsEverythingPass(String text) {
        assertThat(EventFilter.ALL.withText(text).test(READ)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "-", ":", "event:", "(((", "[a-z", "\\", "a{999999999}", "event:(*[", "\"open"})
    void takesAnythingThatIsTyped(String text) {
        EventFilter.ALL.withText(text).compiled().test(LOGIN);
    }

    @Test
    void narrowsDownToOneAccountAndToFailedCalls() {
        assertThat(EventFilter.ALL.withAccount(Events.ACCOUNT).test(READ)).isFalse();
        assertThat(EventFilter.ALL.withAccount(Events.ACCOUNT).test(LOGIN)).isTrue();
        assertThat(EventFilter.ALL.withErrorsOnly(true).test(READ)).isFalse();
        assertThat(EventFilter.ALL.withErrorsOnly(true).test(LOGIN)).isTrue();
    }

    @Test
    void knowsWhenItLetsEverythingPass() {
        assertThat(EventFilter.ALL.withText(" ").isAll()).isTrue();
        assertThat(EventFilter.ALL.withText("x").isAll()).isFalse();
        assertThat(EventFilter.ALL.withErrorsOnly(true).isAll()).isFalse();
    }
}
