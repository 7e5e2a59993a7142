package com.activeeye.workbench.ui.internal.session;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Lets only one Job that has it run at a time. */
final class OneAtATime implements ISchedulingRule {
    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule instanceof OneAtATime;
    }
}
