package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.progress.Progress;
import java.util.function.Consumer;

/** Lists the objects of customers' buckets that may be log files. */
@FunctionalInterface
public interface BucketListing {
    /**
     * Lists what CloudTrail delivered.
     *
     * @param request of which credential, days and accounts
     * @param visitor is called with each object
     * @param progress is told what is being listed, and asked for cancellation
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind NOT_FOUND when there are no log files at
     *         all, DENIED, THROTTLED, EXPIRED_LOGIN, OFFLINE, CANCELLED or UNEXPECTED
     */
    void list(BackfillRequest request, Consumer<BackfillFile> visitor, Progress progress);
}
