package org.qwinsight.ui.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.Investigation;

/** Keeps a case in a new file. What is said while it is written waits and then goes into the new file. */
final class CaseCreation implements CaseSteps.Step {
    private final Path target;
    private final Investigation open;
    private final UnaryOperator<CaseFile> first;
    private final EntryStamp stamp;
    private final Consumer<CaseStore> done;
    private final Consumer<String> failed;
    private volatile String problem = "";
    private final AtomicReference<@Nullable CaseStore> created = new AtomicReference<>();

    /**
     * Prepares it.
     *
     * @param open the evidence that the case is about
     * @param first is done to the case before it is written
     * @param done gets the new file with its lock
     * @param failed gets the reason when it could not be written
     */
    CaseCreation(
            Path target,
            Investigation open,
            UnaryOperator<CaseFile> first,
            EntryStamp stamp,
            Consumer<CaseStore> done,
            Consumer<String> failed) {
        this.target = target;
        this.open = open;
        this.first = first;
        this.stamp = stamp;
        this.done = done;
        this.failed = failed;
    }

    @Override
    public String what() {
        return "Saving the case " + target;
    }

    @Override
    public CaseFile apply(CaseFile from) throws IOException {
        CaseFile start = first.apply(from.isEmpty() ? CaseFile.created(stamp) : from);
        try {
            CaseStore store = CaseStore.create(
                    target, start.withEvidence(CaseEvidence.entries(open.report(), target), stamp), stamp);
            created.set(store);
            return store.caseFile();
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
            throw e;
        }
    }

    @Override
    public void done(CaseFile result) {
        CaseStore store = created.getAndSet(null);
        if (store != null) {
            done.accept(store);
        }
    }

    @Override
    public void failed() {
        failed.accept(problem);
    }

    @Override
    public void abandoned() {
        CaseStore store = created.getAndSet(null);
        if (store != null) {
            try {
                store.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
