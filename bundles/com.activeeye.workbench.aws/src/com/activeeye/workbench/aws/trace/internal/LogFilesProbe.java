package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Mistyped;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.ServedAccounts;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.aws.trace.internal.Side.Answer;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** Recent log files lie in the bucket, for each connector's account (the guide, "Troubleshooting", point 1). */
final class LogFilesProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.LOG_FILES;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of(new Permission(subject.credential().bucketAccount(), List.of("s3:ListBucket"),
                Arns.bucket(subject.credential())));
    }

    @Override
    public HopResult look(Look look) {
        look.facts().forget(RecentLogFiles.class);
        BucketListing listing = new BucketListing(look);
        Map<AccountId, Set<String>> folders = listing.folders(prefixes(look));
        ServedAccounts served = served(look, folders.keySet());
        look.facts().put(ServedAccounts.class, served);
        Map<AccountId, Answer<Activity>> found = Side.ask(served.accounts(), account -> Activity.of(look,
                listing, account, folders.getOrDefault(account, Set.of())));
        Map<AccountId, List<LogFileSeen>> newest = new LinkedHashMap<>();
        Set<AccountId> quiet = new TreeSet<>();
        List<Cause> causes = new ArrayList<>();
        List<WorkbenchException> faults = new ArrayList<>();
        found.forEach((account, answer) -> {
            answer.fault().ifPresent(faults::add);
            answer.value().ifPresent(activity -> {
                if (!activity.newest().isEmpty()) {
                    newest.put(account, activity.newest());
                }
                if (activity.state() == Activity.State.QUIET) {
                    quiet.add(account);
                }
                LogFilesCauses.of(look, account, activity, folders.keySet()).ifPresent(causes::add);
            });
        });
        look.facts().put(RecentLogFiles.class, new RecentLogFiles(newest, folders.keySet(), quiet));
        return judged(look, causes, faults, found, quiet, newest);
    }

    private static Set<String> prefixes(Look look) {
        return look.facts().find(Trails.class).map(Trails::distinct).orElse(List.of()).stream().map(Trails.Seen::trail)
                .map(Trail::s3KeyPrefix).map(prefix -> Optional.ofNullable(prefix).orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What has log files here is served from here as well, and so is what should have them but for a wrong digit. */
    private static ServedAccounts served(Look look, Set<AccountId> inBucket) {
        ServedAccounts known = look.facts().find(ServedAccounts.class).orElse(ServedAccounts.UNKNOWN);
        Set<AccountId> served = new TreeSet<>(known.accounts());
        look.subject().connectors().stream().map(ServiceConnector::account)
                .filter(look.credential().limit()::admits)
                .filter(account -> inBucket.contains(account) || !known.elsewhere().contains(account)
                        && Mistyped.of(look.subject(), account, inBucket).isPresent()).forEach(served::add);
        return new ServedAccounts(served, known.elsewhere());
    }

    private static HopResult judged(Look look, List<Cause> causes, List<WorkbenchException> faults,
            Map<AccountId, Answer<Activity>> found, Set<AccountId> quiet, Map<AccountId, List<LogFileSeen>> newest) {
        if (!causes.isEmpty()) {
            return look.broken(causes);
        }
        if (!faults.isEmpty()) {
            return look.unknown(faults.getFirst());
        }
        List<AccountId> unsure = found.entrySet().stream().filter(entry -> entry.getValue().value().orElseThrow()
                .state() == Activity.State.UNSURE).map(Map.Entry::getKey).toList();
        if (!unsure.isEmpty()) {
            return look.unknown(ProbeTexts.get("log-files.unsure", text(unsure)));
        }
        if (found.isEmpty()) {
            return look.unknown(ProbeTexts.get("trail.no_connector"));
        }
        Optional<Instant> last = newest.values().stream().map(files -> files.getFirst().deliveredAt())
                .max(Instant::compareTo);
        String meaning = ProbeTexts.get("log-files.proven", found.size(),
                last.map(Instant::toString).orElse("-"));
        return look.proven(quiet.isEmpty() ? meaning : meaning + " " + ProbeTexts.get("log-files.quiet",
                text(quiet)), quiet);
    }

    static String text(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::digits).collect(Collectors.joining(", "));
    }
}
