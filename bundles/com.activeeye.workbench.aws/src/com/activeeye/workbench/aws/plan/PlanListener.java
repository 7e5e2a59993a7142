package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackListener;

/** Is told what happens while a plan is applied, on the thread that applies it. */
public interface PlanListener extends StackListener {
    /** A step is about to be applied, or left out. */
    default void begins(StepState planned) {
    }

    /** What came of the step that began last. */
    default void ended(StepResult result) {
    }

    /** Wants to be told of stacks only. */
    static PlanListener of(StackListener listener) {
        return new PlanListener() {
            @Override
            public void event(StackEvent event) {
                listener.event(event);
            }

            @Override
            public void notice(String text) {
                listener.notice(text);
            }

            @Override
            public boolean accepts(StackChangeSet proposed) {
                return listener.accepts(proposed);
            }
        };
    }
}
