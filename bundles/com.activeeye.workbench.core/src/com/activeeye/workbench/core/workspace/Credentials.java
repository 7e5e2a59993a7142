package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recorded connector credentials: display names are unique, and so is each account and bucket combination. */
public final class Credentials {
    private static final Texts TEXTS = Texts.beside(Credentials.class);
    private static final Comparator<ConnectorCredential> BY_NAME =
            Comparator.comparing(ConnectorCredential::displayName, String.CASE_INSENSITIVE_ORDER);

    private final Records<ConnectorCredential> records;

    Credentials(Records<ConnectorCredential> records) {
        this.records = records;
    }

    /** All credentials, by display name. */
    public List<ConnectorCredential> all() {
        return records.all();
    }

    /** The credential of that identity. */
    public Optional<ConnectorCredential> byId(UUID id) {
        return all().stream().filter(credential -> credential.id().equals(id)).findFirst();
    }

    /** The credential that reads a bucket. */
    public Optional<ConnectorCredential> byBucket(String bucketName) {
        return all().stream().filter(credential -> credential.bucketName().equals(bucketName)).findFirst();
    }

    /**
     * The credential of that display name, in any case.
     *
     * @throws WorkbenchException of kind NOT_FOUND when there is none
     */
    public ConnectorCredential named(String displayName) {
        return all().stream().filter(credential -> DisplayName.same(credential.displayName(), displayName))
                .findFirst().orElseThrow(() -> unknown(displayName));
    }

    /**
     * Records a new credential.
     *
     * @throws WorkbenchException of kind ALREADY_EXISTS when its display name is taken, or its account and bucket
     *         have a credential already
     */
    public void add(ConnectorCredential credential) {
        put(credential);
    }

    /**
     * Records a credential in place of the one of the same identity.
     *
     * @throws WorkbenchException of kind NOT_FOUND when it was removed meanwhile, ALREADY_EXISTS when its new display
     *         name is another's
     * @throws IllegalArgumentException when its external ID is not the recorded one, which never changes
     */
    public void replace(ConnectorCredential credential) {
        ConnectorCredential before = byId(credential.id()).orElseThrow(() -> unknown(credential.displayName()));
        if (!before.externalId().equals(credential.externalId())) {
            throw new IllegalArgumentException("the external ID of a credential never changes");
        }
        put(credential);
    }

    private void put(ConnectorCredential credential) {
        records.update(all -> {
            all.removeIf(other -> other.id().equals(credential.id()));
            refuseTaken(all, credential);
            all.add(credential);
            all.sort(BY_NAME);
        });
    }

    private static void refuseTaken(List<ConnectorCredential> others, ConnectorCredential credential) {
        for (ConnectorCredential other : others) {
            if (DisplayName.same(other.displayName(), credential.displayName())) {
                throw new WorkbenchException(FaultKind.ALREADY_EXISTS,
                        TEXTS.get("credential.name_taken", other.displayName()), TEXTS.get("name.todo"));
            }
            if (other.bucketName().equals(credential.bucketName())
                    && other.bucketAccount().equals(credential.bucketAccount())) {
                throw new WorkbenchException(FaultKind.ALREADY_EXISTS, TEXTS.get("credential.bucket_taken",
                        other.bucketName(), other.bucketAccount().digits(), other.displayName()),
                        TEXTS.get("credential.bucket_taken.todo"));
            }
        }
    }

    /** Removes a credential; what was made for it in AWS, and its stored events, stay. */
    public void remove(ConnectorCredential credential) {
        records.update(all -> all.removeIf(other -> other.id().equals(credential.id())));
    }

    private static WorkbenchException unknown(String displayName) {
        return new WorkbenchException(FaultKind.NOT_FOUND, TEXTS.get("credential.unknown", displayName),
                TEXTS.get("credential.unknown.todo"));
    }
}
