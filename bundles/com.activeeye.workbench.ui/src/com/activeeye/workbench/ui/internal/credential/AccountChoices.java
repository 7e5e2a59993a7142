package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.RunningSandbox;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.sandbox.SandboxAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts that a workbench knows, as lists show them: the number, and a name that people know it by. */
public final class AccountChoices {
    private static final String BETWEEN = " – ";

    private AccountChoices() {
    }

    /** The sandbox's accounts, and those of connectors and credentials. */
    public static List<String> of(Workbench workbench) {
        Map<String, String> names = new TreeMap<>();
        for (ConnectorCredential credential : workbench.catalog().credentials().all()) {
            names.put(credential.bucketAccount().digits(), credential.displayName());
        }
        for (ServiceConnector connector : workbench.catalog().connectors().all()) {
            names.put(connector.account().digits(), connector.displayName());
        }
        workbench.sandbox().ifPresent(sandbox -> sandbox.accounts()
                .forEach(account -> names.put(account.id(), account.name())));
        return names.entrySet().stream().map(entry -> entry.getKey() + BETWEEN + entry.getValue()).toList();
    }

    /** What was typed without the name that lists show after an account's number. */
    public static String digits(String typed) {
        int end = typed.indexOf(BETWEEN);
        return end < 0 ? typed : typed.substring(0, end);
    }

    /** The region that the people of a sandbox account work in; empty outside the sandbox. */
    public static Optional<String> homeRegion(Workbench workbench, String digits) {
        return workbench.sandbox().map(RunningSandbox::accounts).orElse(List.of()).stream()
                .filter(account -> account.id().equals(digits)).map(SandboxAccount::homeRegion).findFirst();
    }
}
