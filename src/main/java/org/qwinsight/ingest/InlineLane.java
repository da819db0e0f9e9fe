package org.qwinsight.ingest;

import java.util.function.Supplier;

/** Does everything at once, on the thread that hands it in. */
final class InlineLane implements Lane {
    private final Ledger ledger;

    InlineLane(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void then(Commit commit) {
        ledger.take(commit);
    }

    @Override
    public void work(Supplier<Commit> work) {
        ledger.take(work.get());
    }

    @Override
    public void workNow(Supplier<Commit> work) {
        work(work);
    }

    @Override
    public void checkOpen() {
        // the ledger asks at every step
    }
}
