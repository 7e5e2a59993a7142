package com.activeeye.workbench.sandbox.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wildcards in actions and resources. */
class WildcardsTest {

    @ParameterizedTest
    @CsvSource({"s3:Get*, s3:GetObject, true", "s3:Get?bject, s3:GetObject, true", "*, '', true", "'', '', true",
            "'', a, false", "?, '', false", "a*b*c, aXbYbZc, true", "a*b*c, aXbYbZ, false", "*a, aab, false",
            "a?, a\uD83D\uDE00, true", "S3:getobject, s3:GetObject, false", "a**, a, true"})
    void aPatternFitsAllOfATextOrNone(String pattern, String text, boolean fits) {
        assertThat(Wildcards.match(pattern, text, false)).isEqualTo(fits);
    }

    @Test
    void theCaseOfActionsDoesNotCount() {
        assertThat(Wildcards.match("S3:getobj*", "s3:GetObject", true)).isTrue();
    }

    @Test
    void itAgreesWithARegularExpression() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*?");
            String text = text(random, "ab");
            String regex = pattern.replace("*", ".*").replace('?', '.');

            assertThat(Wildcards.match(pattern, text, false)).as("%s on %s", pattern, text)
                    .isEqualTo(Pattern.matches(regex, text));
        }
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
