package org.qwinsight.ui.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.EvidenceVerification;
import org.qwinsight.investigation.Investigation;

/**
 * Reads a case file with its evidence, away from the FX thread. What was read waits here, with its lock, until the
 * session takes it; what nobody takes is let go with the next opening.
 */
public final class CaseOpening {
    /** How case files are named. */
    public static final String ENDING = ".qwcase";

    /** Reads evidence. */
    @FunctionalInterface
    public interface Reader {
        Investigation read(List<Path> evidence);
    }

    private final Analyst analyst;
    private final AtomicReference<@Nullable OpenedCase> waiting = new AtomicReference<>();
    private volatile List<Path> searched = List.of();
    private volatile boolean withoutMissing;

    public CaseOpening(Analyst analyst) {
        this.analyst = analyst;
    }

    public static boolean isCase(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Where the next opening looks for evidence that moved. */
    public void searchIn(List<Path> folders) {
        searched = List.copyOf(folders);
    }

    /** Makes the next opening go on without evidence that is missing; what has changed is refused all the same. */
    public void leaveOutMissing() {
        withoutMissing = true;
    }

    /**
     * Reads what the paths name: a case file stands for its evidence, with its decisions applied.
     *
     * @throws EvidenceMissing when evidence of the case is missing or has changed
     * @throws UncheckedIOException when the case file cannot be read
     */
    public Investigation open(List<Path> paths, Reader reader) {
        letGo();
        List<Path> folders = searched;
        boolean leavesOut = withoutMissing;
        searched = List.of();
        withoutMissing = false;
        List<Path> cases = paths.stream().filter(CaseOpening::isCase).toList();
        if (cases.isEmpty()) {
            return reader.read(paths);
        }
        if (cases.size() > 1) {
            throw new UncheckedIOException(new IOException("one case at a time: " + cases.size() + " were given"));
        }
        List<Path> others =
                paths.stream().filter(path -> !CaseOpening.isCase(path)).toList();
        try {
            return open(cases.get(0), others, folders, leavesOut, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Investigation open(Path path, List<Path> others, List<Path> folders, boolean leavesOut, Reader reader)
            throws IOException {
        EntryStamp stamp = analyst.stamp();
        CaseStore store = CaseStore.open(path, stamp);
        boolean isHandedOn = false;
        try {
            CaseFile file = store.caseFile();
            Set<Path> evidence = new LinkedHashSet<>(evidence(file, store.path(), folders, leavesOut));
            evidence.addAll(others);
            if (evidence.isEmpty()) {
                throw new IOException(path + " names no evidence that could be opened; open it together with its logs");
            }
            Investigation read = reader.read(List.copyOf(evidence));
            if (!CaseEvidence.changed(file, read.report(), store.path()).isEmpty()) {
                throw EvidenceMissing.of(store.path(), EvidenceVerification.of(file, store.path(), folders));
            }
            CaseFile content = store.readOnlyReason() == null
                    ? file.withEvidence(CaseEvidence.entries(read.report(), store.path()), stamp)
                    : file;
            Investigation applied = read.withCase(content, stamp.at());
            waiting.set(new OpenedCase(store, content, applied));
            isHandedOn = true;
            return applied;
        } finally {
            if (!isHandedOn) {
                store.close();
            }
        }
    }

    /** Where the evidence lies: hashes are computed only when something is not where it was. */
    private static List<Path> evidence(CaseFile file, Path caseFile, List<Path> folders, boolean leavesOut) {
        List<Path> paths = CaseEvidence.paths(file, caseFile);
        if (folders.isEmpty() && paths.stream().allMatch(Files::exists)) {
            return paths;
        }
        List<EvidenceVerification.Result> results = EvidenceVerification.of(file, caseFile, folders);
        List<Path> found = new ArrayList<>();
        for (EvidenceVerification.Result result : results) {
            Path place = result.found();
            switch (result.state()) {
                case SAME, MOVED -> {
                    if (place != null) {
                        found.add(place);
                    }
                }
                case CHANGED -> throw EvidenceMissing.of(caseFile, results);
                case MISSING -> {
                    if (!leavesOut) {
                        throw EvidenceMissing.of(caseFile, results);
                    }
                }
            }
        }
        return found;
    }

    /** The case that came with this evidence; none when it was opened without one. */
    @Nullable
    OpenedCase take(Investigation opened) {
        OpenedCase ready = waiting.get();
        boolean belongs = ready != null && ready.investigation().store() == opened.store();
        return belongs && waiting.compareAndSet(ready, null) ? ready : null;
    }

    /** Gives up the lock of a case that nobody took. */
    public void letGo() {
        OpenedCase left = waiting.getAndSet(null);
        if (left != null) {
            try {
                left.store().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
