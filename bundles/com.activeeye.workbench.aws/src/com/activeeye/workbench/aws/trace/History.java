package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.List;

/** What was ingested before, for hops that need a log file where the bucket cannot be listed. */
@FunctionalInterface
public interface History {
    /** Nothing was. */
    History NONE = credential -> List.of();

    /** The log files of a credential's bucket that were ingested last, newest first; a few are enough. */
    List<LogFileSeen> latest(ConnectorCredential credential);
}
