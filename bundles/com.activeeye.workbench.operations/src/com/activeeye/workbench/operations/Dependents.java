package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.Catalog;
import java.util.ArrayList;
import java.util.List;

/** Says, before something is removed, what depends on it. */
public final class Dependents {
    private static final Texts TEXTS = Texts.beside(Dependents.class);

    private Dependents() {
    }

    /**
     * What removing a service connector leads to.
     *
     * @param catalog what is recorded
     * @param connector the connector
     * @return one sentence for each consequence
     */
    public static List<String> of(Catalog catalog, ServiceConnector connector) {
        List<String> sentences = new ArrayList<>();
        sentences.add(TEXTS.get("dependents.connector.events", connector.account().digits()));
        if (!catalog.credentials().all().isEmpty()) {
            sentences.add(TEXTS.get("dependents.connector.skipped", connector.account().digits()));
        }
        return sentences;
    }

    /**
     * What removing a credential leads to.
     *
     * @param catalog what is recorded
     * @param credential the credential
     * @return one sentence for each consequence
     */
    public static List<String> of(Catalog catalog, ConnectorCredential credential) {
        List<String> sentences = new ArrayList<>();
        sentences.add(TEXTS.get("dependents.credential.ingestion", credential.bucketName()));
        sentences.add(TEXTS.get("dependents.credential.remains", credential.bucketAccount().digits()));
        sentences.add(TEXTS.get("dependents.credential.external_id"));
        long connectors = catalog.connectors().all().size();
        if (connectors > 0 && catalog.credentials().all().size() == 1) {
            sentences.add(TEXTS.get("dependents.credential.last", connectors));
        }
        return sentences;
    }
}
