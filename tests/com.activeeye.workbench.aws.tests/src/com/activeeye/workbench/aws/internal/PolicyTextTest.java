package com.activeeye.workbench.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
    private static final String FOREIGN = """
            {"Sid":"Foreign","Effect":"Allow","Principal":"*","Action":["a","b"],"Resource":"*"}""";
    private static final String POLICY = "{\"Version\":\"2008-10-17\",\"Id\":\"x\",\"Statement\":[" + FOREIGN + "]}";

    private static JsonObject ours(String action) {
        return JsonParser.parseString("{\"Sid\":\"Ours\",\"Action\":\"" + action + "\"}").getAsJsonObject();
    }

    @Test
    void addsAStatementAndKeepsAllElse() {
        assertThat(PolicyText.with(POLICY, ours("one"))).isEqualTo("{\"Version\":\"2008-10-17\",\"Id\":\"x\","
                + "\"Statement\":[" + FOREIGN + ",{\"Sid\":\"Ours\",\"Action\":\"one\"}]}");
    }

    @Test
    void replacesTheStatementOfTheSameSidInItsPlace() {
        String both = "{\"Statement\":[" + ours("one") + "," + FOREIGN + "]}";
        assertThat(PolicyText.with(both, ours("two"))).isEqualTo("{\"Statement\":[" + ours("two") + "," + FOREIGN
                + "]}");
    }

    @Test
    void readsAStatementThatStandsAlone() {
        String alone = "{\"Statement\":" + FOREIGN + "}";
        assertThat(PolicyText.with(alone, ours("one"))).contains(FOREIGN, "\"Ours\"");
    }

    @Test
    void makesADocumentWhereThereIsNone() {
        assertThat(PolicyText.with("", ours("one")))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Ours\",\"Action\":\"one\"}]}");
    }

    @Test
    void takesOutOnlyTheStatementOfThatSid() {
        assertThat(PolicyText.without(PolicyText.with(POLICY, ours("one")), "Ours")).isEqualTo(POLICY);
        assertThat(PolicyText.without(POLICY, "Ours")).isSameAs(POLICY);
        assertThat(PolicyText.without(PolicyText.with("", ours("one")), "Ours")).isEmpty();
    }

    @Test
    void comparesWhatDocumentsSay() {
        assertThat(PolicyText.same("{\"a\":[\"x\",\"y\"],\"n\":5}", "{\"n\":\"5\",\"a\":[\"y\",\"x\"]}")).isTrue();
        assertThat(PolicyText.same("{\"a\":\"x\"}", "{\"a\":[\"x\"]}")).isTrue();
        assertThat(PolicyText.same("{\"a\":\"x\"}", "{\"a\":[\"x\",\"y\"]}")).isFalse();
        assertThat(PolicyText.same("", "{}")).isFalse();
        assertThat(PolicyText.same("", "")).isTrue();
    }
}
