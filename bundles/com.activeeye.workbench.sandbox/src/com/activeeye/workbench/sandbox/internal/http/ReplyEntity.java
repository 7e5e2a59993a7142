package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The body of an answer on its way out, or as much of it as a fault allows. */
final class ReplyEntity extends AbstractHttpEntity {
    private static final int BUFFER = 16 * 1024;

    private final Reply.Http reply;
    private final long allowed;

    /** @param allowed after how many bytes the connection is to end */
    ReplyEntity(Reply.Http reply, long allowed) {
        // The reply's own headers tell what is in it.
        super((ContentType) null, null);
        this.reply = reply;
        this.allowed = allowed;
    }

    @Override
    public long getContentLength() {
        return reply.length();
    }

    @Override
    public InputStream getContent() {
        return reply.body();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, reply.length())];
        long left = Math.min(reply.length(), allowed);
        while (left > 0) {
            int read = reply.body().read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The answer's body ended " + left + " bytes before its time");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        if (allowed < reply.length()) {
            throw new IOException("The download was cut after " + allowed + " bytes, as a fault says");
        }
    }

    @Override
    public void close() throws IOException {
        reply.close();
    }
}
