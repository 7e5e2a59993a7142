package com.activeeye.workbench.aws.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CountedStreamTest {
    private final AtomicBoolean aborted = new AtomicBoolean();

    private CountedStream stream(InputStream in, long length) {
        return new CountedStream(in, length, () -> aborted.set(true));
    }

    @Test
    void givesAllBytesOfAWholeDownload() throws IOException {
        try (CountedStream stream = stream(new ByteArrayInputStream(new byte[] {1, (byte) 200, 3}), 3)) {
            assertThat(stream.read()).isEqualTo(1);
            assertThat(stream.read()).isEqualTo(200);
            assertThat(stream.readAllBytes()).containsExactly(3);
        }
        assertThat(aborted).isFalse();
    }

    @Test
    void tellsADownloadThatEndsEarly() {
        CountedStream stream = stream(new ByteArrayInputStream(new byte[10]), 100);
        assertThatThrownBy(stream::readAllBytes).isInstanceOf(TruncatedLogFileException.class)
                .hasMessage("The download was cut after 10 of 100 bytes.");
    }

    @Test
    void tellsAConnectionThatBreaks() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        };
        assertThatThrownBy(() -> stream(broken, 100).read()).isInstanceOf(TruncatedLogFileException.class)
                .hasRootCauseMessage("Connection reset");
    }

    @Test
    void doesNotDownloadWhatIsNotWanted() throws IOException {
        stream(new ByteArrayInputStream(new byte[10]), 10).close();
        assertThat(aborted).isTrue();
    }
}
