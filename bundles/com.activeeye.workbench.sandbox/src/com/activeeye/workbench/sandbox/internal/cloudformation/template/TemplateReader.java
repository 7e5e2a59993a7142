package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import com.google.gson.JsonParseException;

/** Reads a template's JSON or YAML, with the short forms of the intrinsic functions ({@code !Ref} …) made long. */
final class TemplateReader {
    private TemplateReader() {
    }

    /** The template as maps, lists and scalars; a ValidationError in AWS's words if it cannot be read. */
    static Map<String, Object> read(String text) {
        Object read = text.stripLeading().startsWith("{") ? json(text) : yaml(text);
        if (!(read instanceof Map<?, ?>)) {
            throw Values.invalid("Template format error: unsupported structure.");
        }
        return Values.map(read);
    }

    private static Object json(String text) {
        try {
            return Values.parse(text);
        } catch (JsonParseException | StackOverflowError e) {
            String place = String.valueOf(e.getMessage()).replaceAll("(?s).*line (\\d+) column (\\d+).*",
                    "(line $1, column $2)");
            throw Values.invalid("Template format error: JSON not well-formed. "
                    + (place.startsWith("(line") ? place : ""));
        }
    }

    private static Object yaml(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(50).build();
            Node root = new Compose(settings).composeString(text)
                    .orElseThrow(() -> Values.invalid("Template format error: unsupported structure."));
            return value(root);
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark().map(mark -> " (line " + (mark.getLine() + 1) + ", column "
                    + (mark.getColumn() + 1) + ")").orElse("");
            throw Values.invalid("Template format error: YAML not well-formed." + place);
        } catch (YamlEngineException | StackOverflowError e) {
            throw Values.invalid("Template format error: YAML not well-formed.");
        }
    }

    private static Object value(Node node) {
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? function(tag.substring(1), node) : plain(node);
    }

    private static Object function(String name, Node node) {
        Object argument = plain(node);
        if (name.equals("GetAtt") && argument instanceof String text) {
            int dot = text.indexOf('.');
            argument = dot < 0 ? List.of(text) : List.of(text.substring(0, dot), text.substring(dot + 1));
        }
        boolean bare = name.equals("Ref") || name.equals("Condition");
        Map<String, Object> call = new LinkedHashMap<>();
        call.put(bare ? name : "Fn::" + name, argument);
        return call;
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(value(item)));
                yield items;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw Values.invalid("Template format error: unsupported structure.");
        };
    }

    private static Map<String, Object> map(MappingNode mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw Values.invalid("Template format error: unsupported structure.");
            }
            if (map.containsKey(key.getValue())) {
                throw Values.invalid("Template format error: YAML not well-formed. Duplicate key " + key.getValue());
            }
            map.put(key.getValue(), value(entry.getValueNode()));
        }
        return map;
    }

    private static Object scalar(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.NULL)) {
            throw Values.invalid("[/] 'null' values are not allowed in templates");
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        // A number's digits stay as written: an account ID must not become a floating-point number.
        return scalar.getValue();
    }
}
