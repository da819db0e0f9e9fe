package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Works at once and keeps what is to be added, so that one worker can read a small source whole. */
final class CollectingLane implements Lane {
    private final Lane outer;
    private final List<Commit> commits = new ArrayList<>();

    /** @param outer where the collected changes will go */
    CollectingLane(Lane outer) {
        this.outer = outer;
    }

    @Override
    public void then(Commit commit) {
        commits.add(commit);
    }

    @Override
    public void work(Supplier<Commit> work) {
        outer.checkOpen();
        commits.add(work.get());
    }

    @Override
    public void workNow(Supplier<Commit> work) {
        work(work);
    }

    @Override
    public void checkOpen() {
        outer.checkOpen();
    }

    /** All of it as one change. */
    Commit collected() {
        return () -> commits.forEach(Commit::run);
    }
}
