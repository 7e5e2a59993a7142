package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be practised in the sandbox: its accounts with trails, and where each one's log files arrive. */
final class SandboxScenarios {
    private static final Texts TEXTS = Texts.beside(SandboxScenarios.class);
    // The buckets of the sandbox's world as it begins; who has changed it types the bucket as in AWS.
    private static final String ORGANIZATION_BUCKET = "example-corp-cloudtrail-logs";
    private static final String STANDALONE_BUCKET = "fabrikam-cloudtrail";
    private static final List<Role> ORDER =
            List.of(Role.MEMBER, Role.STANDALONE, Role.MANAGEMENT, Role.LOG_ARCHIVE);

    private SandboxScenarios() {
    }

    /** The scenarios, the simplest first. */
    static List<Scenario> of(List<SandboxAccount> accounts) {
        Optional<SandboxAccount> archive = accounts.stream()
                .filter(account -> account.role() == Role.LOG_ARCHIVE).findFirst();
        return accounts.stream().filter(account -> ORDER.contains(account.role()))
                .sorted(Comparator.comparing(account -> ORDER.indexOf(account.role())))
                .flatMap(account -> scenario(account, archive).stream()).toList();
    }

    private static Optional<Scenario> scenario(SandboxAccount account, Optional<SandboxAccount> archive) {
        boolean alone = account.role() == Role.STANDALONE;
        Optional<SandboxAccount> owner = alone ? Optional.of(account) : archive;
        return owner.map(bucketOwner -> new Scenario(account.name(), new AccountId(account.id()),
                TEXTS.get("scenario." + account.role().name().toLowerCase(Locale.ROOT)),
                alone ? STANDALONE_BUCKET : ORGANIZATION_BUCKET, new AccountId(bucketOwner.id()),
                bucketOwner.name(), bucketOwner.homeRegion()));
    }
}
