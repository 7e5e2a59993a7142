package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.stack.RoleStack;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.iam.model.Role;

class RoleStackStepTest extends StepContract {
    private static final String THEIRS = "their-stack";

    @Override
    StepKind kind() {
        return StepKind.ROLE_STACK;
    }

    @Override
    void prepare() {
        // Nothing has to be there.
    }

    private CloudFormationClient stacks() {
        return world().operator().cloudFormation(PlanWorld.REGION);
    }

    @Override
    void foreign() {
        stacks().createStack(call -> call.stackName(THEIRS).capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                .templateBody("""
                        Resources:
                          Theirs:
                            Type: AWS::IAM::Role
                            Properties:
                              RoleName: theirs
                              AssumeRolePolicyDocument:
                                Version: '2012-10-17'
                                Statement:
                                  - Effect: Allow
                                    Action: sts:AssumeRole
                                    Principal: {Service: ec2.amazonaws.com}
                        """));
        world().awaitStack(THEIRS);
    }

    @Override
    String others() {
        String stacks = stacks().describeStacks().stacks().stream().filter(stack -> stack.stackName().equals(THEIRS))
                .toList().toString();
        return stacks + world().operator().iam().listRoles().roles().stream().map(Role::toString)
                .filter(role -> !role.contains(RoleStack.ROLE_NAME)).toList();
    }

    @Override
    String deniedAction() {
        return "iam:CreateRole";
    }

    @Override
    String doneBefore() {
        return "create a change set for the stack";
    }

    @Override
    void meddle() {
        if (own().isEmpty()) {
            world().guideStack();
            return;
        }
        String template = stacks().getTemplate(call -> call.stackName(RoleStack.STACK_NAME)).templateBody();
        var parameters = stacks().describeStacks(call -> call.stackName(RoleStack.STACK_NAME)).stacks().getFirst()
                .parameters();
        stacks().updateStack(call -> call.stackName(RoleStack.STACK_NAME).parameters(parameters)
                .capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                .templateBody(template.replace("Assumed by ActiveEye to read", "Reads")));
        world().awaitStack(RoleStack.STACK_NAME);
    }
}
