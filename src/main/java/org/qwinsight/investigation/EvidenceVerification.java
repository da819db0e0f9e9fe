package org.qwinsight.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.event.RegularFiles;
import org.qwinsight.ingest.GrowthGuard;

/** Compares the evidence of a case with what lies on the disk. */
public final class EvidenceVerification {
    /** What became of a file. */
    public enum State {
        SAME,
        /** The same content at another place. */
        MOVED,
        /** Another content at the recorded place. */
        CHANGED,
        MISSING
    }

    /**
     * The answer on one file.
     *
     * @param found where it lies, null when it is missing
     * @param foundSha256 of what lies there, null when it is missing or cannot be read
     * @param inPlaceSha256 of moved evidence, what lies at the recorded place now; null when nothing does
     */
    public record Result(
            EvidenceEntry entry,
            State state,
            @Nullable Path found,
            @Nullable String foundSha256,
            @Nullable String inPlaceSha256) {}

    private static final int BUFFER = 1 << 16;

    private final List<Path> folders;
    private final Map<Path, String> hashes = new HashMap<>();

    private EvidenceVerification(List<Path> folders) {
        this.folders = folders;
    }

    /**
     * Looks for every evidence file of a case; members of an archive are verified with their archive.
     *
     * @param folders where moved evidence is searched by its hash, with everything below
     */
    public static List<Result> of(CaseFile file, Path caseFile, List<Path> folders) {
        EvidenceVerification verification = new EvidenceVerification(folders);
        Map<String, EvidenceEntry> byFile = new LinkedHashMap<>();
        for (EvidenceEntry entry : file.evidence()) {
            byFile.putIfAbsent(entry.sha256() + " " + entry.path(), entry);
        }
        List<Result> results = new ArrayList<>();
        for (EvidenceEntry entry : byFile.values()) {
            results.add(verification.verify(entry, CaseEvidence.places(entry, caseFile)));
        }
        return results;
    }

    private Result verify(EvidenceEntry entry, List<Path> places) {
        Path changed = null;
        for (Path place : places) {
            if (Files.exists(place)) {
                if (entry.sha256().equals(hash(place))) {
                    return new Result(entry, State.SAME, place, entry.sha256(), null);
                }
                changed = changed == null ? place : changed;
            }
        }
        Path moved = search(entry);
        if (moved != null) {
            return new Result(entry, State.MOVED, moved, entry.sha256(), changed == null ? null : hash(changed));
        }
        return changed == null
                ? new Result(entry, State.MISSING, null, null, null)
                : new Result(entry, State.CHANGED, changed, hash(changed), null);
    }

    /** Files of the same name first, because reading everything takes long. */
    private @Nullable Path search(EvidenceEntry entry) {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            filesBelow(folder).stream()
                    .filter(path -> mayBe(entry, path))
                    .sorted()
                    .forEach(files::add);
        }
        files.sort((a, b) -> Boolean.compare(hasName(entry, b), hasName(entry, a)));
        for (Path file : files) {
            if (entry.sha256().equals(hash(file))) {
                return file;
            }
        }
        return null;
    }

    /**
     * The folder itself may be a link; links to folders below it are not followed. What cannot be searched is passed over
     * and keeps nothing beside it from being found.
     */
    private static List<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Path real = Files.exists(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (RegularFiles.isOne(file)) {
                        files.add(folder.resolve(real.relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path below, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("no step of this walk fails", e);
        }
        return files;
    }

    private static boolean hasName(EvidenceEntry entry, Path file) {
        return file.getFileName().toString().equals(entry.name());
    }

    /** The recorded size is that of the content, so of compressed files it says nothing. */
    private static boolean mayBe(EvidenceEntry entry, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (hasName(entry, file) || name.endsWith(".gz") || name.endsWith(".zip")) {
            return true;
        }
        try {
            return Files.size(file) == entry.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable String hash(Path file) {
        String known = hashes.get(file);
        if (known == null) {
            known = sha256(file);
            if (known != null) {
                hashes.put(file, known);
            }
        }
        return known;
    }

    /** Of a device or a pipe, which a case file may name and which has no end, there is none. */
    private static @Nullable String sha256(Path file) {
        if (!RegularFiles.isOne(file)) {
            return null;
        }
        try (InputStream in = GrowthGuard.open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DigestInputStream bytes = new DigestInputStream(in, digest);
            byte[] buffer = new byte[BUFFER];
            while (bytes.read(buffer) >= 0) {
                // the digest sees what passes
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        } catch (IOException e) {
            return null;
        }
    }
}
