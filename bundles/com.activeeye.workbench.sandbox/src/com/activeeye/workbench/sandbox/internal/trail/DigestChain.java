package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the next digest file of one trail, account and Region has to say; kept in the sandbox's state. */
final class DigestChain {

    /** A delivered log file: its SHA-256 is of the uncompressed content, its times are its events'. */
    record Delivered(String key, String hash, String oldest, String newest) {
    }

    String account = "";
    String region = "";
    String previousKey = "";
    String previousHash = "";
    String previousSignature = "";
    Instant since = Instant.EPOCH;
    List<Delivered> files = new ArrayList<>();

    static String lane(Trail trail, String account, String region) {
        return trail.arn() + "|" + account + "|" + region;
    }
}
