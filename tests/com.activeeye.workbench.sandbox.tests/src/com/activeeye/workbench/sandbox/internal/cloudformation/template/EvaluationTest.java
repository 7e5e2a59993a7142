package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation.Made;
import com.activeeye.workbench.sandbox.internal.http.AwsError;

class EvaluationTest {
    private static final String HEAD = """
            Parameters:
              Name: {Type: String}
              Zones: {Type: CommaDelimitedList}
            Mappings:
              Sizes: {us-east-1: {small: t3.small}}
            Conditions:
              IsProduction: !Equals [!Ref Name, production]
              Not: !Not [!Condition IsProduction]
              Both: !And [!Condition IsProduction, !Condition Not]
              Any: !Or [!Condition IsProduction, !Condition Not]
            Resources:
              Topic: {Type: AWS::SNS::Topic}
              Probe:
                Type: AWS::SNS::Topic
                Properties:
                  Value: %s
            """;

    private static Object value(String yaml) {
        Template template = Template.of(HEAD.formatted(yaml));
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("Name", "production", "Zones", "a, b,c"));
        Map<String, String> pseudo = Map.of("AWS::Region", "us-east-1", "AWS::AccountId", "012345678901",
                "AWS::Partition", "aws");
        Evaluation scope = new Evaluation(template, parameters, pseudo,
                Map.of("Topic", new Made("arn:topic", Map.of("TopicName", "news"))), name -> "imported " + name);
        return scope.properties(template.resources().get("Probe")).get("Value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "!Ref Name | production",
            "{Ref: Name} | production",
            "!Ref Topic | arn:topic",
            "!GetAtt Topic.TopicName | news",
            "{'Fn::GetAtt': [Topic, TopicName]} | news",
            "!Sub '${AWS::AccountId}/${Name}/${Topic.TopicName}/${!Literal}' | 012345678901/production/news/${Literal}",
            "!Sub ['${x}-${Name}', {x: !Ref Topic}] | arn:topic-production",
            "!Join ['-', [a, !Ref Name]] | a-production",
            "!Join ['+', !Ref Zones] | a+b+c",
            "!If [IsProduction, big, small] | big",
            "!If [Both, big, small] | small",
            "!If [Any, big, small] | big",
            "!Select [1, !Ref Zones] | b",
            "!Select [2, !Split [',', 'x,y,z']] | z",
            "!FindInMap [Sizes, !Ref 'AWS::Region', small] | t3.small",
            "!Base64 hello | aGVsbG8=",
            "!ImportValue shared | imported shared",
            "012345678901 | 012345678901"})
    void worksOutAFunction(String yaml, String expected) {
        assertThat(value(yaml)).isEqualTo(expected);
    }

    @Test
    void leavesOutWhatHasNoValue() {
        assertThat(value("{a: !Ref 'AWS::NoValue', b: [x, !If [Not, y, !Ref 'AWS::NoValue']]}"))
                .isEqualTo(Map.of("b", List.of("x")));
    }

    @Test
    void aPolicysConditionIsNotAFunction() {
        assertThat(value("{Condition: {StringEquals: {k: !Ref Name}}}"))
                .isEqualTo(Map.of("Condition", Map.of("StringEquals", Map.of("k", "production"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "!Select [7, !Ref Zones] | Fn::Select cannot select nonexistent value at index 7",
            "!GetAtt Topic.Colour | resource Topic does not support attribute type Colour in Fn::GetAtt",
            "!FindInMap [Sizes, eu-west-1, small] | Unable to get mapping for Sizes::eu-west-1::small",
            "!Frobnicate x | Fn::Frobnicate is not a supported function",
            "!Ref Nobody | Unresolved resource dependencies [Nobody] in the Resources block"})
    void saysWhatIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> value(yaml)).isInstanceOf(AwsError.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{ | JSON not well-formed",
            "a: [ | YAML not well-formed",
            "- a | unsupported structure",
            "Colours: {} | Invalid template property or properties [Colours]",
            "Resources: {} | At least one Resources member must be defined",
            "Resources: {A: {Properties: {}}} | Every Resources object must contain a Type member",
            "Resources: {A-b: {Type: X}} | Resource name A-b is non alphanumeric",
            "Resources: {A: {Type: X, DependsOn: B}, B: {Type: X, DependsOn: A}} |"
                    + " Circular dependency between resources: [A, B]"})
    void rejectsATemplateInAwsWords(String text, String message) {
        assertThatThrownBy(() -> Template.of(text)).isInstanceOf(AwsError.class).hasMessageContaining(message);
    }

    @Test
    void readsJsonLikeYaml() {
        Template template = Template.of("""
                {"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties":
                {"RoleName": "x", "MaxSessionDuration": 3600}}}}
                """);
        assertThat(template.capabilities()).containsExactly("CAPABILITY_NAMED_IAM");
        assertThat(Values.json(template.resources().get("R").properties()))
                .isEqualTo("{\"RoleName\":\"x\",\"MaxSessionDuration\":3600}");
    }

    @Test
    void makesWhatOthersNeedFirst() {
        Template template = Template.of("""
                Resources:
                  Last: {Type: X, DependsOn: Middle}
                  Middle: {Type: X, Properties: {A: !Sub '${First.Arn}'}}
                  First: {Type: X}
                  Alone: {Type: X}
                """);
        assertThat(template.waves()).containsExactly(List.of("First", "Alone"), List.of("Middle"), List.of("Last"));
    }
}
