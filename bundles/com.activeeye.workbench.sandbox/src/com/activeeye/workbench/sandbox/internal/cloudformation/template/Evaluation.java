package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Works out the intrinsic functions of a template ("Intrinsic function reference" in the CloudFormation user guide)
 * for one stack.
 */
public final class Evaluation {
    private static final Object NO_VALUE = new Object();

    /** What is known of a made resource: what Ref gives, and what Fn::GetAtt gives. */
    public record Made(String reference, Map<String, String> attributes) {
    }

    private final Template template;
    private final Map<String, String> parameters;
    private final Map<String, String> pseudo;
    private final Map<String, Made> made;
    private final Function<String, String> imports;

    /**
     * @param parameters every parameter's value
     * @param pseudo the pseudo parameters, {@code AWS::Region} and the others
     * @param made the resources that exist, by logical ID; may grow while this is in use
     * @param imports finds an exported value by name, and throws if there is none
     */
    public Evaluation(Template template, Map<String, String> parameters, Map<String, String> pseudo,
            Map<String, Made> made, Function<String, String> imports) {
        this.template = template;
        this.parameters = parameters;
        this.pseudo = pseudo;
        this.made = made;
        this.imports = imports;
    }

    /** Whether a named condition holds; no name is always true. */
    public boolean holds(String condition) {
        if (condition.isEmpty()) {
            return true;
        }
        Map<String, Object> conditions = template.section("Conditions");
        if (!conditions.containsKey(condition)) {
            throw Values.invalid("Template format error: Unresolved condition dependency " + condition
                    + " in the Conditions block of the template");
        }
        return truth(conditions.get(condition));
    }

    /** The properties of a resource with all functions worked out. */
    public Map<String, Object> properties(Template.Resource resource) {
        return Values.map(value(resource.properties()));
    }

    /** A value with all functions worked out; what is AWS::NoValue is left out of maps and lists. */
    public Object value(Object value) {
        return switch (value) {
            case Map<?, ?> map when isFunction(map) -> function(map.keySet().iterator().next().toString(),
                    map.values().iterator().next());
            case Map<?, ?> map -> {
                Map<String, Object> result = new LinkedHashMap<>();
                map.forEach((name, member) -> put(result, String.valueOf(name), value(member)));
                yield result;
            }
            case List<?> list -> new ArrayList<>(list.stream().map(this::value).filter(v -> v != NO_VALUE).toList());
            default -> value;
        };
    }

    private static void put(Map<String, Object> result, String name, Object value) {
        if (value != NO_VALUE) {
            result.put(name, value);
        }
    }

    private static boolean isFunction(Map<?, ?> map) {
        if (map.size() != 1) {
            return false;
        }
        Object name = map.keySet().iterator().next();
        Object argument = map.values().iterator().next();
        // "Condition" is a function only with a name: in a policy statement it is a map.
        return name.equals("Ref") || String.valueOf(name).startsWith("Fn::")
                || name.equals("Condition") && argument instanceof String;
    }

    private Object function(String name, Object argument) {
        return switch (name) {
            case "Ref" -> reference(Values.text(argument));
            case "Condition" -> holds(Values.text(argument));
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> sub(Values.list(argument));
            case "Fn::Join" -> join(Values.list(argument));
            case "Fn::If" -> choose(Values.list(argument));
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> logic(name, Values.list(argument));
            case "Fn::Select" -> select(Values.list(argument));
            case "Fn::Split" -> split(Values.list(argument));
            case "Fn::FindInMap" -> find(Values.list(argument));
            case "Fn::Base64" -> Base64.getEncoder()
                    .encodeToString(text(argument).getBytes(StandardCharsets.UTF_8));
            case "Fn::ImportValue" -> imports.apply(text(argument));
            case "Fn::GetAZs" -> List.of(pseudo.get("AWS::Region") + "a", pseudo.get("AWS::Region") + "b",
                    pseudo.get("AWS::Region") + "c");
            default -> throw Values.invalid("Template error: " + name + " is not a supported function");
        };
    }

    private String text(Object value) {
        return Values.text(value(value));
    }

    private Object reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        if (pseudo.containsKey(name)) {
            return pseudo.get(name);
        }
        if (parameters.containsKey(name)) {
            ParameterDefinition definition = template.parameters().get(name);
            return definition.isList() ? new ArrayList<Object>(Arrays.asList(parameters.get(name).split("\\s*,\\s*")))
                    : parameters.get(name);
        }
        return resource(name).reference();
    }

    private Made resource(String name) {
        if (!made.containsKey(name)) {
            throw Values.invalid("Template format error: Unresolved resource dependencies [" + name
                    + "] in the Resources block of the template");
        }
        return made.get(name);
    }

    private Object attribute(Object argument) {
        List<Object> parts = Values.list(argument);
        String whole = parts.size() == 1 ? Values.text(parts.getFirst())
                : Values.text(parts.get(0)) + "." + text(parts.get(1));
        int dot = whole.indexOf('.');
        String name = dot < 0 ? whole : whole.substring(0, dot);
        String attribute = whole.substring(dot + 1);
        Map<String, String> attributes = resource(name).attributes();
        if (dot < 0 || !attributes.containsKey(attribute)) {
            throw Values.invalid("Template error: resource " + name + " does not support attribute type " + attribute
                    + " in Fn::GetAtt");
        }
        return attributes.get(attribute);
    }

    private String sub(List<Object> arguments) {
        Map<String, Object> own = arguments.size() > 1 ? Values.map(arguments.get(1)) : Map.of();
        Matcher places = References.PLACE.matcher(Values.text(arguments.getFirst()));
        return places.replaceAll(place -> Matcher.quoteReplacement(substitute(place.group(1), place.group(2), own)));
    }

    private String substitute(String literal, String name, Map<String, Object> own) {
        if (!literal.isEmpty()) {
            return "${" + name + "}";
        }
        String key = name.strip();
        if (own.containsKey(key)) {
            return text(own.get(key));
        }
        return Values.text(key.contains(".") ? attribute(key) : reference(key));
    }

    private String join(List<Object> arguments) {
        need(arguments, 2, "Fn::Join");
        List<Object> parts = Values.list(value(arguments.get(1)));
        return String.join(Values.text(arguments.getFirst()), parts.stream().map(Values::text).toList());
    }

    private Object choose(List<Object> arguments) {
        need(arguments, 3, "Fn::If");
        return value(holds(Values.text(arguments.get(0))) ? arguments.get(1) : arguments.get(2));
    }

    private boolean logic(String name, List<Object> arguments) {
        return switch (name) {
            case "Fn::Equals" -> {
                need(arguments, 2, name);
                yield text(arguments.get(0)).equals(text(arguments.get(1)));
            }
            case "Fn::And" -> arguments.stream().allMatch(this::truth);
            case "Fn::Or" -> arguments.stream().anyMatch(this::truth);
            default -> !truth(arguments.getFirst());
        };
    }

    private boolean truth(Object condition) {
        return Values.text(value(condition)).equals("true");
    }

    private Object select(List<Object> arguments) {
        need(arguments, 2, "Fn::Select");
        List<Object> choices = Values.list(value(arguments.get(1)));
        String index = text(arguments.getFirst());
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= choices.size()) {
            throw Values.invalid("Template error: Fn::Select cannot select nonexistent value at index " + index);
        }
        return choices.get(Integer.parseInt(index));
    }

    private List<Object> split(List<Object> arguments) {
        need(arguments, 2, "Fn::Split");
        String delimiter = java.util.regex.Pattern.quote(Values.text(arguments.getFirst()));
        return new ArrayList<>(Arrays.asList(text(arguments.get(1)).split(delimiter, -1)));
    }

    private Object find(List<Object> arguments) {
        need(arguments, 3, "Fn::FindInMap");
        Object found = template.section("Mappings");
        for (Object key : arguments.subList(0, 3)) {
            found = Values.map(found).get(text(key));
            if (found == null) {
                throw Values.invalid("Template error: Unable to get mapping for " + String.join("::",
                        arguments.stream().map(this::text).toList()));
            }
        }
        return value(found);
    }

    private static void need(List<Object> arguments, int count, String function) {
        if (arguments.size() < count) {
            throw Values.invalid("Template error: every " + function + " object requires " + count + " arguments");
        }
    }
}
