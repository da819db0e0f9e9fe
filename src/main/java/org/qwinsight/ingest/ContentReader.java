package org.qwinsight.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/** Reads what one stream of evidence holds: text, or gzip around text. */
final class ContentReader {
    private static final String NESTED = "an archive inside an archive is not opened; unpack it and open it by itself";

    private final Evidence evidence;

    ContentReader(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Reads everything up to the end or the first fault, which is noted in the tally.
     *
     * @param source index of the source in the report
     * @param compressed how many bytes of the evidence have been used so far
     * @param named the user named this source itself
     * @return the decompressed size, or -1 when the evidence is not compressed
     */
    long read(SourceTally tally, int source, EvidenceStream in, LongSupplier compressed, boolean named) {
        try {
            if (in.container() == Container.GZIP) {
                return gzip(tally, source, in, compressed, named);
            }
            text(tally, source, in, named);
        } catch (IOException e) {
            evidence.fail(tally, stopped(e));
        }
        return -1;
    }

    private long gzip(SourceTally tally, int source, EvidenceStream in, LongSupplier compressed, boolean named)
            throws IOException {
        try (InflationGuard inflated =
                new InflationGuard(new GZIPInputStream(in.keptOpen(), EvidenceStream.BUFFER), compressed)) {
            EvidenceStream inside = new EvidenceStream(inflated);
            if (inside.container() == Container.GZIP) {
                evidence.fail(tally, NESTED);
            } else {
                text(tally, source, inside, named);
            }
            in.rethrowFault();
            return inflated.count();
        }
    }

    private void text(SourceTally tally, int source, EvidenceStream in, boolean named) throws IOException {
        switch (in.container()) {
            case EVTX -> evidence.fail(tally, Container.EVTX_ADVICE);
            case ZIP -> evidence.fail(tally, NESTED);
            case PLAIN, GZIP -> new RecordLoop(evidence, tally, source).read(in, named);
        }
        in.rethrowFault();
    }

    /** What to say about a source that could be read only up to a fault. */
    static String stopped(IOException e) {
        String reason = e instanceof EOFException ? "its compressed data is cut off" : EvidenceWalk.reason(e);
        return "reading stopped before its end: " + reason;
    }
}
