package com.activeeye.workbench.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.sandbox.internal.http.GatewayServer;
import com.activeeye.workbench.sandbox.internal.http.KeyDirectory;
import com.activeeye.workbench.sandbox.internal.http.Partition;
import com.activeeye.workbench.sandbox.internal.http.Service;
import com.activeeye.workbench.sandbox.internal.state.StateStore;
import com.activeeye.workbench.sandbox.internal.world.DirectoryLock;
import com.activeeye.workbench.sandbox.internal.world.Services;
import com.activeeye.workbench.sandbox.internal.world.TrailSchedule;
import com.activeeye.workbench.sandbox.internal.world.TrailWriter;
import com.activeeye.workbench.sandbox.internal.world.World;

/**
 * AWS on loopback, for practice and for tests: one HTTP endpoint for s3, sns, sqs, sts, iam, kms, cloudformation,
 * cloudtrail and organizations, in all regions, with several accounts, whose state outlives a restart.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final World world;
    private final DirectoryLock lock;
    private final GatewayServer server;
    private final TrailSchedule trails;

    private Sandbox(World world, DirectoryLock lock, GatewayServer server) {
        this.world = world;
        this.lock = lock;
        this.server = server;
        trails = new TrailSchedule(world.find(TrailWriter.class), world.clock());
    }

    /**
     * Starts a sandbox; at the first start in a directory its world is made.
     *
     * @throws java.net.BindException when the port is taken
     * @throws IOException when the directory cannot be used or another sandbox uses it
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        DirectoryLock lock = DirectoryLock.take(options.directory());
        try {
            return start(options, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Sandbox start(SandboxOptions options, DirectoryLock lock) throws IOException {
        StateStore store = new StateStore(options.directory());
        World world = new World(store, options.clock(), Partition.named(options.partition()));
        Services.addTo(world);
        GatewayServer server;
        try {
            server = GatewayServer.start(options.port(), world::services, directory(world), store, world.faults());
        } catch (IOException e) {
            store.close();
            throw e;
        }
        world.endpoint(server.endpoint());
        if (store.fresh()) {
            world.services().forEach(Service::seed);
        }
        world.services().forEach(Service::start);
        Sandbox sandbox = new Sandbox(world, lock, server);
        sandbox.trails.start(options.trailInterval());
        LOG.info("The sandbox listens on {}", server.endpoint());
        return sandbox;
    }

    private static KeyDirectory directory(World world) {
        return id -> world.faults().deniesKey(id) ? Optional.empty() : world.keys().find(id)
                .map(key -> new KeyDirectory.Entry(key.secretAccessKey(), key.sessionToken(),
                        key.expired(world.clock().instant()), key.principal()));
    }

    /** The partitions that a sandbox's world can lie in. */
    public static List<String> partitions() {
        return Partition.ids();
    }

    /** The endpoint of all services: {@code http://127.0.0.1:port}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** All accounts, the pod's first. */
    public List<SandboxAccount> accounts() {
        return world.accounts().all();
    }

    /** The account with these twelve digits; throws IllegalArgumentException when there is none. */
    public SandboxAccount account(String id) {
        return world.accounts().find(id).orElseThrow(() -> new IllegalArgumentException(
                "The sandbox has no account " + id));
    }

    /** The SOC's own account. */
    public SandboxAccount podAccount() {
        return accounts().stream().filter(one -> one.role() == SandboxAccount.Role.POD).findFirst().orElseThrow();
    }

    /** Has all trails write what is due now, and returns when they have. */
    public void deliverTrailFiles() {
        trails.deliver();
    }

    /** Faults to inject. */
    public Faults faults() {
        return world.faults();
    }

    /** What a person should know about this start, such as a corrupt file that was set aside. */
    public List<String> notices() {
        return world.state().notices();
    }

    /** Stops listening and saves the state; waiting calls end. */
    @Override
    public void close() throws IOException {
        trails.close();
        world.services().forEach(Service::close);
        server.close();
        world.state().close();
        lock.close();
    }
}
