package org.qwinsight.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AtomicFile;
import org.qwinsight.casefile.CaseNotSavedException;
import org.qwinsight.casefile.Sha256;
import org.qwinsight.ingest.SourceReport;

/** Writes artefacts to files, each with a manifest beside it. */
public final class ExportFile {
    private static final String CASE_ENDING = ".qwcase";

    private ExportFile() {}

    /** The file that stands beside an exported one and says what it is. */
    public static Path manifest(Path target) {
        return target.resolveSibling(target.getFileName() + ".manifest.json");
    }

    /**
     * Writes an artefact atomically, and beside it {@link #manifest}, which names program, options, evidence and case
     * with their hashes.
     *
     * @return what was written
     * @throws IOException when the artefact is refused, when the file cannot be written, or when one of the two is
     *     evidence, a case, a folder or a device; what stood there before is then unchanged
     * @throws java.util.concurrent.CancellationException when the request's progress was cancelled; nothing is written
     */
    public static ArtefactCheck write(Artefact artefact, ExportRequest request, Path target) throws IOException {
        if (target.getFileName() == null) {
            throw new IOException(target + " names no file; add a file name");
        }
        refuseTarget(request, target);
        refuseTarget(request, manifest(target));
        ArtefactCheck check = checked(artefact, request);
        MessageDigest digest = Sha256.digest();
        try {
            AtomicFile.write(target, out -> artefact.write(request, new DigestOutputStream(out, digest)));
            AtomicFile.write(
                    manifest(target),
                    Manifest.of(artefact, request, target.getFileName().toString(), Sha256.hex(digest), check.rows()));
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "there is no folder " + target.toAbsolutePath().getParent() + " to write into", e);
        } catch (IOException e) {
            throw new IOException(
                    target + " was not written: " + CaseNotSavedException.reason(first(e))
                            + "; write it again once the cause is gone, or choose another place",
                    e);
        }
        return check;
    }

    /** What a writer of pictures wraps in words of its own. */
    private static IOException first(IOException e) {
        return e.getCause() instanceof IOException cause ? first(cause) : e;
    }

    /**
     * What the artefact says of this request.
     *
     * @throws IOException when it is refused; the message says why and what to do
     */
    public static ArtefactCheck checked(Artefact artefact, ExportRequest request) throws IOException {
        ArtefactCheck check = check(artefact, request);
        if (check.isRefused()) {
            throw new IOException(artefact.card().title() + ": " + String.join("; ", check.problems()));
        }
        return check;
    }

    /** What the artefact says of this request, refused without a case where it needs one. */
    public static ArtefactCheck check(Artefact artefact, ExportRequest request) {
        if (artefact.card().needsCase() && request.caseFile() == null) {
            return ArtefactCheck.refused("it is made of the decisions of a case, and no case file is open; name one");
        }
        return artefact.check(request);
    }

    private static void refuseTarget(ExportRequest request, Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isRegularFile(target)) {
            throw new IOException(target + " is no file that could be replaced; choose another name");
        }
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(CASE_ENDING) || isCase(request.caseFile(), target)) {
            throw new IOException(target + " is a case file and is never written over; choose another file");
        }
        for (SourceReport source : request.investigation().report().sources()) {
            Path evidence = Path.of(source.path());
            if (Files.exists(evidence) && Files.isSameFile(evidence, target)) {
                throw new IOException(target + " is evidence and is never written to; choose another file");
            }
        }
    }

    private static boolean isCase(@Nullable CaseReference caseFile, Path target) throws IOException {
        return caseFile != null && Files.exists(caseFile.path()) && Files.isSameFile(caseFile.path(), target);
    }
}
