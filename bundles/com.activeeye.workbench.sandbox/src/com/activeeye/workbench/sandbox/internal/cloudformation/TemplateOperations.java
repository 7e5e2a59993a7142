package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.io.IOException;
import java.util.List;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Kinds;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.ParameterDefinition;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The operations that look at a template alone. */
final class TemplateOperations {
    private final World world;
    private final StackStore store;
    private final TemplateSource templates;

    TemplateOperations(World world, StackStore store, TemplateSource templates) {
        this.world = world;
        this.store = store;
        this.templates = templates;
    }

    void register(Operations operations) {
        operations.on("ValidateTemplate", this::validate).on("GetTemplateSummary", this::summary);
    }

    private Reply validate(Call call) throws IOException {
        world.require(call, "cloudformation:ValidateTemplate", "*");
        Template template = Template.of(templates.text(call));
        Kinds.check(template);
        return Reply.xml(xml -> {
            xml.members("Parameters", template.parameters().values(), TemplateOperations::parameter);
            StackXml.element(xml, "Description", template.description());
            capabilities(xml, template);
        });
    }

    private Reply summary(Call call) throws IOException {
        world.require(call, "cloudformation:GetTemplateSummary", "*");
        String name = call.query().get("StackName");
        Template template = Template.of(name.isEmpty() ? templates.text(call) : store.view(call, name).template);
        return Reply.xml(xml -> {
            xml.members("Parameters", template.parameters().values(), (member, definition) -> {
                parameter(member, definition);
                member.element("ParameterType", definition.type());
                List<String> allowed = Values.list(definition.json().get("AllowedValues")).stream().map(Values::text)
                        .toList();
                member.nest("ParameterConstraints", constraints -> {
                    if (!allowed.isEmpty()) {
                        StackXml.texts(constraints, "AllowedValues", allowed);
                    }
                });
            });
            StackXml.element(xml, "Description", template.description());
            capabilities(xml, template);
            StackXml.texts(xml, "ResourceTypes", template.resources().values().stream()
                    .map(Template.Resource::type).distinct().toList());
            xml.element("Version", "2010-09-09");
        });
    }

    private static void parameter(XmlWriter member, ParameterDefinition definition) {
        member.element("ParameterKey", definition.name());
        definition.defaultValue().ifPresent(value -> member.element("DefaultValue", value));
        member.element("NoEcho", definition.noEcho());
        StackXml.element(member, "Description", definition.description());
    }

    private static void capabilities(XmlWriter xml, Template template) {
        StackXml.texts(xml, "Capabilities", template.capabilities());
        if (!template.capabilities().isEmpty()) {
            xml.element("CapabilitiesReason", "The following resource(s) require capabilities: "
                    + template.capabilityTypes());
        }
    }
}
