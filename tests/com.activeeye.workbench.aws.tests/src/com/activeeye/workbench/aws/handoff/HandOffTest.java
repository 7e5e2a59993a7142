package com.activeeye.workbench.aws.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.aws.handoff.Page.Code;
import com.activeeye.workbench.aws.handoff.Page.Paragraph;
import com.activeeye.workbench.aws.handoff.Page.Values;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What a hand-off says, in each of its forms and in each partition, read by parsers of those forms. */
class HandOffTest {
    private static final AccountId ACCOUNT = new AccountId("012345678901");

    private static String key(String partition, String region) {
        return "arn:" + partition + ":kms:" + region + ":012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    }

    private static HandOff handOff(String name, String partition, String region, String... keys) {
        ConnectorCredential credential = ConnectorCredential.create(name, "example-logs", ACCOUNT, region)
                .withPodBinding(new PodBinding("arn:" + partition + ":sns:" + region
                        + ":999900001111:activeeye-cloudtrail-notifications", new AccountId("999900001111")));
        return HandOff.of(credential, new Pod(new AccountId("999900001111"), partition, region, "", "https://queue"),
                List.of(credential), LogKeys.of(List.of(keys)));
    }

    private static HandOff commercial(String... keys) {
        return handOff("Logs", "aws", "eu-west-1", keys);
    }

    private static Map<String, String> query(String link) {
        String fragment = URI.create(link.strip()).getRawFragment();
        return Arrays.stream(fragment.substring(fragment.indexOf('?') + 1).split("&")).map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1],
                        StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"aws, eu-west-1, console.aws.amazon.com, activeeye-cloudformation-templates.s3.amazonaws.com",
        "aws-us-gov, us-gov-west-1, console.amazonaws-us-gov.com, "
                + "activeeye-cloudformation-templates.s3-us-gov-west-1.amazonaws.com"})
    void theLinkFillsInTheStack(String partition, String region, String console, String host) {
        HandOff handOff = handOff("Logs", partition, region, key(partition, region));
        String link = HandOffFormat.LINK.write(handOff);
        assertThat(URI.create(link.strip()).getHost()).isEqualTo(console);
        assertThat(query(link)).containsEntry("stackName", "activeeye-cloudtrail-read")
                .containsEntry("param_CloudtrailBucket", "example-logs")
                .containsEntry("param_ActiveeyeAccountID", "999900001111")
                .containsEntry("param_ExternalID", handOff.credential().externalId())
                .doesNotContainKey("param_KmsKeyArn");
        assertThat(URI.create(query(link).get("templateURL")).getHost()).isEqualTo(host);
    }

    @Test
    void aPartitionWithoutTemplateNeedsOneForItsLink() {
        HandOff china = handOff("Logs", "aws-cn", "cn-north-1", key("aws-cn", "cn-north-1"));
        assertThatThrownBy(() -> HandOffFormat.LINK.write(china)).isInstanceOfSatisfying(WorkbenchException.class,
                e -> assertThat(e.remedy()).contains("give its URL"));
        String own = "https://own.s3.cn-north-1.amazonaws.com.cn/read.yaml";
        assertThat(HandOffFormat.LINK.write(china.withTemplateUrl(own))).startsWith("https://console.amazonaws.cn/")
                .contains("param_KmsKeyArn=arn%3Aaws-cn%3Akms");
        assertThatThrownBy(() -> china.withTemplateUrl("http://x")).isInstanceOf(WorkbenchException.class);
    }

    @ParameterizedTest
    @EnumSource(value = HandOffFormat.class, names = "LINK", mode = EnumSource.Mode.EXCLUDE)
    void everyFormKeepsToItsPartition(HandOffFormat format) {
        for (String[] where : new String[][] {{"aws-cn", "cn-north-1"}, {"aws-us-gov", "us-gov-west-1"}}) {
            String text = format.write(handOff("Logs", where[0], where[1], key(where[0], where[1])));
            assertThat(text).contains("example-logs", "999900001111").doesNotContain("arn:aws:", "\r", "@BUCKET");
            assertThat(text).contains(where[0]);
        }
    }

    private static Node member(Node node, String name) {
        return ((MappingNode) node).getValue().stream()
                .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(name))
                .map(tuple -> tuple.getValueNode()).findFirst().orElseThrow();
    }

    @Test
    void theTemplateHasTheValuesAsDefaults() {
        String key = key("aws", "eu-west-1");
        HandOff handOff = commercial(key);
        Node template = new Compose(LoadSettings.builder().build())
                .composeString(HandOffFormat.TEMPLATE.write(handOff)).orElseThrow();
        Node parameters = member(template, "Parameters");
        Map<String, String> expected = Map.of("ActiveeyeAccountID", "999900001111", "CloudtrailBucket",
                "example-logs", "ExternalID", handOff.credential().externalId(), "KmsKeyArn", key);
        expected.forEach((name, value) -> assertThat(((ScalarNode) member(member(parameters, name), "Default"))
                .getValue()).isEqualTo(value));
        assertThat(member(template, "Resources")).isNotNull();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object from, String... path) {
        Object at = from;
        for (String name : path) {
            at = ((Map<String, Object>) at).get(name);
        }
        return (Map<String, Object>) at;
    }

    @Test
    void terraformMakesTheRoleAndMergesTheRest() throws Exception {
        String key = key("aws", "eu-west-1");
        HandOff handOff = commercial(key);
        Map<String, Object> parsed = new HCLParser().parse(HandOffFormat.TERRAFORM.write(handOff), true);
        Map<String, Object> resources = map(parsed, "resource");
        assertThat(resources).containsOnlyKeys("aws_iam_policy", "aws_iam_role", "aws_iam_role_policy_attachment",
                "terraform_data");
        assertThat(map(resources, "aws_iam_role", "activeeye_read_cloudtrail"))
                .containsEntry("name", "activeeye-read-cloudtrail-role");
        JsonObject trust = json(map(resources, "aws_iam_role", "activeeye_read_cloudtrail").get(
                "assume_role_policy"));
        assertThat(trust.toString()).contains("arn:aws:iam::999900001111:root", handOff.credential().externalId());
        JsonObject read = json(map(resources, "aws_iam_policy", "activeeye_read_cloudtrail").get("policy"));
        assertThat(read.toString()).contains("arn:aws:s3:::example-logs/*", "DecryptCloudtrailKms", key);
        assertThat(map(resources, "terraform_data")).containsOnlyKeys("activeeye_key_policy",
                "activeeye_notification");
        assertThat(map(parsed, "provider", "aws").toString()).contains("eu-west-1", "012345678901");
    }

    private static JsonObject json(Object text) {
        return JsonParser.parseString(String.valueOf(text)).getAsJsonObject();
    }

    @Test
    void whatANameSaysIsNeverCarriedOut() throws Exception {
        HandOff hostile = handOff("$(touch x)`id`\"'; ${jsonencode(1)} %{if true}\\ </script>\u2028rm -rf", "aws",
                "eu-west-1", "none");
        assertThat(HandOffFormat.SCRIPT.write(hostile).lines().filter(line -> line.contains("touch x")))
                .singleElement().asString().startsWith("# ");
        assertThat(HandOffFormat.TERRAFORM.write(hostile).lines().filter(line -> line.contains("touch x")))
                .singleElement().asString().startsWith("# ");
        new HCLParser().parse(HandOffFormat.TERRAFORM.write(hostile), true);
        assertThat(HandOffFormat.HTML.write(hostile)).doesNotContain("<script", "</script");
        assertThat(ScriptExport.quoted("it's")).isEqualTo("'it'\\''s'");
    }

    @Test
    void pagesEscapeWhatTheirLanguageWouldTakeForItsOwn() {
        Page page = new Page("<b> & `a|b<c>`", List.of(new Paragraph("*x* [y](z) `<i>\"'&`"),
                new Code("json", "<pre>"), new Values(Map.of("a|b", "c|`d"))));
        assertThat(HtmlPage.write(page)).contains("<title>&lt;b&gt; &amp; a|b&lt;c&gt;</title>",
                "<h1>&lt;b&gt; &amp; <code>a|b&lt;c&gt;</code></h1>", "<code>&lt;i&gt;&quot;&#39;&amp;</code>",
                "<pre>&lt;pre&gt;</pre>").doesNotContain("<b>", "<i>");
        assertThat(MarkdownPage.write(page)).startsWith("# \\<b\\> \\& `a\\|b<c>`")
                .contains("\\*x\\* \\[y\\](z) `<i>\"'&`", "| a\\|b | `c\\|'d` |");
    }

    @Test
    void instructionsSayOnlyWhatHasToBeDone() {
        assertThat(HandOffFormat.MARKDOWN.write(commercial("none"))).contains("## 2. Notify")
                .doesNotContain("KMS key", "KMSKEYARN");
        assertThat(HandOffFormat.MARKDOWN.write(commercial())).contains("KMSKEYARN", "Only when your trail");
        assertThat(HandOffFormat.MARKDOWN.write(commercial(key("aws", "eu-west-1"))))
                .contains("Allow ActiveEye to Decrypt Cloudtrail logs", key("aws", "eu-west-1"))
                .doesNotContain("KMSKEYARN");
    }

    @Test
    void wrongInputIsSaid() {
        Stream.of("alias/x", "arn:aws:kms:eu-west-1:1:key/x", "arn:aws:s3:::x").forEach(arn ->
                assertThatThrownBy(() -> commercial(arn)).isInstanceOfSatisfying(WorkbenchException.class,
                        e -> assertThat(e.kind()).isEqualTo(FaultKind.INVALID_INPUT)));
        assertThatThrownBy(() -> HandOffFormat.parse("pdf")).hasMessageContaining("pdf");
        ConnectorCredential unbound = ConnectorCredential.create("Logs", "example-logs", ACCOUNT, "eu-west-1");
        assertThatThrownBy(() -> HandOff.of(unbound, new Pod(ACCOUNT, "aws", "eu-west-1", "",
                "https://queue"), List.of(unbound), LogKeys.NONE)).isInstanceOfSatisfying(WorkbenchException.class,
                e -> assertThat(e.kind()).isEqualTo(FaultKind.WRONG_STATE));
    }
}
