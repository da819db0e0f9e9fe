package org.qwinsight.casefile;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Saves one decision after another until it is killed. Tells {@code <} and the number of decisions before each save, and
 * the number once the save has returned. A line that was told whole ends with a semicolon.
 */
final class SavingProcess {
    private SavingProcess() {}

    public static void main(String[] args) throws IOException {
        EntryStamp amy = Entries.stamp("amy", 0);
        try (CaseStore store = CaseStore.open(Path.of(args[0]), amy)) {
            for (int number = store.caseFile().decisions().size() + 1; ; number++) {
                System.out.println("<" + number + ";");
                System.out.flush();
                store.save(store.caseFile()
                        .with(Entries.decision(
                                Entries.stamp("amy", number), Entries.events(number), Disposition.BP_EXPECTED)));
                System.out.println(number + ";");
                System.out.flush();
            }
        }
    }
}
