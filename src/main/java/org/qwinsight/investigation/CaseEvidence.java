package org.qwinsight.investigation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.event.RegularFiles;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;

/** Which evidence a case is about, and where it lies. */
public final class CaseEvidence {
    private static final String STANDARD_INPUT = "-";

    private CaseEvidence() {}

    /**
     * Evidence that has another content than the case recorded.
     *
     * @param path where both were read
     */
    public record Changed(String path, String recordedSha256, String foundSha256) {
        /** What a person reads. */
        public String describe() {
            return path + " is not the evidence of this case any more: recorded SHA-256 " + recordedSha256 + ", found "
                    + foundSha256;
        }
    }

    /** What was read, as a case records it; sources that could not be read to their end are left out. */
    public static List<EvidenceEntry> entries(IngestReport report, Path caseFile) {
        List<EvidenceEntry> entries = new ArrayList<>();
        for (SourceReport source : report.sources()) {
            if (!source.sha256().isEmpty()) {
                entries.add(new EvidenceEntry(
                        source.sha256(),
                        source.member(),
                        source.memberSha256(),
                        isStandardInput(source.path())
                                ? STANDARD_INPUT
                                : absolute(source.path()).toString(),
                        isStandardInput(source.path()) ? null : relative(absolute(source.path()), caseFile),
                        source.bytes(),
                        source.shape(),
                        source.records(),
                        source.processStarts(),
                        UnknownMembers.NONE));
            }
        }
        return entries;
    }

    /** Sources that lie where the case has evidence of another content, which is nowhere among the sources. */
    public static List<Changed> changed(CaseFile file, IngestReport report, Path caseFile) {
        Set<String> opened = new LinkedHashSet<>();
        report.sources().forEach(source -> opened.add(source.sha256()));
        Set<Changed> changed = new LinkedHashSet<>();
        for (EvidenceEntry entry : file.evidence()) {
            if (opened.contains(entry.sha256()) || isStandardInput(entry.path())) {
                continue;
            }
            List<Path> places = places(entry, caseFile);
            for (SourceReport source : report.sources()) {
                if (!source.sha256().isEmpty()
                        && !isStandardInput(source.path())
                        && file.evidence().stream()
                                .noneMatch(known -> known.sha256().equals(source.sha256()))
                        && places.contains(absolute(source.path()))) {
                    changed.add(new Changed(source.path(), entry.sha256(), source.sha256()));
                }
            }
        }
        return List.copyOf(changed);
    }

    /** The evidence files of a case to be opened, each once: where they lie beside the case, or where they lay. */
    public static List<Path> paths(CaseFile file, Path caseFile) {
        Set<Path> paths = new LinkedHashSet<>();
        for (EvidenceEntry entry : file.evidence()) {
            List<Path> places = places(entry, caseFile);
            if (!places.isEmpty()) {
                paths.add(places.stream().filter(Files::exists).findFirst().orElse(places.get(0)));
            }
        }
        return List.copyOf(paths);
    }

    /** Where evidence may lie, most likely first: a case that moved together with its evidence finds it again. */
    static List<Path> places(EvidenceEntry entry, Path caseFile) {
        List<Path> places = new ArrayList<>();
        if (isStandardInput(entry.path())) {
            return places;
        }
        String relative = entry.relativePath();
        Path folder = caseFile.toAbsolutePath().getParent();
        try {
            if (relative != null && folder != null) {
                places.add(folder.resolve(relative).normalize());
            }
            places.add(absolute(entry.path()));
            places.removeIf(RegularFiles::isOpenPipe); // what this program has open is nothing of the case's
        } catch (InvalidPathException e) {
            // a path of another operating system, which names nothing here
        }
        return places;
    }

    private static @Nullable String relative(Path evidence, Path caseFile) {
        Path folder = caseFile.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return null;
        }
        try {
            return folder.relativize(evidence)
                    .toString()
                    .replace(evidence.getFileSystem().getSeparator(), "/");
        } catch (IllegalArgumentException e) {
            return null; // another drive
        }
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static boolean isStandardInput(String path) {
        return path.equals(STANDARD_INPUT);
    }
}
