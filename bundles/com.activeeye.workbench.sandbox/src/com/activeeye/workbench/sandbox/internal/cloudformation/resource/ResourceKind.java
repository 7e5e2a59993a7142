package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;

/** How one type of resource is made, changed, removed and looked at; each method throws what the service throws. */
public interface ResourceKind {

    /**
     * A resource that exists.
     *
     * @param physicalId its name or ARN, as CloudFormation shows it
     * @param attributes what Fn::GetAtt gives
     */
    record Existing(String physicalId, Map<String, String> attributes) {
    }

    /** The type's name, {@code AWS::IAM::Role}. */
    String type();

    /** The properties that the type has; others are rejected. */
    Set<String> properties();

    /** The properties that must be there. */
    Set<String> required();

    /** The properties whose change needs a new resource. */
    Set<String> immutable();

    /** The property that holds a name given by the template's author; an empty string if the type has none. */
    String nameProperty();

    /** Makes the resource. {@code generated} is the name to use where the template gives none. */
    Existing create(Backend backend, String generated, Map<String, Object> properties) throws IOException;

    /** Changes the resource in place. */
    Existing update(Backend backend, Existing existing, Map<String, Object> before, Map<String, Object> after)
            throws IOException;

    /** Removes the resource; one that is gone already is no error. */
    void delete(Backend backend, Existing existing, Map<String, Object> properties) throws IOException;

    /** The properties as the service has them now, for drift; empty if the resource is gone. */
    Optional<Map<String, Object>> observe(Backend backend, Existing existing, Map<String, Object> properties)
            throws IOException;

    /** Text of a property, or an empty string. */
    static String text(Map<String, Object> properties, String name) {
        return Values.text(properties.get(name));
    }

    /** Texts of a list property. */
    static List<String> texts(Map<String, Object> properties, String name) {
        return Values.list(properties.get(name)).stream().map(Values::text).toList();
    }
}
