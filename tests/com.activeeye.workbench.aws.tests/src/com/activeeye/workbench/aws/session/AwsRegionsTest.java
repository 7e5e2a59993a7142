package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsRegionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", " EU-WEST-1 ", "Europe (Ireland)", "europe (ireland)"})
    void findsARegionByCodeAndByName(String typed) {
        assertThat(AwsRegions.find(typed)).hasValue(new AwsRegion("eu-west-1", "Europe (Ireland)", "aws"));
    }

    @Test
    void findsNothingUnderAnotherName() {
        assertThat(AwsRegions.find("eu-west-99")).isEmpty();
        assertThat(AwsRegions.find("aws-global")).isEmpty();
    }

    @Test
    void knowsAllPartitionsAndBeginsWithTheCommercialOne() {
        assertThat(AwsRegions.all()).extracting(AwsRegion::partition)
                .contains("aws", "aws-us-gov", "aws-cn", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc");
        assertThat(AwsRegions.all().getFirst().partition()).isEqualTo("aws");
        assertThat(AwsRegions.of("aws-us-gov")).extracting(AwsRegion::code)
                .containsExactly("us-gov-east-1", "us-gov-west-1");
    }

    @ParameterizedTest
    @CsvSource({"us-east-1,aws,amazonaws.com", "us-gov-west-1,aws-us-gov,amazonaws.com",
            "cn-north-1,aws-cn,amazonaws.com.cn", "eu-west-99,aws,amazonaws.com"})
    void tellsPartitionAndSuffixEvenOfRegionsToCome(String code, String partition, String suffix) {
        assertThat(AwsRegions.partitionOf(code)).isEqualTo(partition);
        assertThat(AwsRegions.dnsSuffix(code)).isEqualTo(suffix);
    }
}
