package com.activeeye.workbench.aws.bucket;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;

/**
 * Finds the folders of accounts in a bucket by listing folders only, never log files (AWS CloudTrail User Guide,
 * "Getting and viewing your CloudTrail log files").
 */
public final class FolderFinder {
    private static final Texts TEXTS = Texts.beside(FolderFinder.class);
    private static final String LOGS = "AWSLogs/";
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern ORGANISATION = Pattern.compile("o-[a-z0-9]{10,32}");
    /** A trail's prefix may have folders of its own; deeper ones are not looked for. */
    private static final int DEEPEST = 4;
    private static final int MOST_LISTS = 100;

    private final S3Client s3;
    private final ConnectorCredential credential;
    private final Progress progress;
    private final SortedMap<String, SortedSet<AccountId>> found = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int lists;

    private FolderFinder(AwsSession operator, ConnectorCredential credential, Progress progress) {
        this.s3 = operator.s3(credential.bucketRegion());
        this.credential = credential;
        this.progress = progress;
    }

    /**
     * Looks for the folders of accounts.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names the bucket
     * @param progress is told, and asked for cancellation
     * @return what was found
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when the bucket cannot be listed
     */
    public static BucketFolders find(AwsSession operator, ConnectorCredential credential, Progress progress) {
        return new FolderFinder(operator, credential, progress).find();
    }

    private BucketFolders find() {
        open.add("");
        while (!open.isEmpty() && lists < MOST_LISTS) {
            look(open.removeFirst());
        }
        return new BucketFolders(found, open.isEmpty());
    }

    private void look(String folder) {
        for (String below : list(folder)) {
            if (below.endsWith("/" + LOGS) || below.equals(LOGS)) {
                accounts(below);
            } else if (below.chars().filter(c -> c == '/').count() < DEEPEST) {
                open.addLast(below);
            }
        }
    }

    private void accounts(String folder) {
        for (String below : list(folder)) {
            String name = below.substring(folder.length(), below.length() - 1);
            if (ACCOUNT.matcher(name).matches()) {
                found.computeIfAbsent(folder, none -> new TreeSet<>()).add(new AccountId(name));
            } else if (ORGANISATION.matcher(name).matches()) {
                accounts(below);
            }
        }
    }

    private List<String> list(String folder) {
        lists++;
        progress.checkCancelled();
        return AwsFaults.call(TEXTS.get("doing.folders", credential.bucketName()), progress, () -> s3
                .listObjectsV2Paginator(call -> call.bucket(credential.bucketName()).prefix(folder).delimiter("/")
                        .expectedBucketOwner(credential.bucketAccount().digits())).commonPrefixes().stream()
                .map(CommonPrefix::prefix).toList());
    }
}
