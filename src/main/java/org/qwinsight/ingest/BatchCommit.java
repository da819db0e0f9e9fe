package org.qwinsight.ingest;

import java.util.List;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.ingest.mapping.Mapped;
import org.qwinsight.ingest.record.LogName;
import org.qwinsight.ingest.record.PassedRecords;

/** Adds what was found in one batch to the ledger and to the tally of its source, in the order of the records. */
final class BatchCommit implements Lane.Commit {
    private final Ledger ledger;
    private final SourceTally tally;
    private final PassedRecords passed;
    private final List<RecordOutcome> outcomes;
    private int nextPassed;

    BatchCommit(Ledger ledger, SourceTally tally, PassedRecords passed, List<RecordOutcome> outcomes) {
        this.ledger = ledger;
        this.tally = tally;
        this.passed = passed;
        this.outcomes = outcomes;
    }

    @Override
    public void run() {
        ledger.checkRoom();
        for (RecordOutcome outcome : outcomes) {
            addPassedBefore(outcome.place());
            add(outcome);
        }
        addPassedBefore(Integer.MAX_VALUE);
        tally.records += passed.records();
        tally.otherEvents += passed.count();
        ledger.addRecords(passed.records());
    }

    /** All records of a log count in their order, because the first one decides how the log's name is written. */
    private void addPassedBefore(int place) {
        while (nextPassed < passed.numbered() && passed.place(nextPassed) < place) {
            ledger.numbers.add(passed.log(nextPassed), passed.number(nextPassed), passed.epochNanos(nextPassed));
            nextPassed++;
        }
    }

    private void add(RecordOutcome outcome) {
        LogName log = outcome.log();
        if (log != null) {
            ledger.numbers.add(log, outcome.number(), outcome.epochNanos());
        }
        String problem = outcome.problem();
        if (problem != null) {
            tally.skipped += outcome.strayBytes() > 0 ? 0 : 1;
            tally.strayBytes += outcome.strayBytes();
            tally.problem(outcome.ordinal(), outcome.offset(), problem);
            return;
        }
        Mapped meaning = outcome.meaning();
        if (meaning == null) {
            tally.otherEvents++;
            tally.unknownRecords += outcome.unknown() ? 1 : 0;
            return;
        }
        if (meaning instanceof Mapped.Start start) {
            addStart(start.start(), outcome.zoneAssumed());
        } else if (meaning instanceof Mapped.Exit exit) {
            ledger.store.add(exit.exit());
            tally.processExits++;
        } else if (meaning instanceof Mapped.AgentHost agent) {
            ledger.store.addAgentHost(agent.aid(), agent.computer());
            tally.otherEvents++;
        }
        if (!outcome.note().isEmpty()) {
            tally.problem(outcome.ordinal(), outcome.offset(), "kept after repair: " + outcome.note());
        }
    }

    private void addStart(ProcessStart start, boolean zoneAssumed) {
        if (!ledger.add(start, zoneAssumed)) {
            tally.outOfScope++;
            return;
        }
        tally.processStarts++;
    }
}
