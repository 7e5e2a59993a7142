package com.activeeye.workbench.aws.stack;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/**
 * A request in CloudFormation's terms.
 *
 * @param request what is to be deployed
 * @param name the name of the change set
 */
record StackCalls(StackRequest request, String name) {

    void propose(CreateChangeSetRequest.Builder call, ChangeSetType type) {
        // A creation that fails takes its rest away by itself; an update goes back to what was there.
        call.stackName(request.names().stack()).changeSetName(name).changeSetType(type).parameters(parameters())
                .capabilities(Capability.CAPABILITY_NAMED_IAM).clientToken(name)
                .onStackFailure(type == ChangeSetType.CREATE ? OnStackFailure.DELETE : OnStackFailure.ROLLBACK);
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
