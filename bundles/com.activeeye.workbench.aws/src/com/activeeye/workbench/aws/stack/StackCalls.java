package com.activeeye.workbench.aws.stack;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/**
 * A request in CloudFormation's terms.
 *
 * @param request what is to be deployed
 * @param token marks the request, so that a retry is recognised
 */
record StackCalls(StackRequest request, String token) {
    private static final int MINUTES = 15;

    void create(CreateStackRequest.Builder call) {
        call.stackName(RoleStack.STACK_NAME).parameters(parameters()).timeoutInMinutes(MINUTES)
                .capabilities(Capability.CAPABILITY_NAMED_IAM).clientRequestToken(token);
        switch (request.template()) {
            case StackTemplate.Shipped shipped -> call.templateBody(shipped.text());
            case StackTemplate.Held held -> call.templateBody(held.text());
            case StackTemplate.At at -> call.templateURL(at.url());
        }
    }

    void update(UpdateStackRequest.Builder call) {
        call.stackName(RoleStack.STACK_NAME).parameters(parameters())
                .capabilities(Capability.CAPABILITY_NAMED_IAM).clientRequestToken(token);
        switch (request.template()) {
            case StackTemplate.Shipped shipped -> call.templateBody(shipped.text());
            case StackTemplate.Held held -> call.templateBody(held.text());
            case StackTemplate.At at -> call.templateURL(at.url());
        }
    }

    private List<Parameter> parameters() {
        return request.parameters().byName().entrySet().stream().map(entry -> Parameter.builder()
                .parameterKey(entry.getKey()).parameterValue(entry.getValue()).build()).toList();
    }
}
