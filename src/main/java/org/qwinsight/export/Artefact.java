package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * One kind of file that can be exported. Command line and window offer the same list, {@link Artefacts#ALL}, and write
 * through {@link ExportFile}, so that the same request gives the same bytes from both.
 */
public interface Artefact {
    /** What it is called and what it is for. */
    ArtefactCard card();

    /**
     * What an export of this request would hold, said before it is written.
     *
     * @throws java.util.concurrent.CancellationException when the request's progress was cancelled
     */
    ArtefactCheck check(ExportRequest request);

    /** What else than the judgement of the investigation went into it, by name, for the manifest. */
    default Map<String, String> settings(ExportRequest request) {
        return Map.of("zone", "UTC");
    }

    /**
     * Writes it. Depends on nothing but the request. Only called for requests that {@link #check} does not refuse.
     *
     * @param out stays open
     * @throws java.util.concurrent.CancellationException when the request's progress was cancelled
     */
    void write(ExportRequest request, OutputStream out) throws IOException;
}
