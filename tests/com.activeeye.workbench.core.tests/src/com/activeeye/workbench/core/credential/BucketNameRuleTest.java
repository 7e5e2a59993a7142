package com.activeeye.workbench.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.validation.Finding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNameRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "123", "my.log-bucket.2026", "1.2.3.4.5", "xn-a", "a-s3alias-b"})
    void takesGoodNames(String name) {
        assertThat(BucketNameRule.check(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ab,LENGTH", "Abc,CHARACTERS", "a_c,CHARACTERS", "-abc,ENDS", "abc.,ENDS", "192.168.5.4,NOT_AN_ADDRESS",
        "xn--abc,NO_XN_PREFIX", "abc-s3alias,NO_S3ALIAS_SUFFIX", "a..b,NO_ADJACENT_PERIODS",
        "sthree-a,NO_RESERVED_PREFIX", "amzn-s3-demo-a,NO_RESERVED_PREFIX", "a--ol-s3,NO_RESERVED_SUFFIX",
        "a.mrap,NO_RESERVED_SUFFIX", "a--x-s3,NO_RESERVED_SUFFIX", "a--table-s3,NO_RESERVED_SUFFIX"})
    void namesTheBrokenRule(String name, BucketNameRule broken) {
        assertThat(Arrays.stream(BucketNameRule.values()).filter(rule -> !rule.holdsFor(name)))
                .contains(broken);
        assertThat(BucketNameRule.check(name)).contains(new Finding(broken.severity(), broken.text()));
    }

    @Test
    void namesEveryBrokenRule() {
        assertThat(BucketNameRule.check("xn--" + "A".repeat(60) + "-s3alias")).extracting(Finding::text)
                .containsExactly(BucketNameRule.LENGTH.text(), BucketNameRule.CHARACTERS.text(),
                        BucketNameRule.NO_XN_PREFIX.text(), BucketNameRule.NO_S3ALIAS_SUFFIX.text());
    }

    @Test
    void theGuidesSixRefuseAndTheRestWarns() {
        List<BucketNameRule> errors = Arrays.stream(BucketNameRule.values())
                .filter(rule -> rule.severity() == Finding.Severity.ERROR).toList();
        assertThat(errors).hasSize(6);
        assertThat(Finding.anyError(BucketNameRule.check("a..b"))).isFalse();
    }

    @Test
    void anEmptyNameIsOnlyTooShort() {
        assertThat(BucketNameRule.check("")).extracting(Finding::text).containsExactly(BucketNameRule.LENGTH.text());
    }
}
