package org.qwinsight.ui.casework;

import java.io.IOException;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;

/** Saves the newest content of a case file, from any thread and one after another. */
final class CaseSaver {
    private final CaseStore store;
    private volatile CaseFile newest;
    private boolean closed;

    CaseSaver(CaseStore store, CaseFile content) {
        this.store = store;
        this.newest = content;
    }

    CaseStore store() {
        return store;
    }

    /** Makes this the content that the next save writes. */
    void set(CaseFile content) {
        newest = content;
    }

    /** @throws IOException when it cannot be saved; the file is as it was before */
    synchronized CaseFile save() throws IOException {
        CaseFile content = newest;
        if (!closed && store.readOnlyReason() == null && !content.equals(store.caseFile())) {
            store.save(content);
        }
        return content;
    }

    /**
     * Saves what is not saved yet and lets others write the case, whether or not the save succeeds.
     *
     * @throws IOException when it could not be saved
     */
    synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        try {
            save();
        } finally {
            closed = true;
            store.close();
        }
    }
}
