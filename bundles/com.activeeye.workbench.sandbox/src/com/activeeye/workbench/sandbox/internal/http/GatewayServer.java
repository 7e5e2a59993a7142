package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Supplier;

import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import com.activeeye.workbench.sandbox.Faults;
import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** The HTTP server of the sandbox: loopback only, a platform thread per connection (ADR 0030). */
public final class GatewayServer implements AutoCloseable {
    /** What fits, headers and body of an answer, goes out in one piece. */
    private static final int BUFFER = 16 * 1024;
    private static final TimeValue BETWEEN_CLOSES = TimeValue.ofMilliseconds(100);
    private static final int CLOSES = 50;

    private final HttpServer server;
    private final Interference interference;

    private GatewayServer(HttpServer server, Interference interference) {
        this.server = server;
        this.interference = interference;
    }

    /** Starts on 127.0.0.1; port 0 is any free one. Throws BindException when the port is taken. */
    public static GatewayServer start(int port, Supplier<? extends Collection<Service>> services, KeyDirectory keys,
            StateStore store, Faults faults) throws IOException {
        // Clients sign with the machine's clock, whatever time it is in the sandbox's world.
        Interference interference = new Interference(faults);
        Gateway gateway = new Gateway(services, new Authenticator(keys, Clock.systemUTC()), new BodyReader(store),
                interference);
        HttpServer http = ServerBootstrap.bootstrap().setLocalAddress(InetAddress.getByName("127.0.0.1"))
                .setListenerPort(port)
                // On loopback whoever goes away ends the connection; a timeout would cost a call more for each read.
                .setSocketConfig(SocketConfig.custom().setSoTimeout(Timeout.DISABLED).setTcpNoDelay(true).build())
                .setHttp1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                .setHttpProcessor(headers())
                .setExceptionListener(new Disconnects())
                // Any host will do: a bucket may be a part of it.
                .setRequestRouter((request, context) -> gateway)
                .create();
        http.start();
        return new GatewayServer(http, interference);
    }

    private static HttpProcessor headers() {
        return HttpProcessorBuilder.create()
                .addAll(ResponseDate.INSTANCE, ResponseContent.INSTANCE, ResponseConnControl.INSTANCE).build();
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Ends all connections and waits for the calls under way, five seconds at most. */
    @Override
    public void close() {
        interference.stop();
        try {
            // Time and again, at no cost when all have ended: one that was just being accepted is not closed at first.
            for (int i = 0; i < CLOSES; i++) {
                server.close(CloseMode.IMMEDIATE);
                server.awaitTermination(BETWEEN_CLOSES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
