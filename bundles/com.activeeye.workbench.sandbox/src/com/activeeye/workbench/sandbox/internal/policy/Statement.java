package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a policy.
 *
 * @param principals empty in identity policies
 * @param resources empty in trust policies, which speak of the role that they belong to
 */
public record Statement(String sid, Effect effect, Optional<Principals> principals, Patterns actions,
        Optional<Patterns> resources, List<Condition> conditions) {
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** Whether action, resource and conditions fit; the principal is asked for by itself. */
    boolean covers(Request request, boolean variables) {
        Variables filled = new Variables(request.conditions(), variables);
        return actions.coverAction(request.action())
                && resources.map(r -> r.coverResource(request.resource(), filled)).orElse(true)
                && conditions.stream().allMatch(c -> c.holds(request.conditions(), filled));
    }
}
