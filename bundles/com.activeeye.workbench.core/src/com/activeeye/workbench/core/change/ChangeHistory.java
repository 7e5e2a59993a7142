package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.validation.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The change log as it was read.
 *
 * @param records its lines, oldest first
 * @param findings what does not hold: a line that was altered, taken out or put in; empty when the chain is whole
 * @param head the SHA-256 of the last line: whoever notes it down elsewhere can later prove that nothing before it was
 *        altered or cut off
 */
public record ChangeHistory(List<ChangeRecord> records, List<Finding> findings, String head) {
    public ChangeHistory {
        records = List.copyOf(records);
        findings = List.copyOf(findings);
        Objects.requireNonNull(head);
    }

    /** Whether every line is the one that was written. */
    public boolean isIntact() {
        return findings.isEmpty();
    }

    /** Each change once, by how it stood last, oldest first. */
    public List<ChangeRecord> changes() {
        Map<UUID, ChangeRecord> last = new HashMap<>();
        records.forEach(record -> last.put(record.id(), record));
        return records.stream().filter(record -> record.phase() == Phase.STARTED)
                .map(started -> last.get(started.id())).toList();
    }

    /** How a change stood first: with the state that was wanted, whatever came of it. */
    public Optional<ChangeRecord> first(UUID id) {
        return records.stream().filter(record -> record.id().equals(id)).findFirst();
    }

    /** How a change stood last. */
    public Optional<ChangeRecord> last(UUID id) {
        return records.stream().filter(record -> record.id().equals(id)).reduce((one, later) -> later);
    }
}
