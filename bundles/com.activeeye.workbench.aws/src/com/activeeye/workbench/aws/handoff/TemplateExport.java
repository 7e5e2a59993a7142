package com.activeeye.workbench.aws.handoff;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped template with the recorded values as the defaults of its parameters, so that nothing has to be typed. */
final class TemplateExport {
    private TemplateExport() {
    }

    static String write(HandOff handOff) {
        String text = handOff.stack().template();
        for (Map.Entry<String, String> parameter : handOff.parameters().entrySet()) {
            text = withDefault(text, parameter.getKey(), parameter.getValue());
        }
        return text;
    }

    private static String withDefault(String template, String name, String value) {
        Matcher parameter = Pattern.compile("(?m)^  " + Pattern.quote(name) + ":\\n((?:    .*\\n)+)").matcher(template);
        if (!parameter.find()) {
            throw new IllegalStateException("the shipped template has no parameter " + name);
        }
        String body = parameter.group(1).replaceAll("(?m)^    Default: .*\\n", "");
        int afterType = body.indexOf('\n') + 1;
        return template.substring(0, parameter.start(1)) + body.substring(0, afterType) + "    Default: "
                + quoted(value) + "\n" + body.substring(afterType) + template.substring(parameter.end(1));
    }

    /** YAML 1.2, 7.3.2: within single quotes only the quote itself is written twice. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
