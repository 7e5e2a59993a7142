package com.activeeye.workbench.aws.logfile;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Lists the log files of a credential's bucket (AWS, "Getting and viewing your CloudTrail log files"), whatever prefix
 * trails write under.
 *
 * <p>The guide's read role may get objects and not list them, so that this is done as the operator in the bucket's
 * account. Keys are in the order of their day: of each account and region only the days that are wanted are read.
 */
public final class LogFileListing {
    private static final Texts TEXTS = Texts.beside(LogFileListing.class);
    private static final String LOGS = "AWSLogs/";
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern ORGANISATION = Pattern.compile("o-[a-z0-9]{10,32}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    // S3 allows deeper prefixes; a bucket of other things must not be walked through to its end.
    private static final int DEEPEST = 4;
    private static final int FOLDERS_AT_MOST = 2_000;

    private final AwsSession operator;
    private final ConnectorCredential credential;
    private int folders;

    /**
     * A listing, to be used once.
     *
     * @param operator a session in the bucket's account that may list the bucket
     * @param credential names the bucket
     */
    public LogFileListing(AwsSession operator, ConnectorCredential credential) {
        this.operator = operator;
        this.credential = credential;
    }

    /**
     * Lists log files, each account's and region's in the order of delivery.
     *
     * @param from the first day of delivery, in UTC
     * @param to the last day, included
     * @param accounts the accounts, by their twelve digits
     * @param visitor is called with each log file
     * @param progress is told which account is being listed, and asked for cancellation
     * @throws WorkbenchException of kind NOT_FOUND when the bucket has no folder of log files; of kind DENIED when the
     *         operator may not list it; of kind CANCELLED, or whatever else keeps AWS from answering
     */
    public void list(LocalDate from, LocalDate to, Set<String> accounts, Consumer<ListedLogFile> visitor,
            Progress progress) {
        List<String> roots = roots("", 0, progress);
        if (roots.isEmpty()) {
            throw new WorkbenchException(FaultKind.NOT_FOUND, TEXTS.get("listing.none", credential.bucketName()),
                    TEXTS.get("listing.none.todo"));
        }
        for (String root : roots) {
            for (String folder : accountFolders(root, true, progress)) {
                if (accounts.contains(lastName(folder))) {
                    progress.report(TEXTS.get("listing.account", lastName(folder)));
                    for (String region : children(folder + "CloudTrail/", progress)) {
                        region(region, from, to, visitor, progress);
                    }
                }
            }
        }
    }

    /** Every folder {@code AWSLogs/}, under whatever prefix. */
    private List<String> roots(String prefix, int depth, Progress progress) {
        List<String> roots = new ArrayList<>();
        for (String child : children(prefix, progress)) {
            if (lastName(child).equals("AWSLogs")) {
                roots.add(child);
            } else if (depth < DEEPEST) {
                folders++;
                if (folders > FOLDERS_AT_MOST) {
                    throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("listing.folders",
                            credential.bucketName(), FOLDERS_AT_MOST, LOGS), TEXTS.get("listing.folders.todo"));
                }
                roots.addAll(roots(child, depth + 1, progress));
            }
        }
        return roots;
    }

    private List<String> accountFolders(String root, boolean organisations, Progress progress) {
        List<String> accounts = new ArrayList<>();
        for (String child : children(root, progress)) {
            if (ACCOUNT.matcher(lastName(child)).matches()) {
                accounts.add(child);
            } else if (organisations && ORGANISATION.matcher(lastName(child)).matches()) {
                accounts.addAll(accountFolders(child, false, progress));
            }
        }
        return accounts;
    }

    private void region(String region, LocalDate from, LocalDate to, Consumer<ListedLogFile> visitor,
            Progress progress) {
        String end = region + DAY.format(to.plusDays(1));
        ListObjectsV2Request request = request(region).startAfter(region + DAY.format(from)).build();
        ListObjectsV2Response page;
        do {
            page = page(request, progress);
            for (S3Object object : page.contents()) {
                if (object.key().compareTo(end) >= 0) {
                    return;
                }
                visitor.accept(new ListedLogFile(object.key(), object.eTag().replace("\"", ""), object.size()));
            }
            request = request.toBuilder().continuationToken(page.nextContinuationToken()).build();
        } while (Boolean.TRUE.equals(page.isTruncated()));
    }

    private List<String> children(String prefix, Progress progress) {
        List<String> children = new ArrayList<>();
        ListObjectsV2Request request = request(prefix).delimiter("/").build();
        ListObjectsV2Response page;
        do {
            page = page(request, progress);
            page.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(children::add);
            request = request.toBuilder().continuationToken(page.nextContinuationToken()).build();
        } while (Boolean.TRUE.equals(page.isTruncated()));
        return children;
    }

    private ListObjectsV2Request.Builder request(String prefix) {
        return ListObjectsV2Request.builder().bucket(credential.bucketName()).prefix(prefix)
                .expectedBucketOwner(credential.bucketAccount().digits());
    }

    private ListObjectsV2Response page(ListObjectsV2Request request, Progress progress) {
        progress.checkCancelled();
        return AwsFaults.call(TEXTS.get("doing.list", credential.bucketName()), progress,
                () -> operator.s3(credential.bucketRegion()).listObjectsV2(request));
    }

    private static String lastName(String folder) {
        int end = folder.length() - 1;
        return folder.substring(folder.lastIndexOf('/', end - 1) + 1, end);
    }
}
