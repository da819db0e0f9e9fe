package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit.ExitKind;

/**
 * A PID that is in use again before the log shows the exit of its first process: each log with the tree and the
 * lifetimes that a person draws from it by hand.
 */
class PidReuseCasesTest {
    private static final String NOTEPAD = "C:\\Windows\\System32\\notepad.exe";
    private static final String OLD = "{0197231e-005a-6928-a50b-000000000a00}";
    private static final String NEW = "{0197231e-006b-6928-a50b-000000000b00}";

    private final Case log = new Case();

    private void assertTree(String... lines) {
        for (long seed = 0; seed <= 5; seed++) {
            assertEquals(String.join("\n", lines), Case.tree(log.store(seed)), "records in order " + seed);
        }
    }

    /** The clock time of the end of the start with this label, or {@code -}. */
    private String end(String label) {
        EventStore store = log.store();
        for (int row = 0; row < store.size(); row++) {
            if (Case.label(store, row).equals(label)) {
                long end = ProcessTree.of(store).endNanos(row);
                return end == EventTime.NO_TIME
                        ? "-"
                        : EventTime.isoSeconds(end).substring(11);
            }
        }
        throw new AssertionError("no start " + label);
    }

    /** The exit names cmd.exe by its image, so it does not end notepad.exe, which has the PID by then. */
    @Test
    void oldExitLoggedAfterThePidWasReusedByAnotherProgram() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.security("08:10:00", "a", "0x20", "0x10");
        log.security("08:45:00", "new", "0x10", "0x4").image(NOTEPAD);
        log.exit(ExitKind.SECURITY_4689, "08:45:01", 0x10, null, Case.CMD);
        log.security("08:50:00", "b", "0x24", "0x10").with(EventField.PARENT_IMAGE, NOTEPAD);
        log.exit(ExitKind.SECURITY_4689, "09:00:00", 0x10, null, NOTEPAD);
        assertTree(
                "a < old (PID_EARLIER_START)",
                "b < new (PID_WITHIN_LIFETIME)",
                "new < [0] (NAME_ONLY)",
                "old < [0] (NAME_ONLY)");
        assertEquals("-", end("old"));
        assertEquals("09:00:00", end("new"));
    }

    /** Two sources: Sysmon's late exit names the old process by GUID and does not end the new one that Security saw. */
    @Test
    void oldExitByGuidLoggedAfterTheOtherSourceSawThePidReused() {
        log.sysmon("08:00:00", "old", "16", "4").guid(OLD, "");
        log.security("08:45:00", "new", "0x10", "0x4");
        log.exit(ExitKind.SYSMON_5, "08:45:01", 16, OLD);
        log.security("08:50:00", "b", "0x24", "0x10");
        assertTree("b < new (PID_EARLIER_START)", "new < [0] (NAME_ONLY)", "old < [0] (NAME_ONLY)");
        assertEquals("08:45:01", end("old"));
        assertEquals("-", end("new"));
    }

    /** With GUIDs the order of exit and reuse does not matter at all. */
    @Test
    void oldExitByGuidLoggedAfterThePidWasReused() {
        log.sysmon("08:00:00", "old", "16", "4").guid(OLD, "");
        log.sysmon("08:45:00", "new", "16", "4").guid(NEW, "");
        log.exit(ExitKind.SYSMON_5, "08:46:00", 16, OLD);
        log.sysmon("08:50:00", "a", "32", "16").guid("{a}", OLD);
        log.sysmon("08:50:01", "b", "36", "16").guid("{b}", NEW);
        assertTree("a < old (GUID)", "b < new (GUID)", "new < [0] (NAME_ONLY)", "old < [0] (NAME_ONLY)");
        assertEquals("08:46:00", end("old"));
        assertEquals("-", end("new"));
    }

    /** Nothing in the log tells which of two cmd.exe ended: the exit counts for the one that has the PID then. */
    @Test
    void exitOfAPidThatTheSameProgramUsesAgain() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.security("08:45:00", "new", "0x10", "0x4");
        log.exit(ExitKind.SECURITY_4689, "08:45:01", 0x10, null, Case.CMD);
        log.security("08:45:00.500", "a", "0x20", "0x10");
        log.security("08:50:00", "b", "0x24", "0x10");
        assertTree(
                "a < new (PID_WITHIN_LIFETIME)",
                "b < [1] (NAME_ONLY)",
                "new < [0] (NAME_ONLY)",
                "old < [0] (NAME_ONLY)");
        assertEquals("-", end("old"));
    }

    /** Three processes one after the other under one PID, the records of the file turned round. */
    @Test
    void eventsOutOfOrder() {
        log.security("08:50:00", "c", "0x2c", "0x10");
        log.exit(ExitKind.SECURITY_4689, "08:30:00", 0x10, null);
        log.security("08:40:00", "third", "0x10", "0x4");
        log.security("08:35:00", "between", "0x28", "0x10");
        log.security("08:25:00", "b", "0x24", "0x10");
        log.security("08:20:00", "second", "0x10", "0x4");
        log.exit(ExitKind.SECURITY_4689, "08:10:00", 0x10, null);
        log.security("08:05:00", "a", "0x20", "0x10");
        log.security("08:00:00", "first", "0x10", "0x4");
        assertTree(
                "a < first (PID_WITHIN_LIFETIME)",
                "b < second (PID_WITHIN_LIFETIME)",
                "between < [1] (NAME_ONLY)",
                "c < third (PID_EARLIER_START)",
                "first < [0] (NAME_ONLY)",
                "second < [0] (NAME_ONLY)",
                "third < [0] (NAME_ONLY)");
    }

    /**
     * Sysmon's clock alone would let the new cmd.exe be the parent, within the tolerance; but Security saw the child too,
     * half a second before the old one ended, and the new one only after it.
     */
    @Test
    void reuseThatTheChildsOwnSourceSawLater() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.security("08:30:00", "a", "0x20", "0x10");
        log.exit(ExitKind.SECURITY_4689, "08:30:00.500", 0x10, null);
        log.sysmon("08:30:01", "newInSysmon", "16", "4");
        log.security("08:30:01.100", "new", "0x10", "0x4");
        assertTree(
                "a < old (PID_WITHIN_LIFETIME)",
                "new < [0] (NAME_ONLY)",
                "newInSysmon < [0] (NAME_ONLY)",
                "old < [0] (NAME_ONLY)");
    }

    /** The exit that the child's own source saw decides, whichever record of the parent's start is the newer one. */
    @Test
    void parentThatEndedInTheClockOfTheChildsSource() {
        log.security("08:00:00", "p", "0x10", "0x4");
        log.sysmon("08:00:00.500", "pInSysmon", "16", "4").guid(OLD, "");
        log.exit(ExitKind.SECURITY_4689, "08:30:00", 0x10, null);
        log.exit(ExitKind.SYSMON_5, "08:30:00.500", 16, OLD);
        log.security("08:30:01", "late", "0x20", "0x10");
        log.sysmon("08:30:00.400", "inTime", "36", "16").guid(NEW, "");
        assertTree(
                "inTime < pInSysmon (PID_WITHIN_LIFETIME)",
                "late < [1] (NAME_ONLY)",
                "p < [0] (NAME_ONLY)",
                "pInSysmon < [0] (NAME_ONLY)");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(store);
        assertEquals(
                "cmd.exe (PID 16) " + CandidateVerdict.ENDED_BEFORE.reason() + ": by 1.000 s",
                ParentCandidates.of(store, tree, 3).candidates().get(0).sentence());
    }
}
