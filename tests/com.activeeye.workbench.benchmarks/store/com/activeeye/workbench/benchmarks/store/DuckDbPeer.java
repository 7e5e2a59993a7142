package com.activeeye.workbench.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Measures what DuckDB does by itself with the same log files: it reads and inflates them, takes the same columns, and
 * writes each event once to a file.
 *
 * <p>Arguments: a folder for the database, one for the log files, how many files the set has, how many events a file, how
 * many of the files are to be read, how many threads DuckDB may use.
 */
public final class DuckDbPeer {
    private static final String RECORD = """
            STRUCT(eventID VARCHAR, eventTime TIMESTAMP, eventSource VARCHAR, eventName VARCHAR, awsRegion VARCHAR,
            sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, errorMessage VARCHAR, readOnly BOOLEAN,
            recipientAccountId VARCHAR, userIdentity STRUCT(arn VARCHAR, accessKeyId VARCHAR, userName VARCHAR))""";

    private DuckDbPeer() {
    }

    /** @param args see the class */
    public static void main(String[] args) throws IOException, SQLException {
        LogFileSet set = LogFileSet.of(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]))
                .first(Integer.parseInt(args[4]));
        Path file = Path.of(args[0]).resolve("peer.duckdb");
        Files.deleteIfExists(file);
        try (DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver()
                .connect("jdbc:duckdb:" + file, new Properties()); Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + args[5]);
            String files = set.keys().stream().map(key -> "'" + set.folder().resolve(key) + "'")
                    .collect(Collectors.joining(","));
            Meter meter = new Meter();
            statement.execute("CREATE TABLE event AS SELECT DISTINCT ON (r.recipientAccountId, r.eventID) r.eventID,"
                    + " r.eventTime, r.eventSource, r.eventName, r.awsRegion, r.sourceIPAddress, r.userAgent,"
                    + " r.errorCode, r.errorMessage, r.readOnly, r.recipientAccountId, r.userIdentity.arn,"
                    + " r.userIdentity.accessKeyId, r.userIdentity.userName FROM (SELECT unnest(Records) AS r FROM"
                    + " read_json([" + files + "], columns = {Records: '" + RECORD.replace("\n", " ") + "[]'},"
                    + " format = 'unstructured', maximum_object_size = 268435456))");
            statement.execute("CHECKPOINT");
            String rate = meter.rate((long) set.keys().size() * Integer.parseInt(args[3]));
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM event")) {
                row.next();
                System.out.printf("DuckDB itself, %s threads: %s (%,d new), %.0f bytes an event%n", args[5], rate,
                        row.getLong(1), (double) Files.size(file) / row.getLong(1));
            }
        }
    }
}
