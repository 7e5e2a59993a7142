package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.ui.internal.pod.PodNode;
import java.util.List;
import java.util.stream.Stream;

/** Finds the accounts that selected records are about. */
public final class Accounts {
    private Accounts() {
    }

    /** The accounts of connectors, of credentials' buckets and of the pod, each once, in the order of the records. */
    public static List<AccountId> of(List<?> records, Catalog catalog) {
        return records.stream().flatMap(record -> of(record, catalog)).distinct().toList();
    }

    private static Stream<AccountId> of(Object record, Catalog catalog) {
        return switch (record) {
            case ServiceConnector connector -> Stream.of(connector.account());
            case ConnectorCredential credential -> Stream.of(credential.bucketAccount());
            case PodNode pod -> catalog.pod().map(Pod::account).stream();
            default -> Stream.empty();
        };
    }
}
