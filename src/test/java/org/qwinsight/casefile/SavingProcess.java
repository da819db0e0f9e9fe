package org.qwinsight.casefile;

import java.io.IOException;
import java.nio.file.Path;

/** Saves one decision after another and tells the number of decisions after each save, until it is killed. */
final class SavingProcess {
    private SavingProcess() {}

    public static void main(String[] args) throws IOException {
        EntryStamp amy = Entries.stamp("amy", 0);
        try (CaseStore store = CaseStore.open(Path.of(args[0]), amy)) {
            for (int number = store.caseFile().decisions().size() + 1; ; number++) {
                store.save(store.caseFile()
                        .with(Entries.decision(
                                Entries.stamp("amy", number), Entries.events(number), Disposition.BP_EXPECTED)));
                System.out.println(number);
                System.out.flush();
            }
        }
    }
}
