package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;

/** A workbench in the sandbox, for a test. */
public final class OpenWorkbench implements AutoCloseable {
    public static final AccountId LOG_ARCHIVE = new AccountId("444455556666");
    public static final String BUCKET = "example-corp-cloudtrail-logs";

    private final Workspace workspace;
    private final Workbench workbench;

    public OpenWorkbench(Path folder) {
        workspace = Workspace.open(folder, Clock.systemUTC());
        workbench = Workbench.open(workspace, EnvironmentId.SANDBOX);
    }

    public Workbench workbench() {
        return workbench;
    }

    public ServiceConnector connector(String name, String account) {
        ServiceConnector connector = ServiceConnector.create(name, new AccountId(account), Priority.DEFAULT, true);
        workbench.catalog().connectors().add(connector);
        return connector;
    }

    /** A credential for the organisation's bucket, with its stack deployed and its notification put. */
    public ConnectorCredential onboardedCredential() {
        ConnectorCredential credential = new AddCredential(workbench)
                .run("Logs", BUCKET, LOG_ARCHIVE, "us-east-1", Progress.NONE).credential();
        RoleStacks.of(workbench, credential).deploy(StackRequest.of(credential).withAcknowledged(true),
                StackListener.NONE, Progress.NONE).orThrow();
        Notifications.of(workbench, credential).put(Progress.NONE);
        return credential;
    }

    @Override
    public void close() {
        try (Workspace last = workspace) {
            workbench.close();
        }
    }
}
