package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.ReadLogFile;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The log file that was read is what CloudTrail writes: it is parsed as ingestion parses it. */
final class ParsedProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.PARSED;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        Optional<ReadLogFile> read = look.facts().find(ReadLogFile.class);
        if (read.isEmpty()) {
            return look.behind(Hop.READ);
        }
        String key = read.get().file().key();
        String asked = IngestTraceTexts.get("parsed.asked", key);
        try {
            byte[] bytes = read.get().bytes();
            int count = new LogFileParser().parse(new ByteArrayInputStream(bytes), LogFileKey.parse(key),
                    sha256(bytes), event -> { });
            look.note(asked, IngestTraceTexts.get("parsed.answer", count));
            return look.proven(IngestTraceTexts.get("parsed.proven", count));
        } catch (LogFileFault e) {
            look.note(asked, e.getMessage());
            return look.broken(IngestTraceTexts.cause("parsed-fault", Set.of(), new Remedy.ByHand(), key,
                    e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
