package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.workspace.Catalog;
import java.time.Duration;
import java.util.Objects;

/**
 * What plans work with.
 *
 * @param sessions the sessions by which AWS is reached
 * @param catalog what is recorded: connectors, credentials, pod, and how to act in each account
 * @param log where every change is written down
 * @param pause the time between two looks at something that AWS is slow to show
 */
public record PlanContext(AwsSessions sessions, Catalog catalog, ChangeLog log, Pause pause) {
    public PlanContext {
        Objects.requireNonNull(sessions);
        Objects.requireNonNull(catalog);
        Objects.requireNonNull(log);
        Objects.requireNonNull(pause);
    }

    /** The same with a pause of two seconds, which IAM needs to let a new role be seen. */
    public PlanContext(AwsSessions sessions, Catalog catalog, ChangeLog log) {
        this(sessions, catalog, log, Pause.of(Duration.ofSeconds(2)));
    }

    Changes changes(AwsSession session) {
        return new Changes(log, session);
    }
}
