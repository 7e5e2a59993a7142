package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.workspace.Catalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names in what a support bundle holds: those that are recorded, and those that ARNs, keys and mails show. */
final class NameFinder {
    private static final Pattern PRINCIPAL = Pattern.compile("arn:aws[a-z-]*:(?:iam|sts)::[0-9]{12}:"
            + "(user|role|group|assumed-role|federated-user|instance-profile|policy)/([\\w+=,.@/-]{1,600})");
    private static final Pattern TRAIL = Pattern.compile("arn:aws[a-z-]*:cloudtrail:[a-z0-9-]+:[0-9]{12}:trail/"
            + "([A-Za-z0-9._-]{1,128})");
    private static final Pattern ENDPOINT = Pattern.compile("arn:aws[a-z-]*:(sns|sqs|lambda):[a-z0-9-]+:[0-9]{12}:"
            + "(?:function:)?([\\w.-]{1,256})");
    private static final Pattern BUCKET = Pattern.compile("(?:arn:aws[a-z-]*:s3:::|s3://)([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])");
    private static final Pattern PREFIX = Pattern.compile("s3://[a-z0-9.-]{3,63}/([^\\s\"'\\\\]{1,200}?)/AWSLogs/");
    private static final Pattern ALIAS = Pattern.compile("alias/(?!aws/)([A-Za-z0-9/_-]{1,250})");
    private static final Pattern ORGANISATION = Pattern.compile("(?<![A-Za-z0-9-])(o-[a-z0-9]{10,32})(?![A-Za-z0-9])");
    private static final Pattern PRINCIPAL_ID = Pattern.compile("((?:AROA|AIDA|AGPA|AIPA|ANPA|ANVA)[A-Z0-9]{12,})");
    private static final Pattern MAIL = Pattern.compile("([\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5})");
    // What AWS itself and the guide call things tells nothing of a customer.
    private static final Pattern COMMON = Pattern.compile("(?i)activeeye-.*|aws|aws-.*|AWS(?:Service|Reserved).*|"
            + "service-role|root|.*\\.amazonaws\\.com|OrganizationAccountAccessRole");

    private final Set<KnownName> found = new LinkedHashSet<>();

    /** The names that are recorded, and that of the person at this machine. */
    static List<KnownName> recorded(Catalog catalog, Path workspace) {
        NameFinder finder = new NameFinder();
        catalog.connectors().all().forEach(each -> finder.add("connector", each.displayName()));
        catalog.credentials().all().forEach(each -> {
            finder.add("credential", each.displayName());
            finder.add("bucket", each.bucketName());
            finder.add("external-id", each.externalId());
        });
        catalog.accesses().forEach(each -> finder.add("profile", each.profile()));
        catalog.pod().ifPresent(pod -> finder.add("profile", pod.profile()));
        finder.add("workspace", workspace.toString());
        finder.add("home", System.getProperty("user.home", ""));
        finder.addUncommon("user", System.getProperty("user.name", ""));
        return List.copyOf(finder.found);
    }

    /** Those names, and the further ones of files. */
    static List<KnownName> all(List<KnownName> recorded, List<SupportFile> files) {
        NameFinder finder = new NameFinder();
        finder.found.addAll(recorded);
        files.forEach(file -> finder.look(file.text()));
        return List.copyOf(finder.found);
    }

    private void look(String text) {
        each(BUCKET, text, found -> add("bucket", found.group(1)));
        each(PREFIX, text, found -> parts("prefix", found.group(1)));
        each(PRINCIPAL, text, found -> parts(found.group(1).contains("role") ? "role" : found.group(1),
                found.group(2)));
        each(TRAIL, text, found -> addUncommon("trail", found.group(1)));
        each(ENDPOINT, text, found -> addUncommon(found.group(1), found.group(2)));
        each(ALIAS, text, found -> addUncommon("alias", found.group(1)));
        each(ORGANISATION, text, found -> add("organisation", found.group(1)));
        each(PRINCIPAL_ID, text, found -> add("principal", found.group(1)));
        each(MAIL, text, found -> add("mail", found.group(1)));
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            action.accept(matcher);
        }
    }

    private void parts(String kind, String path) {
        List<String> parts = new ArrayList<>(Arrays.asList(path.split("/")));
        parts.removeIf(part -> ORGANISATION.matcher(part).matches());
        parts.forEach(part -> addUncommon(kind, part));
    }

    private void addUncommon(String kind, String text) {
        if (!COMMON.matcher(text).matches()) {
            add(kind, text);
        }
    }

    private void add(String kind, String text) {
        // A name that is in the list under another kind keeps it: the same text gets one pseudonym.
        if (!text.isBlank() && !"/".equals(text)
                && found.stream().noneMatch(known -> known.text().equalsIgnoreCase(text))) {
            found.add(new KnownName(kind, text));
        }
    }
}
