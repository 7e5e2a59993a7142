package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One entry of a template's Parameters section, with its constraints. */
public record ParameterDefinition(String name, String type, Optional<String> defaultValue, String description,
        boolean noEcho, Map<String, Object> json) {

    static ParameterDefinition of(String name, Object value) {
        Map<String, Object> json = Values.map(value);
        String type = Values.text(json.get("Type"));
        if (type.isEmpty()) {
            throw Values.invalid("Template format error: Every Parameters object must contain a Type member.");
        }
        if (!type.matches("String|Number|List<.+>|CommaDelimitedList|AWS::.+")) {
            throw Values.invalid("Template format error: Unrecognized parameter type: " + type);
        }
        Optional<String> standard = json.containsKey("Default") ? Optional.of(Values.text(json.get("Default")))
                : Optional.empty();
        return new ParameterDefinition(name, type, standard, Values.text(json.get("Description")),
                Values.text(json.get("NoEcho")).equalsIgnoreCase("true"), json);
    }

    boolean isList() {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    /** Checks a value; a ValidationError in AWS's words names the constraint that it breaks. */
    void check(String value) {
        require(!type.equals("Number") || number(value), "must be a number");
        List<Object> allowed = Values.list(json.get("AllowedValues"));
        require(allowed.isEmpty() || allowed.stream().map(Values::text).anyMatch(value::equals),
                "must be one of AllowedValues");
        checkLength(value);
        checkRange(value);
        String pattern = Values.text(json.get("AllowedPattern"));
        // Each value of a list has to match.
        List<String> values = isList() ? List.of(value.split("\\s*,\\s*", -1)) : List.of(value);
        require(pattern.isEmpty() || values.stream().allMatch(one -> matches(pattern, one)),
                "must match pattern " + pattern);
    }

    private void checkLength(String value) {
        String least = Values.text(json.get("MinLength"));
        String most = Values.text(json.get("MaxLength"));
        require(least.isEmpty() || value.length() >= Integer.parseInt(least),
                "must contain at least " + least + " characters");
        require(most.isEmpty() || value.length() <= Integer.parseInt(most),
                "must contain at most " + most + " characters");
    }

    private void checkRange(String value) {
        String least = Values.text(json.get("MinValue"));
        String most = Values.text(json.get("MaxValue"));
        require(least.isEmpty() || new BigDecimal(value).compareTo(new BigDecimal(least)) >= 0,
                "must be a number not less than " + least);
        require(most.isEmpty() || new BigDecimal(value).compareTo(new BigDecimal(most)) <= 0,
                "must be a number not greater than " + most);
    }

    private boolean matches(String pattern, String value) {
        try {
            return Pattern.matches(pattern, value);
        } catch (PatternSyntaxException e) {
            throw Values.invalid("Template error: Parameter '" + name + "' has an AllowedPattern that is no regular"
                    + " expression");
        }
    }

    private static boolean number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }

    private void require(boolean met, String words) {
        if (!met) {
            String own = Values.text(json.get("ConstraintDescription"));
            throw Values.invalid(own.isEmpty() ? "Parameter '" + name + "' " + words
                    : "Parameter " + name + " failed to satisfy constraint: " + own);
        }
    }
}
