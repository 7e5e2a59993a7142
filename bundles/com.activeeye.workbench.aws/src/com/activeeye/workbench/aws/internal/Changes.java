package com.activeeye.workbench.aws.internal;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Identity;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.progress.Progress;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Makes the changes of one session, each written down before and after.
 *
 * @param log where they are written down
 * @param session as whom they are made
 */
public record Changes(ChangeLog log, AwsSession session) {

    /**
     * Makes a change.
     *
     * @param <T> what the change gives back
     * @param doing what is changed, as it follows "could not"
     * @param before the state before; empty for none
     * @param wanted the state wanted
     * @param progress is told, and asked for cancellation
     * @param change makes the change
     * @return what the change gave back
     */
    public <T> T make(String doing, String before, String wanted, Progress progress, Supplier<T> change) {
        progress.checkCancelled();
        progress.report(doing.substring(0, 1).toUpperCase(Locale.ROOT) + doing.substring(1));
        Identity who = session.identity();
        return log.record(who.arn(), who.account(), doing, before, wanted,
                () -> AwsFaults.call(doing, progress, change));
    }
}
