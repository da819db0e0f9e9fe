package org.qwinsight.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.SourceReport;

/** Where to write to: never beside the evidence, unless the person says so. */
final class ExportFolder {
    private ExportFolder() {}

    /**
     * The first folder that is there and holds none of the evidence: that of the last export, else one of the person's own.
     *
     * @param home the person's folder
     * @return null when there is none
     */
    static @Nullable Path suggested(@Nullable Path last, @Nullable Path home, List<SourceReport> evidence) {
        List<Path> candidates = new ArrayList<>();
        if (last != null) {
            candidates.add(last);
        }
        if (home != null) {
            candidates.add(home.resolve("Documents"));
            candidates.add(home);
        }
        return candidates.stream()
                .filter(folder -> Files.isDirectory(folder) && !holdsAny(folder, evidence))
                .findFirst()
                .orElse(null);
    }

    private static boolean holdsAny(Path folder, List<SourceReport> evidence) {
        Path wanted = folder.toAbsolutePath().normalize();
        return evidence.stream()
                .map(file -> Path.of(file.path()).toAbsolutePath().normalize().getParent())
                .anyMatch(wanted::equals);
    }
}
