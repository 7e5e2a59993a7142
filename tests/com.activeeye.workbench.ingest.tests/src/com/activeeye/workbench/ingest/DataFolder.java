package com.activeeye.workbench.ingest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The real log files of {@code tests/data/cloudtrail}. */
public final class DataFolder {
    /** The account that the keys of files whose names are not CloudTrail's are given. */
    public static final String STRATUS_ACCOUNT = "111122223333";

    private DataFolder() {
    }

    /** The folder, found from wherever in the repository the tests run; a system property can name another. */
    public static Path find() {
        String named = System.getProperty("activeeye.test.data", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("tests/data/cloudtrail");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        throw new IllegalStateException("tests/data/cloudtrail was not found; set -Dactiveeye.test.data");
    }

    /** A real log file and the key that a bucket would have it under. */
    public record RealFile(Path path, String key) {
        /** Its bytes as they came. */
        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Its text. */
        public byte[] inflated() {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes()))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Its records, read plainly. */
        public List<JsonObject> records() {
            return JsonParser.parseReader(new InputStreamReader(new ByteArrayInputStream(inflated()),
                    StandardCharsets.UTF_8)).getAsJsonObject().getAsJsonArray("Records").asList().stream()
                    .map(element -> element.getAsJsonObject()).toList();
        }
    }

    /** All of them. */
    public static List<RealFile> all() {
        try (Stream<Path> files = Files.walk(find())) {
            return files.filter(file -> file.toString().endsWith(".json.gz")).sorted()
                    .map(file -> new RealFile(file, key(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Path file) {
        String name = file.getFileName().toString();
        if (name.contains("_CloudTrail_")) {
            String[] parts = name.split("_");
            String day = parts[3].substring(0, 4) + "/" + parts[3].substring(4, 6) + "/" + parts[3].substring(6, 8);
            return "AWSLogs/" + parts[0] + "/CloudTrail/" + parts[2] + "/" + day + "/" + name;
        }
        String unique = Integer.toHexString(name.hashCode());
        return "AWSLogs/" + STRATUS_ACCOUNT + "/CloudTrail/us-east-1/2024/07/30/" + STRATUS_ACCOUNT
                + "_CloudTrail_us-east-1_20240730T2135Z_" + unique + ".json.gz";
    }

    /** The account of a record as the design has it, read plainly. */
    public static String account(JsonObject record, String keyAccount) {
        if (record.has("recipientAccountId")) {
            return record.get("recipientAccountId").getAsString();
        }
        JsonObject identity = record.getAsJsonObject("userIdentity");
        return identity.has("accountId") ? identity.get("accountId").getAsString() : keyAccount;
    }
}
