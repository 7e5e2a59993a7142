package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.KeptFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A kept log file that is a part of a pack. */
record PackedFile(Path pack, String sha256, long at, long bytes) implements KeptFile {
    @Override
    public InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(pack, StandardOpenOption.READ);
        try {
            channel.position(at);
            return new Part(channel, bytes);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public String place() {
        return pack + ", byte " + at;
    }

    /** Ends where the part ends. */
    private static final class Part extends InputStream {
        private final FileChannel channel;
        private final InputStream in;
        private long left;

        Part(FileChannel channel, long bytes) {
            this.channel = channel;
            this.in = Channels.newInputStream(channel);
            this.left = bytes;
        }

        @Override
        public int read(byte[] b, int offset, int wanted) throws IOException {
            if (left == 0 && wanted > 0) {
                return -1;
            }
            int count = in.read(b, offset, (int) Math.min(wanted, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
