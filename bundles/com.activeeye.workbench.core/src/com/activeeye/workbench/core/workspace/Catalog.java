package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What is recorded for one environment: its service connectors, connector credentials, pod and accesses.
 *
 * <p>Every change is on the disk when its method returns. All methods may be called from any thread; listeners are
 * called on the thread that made the change.
 */
public final class Catalog {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Connectors connectors;
    private final Credentials credentials;
    private final Records<Pod> pods;
    private final Records<Access> accesses;

    private Catalog(Path folder, Clock clock, Consumer<String> notices) {
        connectors = new Connectors(new Records<>(new JsonFile<>(folder.resolve("connectors.json"),
                new TypeToken<List<ServiceConnector>>() { }.getType(), Json.MAPPER), clock, notices, this::changed));
        credentials = new Credentials(new Records<>(new JsonFile<>(folder.resolve("credentials.json"),
                new TypeToken<List<ConnectorCredential>>() { }.getType(), Json.MAPPER), clock, notices,
                this::changed));
        pods = new Records<>(new JsonFile<>(folder.resolve("pod.json"),
                new TypeToken<List<Pod>>() { }.getType(), Json.MAPPER), clock, notices, this::changed);
        accesses = new Records<>(new JsonFile<>(folder.resolve("access.json"),
                new TypeToken<List<Access>>() { }.getType(), Json.MAPPER), clock, notices, this::changed);
    }

    /**
     * Reads what is recorded in a folder.
     *
     * @param folder the environment's folder
     * @param clock gives the time for the names of files that are set aside
     * @param notices is told of each file that could not be read and was set aside
     * @return the catalog
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when a file cannot be read for want of rights,
     *         or a newer version has written it
     */
    public static Catalog open(Path folder, Clock clock, Consumer<String> notices) {
        return new Catalog(folder, clock, notices);
    }

    /** The service connectors. */
    public Connectors connectors() {
        return connectors;
    }

    /** The connector credentials. */
    public Credentials credentials() {
        return credentials;
    }

    /** The pod; empty before it is set up. */
    public Optional<Pod> pod() {
        return pods.all().stream().findFirst();
    }

    /** Records the pod, in place of the one before. */
    public void setPod(Pod pod) {
        pods.replaceAll(List.of(pod));
    }

    /** How the operator acts in each account for which that was set, by account. */
    public List<Access> accesses() {
        return accesses.all();
    }

    /** How the operator acts in an account; empty for the environment's default. */
    public Optional<Access> access(AccountId account) {
        return accesses.all().stream().filter(access -> access.account().equals(account)).findFirst();
    }

    /** Records how the operator acts in an account, in place of what was recorded before. */
    public void setAccess(Access access) {
        accesses.update(all -> {
            all.removeIf(other -> other.account().equals(access.account()));
            all.add(access);
            all.sort((one, other) -> one.account().compareTo(other.account()));
        });
    }

    /**
     * Goes back to the environment's default for an account.
     *
     * @return whether anything was recorded for it
     */
    public boolean removeAccess(AccountId account) {
        boolean recorded = access(account).isPresent();
        accesses.update(all -> all.removeIf(access -> access.account().equals(account)));
        return recorded;
    }

    /**
     * Calls a listener after every change.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
