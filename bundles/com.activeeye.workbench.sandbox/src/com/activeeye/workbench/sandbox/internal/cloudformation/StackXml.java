package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.ParameterDefinition;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** Stacks, resources and events as CloudFormation's answers show them. */
final class StackXml {
    static final String HIDDEN = "****";

    private StackXml() {
    }

    static void stack(XmlWriter xml, Stack stack) {
        head(xml, stack);
        element(xml, "Description", stack.description);
        parameters(xml, stack.template, stack.parameters);
        texts(xml, "Capabilities", stack.capabilities);
        xml.members("Outputs", stack.outputs, (member, output) -> {
            member.element("OutputKey", output.key()).element("OutputValue", output.value());
            element(member, "Description", output.description());
            element(member, "ExportName", output.exportName());
        });
        tags(xml, stack.tags);
        element(xml, "RoleARN", stack.roleArn);
        xml.element("DisableRollback", stack.onFailure.equals("DO_NOTHING"));
        xml.element("EnableTerminationProtection", stack.protectedFromDeletion);
        drift(xml, "StackDriftStatus", stack.drift, stack.driftChecked);
    }

    /** What the lists of stacks and their descriptions have in common. */
    static void head(XmlWriter xml, Stack stack) {
        xml.element("StackId", stack.id).element("StackName", stack.name);
        time(xml, "CreationTime", stack.created);
        time(xml, "LastUpdatedTime", stack.updated);
        time(xml, "DeletionTime", stack.deleted);
        xml.element("StackStatus", stack.status);
        element(xml, "StackStatusReason", stack.reason);
    }

    static void parameters(XmlWriter xml, String template, Map<String, String> parameters) {
        Map<String, ParameterDefinition> definitions = template.isEmpty() ? Map.of()
                : Template.of(template).parameters();
        xml.members("Parameters", parameters.entrySet(), (member, parameter) -> {
            boolean secret = definitions.containsKey(parameter.getKey())
                    && definitions.get(parameter.getKey()).noEcho();
            member.element("ParameterKey", parameter.getKey()).element("ParameterValue",
                    secret ? HIDDEN : parameter.getValue());
        });
    }

    static void tags(XmlWriter xml, Map<String, String> tags) {
        xml.members("Tags", tags.entrySet(),
                (member, tag) -> member.element("Key", tag.getKey()).element("Value", tag.getValue()));
    }

    static void event(XmlWriter xml, Stack stack, Stack.Event event) {
        xml.element("StackId", stack.id).element("EventId", event.id()).element("StackName", stack.name)
                .element("LogicalResourceId", event.logicalId()).element("PhysicalResourceId", event.physicalId())
                .element("ResourceType", event.type());
        time(xml, "Timestamp", event.time());
        xml.element("ResourceStatus", event.status());
        element(xml, "ResourceStatusReason", event.reason());
        element(xml, "ResourceProperties", event.properties());
        element(xml, "ClientRequestToken", event.token());
    }

    static void resource(XmlWriter xml, Stack.Resource resource, String timeName) {
        xml.element("LogicalResourceId", resource.logicalId);
        element(xml, "PhysicalResourceId", resource.physicalId);
        xml.element("ResourceType", resource.type);
        time(xml, timeName, resource.changed);
        xml.element("ResourceStatus", resource.status);
        element(xml, "ResourceStatusReason", resource.reason);
        drift(xml, "StackResourceDriftStatus", resource.drift, resource.driftChecked);
    }

    private static void drift(XmlWriter xml, String name, String status, Instant checked) {
        xml.nest("DriftInformation", drift -> {
            drift.element(name, status);
            time(drift, "LastCheckTimestamp", checked);
        });
    }

    static void time(XmlWriter xml, String name, Instant time) {
        if (!time.equals(Instant.EPOCH)) {
            xml.element(name, time.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    static void element(XmlWriter xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.element(name, value);
        }
    }

    static void texts(XmlWriter xml, String name, Iterable<String> values) {
        xml.nest(name, list -> values.forEach(value -> list.element("member", value)));
    }
}
