package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds the newest log files and digests of accounts in a bucket of CloudTrail without listing all of it: by folders,
 * and in a folder of a day from a time on, since the names begin with it (AWS CloudTrail User Guide, "Finding your
 * CloudTrail log files").
 */
final class BucketListing {
    static final String LOG = "CloudTrail";
    static final String DIGEST = "CloudTrail-Digest";
    /** How far back the first, cheap look goes. */
    static final Duration RECENT = Duration.ofHours(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm").withZone(ZoneOffset.UTC);
    private static final int MOST_FOLDERS = 50;

    private final Look look;
    private final AwsSession operator;
    private final S3Client s3;

    BucketListing(Look look) {
        this.look = look;
        this.operator = look.operator();
        this.s3 = operator.s3(look.credential().bucketRegion());
    }

    /**
     * The folders of accounts, {@code [prefix/]AWSLogs/[o-id/]account/}.
     *
     * @param prefixes the prefixes that trails have, where that is known
     */
    Map<AccountId, Set<String>> folders(Set<String> prefixes) {
        Set<String> bases = new TreeSet<>();
        prefixes.forEach(prefix -> bases.add(prefix.isEmpty() ? "AWSLogs/" : prefix + "/AWSLogs/"));
        // Without a trail to ask, whatever lies at the top may be a trail's prefix.
        children("").stream().limit(MOST_FOLDERS).forEach(top -> bases.add(top.equals("AWSLogs/") ? top
                : top + "AWSLogs/"));
        Map<AccountId, Set<String>> folders = new TreeMap<>();
        bases.forEach(base -> scan(base, folders));
        return folders;
    }

    private void scan(String base, Map<AccountId, Set<String>> folders) {
        for (String child : children(base)) {
            String name = name(child);
            if (name.startsWith("o-")) {
                children(child).stream().filter(BucketListing::isAccount).forEach(folder -> add(folders, folder));
            } else if (isAccount(child)) {
                add(folders, child);
            }
        }
    }

    private static boolean isAccount(String folder) {
        return name(folder).matches("[0-9]{12}");
    }

    private static void add(Map<AccountId, Set<String>> folders, String folder) {
        folders.computeIfAbsent(new AccountId(name(folder)), account -> new TreeSet<>()).add(folder);
    }

    /** The last part of a folder's key, or of a key. */
    static String name(String key) {
        String path = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> children(String folder) {
        return list(folder, request -> request.delimiter("/"), page -> page.commonPrefixes().stream()
                .map(CommonPrefix::prefix)).stream().toList();
    }

    /**
     * The newest files of an account, newest first.
     *
     * @param folders its folders
     * @param kind {@link #LOG} or {@link #DIGEST}
     * @return those of the last hour from the first region that has any, else the newest one of all
     */
    List<LogFileSeen> newest(AccountId account, Set<String> folders, String kind) {
        List<String> regions = folders.stream().flatMap(folder -> children(folder + kind + "/").stream())
                .sorted(Comparator.comparingInt(this::rank)).toList();
        for (String region : regions) {
            List<LogFileSeen> recent = recent(account, region, kind);
            if (!recent.isEmpty()) {
                return recent;
            }
        }
        return regions.stream().flatMap(region -> last(account, region).stream())
                .max(Comparator.comparing(LogFileSeen::deliveredAt)).stream().toList();
    }

    /** The regions in which most happens are looked at first. */
    private int rank(String regionFolder) {
        ConnectorCredential credential = look.credential();
        String region = name(regionFolder);
        return region.equals(credential.bucketRegion()) ? 0 : region.equals("us-east-1") ? 1 : 2;
    }

    private List<LogFileSeen> recent(AccountId account, String region, String kind) {
        Instant now = look.now();
        Instant since = now.minus(RECENT);
        return Stream.of(now, since).map(DAY::format).distinct().flatMap(day -> {
            String folder = region + day + "/";
            // Names of digests have the trail between region and time, so that the time does not order them.
            String after = kind.equals(LOG) ? folder + account + "_" + LOG + "_" + name(region) + "_"
                    + MINUTE.format(since) : folder;
            return files(account, region, list(folder, request -> request.startAfter(after),
                    page -> page.contents().stream())).stream();
        }).filter(file -> !file.deliveredAt().isBefore(since)).sorted(Comparator.comparing(
                LogFileSeen::deliveredAt).reversed()).toList();
    }

    private List<LogFileSeen> last(AccountId account, String region) {
        String folder = region;
        for (int level = 0; level < 3; level++) {
            List<String> deeper = children(folder);
            if (deeper.isEmpty()) {
                return List.of();
            }
            folder = deeper.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
        String day = folder;
        return files(account, region, list(day, request -> request, page -> page.contents().stream()));
    }

    private static List<LogFileSeen> files(AccountId account, String region, List<S3Object> objects) {
        return objects.stream().filter(object -> object.key().endsWith(".json.gz") && object.size() > 0)
                .map(object -> new LogFileSeen(object.key(), account, name(region), object.lastModified())).toList();
    }

    private interface Narrow {
        ListObjectsV2Request.Builder apply(ListObjectsV2Request.Builder request);
    }

    private interface Take<T> {
        Stream<T> from(ListObjectsV2Response page);
    }

    private <T> List<T> list(String prefix, Narrow narrow, Take<T> take) {
        ConnectorCredential credential = look.credential();
        ListObjectsV2Request request = narrow.apply(ListObjectsV2Request.builder().bucket(credential.bucketName())
                .expectedBucketOwner(credential.bucketAccount().digits()).prefix(prefix)).build();
        return look.ask(operator, "s3:ListBucket", credential.bucketName() + "/" + prefix, () -> {
            List<T> all = new ArrayList<>();
            s3.listObjectsV2Paginator(request).forEach(page -> take.from(page).forEach(all::add));
            return all;
        }, all -> ProbeTexts.get("list.answer", String.valueOf(all.size()), all.isEmpty() ? "" : last(all)));
    }

    private static String last(List<?> all) {
        Object last = all.getLast();
        return last instanceof S3Object object ? object.key() : String.valueOf(last);
    }
}
