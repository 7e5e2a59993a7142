package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.google.gson.JsonObject;

/** What a service answers, before its protocol puts it on the wire. */
public sealed interface Reply {

    /** The output members of a JSON protocol. */
    record Json(JsonObject body) implements Reply {
    }

    /** What goes into the {@code …Result} element of the query protocol. */
    record Xml(Consumer<XmlWriter> result) implements Reply {
    }

    /** A query protocol answer without a {@code …Result} element. */
    record Empty() implements Reply {
    }

    /**
     * A whole HTTP answer (s3). {@code length} is the content length; the body is closed after sending. For HEAD the
     * length is announced and the body not sent.
     */
    record Http(int status, Map<String, String> headers, InputStream body, long length)
            implements Reply, AutoCloseable {
        /** The same answer with one more header. */
        public Http header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Http(status, more, body, length);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    static Reply json(JsonObject body) {
        return new Json(body);
    }

    static Reply xml(Consumer<XmlWriter> result) {
        return new Xml(result);
    }

    static Reply empty() {
        return new Empty();
    }

    /** An HTTP answer without a body. */
    static Http http(int status) {
        return new Http(status, Map.of(), InputStream.nullInputStream(), 0);
    }

    /** An HTTP answer with an XML document. */
    static Http xmlDocument(String root, String namespace, Consumer<XmlWriter> content) {
        byte[] bytes = XmlWriter.document(root, namespace, content);
        return new Http(200, Map.of("Content-Type", "application/xml"), new ByteArrayInputStream(bytes),
                bytes.length);
    }
}
