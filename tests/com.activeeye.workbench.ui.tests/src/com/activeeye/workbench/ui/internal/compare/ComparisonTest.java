package com.activeeye.workbench.ui.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.internal.compare.Comparison.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void anotherOrderAndAnotherFormAreNoDifference() {
        Comparison same = Comparison.of("{\"Version\":\"1\",\"Action\":[\"a\",\"b\"],\"Resource\":[\"r\"]}",
                "{\"Resource\":\"r\",\"Action\":[\"b\",\"a\"],\"Version\":1}");
        assertThat(same.differences()).isEmpty();
        assertThat(same.left().split("\n")).containsExactly("  {", "    \"Version\": \"1\",", "    \"Action\": [",
                "      \"a\",", "      \"b\"", "    ],", "    \"Resource\": [", "      \"r\"", "    ]", "  }");
        assertThat(same.right().split("\n")).containsExactly("  {", "    \"Version\": 1,", "    \"Action\": [",
                "      \"a\",", "      \"b\"", "    ],", "    \"Resource\": \"r\"", "", "", "  }");
    }

    @Test
    void aNewStatementIsTheOnlyDifference() {
        Comparison one = Comparison.of("{\"Statement\":[{\"Sid\":\"Theirs\",\"Effect\":\"Deny\"}]}",
                "{\"Statement\":[{\"Effect\":\"Deny\",\"Sid\":\"Theirs\"},{\"Sid\":\"Ours\",\"Effect\":\"Allow\"}]}");
        assertThat(one.right()).isEqualTo("""
                  {
                    "Statement": [
                      {
                        "Sid": "Theirs",
                        "Effect": "Deny"
                      },
                +     {
                +       "Sid": "Ours",
                +       "Effect": "Allow"
                +     }
                    ]
                  }""");
        assertThat(one.left().lines().filter(line -> line.startsWith("+") || line.startsWith("~"))).isEmpty();
        assertThat(one.differences()).containsExactly(new Span(6, 10));
    }

    @Test
    void aStatementIsKnownByItsSidWhereverItStands() {
        Comparison moved = Comparison.of("[{\"Sid\":\"A\",\"Action\":\"x\"},{\"Sid\":\"B\",\"Action\":\"y\"}]",
                "[{\"Sid\":\"B\",\"Action\":\"z\"},{\"Sid\":\"A\",\"Action\":\"x\"}]");
        assertThat(moved.left().lines().filter(line -> line.startsWith("~")))
                .containsExactly("~     \"Action\": \"y\"");
        assertThat(moved.right().lines().filter(line -> line.startsWith("~")))
                .containsExactly("~     \"Action\": \"z\"");
        assertThat(moved.differences()).hasSize(1);
    }

    @Test
    void whatIsGoneAndWhatIsChangedHasASign() {
        Comparison both = Comparison.of("{\"a\":1,\"gone\":true,\"b\":{\"c\":1}}",
                "{\"a\":2,\"b\":{\"c\":1},\"new\":[]}");
        assertThat(both.left()).isEqualTo("""
                  {
                ~   "a": 1,
                -   "gone": true,
                    "b": {
                      "c": 1
                    }

                  }""");
        assertThat(both.right().lines()).containsExactly("  {", "~   \"a\": 2,", "", "    \"b\": {", "      \"c\": 1",
                "    },", "+   \"new\": []", "  }");
        assertThat(both.differences()).hasSize(2);
    }

    @Test
    void oneTextHasBothSidesAsPatchesHaveThem() {
        assertThat(Comparison.of("{\"a\":1,\"b\":\"x\",\"same\":[\"r\"]}",
                "{\"a\":2,\"b\":\"y\",\"same\":\"r\",\"new\":3}")
                .unified()).isEqualTo("""
                  {
                -   "a": 1,
                -   "b": "x",
                +   "a": 2,
                +   "b": "y",
                    "same": [
                      "r"
                    ]
                +   "new": 3
                  }""");
    }

    @Test
    void aTemplateIsComparedByItsLines() {
        Comparison template = Comparison.of("{\"template\":\"A: 1\\nB: 2\\nC: 3\\n\"}",
                "{\"template\":\"A: 1\\nB: 5\\nC: 3\\nD: 4\\n\"}");
        assertThat(template.left().lines()).containsExactly("  {", "    \"template\": \"\"\"", "      A: 1",
                "~     B: 2",
                "      C: 3", "", "    \"\"\"", "  }");
        assertThat(template.right().lines()).contains("~     B: 5", "+     D: 4");
        assertThat(template.differences()).hasSize(2);
    }

    @Test
    void nothingBeforeIsAllNew() {
        Comparison created = Comparison.of("", "{\"a\":{\"b\":1}}");
        assertThat(created.right()).isEqualTo("+ {\n+   \"a\": {\n+     \"b\": 1\n+   }\n+ }");
        assertThat(created.differences()).containsExactly(new Span(0, 5));
        assertThat(Comparison.of("", "").lines()).isEmpty();
    }

    @Test
    void whatIsNoJsonIsComparedByLinesToo() {
        Comparison words = Comparison.of("{A=1, B=2}", "Access denied.\nAsk the owner.");
        assertThat(words.left()).isEqualTo("~ {A=1, B=2}\n");
        assertThat(words.right()).isEqualTo("~ Access denied.\n+ Ask the owner.");
        assertThat(Comparison.of("{\"a\":1", "{\"a\":1").differences()).isEmpty();
    }

    @Test
    void namesThatAreNoTextsAndUnseenCharactersDoNoHarm() {
        Comparison odd = Comparison.of("[{\"Sid\":{\"x\":1}},{\"Sid\":[]},null,3,3]",
                "[{\"Sid\":\"a\u202eb\"},null,3]");
        assertThat(odd.right()).contains("\\u202e").doesNotContain("\u202e");
        assertThat(odd.left().split("\n")).hasSameSizeAs(odd.right().split("\n"));
        assertThat(List.of("null", "3")).allSatisfy(
                value -> assertThat(odd.left().lines()).anyMatch(line -> line.startsWith("    " + value)));
    }
}
