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
    private static final int KILLS = Integer.getInteger("qwinsight.kills", 12);
    private static final long MOST_MILLIS_BEFORE_KILL = 60;

    /**
     * What a process told before it was killed.
     *
     * @param confirmed the number of decisions that it had confirmed
     * @param isInsideSave it had begun to save another one
     */
    private record Told(int confirmed, boolean isInsideSave) {}

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
        int insideSave = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Told told = runUntilKilled(file, moments.nextInt((int) MOST_MILLIS_BEFORE_KILL), confirmed);
            insideSave += told.isInsideSave() ? 1 : 0;
            partsLeft += Files.exists(folder.resolve(".case.qwcase.part")) ? 1 : 0;
            CaseReading reading = CaseStore.read(file);
            assertEquals(List.of(), reading.problems(), "after kill " + kill);
            int found = reading.caseFile().decisions().size();
            assertTrue(
                    found >= told.confirmed(),
                    found + " found of " + told.confirmed() + " confirmed, after kill " + kill);
            unconfirmedFound += found - told.confirmed();
            confirmed = found;
            Path previous = folder.resolve("case.previous.qwcase");
            if (Files.exists(previous)) { // the first save of all may have been killed before it kept one
                assertEquals(List.of(), CaseStore.read(previous).problems(), "the state before, after kill " + kill);
            }
        }
        try (CaseStore store = CaseStore.open(file, amy)) {
            assertNull(store.readOnlyReason());
        }
        System.out.printf(
                "%d kills, %d of them inside a save: %d decisions saved, %d of them kept but not yet confirmed,"
                        + " %d parts left beside the file%n",
                KILLS, insideSave, confirmed, unconfirmedFound, partsLeft);
    }

    private static Told runUntilKilled(Path file, int millis, int before) throws IOException, InterruptedException {
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
        int confirmed = before;
        boolean isInsideSave = false;
        try (BufferedReader out = process.inputReader()) {
            String first = out.readLine();
            assertTrue(first != null && first.equals("<" + (before + 1) + ";"), "first line " + first);
            TimeUnit.MILLISECONDS.sleep(millis);
            process.toHandle().destroyForcibly(); // the handle leaves the stream open
            for (@Nullable String line = first; line != null; line = out.readLine()) {
                if (line.endsWith(";")) {
                    isInsideSave = line.startsWith("<");
                    confirmed = isInsideSave ? confirmed : Integer.parseInt(line.substring(0, line.length() - 1));
                }
            }
        }
        process.waitFor();
        return new Told(confirmed, isInsideSave);
    }
}
