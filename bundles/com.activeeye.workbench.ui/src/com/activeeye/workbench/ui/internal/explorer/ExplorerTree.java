package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.connector.ConnectorStates;
import com.activeeye.workbench.ui.internal.connector.ConnectorType;
import com.activeeye.workbench.ui.internal.pod.PodNode;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the explorer's rows from what is recorded. */
public final class ExplorerTree {
    private static final Texts TEXTS = Texts.beside(ExplorerTree.class);

    private final List<ConnectorType> types;

    /**
     * A builder.
     *
     * @param types the connector types, in their order
     */
    public ExplorerTree(List<ConnectorType> types) {
        this.types = List.copyOf(types);
    }

    /**
     * What the rows are built from.
     *
     * @param pod the pod; empty before it is set up
     * @param connectors the service connectors
     * @param credentials the connector credentials
     * @param status how ingestion fares; empty when it does not run
     * @param paths what the latest traces say
     */
    public record Content(Optional<Pod> pod, List<ServiceConnector> connectors,
            List<ConnectorCredential> credentials, Optional<IngestStatus> status, PathHealth paths) {
    }

    /**
     * Builds the rows.
     *
     * @param content what is recorded
     * @param filter what was typed to narrow them down; empty for all
     * @return the rows of the first level
     */
    public List<ExplorerNode> rows(Content content, String filter) {
        List<ExplorerNode> rows = new ArrayList<>();
        rows.add(pod(content.pod()));
        types.stream().map(ConnectorType::section).distinct().map(section -> section(section, content))
                .forEach(rows::add);
        rows.add(credentials(content));
        String wanted = comparable(filter.strip());
        return wanted.isEmpty() ? rows : rows.stream().flatMap(row -> kept(row, wanted)).toList();
    }

    /** A row that fits with all below it, else what fits below it, else nothing. */
    private static Stream<ExplorerNode> kept(ExplorerNode row, String wanted) {
        if (comparable(row.toString()).contains(wanted)) {
            return Stream.of(row);
        }
        List<ExplorerNode> below = row.children().stream().flatMap(child -> kept(child, wanted)).toList();
        return below.isEmpty() ? Stream.empty() : Stream.of(row.withChildren(below));
    }

    // Account numbers are shown in groups and typed with or without dashes.
    private static String comparable(String text) {
        return text.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private static ExplorerNode pod(Optional<Pod> pod) {
        String detail = pod.map(set -> TEXTS.get("pod.detail", set.account().grouped(), set.homeRegion()))
                .orElse(TEXTS.get("pod.missing"));
        return new ExplorerNode("pod", TEXTS.get("pod"), detail, Icons.POD,
                pod.isPresent() ? NodeState.OK : NodeState.WARNING, PodNode.INSTANCE, List.of());
    }

    private ExplorerNode section(String section, Content content) {
        List<ExplorerNode> below = types.stream().filter(type -> type.section().equals(section))
                .map(type -> type(type, content)).toList();
        return new ExplorerNode("section:" + section, section, "", Icons.FOLDER, NodeState.NONE, section, below);
    }

    private static ExplorerNode type(ConnectorType type, Content content) {
        List<ExplorerNode> below = type.id().equals(ConnectorType.CLOUDTRAIL)
                ? content.connectors().stream().map(each -> connector(each, content)).toList() : List.of();
        return new ExplorerNode("type:" + type.id(), type.label(), count(below), type.icon(), NodeState.NONE, type,
                below);
    }

    private static ExplorerNode connector(ServiceConnector connector, Content content) {
        return new ExplorerNode(connector.id().toString(), connector.displayName(), connector.account().grouped(),
                Icons.ACCOUNT, ConnectorStates.icon(connector, content.status(), content.paths()), connector, List.of());
    }

    private static ExplorerNode credentials(Content content) {
        List<ExplorerNode> below = content.credentials().stream().map(each -> credential(each, content.paths()))
                .toList();
        return new ExplorerNode("credentials", TEXTS.get("credentials"), count(below), Icons.FOLDER, NodeState.NONE,
                "credentials", below);
    }

    private static ExplorerNode credential(ConnectorCredential credential, PathHealth paths) {
        NodeState unbound = credential.podBinding().isPresent() ? NodeState.NONE : NodeState.WARNING;
        return new ExplorerNode(credential.id().toString(), credential.displayName(),
                TEXTS.get("credential.detail", credential.bucketName(), credential.bucketAccount().grouped()),
                Icons.CREDENTIAL, PathHealth.icon(paths.of(credential)).orElse(unbound), credential, List.of());
    }

    private static String count(List<ExplorerNode> below) {
        return below.isEmpty() ? "" : TEXTS.get("count", below.size());
    }
}
