package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.operations.Organizations;
import com.activeeye.workbench.operations.Workbench;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the accounts of a command come from: an organisation, or a file. */
final class AccountSource {
    @ArgGroup(exclusive = true)
    private Either either = new Either();

    private static final class Either {
        @Option(names = "--account", paramLabel = "A", descriptionKey = "organization-account")
        private String account;
        @Option(names = "--csv", paramLabel = "FILE")
        private Path csv;
    }

    /** Reads them. */
    AccountList read(Workbench workbench, WorkbenchCommand command, Console console) {
        if (either.csv != null) {
            return Organizations.read(either.csv);
        }
        Organizations organizations = new Organizations(workbench);
        if (either.account == null) {
            return organizations.read(console);
        }
        AccountId account = command.option(() -> AccountId.parse(either.account));
        return organizations.read(account, console);
    }
}
