package com.activeeye.workbench.aws.stack;

/** Is told what happens to a stack while it happens, on the thread that deploys or deletes it. */
@FunctionalInterface
public interface StackListener {
    /** Wants to be told nothing. */
    StackListener NONE = event -> { };

    /** An event; they come oldest first, each once. */
    void event(StackEvent event);

    /** What is going to be done, one sentence: for example that an existing stack is updated. */
    default void notice(String text) {
    }

    /**
     * What CloudFormation would do, before it does it.
     *
     * @return whether it is wanted; otherwise the change set is deleted, and nothing is changed
     */
    default boolean accepts(StackChangeSet proposed) {
        return true;
    }
}
