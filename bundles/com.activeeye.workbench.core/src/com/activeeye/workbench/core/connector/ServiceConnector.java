package com.activeeye.workbench.core.connector;

import com.activeeye.workbench.core.validation.DisplayName;
import java.util.Objects;
import java.util.UUID;

/**
 * One monitored AWS account (the guide, "Creating a Service Connector for Each AWS Account").
 *
 * @param id its identity, which stays when it is renamed
 * @param displayName its unique name
 * @param account the account whose events it stands for
 * @param priority how visible its alerts are
 * @param enabled whether its events are ingested
 */
public record ServiceConnector(UUID id, String displayName, AccountId account, Priority priority, boolean enabled) {

    /** @throws com.activeeye.workbench.core.fault.WorkbenchException when the display name breaks its rules */
    public ServiceConnector {
        Objects.requireNonNull(id);
        Objects.requireNonNull(account);
        Objects.requireNonNull(priority);
        displayName = DisplayName.parse(displayName);
    }

    /** A new connector with an identity of its own. */
    public static ServiceConnector create(String displayName, AccountId account, Priority priority, boolean enabled) {
        return new ServiceConnector(UUID.randomUUID(), displayName, account, priority, enabled);
    }

    /** The same connector, enabled or disabled. */
    public ServiceConnector withEnabled(boolean value) {
        return new ServiceConnector(id, displayName, account, priority, value);
    }
}
