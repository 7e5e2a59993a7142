package com.activeeye.workbench.ingest;

import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import java.util.Objects;

/**
 * What another try at an item of the quarantine came to.
 *
 * @param item the item as it was before
 * @param done whether it could be ingested, or told to be left out, so that it is in quarantine no more
 * @param words what became of it, or why it stays, one or two sentences
 */
public record Replayed(QuarantinedItem item, boolean done, String words) {
    public Replayed {
        Objects.requireNonNull(item);
        Objects.requireNonNull(words);
    }
}
