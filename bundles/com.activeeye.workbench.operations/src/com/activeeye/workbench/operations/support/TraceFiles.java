package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.Trace;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.operations.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The trace of each credential: the latest one, else one that is run for this. */
final class TraceFiles {
    private TraceFiles() {
    }

    static Map<String, Supplier<String>> of(Workbench workbench, Progress progress) {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        List<ConnectorCredential> credentials = workbench.catalog().credentials().all();
        for (int i = 0; i < credentials.size(); i++) {
            ConnectorCredential credential = credentials.get(i);
            // JSON rather than Markdown, in which names are escaped in yet another way.
            files.put("trace-" + (i + 1) + ".json", () -> Json.MAPPER.toJson(trace(workbench, credential, progress)
                    .json(id -> connectorName(workbench, id))));
        }
        return files;
    }

    private static String connectorName(Workbench workbench, UUID id) {
        return workbench.catalog().connectors().byId(id).map(ServiceConnector::displayName).orElse("");
    }

    private static TraceState trace(Workbench workbench, ConnectorCredential credential, Progress progress) {
        Trace trace = workbench.traces().of(credential);
        return trace.state().health() == Health.UNTRACED ? trace.run(progress) : trace.state();
    }
}
