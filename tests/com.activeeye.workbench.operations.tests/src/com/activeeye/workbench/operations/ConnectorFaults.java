package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import java.util.stream.Stream;

/** What goes wrong with what is recorded. */
final class ConnectorFaults {
    private ConnectorFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("connector disabled", "Logs", Hop.CONNECTOR, "connector-disabled", "\"Staging\" is disabled",
                        world -> world.disable("Staging")),
                fault("wrong account number", "Logs", Hop.LOG_FILES, "connector-mistyped", "account 777788889998",
                        world -> {
                            ServiceConnector staging = world.workbench().catalog().connectors().named("Staging");
                            world.replace(staging.id(), new AccountId("777788889998"), true);
                        }),
                fault("no connector", "Fabrikam", Hop.CONNECTOR, "connector-missing", "123456789012", world -> {
                    var connectors = world.workbench().catalog().connectors();
                    connectors.remove(connectors.byAccount(FABRIKAM).orElseThrow());
                }));
    }
}
