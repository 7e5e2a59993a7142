package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.util.Comparator;
import java.util.List;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The operations that show stacks, their resources and their events. */
final class StackReadOperations {
    private final World world;
    private final StackStore store;

    StackReadOperations(World world, StackStore store) {
        this.world = world;
        this.store = store;
    }

    void register(Operations operations) {
        operations.on("DescribeStacks", this::describe).on("ListStacks", this::list)
                .on("DescribeStackEvents", this::events).on("DescribeStackResources", this::resources)
                .on("DescribeStackResource", this::resource).on("ListStackResources", this::listResources)
                .on("GetTemplate", this::template);
    }

    private void require(Call call) {
        String name = call.query().get("StackName");
        String resource = name.isEmpty() ? "*" : store.exists(call, name) ? store.with(call, name, stack -> stack.id)
                : Arn.of("cloudformation", call.region(), call.account(), "stack/" + name + "/*").toString();
        world.require(call, "cloudformation:" + call.operation(), resource);
    }

    private Reply describe(Call call) {
        require(call);
        String name = call.query().get("StackName");
        if (!name.isEmpty()) {
            Stack stack = store.view(call, name);
            return Reply.xml(xml -> xml.members("Stacks", List.of(stack), StackXml::stack));
        }
        Pages<Stack> page = Pages.of(call, store.all(call).stream().filter(s -> !s.isDeleted()).toList());
        return Reply.xml(xml -> {
            xml.members("Stacks", page.items(), StackXml::stack);
            page.token(xml);
        });
    }

    private Reply list(Call call) {
        require(call);
        List<String> wanted = call.query().list("StackStatusFilter");
        Pages<Stack> page = Pages.of(call, store.all(call).stream()
                .filter(stack -> wanted.isEmpty() || wanted.contains(stack.status)).toList());
        return Reply.xml(xml -> {
            xml.members("StackSummaries", page.items(), (member, stack) -> {
                StackXml.head(member, stack);
                StackXml.element(member, "TemplateDescription", stack.description);
            });
            page.token(xml);
        });
    }

    private Reply events(Call call) {
        Stack stack = named(call);
        Pages<Stack.Event> page = Pages.of(call, stack.events.reversed());
        return Reply.xml(xml -> {
            xml.members("StackEvents", page.items(), (member, event) -> StackXml.event(member, stack, event));
            page.token(xml);
        });
    }

    private Stack named(Call call) {
        require(call);
        return store.view(call, call.query().required("StackName"));
    }

    private Reply resources(Call call) {
        Stack stack = named(call);
        String wanted = call.query().get("LogicalResourceId");
        List<Stack.Resource> shown = sorted(stack).stream()
                .filter(resource -> wanted.isEmpty() || resource.logicalId.equals(wanted)).toList();
        return Reply.xml(xml -> xml.members("StackResources", shown, (member, resource) -> {
            member.element("StackName", stack.name).element("StackId", stack.id);
            StackXml.resource(member, resource, "Timestamp");
        }));
    }

    private Reply resource(Call call) {
        Stack stack = named(call);
        String wanted = call.query().required("LogicalResourceId");
        if (!stack.resources.containsKey(wanted)) {
            throw Values.invalid("Resource " + wanted + " does not exist for stack " + stack.name);
        }
        return Reply.xml(xml -> xml.nest("StackResourceDetail", detail -> {
            detail.element("StackName", stack.name).element("StackId", stack.id);
            StackXml.resource(detail, stack.resources.get(wanted), "LastUpdatedTimestamp");
        }));
    }

    private Reply listResources(Call call) {
        Pages<Stack.Resource> page = Pages.of(call, sorted(named(call)));
        return Reply.xml(xml -> {
            xml.members("StackResourceSummaries", page.items(),
                    (member, resource) -> StackXml.resource(member, resource, "LastUpdatedTimestamp"));
            page.token(xml);
        });
    }

    private static List<Stack.Resource> sorted(Stack stack) {
        return stack.resources.values().stream().sorted(Comparator.comparing(r -> r.logicalId)).toList();
    }

    private Reply template(Call call) {
        String set = call.query().get("ChangeSetName");
        if (set.isEmpty()) {
            return template(named(call).template);
        }
        require(call);
        return template(store.changeSet(call, set, call.query().get("StackName")).template);
    }

    private static Reply template(String text) {
        return Reply.xml(xml -> {
            xml.element("TemplateBody", text);
            StackXml.texts(xml, "StagesAvailable", List.of("Original", "Processed"));
        });
    }
}
