package com.activeeye.workbench.ingest.quarantine;

/**
 * A message or log file in quarantine.
 *
 * @param kind {@code message} or {@code logfile}
 * @param origin the message's identity in the queue, or {@code s3://bucket/key}
 * @param file the name of the file in the quarantine's folder that holds its bytes
 * @param reason why it cannot be ingested, one sentence
 * @param offset where in the inflated log file the fault is, in bytes; 0 for a message
 * @param since when it was put there, ISO 8601
 */
public record QuarantinedItem(String kind, String origin, String file, String reason, long offset, String since) {
}
