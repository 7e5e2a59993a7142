package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is traced, as it was recorded when the run began.
 *
 * @param credential the credential
 * @param pod the pod; empty when it is not set up
 * @param connectors all service connectors
 * @param credentials all connector credentials, the traced one included
 */
public record TraceSubject(ConnectorCredential credential, Optional<Pod> pod, List<ServiceConnector> connectors,
        List<ConnectorCredential> credentials) {
    public TraceSubject {
        Objects.requireNonNull(credential);
        Objects.requireNonNull(pod);
        connectors = List.copyOf(connectors);
        credentials = List.copyOf(credentials);
    }
}
