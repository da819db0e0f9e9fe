package org.qwinsight.ui.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.qwinsight.investigation.EvidenceVerification;

/** The evidence of a case is not where it lay, or is not what it was. Nothing was opened. */
public final class EvidenceMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path caseFile;
    private final transient List<String> lines;
    private final boolean hasChanged;

    EvidenceMissing(Path caseFile, List<String> lines, boolean hasChanged) {
        super(lines.stream().collect(Collectors.joining("\n")));
        this.caseFile = caseFile;
        this.lines = List.copyOf(lines);
        this.hasChanged = hasChanged;
    }

    /** From the answers on every evidence file of a case. */
    static EvidenceMissing of(Path caseFile, List<EvidenceVerification.Result> results) {
        boolean hasChanged = results.stream().anyMatch(result -> result.state() == EvidenceVerification.State.CHANGED);
        return new EvidenceMissing(
                caseFile, results.stream().map(EvidenceMissing::line).toList(), hasChanged);
    }

    private static String line(EvidenceVerification.Result result) {
        String name = result.entry().path();
        String recorded = result.entry().sha256();
        return switch (result.state()) {
            case SAME -> "There: " + name;
            case MOVED ->
                "Found: " + name + "\n  now at " + result.found()
                        + (result.inPlaceSha256() == null
                                ? ""
                                : "\n  at its place now SHA-256 " + result.inPlaceSha256());
            case MISSING -> "Missing: " + name + "\n  recorded SHA-256 " + recorded;
            case CHANGED ->
                "Changed: " + name + "\n  recorded SHA-256 " + recorded + "\n  found    SHA-256 "
                        + (result.foundSha256() == null ? "none, it cannot be read" : result.foundSha256()) + "\n  at "
                        + result.found();
        };
    }

    public Path caseFile() {
        return caseFile;
    }

    /** One text for each evidence file. */
    public List<String> lines() {
        return lines;
    }

    /** True when a file of another content lies where evidence lay. */
    public boolean hasChanged() {
        return hasChanged;
    }
}
