package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** What a step knows of its kind of resource: how to look at it, change it and put it back. */
interface StepWork {
    StepKind kind();

    /** What is changed, as a person would look for it. */
    String subject();

    AccountId account();

    List<String> actions();

    /** As whom to act; a failure tells why nobody can. */
    AwsSession session();

    /** Looks, without changing anything. */
    Seen see(Progress progress);

    /** Looks likewise, and at what is of use to a person only and takes AWS longer to tell. */
    default Seen show(Progress progress) {
        return see(progress);
    }

    /** Brings what was seen to what is wanted. */
    void make(Seen seen, StackListener listener, Progress progress);

    /** Brings the resource back to a document that was seen before. */
    void restore(String before, StackListener listener, Progress progress);
}
