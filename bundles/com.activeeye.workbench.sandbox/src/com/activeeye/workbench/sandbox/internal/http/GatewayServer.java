package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.activeeye.workbench.sandbox.Faults;
import com.activeeye.workbench.sandbox.internal.state.StateStore;
import com.sun.net.httpserver.HttpServer;

/** The HTTP server of the sandbox: loopback only, a thread per request. */
public final class GatewayServer implements AutoCloseable {

    static {
        // Without it every small answer on a kept connection waits some 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    // Not virtual ones: in Equinox those that load classes keep their carriers, and can wait for each other for ever.
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("sandbox-request-", 0).factory());

    private GatewayServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on 127.0.0.1; port 0 is any free one. Throws BindException when the port is taken. */
    public static GatewayServer start(int port, Supplier<? extends Collection<Service>> services, KeyDirectory keys,
            StateStore store, Faults faults) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        GatewayServer started = new GatewayServer(http);
        // Clients sign with the machine's clock, whatever time it is in the sandbox's world.
        http.createContext("/", new Gateway(services, new Authenticator(keys, Clock.systemUTC()),
                new BodyReader(store), new Interference(faults)));
        http.setExecutor(started.threads);
        http.start();
        return started;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
