package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Kinds;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.ParameterValues;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Reads and checks what a call wants a stack to be: template, parameters, capabilities, tags. */
final class StackDrafts {

    /** What a stack is to be. */
    record Draft(Template template, Map<String, String> parameters, List<String> capabilities,
            Map<String, String> tags) {
    }

    private final World world;
    private final StackStore store;
    private final TemplateSource templates;

    StackDrafts(World world, StackStore store, TemplateSource templates) {
        this.world = world;
        this.store = store;
        this.templates = templates;
    }

    /** The draft for a stack, whose template and parameters may be used again; an AwsError for what is wrong. */
    Draft draft(Call call, Stack stack, boolean acknowledge) throws IOException {
        QueryParameters query = call.query();
        boolean previous = query.get("UsePreviousTemplate").equals("true");
        Template template = Template.of(previous && !TemplateSource.isGiven(call) ? stack.template
                : templates.text(call));
        Kinds.check(template);
        Map<String, String> given = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        for (QueryParameters parameter : query.structures("Parameters")) {
            if (parameter.get("UsePreviousValue").equals("true")) {
                kept.add(parameter.get("ParameterKey"));
            } else {
                given.put(parameter.get("ParameterKey"), parameter.get("ParameterValue"));
            }
        }
        Map<String, String> parameters = ParameterValues.resolve(template, given, kept, stack.parameters);
        List<String> capabilities = query.list("Capabilities");
        if (acknowledge) {
            checkCapabilities(template, capabilities);
        }
        return new Draft(template, parameters, capabilities, tags(query));
    }

    static void checkCapabilities(Template template, List<String> given) {
        for (String needed : template.capabilities()) {
            boolean enough = given.contains(needed) || given.contains("CAPABILITY_NAMED_IAM");
            if (!enough) {
                throw AwsError.bad("InsufficientCapabilitiesException",
                        "Requires capabilities : [" + needed + "]");
            }
        }
    }

    private static Map<String, String> tags(QueryParameters query) {
        Map<String, String> tags = new LinkedHashMap<>();
        query.structures("Tags").forEach(tag -> tags.put(tag.get("Key"), tag.get("Value")));
        return tags;
    }

    /** A new stack with its name checked and its principal chosen, not stored yet. */
    Stack begin(Call call, String name) {
        if (!name.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")) {
            throw Values.invalid("1 validation error detected: Value '" + name + "' at 'stackName' failed to satisfy"
                    + " constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
        }
        Stack stack = new Stack();
        stack.name = name;
        stack.account = call.account();
        stack.region = call.region();
        stack.id = Arn.of("cloudformation", call.region(), call.account(), "stack/" + name + "/" + UUID.randomUUID())
                .toString();
        stack.created = world.clock().instant();
        act(stack, call);
        return stack;
    }

    /** Sets whom the stack acts as: the call's role, which the caller must be able to pass, or the caller. */
    void act(Stack stack, Call call) {
        String role = call.query().get("RoleARN");
        stack.token = call.query().get("ClientRequestToken");
        if (role.isEmpty()) {
            stack.principal = stack.roleArn.isEmpty() ? call.caller() : stack.principal;
            return;
        }
        if (!Arn.isArn(role) || !Arn.parse(role).account().equals(call.account())) {
            throw Values.invalid("Role " + role + " is invalid or cannot be assumed");
        }
        world.require(call, "iam:PassRole", role);
        stack.roleArn = role;
        stack.principal = Principal.session(role, "AROA", "AWSCloudFormation", List.of());
    }

    /** Throws AccessDenied unless the caller may call this operation on a stack, found or not. */
    void require(Call call, String nameOrId) {
        String resource = Arn.isArn(nameOrId) ? nameOrId
                : Arn.of("cloudformation", call.region(), call.account(), "stack/" + nameOrId + "/*").toString();
        if (store.exists(call, nameOrId)) {
            resource = store.with(call, nameOrId, stack -> stack.id);
        }
        world.require(call, "cloudformation:" + call.operation(), resource);
    }

    /** Makes the stack what the draft says. */
    static void apply(Stack stack, Draft draft) {
        stack.template = draft.template().text();
        stack.description = draft.template().description();
        stack.parameters = new LinkedHashMap<>(draft.parameters());
        stack.capabilities = new ArrayList<>(draft.capabilities());
        stack.tags = new LinkedHashMap<>(draft.tags());
    }
}
