package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
                .append("&stackName=").append(encoded(RoleStack.STACK_NAME));
        Map<String, String> parameters = new TreeMap<>(handOff.parameters());
        if (StackTemplate.guideUrl(handOff.partition()).filter(template::equals).isPresent()) {
            // The guide's template has no such parameter, and the console refuses what it does not know.
            parameters.remove(StackParameters.KMS_KEY);
        }
        parameters.forEach((name, value) -> link.append("&param_").append(name).append('=').append(encoded(value)));
        return link.append('\n').toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
