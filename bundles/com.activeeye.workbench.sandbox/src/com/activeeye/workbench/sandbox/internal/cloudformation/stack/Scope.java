package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Evaluation.Made;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Template;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.Arn;

/** Evaluates a template's functions for one stack, with the pseudo parameters and the resources it has. */
public final class Scope {

    private Scope() {
    }

    /** @param made the resources that Ref and Fn::GetAtt may use, by logical ID */
    public static Evaluation of(StackStore store, Stack stack, Template template, Map<String, String> parameters,
            Map<String, Made> made) {
        return new Evaluation(template, parameters, pseudo(stack), made,
                name -> store.exported(stack.account, stack.region, name)
                        .orElseThrow(() -> Values.invalid("No export named " + name + " found.")));
    }

    /** What Ref and Fn::GetAtt give for the stack's resources. */
    static Map<String, Made> made(Stack stack) {
        Map<String, Made> made = new LinkedHashMap<>();
        stack.resources.forEach((id, resource) -> {
            if (!resource.physicalId.isEmpty()) {
                made.put(id, new Made(resource.physicalId, Map.copyOf(resource.attributes)));
            }
        });
        return made;
    }

    private static Map<String, String> pseudo(Stack stack) {
        String partition = Arn.partitionOf(stack.region);
        Map<String, String> pseudo = new LinkedHashMap<>();
        pseudo.put("AWS::AccountId", stack.account);
        pseudo.put("AWS::Region", stack.region);
        pseudo.put("AWS::Partition", partition);
        pseudo.put("AWS::StackName", stack.name);
        pseudo.put("AWS::StackId", stack.id);
        pseudo.put("AWS::URLSuffix", partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
        return pseudo;
    }
}
