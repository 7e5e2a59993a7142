package com.activeeye.workbench.core.connector;

import java.util.Objects;

/**
 * A service connector that is about to be made, with values that may still break a rule.
 *
 * @param account the account whose events it will stand for
 * @param name its display name as typed
 * @param priority how visible its alerts are
 * @param enabled whether its events are ingested
 */
public record ConnectorDraft(AccountId account, String name, Priority priority, boolean enabled) {
    public ConnectorDraft {
        Objects.requireNonNull(account);
        Objects.requireNonNull(name);
        Objects.requireNonNull(priority);
    }

    /** The same under another name. */
    public ConnectorDraft withName(String other) {
        return new ConnectorDraft(account, other, priority, enabled);
    }

    /** The same with another priority. */
    public ConnectorDraft withPriority(Priority other) {
        return new ConnectorDraft(account, name, other, enabled);
    }

    /** The same, enabled or disabled. */
    public ConnectorDraft withEnabled(boolean value) {
        return new ConnectorDraft(account, name, priority, value);
    }

    /** @throws com.activeeye.workbench.core.fault.WorkbenchException when the name breaks a rule */
    ServiceConnector make() {
        return ServiceConnector.create(name, account, priority, enabled);
    }
}
