package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The link that opens the console with the stack filled in (CloudFormation User Guide, "Quick-create links"). */
final class QuickCreateLink {
    private QuickCreateLink() {
    }

    /** @throws WorkbenchException of kind WRONG_STATE when the template is at no address */
    static String write(HandOff handOff) {
        String template = handOff.templateUrl().orElseThrow(
                () -> HandOffTexts.fault(FaultKind.WRONG_STATE, "link.no_template", handOff.partition()));
        String region = handOff.credential().bucketRegion();
        StringBuilder link = new StringBuilder(Console.of(handOff.partition())).append("/cloudformation/home?region=")
                .append(region).append("#/stacks/create/review?templateURL=").append(encoded(template))
                .append("&stackName=").append(encoded(handOff.stack().names().stack()));
        Map<String, String> parameters = new TreeMap<>(handOff.parameters());
        if (StackTemplate.guideUrl(handOff.partition()).filter(template::equals).isPresent()) {
            forGuide(handOff, parameters);
        }
        parameters.forEach((name, value) -> link.append("&param_").append(name).append('=').append(encoded(value)));
        return link.append('\n').toString();
    }

    /** The guide's template has three parameters, and the console refuses what it does not know. */
    private static void forGuide(HandOff handOff, Map<String, String> parameters) {
        String suffix = handOff.credential().roleSuffix();
        if (!suffix.isEmpty()) {
            throw HandOffTexts.fault(FaultKind.WRONG_STATE, "link.suffix", suffix);
        }
        parameters.keySet().retainAll(List.of(StackParameters.ACCOUNT, StackParameters.BUCKET,
                StackParameters.EXTERNAL_ID));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
