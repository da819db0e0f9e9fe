package org.qwinsight.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.casework.CaseOpening;

/** Where a new case file is kept unless the analyst says otherwise: never beside the evidence. */
final class CaseFolder {
    private CaseFolder() {}

    /** The analyst's documents or home; null when all of these hold evidence. */
    static @Nullable Path suggested(Investigation open) {
        String home = System.getProperty("user.home", "");
        return home.isEmpty() ? null : firstWithoutEvidence(open, List.of(Path.of(home, "Documents"), Path.of(home)));
    }

    static @Nullable Path firstWithoutEvidence(Investigation open, List<Path> folders) {
        return folders.stream()
                .filter(folder -> Files.isDirectory(folder) && !holdsEvidence(open, folder))
                .findFirst()
                .orElse(null);
    }

    private static boolean holdsEvidence(Investigation open, Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        return open.report().sources().stream()
                .anyMatch(source -> wanted.equals(
                        Path.of(source.path()).toAbsolutePath().normalize().getParent()));
    }

    /** Named after the first evidence. */
    static String fileName(Investigation open) {
        List<SourceReport> sources = open.report().sources();
        Path first = sources.isEmpty() ? null : Path.of(sources.get(0).path()).getFileName();
        String name = first == null ? "case" : first.toString();
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + CaseOpening.ENDING;
    }

    /** Named after the case that another is merged into. */
    static String mergedName(Path caseFile) {
        String name = String.valueOf(caseFile.getFileName());
        String stem =
                CaseOpening.isCase(caseFile) ? name.substring(0, name.length() - CaseOpening.ENDING.length()) : name;
        return stem + "-merged" + CaseOpening.ENDING;
    }
}
