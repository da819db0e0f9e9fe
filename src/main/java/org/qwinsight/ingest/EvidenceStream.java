package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of evidence that can be looked at and put back. Ends where reading fails; {@link #rethrowFault} tells of it. */
final class EvidenceStream extends BufferedInputStream {
    static final int BUFFER = 64 << 10;

    private final UntilFault source;

    EvidenceStream(InputStream in) {
        this(new UntilFault(in));
    }

    private EvidenceStream(UntilFault source) {
        super(source, BUFFER);
        this.source = source;
    }

    /**
     * What holds the text, judged by the first bytes, which stay in the stream.
     *
     * @throws IOException when not even the first byte can be read
     */
    Container container() throws IOException {
        Container container = Container.of(this);
        source.rethrowIfNothingCame();
        return container;
    }

    /** Throws what ended the stream early, if anything did. */
    void rethrowFault() throws IOException {
        source.rethrow();
    }

    /** The same bytes for a reader that closes what it reads; this stream stays open. */
    InputStream keptOpen() {
        return new FilterInputStream(this) {
            @Override
            public void close() {
                // the owner of the stream closes it
            }
        };
    }
}
