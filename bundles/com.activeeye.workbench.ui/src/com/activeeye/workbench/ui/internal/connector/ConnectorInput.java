package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.ui.internal.common.RecordInput;
import java.util.UUID;

/** Which service connector an editor edits. */
public final class ConnectorInput extends RecordInput {
    /** The input for a connector. */
    public ConnectorInput(ServiceConnector connector) {
        super(connector.id(), connector.displayName());
    }

    /** The connector's identity. */
    public UUID connector() {
        return id();
    }
}
