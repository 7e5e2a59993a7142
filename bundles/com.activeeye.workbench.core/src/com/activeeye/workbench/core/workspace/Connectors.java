package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recorded service connectors: display names and accounts are unique among them. */
public final class Connectors {
    private static final Texts TEXTS = Texts.beside(Connectors.class);
    private static final Comparator<ServiceConnector> BY_NAME =
            Comparator.comparing(ServiceConnector::displayName, String.CASE_INSENSITIVE_ORDER);

    private final Records<ServiceConnector> records;

    Connectors(Records<ServiceConnector> records) {
        this.records = records;
    }

    /** All connectors, by display name. */
    public List<ServiceConnector> all() {
        return records.all();
    }

    /** The connector of that identity. */
    public Optional<ServiceConnector> byId(UUID id) {
        return all().stream().filter(connector -> connector.id().equals(id)).findFirst();
    }

    /** The connector that stands for an account. */
    public Optional<ServiceConnector> byAccount(AccountId account) {
        return all().stream().filter(connector -> connector.account().equals(account)).findFirst();
    }

    /**
     * The connector of that display name, in any case.
     *
     * @throws WorkbenchException of kind NOT_FOUND when there is none
     */
    public ServiceConnector named(String displayName) {
        return all().stream().filter(connector -> DisplayName.same(connector.displayName(), displayName)).findFirst()
                .orElseThrow(() -> new WorkbenchException(FaultKind.NOT_FOUND,
                        TEXTS.get("connector.unknown", displayName), TEXTS.get("connector.unknown.todo")));
    }

    /**
     * Records a new connector.
     *
     * @throws WorkbenchException of kind ALREADY_EXISTS when its display name or its account is taken
     */
    public void add(ServiceConnector connector) {
        put(connector);
    }

    /**
     * Records new connectors, all or none.
     *
     * @throws WorkbenchException of kind ALREADY_EXISTS when the display name or the account of one of them is taken
     */
    public void addAll(List<ServiceConnector> connectors) {
        records.update(all -> {
            for (ServiceConnector connector : connectors) {
                refuseTaken(all, connector);
                all.add(connector);
            }
            all.sort(BY_NAME);
        });
    }

    /**
     * Records a connector in place of the one of the same identity.
     *
     * @throws WorkbenchException of kind NOT_FOUND when it was removed meanwhile, ALREADY_EXISTS when its new display
     *         name or account is another's
     */
    public void replace(ServiceConnector connector) {
        if (byId(connector.id()).isEmpty()) {
            throw new WorkbenchException(FaultKind.NOT_FOUND, TEXTS.get("connector.unknown", connector.displayName()),
                    TEXTS.get("connector.unknown.todo"));
        }
        put(connector);
    }

    private void put(ServiceConnector connector) {
        records.update(all -> {
            all.removeIf(other -> other.id().equals(connector.id()));
            refuseTaken(all, connector);
            all.add(connector);
            all.sort(BY_NAME);
        });
    }

    private static void refuseTaken(List<ServiceConnector> others, ServiceConnector connector) {
        for (ServiceConnector other : others) {
            if (DisplayName.same(other.displayName(), connector.displayName())) {
                throw new WorkbenchException(FaultKind.ALREADY_EXISTS,
                        TEXTS.get("connector.name_taken", other.displayName()), TEXTS.get("name.todo"));
            }
            if (other.account().equals(connector.account())) {
                throw new WorkbenchException(FaultKind.ALREADY_EXISTS,
                        TEXTS.get("connector.account_taken", other.account().digits(), other.displayName()),
                        TEXTS.get("connector.account_taken.todo"));
            }
        }
    }

    /** Removes a connector; its stored events stay. */
    public void remove(ServiceConnector connector) {
        records.update(all -> all.removeIf(other -> other.id().equals(connector.id())));
    }
}
