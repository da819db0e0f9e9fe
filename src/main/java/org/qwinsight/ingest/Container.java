package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What holds the text, judged by the first bytes. */
enum Container {
    /** Binary event log of Windows, which is not read. */
    EVTX,
    GZIP,
    ZIP,
    /** Nothing: the text itself. */
    PLAIN;

    /** What to say about a binary event log. */
    static final String EVTX_ADVICE = "this is a binary event log (.evtx), not an export of one; export it first, for "
            + "example with: wevtutil qe LOG.evtx /lf:true /f:xml > LOG.xml, or in Event Viewer with "
            + "\"Save All Events As\" and type XML, or with evtx_dump LOG.evtx > LOG.xml";

    private static final byte[] EVTX_MAGIC = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    /** Looks at the first bytes of a stream and leaves them in it. */
    static Container of(BufferedInputStream in) throws IOException {
        in.mark(EVTX_MAGIC.length + 1);
        byte[] head = in.readNBytes(EVTX_MAGIC.length);
        in.reset();
        if (Arrays.equals(head, EVTX_MAGIC)) {
            return EVTX;
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return GZIP;
        }
        boolean zip = head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        return zip ? ZIP : PLAIN;
    }
}
