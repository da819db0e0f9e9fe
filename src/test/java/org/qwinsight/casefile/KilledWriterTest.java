package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that saves one decision after another is killed at a random moment, again and again. The number of kills
 * is the system property {@code qwinsight.kills}.
 */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("qwinsight.kills", 8);
    private static final long MOST_MILLIS_BEFORE_KILL = 60;

    @TempDir
    Path folder = Path.of("");

    @Test
    void noConfirmedDecisionIsLost() throws Exception {
        Path file = folder.resolve("case.qwcase");
        EntryStamp amy = Entries.stamp("amy", 0);
        CaseStore.create(file, CaseFile.created(amy), amy).close();
        Random moments = new Random(20261124);
        int confirmed = 0;
        int unconfirmedFound = 0;
        int partsLeft = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = runUntilKilled(file, moments.nextInt((int) MOST_MILLIS_BEFORE_KILL), confirmed);
            partsLeft += Files.exists(folder.resolve(".case.qwcase.part")) ? 1 : 0;
            CaseReading reading = CaseStore.read(file);
            assertEquals(List.of(), reading.problems(), "after kill " + kill);
            int found = reading.caseFile().decisions().size();
            assertTrue(found >= told, found + " found of " + told + " confirmed, after kill " + kill);
            unconfirmedFound += found - told;
            confirmed = found;
            CaseReading previous = CaseStore.read(folder.resolve("case.previous.qwcase"));
            assertEquals(List.of(), previous.problems(), "the state before, after kill " + kill);
        }
        try (CaseStore store = CaseStore.open(file, amy)) {
            assertNull(store.readOnlyReason());
        }
        System.out.printf(
                "%d kills: %d decisions saved, %d of them kept but not yet confirmed, %d kills inside a write%n",
                KILLS, confirmed, unconfirmedFound, partsLeft);
    }

    /** Gives the number of decisions that the process had confirmed when it was killed. */
    private static int runUntilKilled(Path file, int millis, int before) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int told = before;
        try (BufferedReader out = process.inputReader()) {
            String first = out.readLine();
            assertTrue(first != null && Integer.parseInt(first) == before + 1, "first line " + first);
            TimeUnit.MILLISECONDS.sleep(millis);
            process.toHandle().destroyForcibly(); // the handle leaves the stream open
            for (@Nullable String line = first; line != null; line = out.readLine()) {
                told = Integer.parseInt(line);
            }
        }
        process.waitFor();
        return told;
    }
}
