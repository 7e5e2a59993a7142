package com.activeeye.workbench.sandbox.internal.http;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.io.CloseMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of connections that cannot go on: a client went away, or a fault ends an answer. */
final class Disconnects implements ExceptionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Disconnects.class);

    @Override
    public void onError(Exception e) {
        // That of the listening socket as it is closed, too.
        LOG.debug("The server could not take a connection, or stopped", e);
    }

    @Override
    public void onError(HttpConnection connection, Exception e) {
        if (!(e instanceof ConnectionClosedException)) {
            LOG.debug("The connection {} ends", connection, e);
        }
        // The server would reset it, by which the client could lose what was sent before.
        connection.close(CloseMode.GRACEFUL);
    }
}
