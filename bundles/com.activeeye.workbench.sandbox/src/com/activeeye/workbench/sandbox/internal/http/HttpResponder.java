package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.sun.net.httpserver.HttpExchange;

/** Sends answers. */
final class HttpResponder {

    private HttpResponder() {
    }

    /** Sends the answer, or as much of it as the faults allow. */
    static void send(HttpExchange exchange, HttpRequest request, Reply.Http reply, Interference interference)
            throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, oneLine(value)));
        if (request.method().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(reply.length()));
        }
        if (reply.length() == 0 || request.method().equals("HEAD") || reply.status() == 304) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.length());
        copy(reply.body(), exchange, interference.allowed(request, reply));
    }

    private static void copy(InputStream in, HttpExchange exchange, long allowed) throws IOException {
        OutputStream out = exchange.getResponseBody();
        byte[] buffer = new byte[16 * 1024];
        long left = allowed;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int now = (int) Math.min(read, left);
            out.write(buffer, 0, now);
            left -= now;
            if (now < read) {
                out.flush();
                throw new IOException("The download was cut after " + allowed + " bytes, as a fault says");
            }
        }
        out.close();
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]", " ");
    }
}
