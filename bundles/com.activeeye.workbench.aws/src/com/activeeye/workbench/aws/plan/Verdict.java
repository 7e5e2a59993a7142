package com.activeeye.workbench.aws.plan;

/** What a step comes to. */
public enum Verdict {
    /** What is there is what is wanted. */
    NOTHING_TO_DO,
    /** Something has to change. */
    CHANGE,
    /** Something has to change, and something else is in the way. */
    BLOCKED,
    /** Nobody can tell, because AWS could not be asked. */
    UNCHECKED
}
