package org.qwinsight.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Sha256;

/**
 * The case file whose decisions an export holds.
 *
 * @param sha256 of the file at the time of the export. An export from the window is noted in the case afterwards, which
 *     changes this, but not the number of entries and the last one
 * @param entries how many entries the case has
 * @param lastEntry id of the newest entry, null when there is none
 */
public record CaseReference(
        Path path, String sha256, int entries, @Nullable String lastEntry) {
    /**
     * The case in a file.
     *
     * @param content what was read of it
     * @throws IOException when the file cannot be read
     */
    public static CaseReference of(Path path, CaseFile content) throws IOException {
        List<CaseEntry> entries = content.entries();
        return new CaseReference(
                path,
                Sha256.hex(Files.readAllBytes(path)),
                entries.size(),
                entries.isEmpty() ? null : entries.get(entries.size() - 1).id());
    }
}
