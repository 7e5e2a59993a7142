package com.activeeye.workbench.sandbox.internal.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import com.activeeye.workbench.sandbox.internal.http.Partition;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** The accounts of the sandbox's world, made with their operators' keys at the first start. */
public final class Accounts {
    public static final String POD = "999900001111";
    public static final String MANAGEMENT = "111122223333";
    public static final String LOG_ARCHIVE = "444455556666";
    public static final String PRODUCTION = "555566667777";
    public static final String STAGING = "777788889999";
    public static final String FABRIKAM = "123456789012";
    /** The IAM user, with AdministratorAccess, that every account's key belongs to. */
    public static final String OPERATOR = "operator";

    private static final class Known {
        private final List<SandboxAccount> accounts = new ArrayList<>();
    }

    private final State<Known> state;

    Accounts(StateStore store, Partition partition) {
        state = store.open("accounts", Known.class, () -> seeded(partition));
    }

    private static Known seeded(Partition partition) {
        Known known = new Known();
        known.accounts.add(account(POD, "ActiveEye Pod", Role.POD, partition.global()));
        known.accounts.add(account(MANAGEMENT, "Example Corp Management", Role.MANAGEMENT, partition.global()));
        known.accounts.add(account(LOG_ARCHIVE, "Example Corp Log Archive", Role.LOG_ARCHIVE, partition.global()));
        known.accounts.add(account(PRODUCTION, "Example Corp Production", Role.MEMBER, partition.global()));
        known.accounts.add(account(STAGING, "Example Corp Staging", Role.MEMBER, partition.second()));
        known.accounts.add(account(FABRIKAM, "Fabrikam", Role.STANDALONE, partition.third()));
        return known;
    }

    private static SandboxAccount account(String id, String name, Role role, String region) {
        return new SandboxAccount(id, name, role, Ids.accessKey("AKIA"), Ids.secret(), region);
    }

    /** All accounts, the pod's first. */
    public List<SandboxAccount> all() {
        return state.read(known -> List.copyOf(known.accounts));
    }

    /** The account with this ID. */
    public Optional<SandboxAccount> find(String id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** The region that the people of a seeded account work in. */
    public String homeRegion(String id) {
        return find(id).orElseThrow().homeRegion();
    }

    /** The unique ID of an account's operator; the same at every start. */
    public static String operatorId(String accountId) {
        return "AIDAOPERATOR" + accountId.substring(0, 9);
    }
}
