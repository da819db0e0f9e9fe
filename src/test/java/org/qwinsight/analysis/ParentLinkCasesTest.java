package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit.ExitKind;

/** Small logs, each with the tree that a person draws from them by hand. */
class ParentLinkCasesTest {
    private static final String GUID_A = "{0197231e-005a-6928-a50b-000000000a00}";
    private static final String GUID_B = "{0197231e-006b-6928-a50b-000000000b00}";

    private final Case log = new Case();

    private void assertTree(String... lines) {
        assertEquals(String.join("\n", lines), log.tree());
        for (long seed = 1; seed <= 5; seed++) {
            assertEquals(String.join("\n", lines), Case.tree(log.store(seed)), "records in order " + seed);
        }
    }

    @Test
    void pidReusedAfterTheExitOfTheParent() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.exit(ExitKind.SECURITY_4689, "08:30:00", 0x10, null);
        log.security("08:45:00", "new", "0x10", "0x4");
        log.security("08:10:00", "a", "0x20", "0x10");
        log.security("08:50:00", "b", "0x24", "0x10");
        assertTree(
                "a < old (PID_WITHIN_LIFETIME)",
                "b < new (PID_EARLIER_START)",
                "new < [0] (NAME_ONLY)",
                "old < [0] (NAME_ONLY)");
    }

    /** Between exit and reuse the PID belongs to nobody in the log; the event still names a parent. */
    @Test
    void childBetweenExitAndReuse() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.exit(ExitKind.SECURITY_4689, "08:30:00", 0x10, null);
        log.security("08:40:00", "a", "0x20", "0x10");
        log.security("08:45:00", "new", "0x10", "0x4");
        assertTree("a < [1] (NAME_ONLY)", "new < [0] (NAME_ONLY)", "old < [0] (NAME_ONLY)");
    }

    @Test
    void pidReusedWithNoExitInTheLog() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.security("08:10:00", "a", "0x20", "0x10");
        log.security("08:45:00", "new", "0x10", "0x4");
        log.security("08:50:00", "b", "0x24", "0x10");
        assertTree(
                "a < old (PID_EARLIER_START)",
                "b < new (PID_EARLIER_START)",
                "new < [0] (NAME_ONLY)",
                "old < [0] (NAME_ONLY)");
    }

    /** The other program proves that the PID had changed hands, so the older namesake is no parent either. */
    @Test
    void newerProgramUnderThePidIsNotTheNamedOne() {
        log.security("08:00:00", "old", "0x10", "0x4");
        log.security("08:20:00", "other", "0x10", "0x4").image("C:\\Windows\\notepad.exe");
        log.security("08:30:00", "a", "0x20", "0x10");
        assertTree("a < [1] (NAME_ONLY)", "old < [0] (NAME_ONLY)", "other < [0] (NAME_ONLY)");
    }

    /** Within one source there is no tolerance; between two there are two seconds. */
    @Test
    void exitBeforeTheChildOfTheSameAndOfAnotherSource() {
        log.security("08:00:00", "p", "0x10", "0x4");
        log.exit(ExitKind.SECURITY_4689, "08:30:00", 0x10, null);
        log.security("08:30:01", "own", "0x20", "0x10");
        log.sysmon("08:30:01.500", "other", "36", "16");
        log.sysmon("08:30:02.500", "late", "40", "16");
        assertTree(
                "late < [1] (NAME_ONLY)",
                "other < p (PID_WITHIN_LIFETIME)",
                "own < [1] (NAME_ONLY)",
                "p < [0] (NAME_ONLY)");
    }

    @Test
    void samePidOnTwoHostsAndOneHostWithTwoNames() {
        log.security("08:00:00", "p1", "0x10", "0x4").on("WS1.corp.local");
        log.security("08:00:01", "p2", "0x10", "0x4").on("WS2");
        log.security("08:10:00", "a", "0x20", "0x10").on("ws1");
        log.security("08:10:01", "b", "0x20", "0x10").on("ws2.corp.local");
        log.security("08:10:02", "c", "0x20", "0x10").on("WS3");
        assertTree(
                "a < p1 (PID_EARLIER_START)",
                "b < p2 (PID_EARLIER_START)",
                "c < [2] (NAME_ONLY)",
                "p1 < [0] (NAME_ONLY)",
                "p2 < [1] (NAME_ONLY)");
    }

    /** One second behind in its own clock, the other source still shows the parent's start; three are too many. */
    @Test
    void clocksOneSecondApartBetweenSources() {
        log.security("08:00:01", "p", "0x10", "0x4");
        log.sysmon("08:00:00", "a", "32", "16");
        log.security("09:00:03", "q", "0x14", "0x4");
        log.sysmon("09:00:00", "b", "36", "20");
        log.security("10:00:01", "r", "0x18", "0x4");
        log.security("10:00:00", "c", "0x28", "0x18");
        assertTree(
                "a < p (PID_EARLIER_START)",
                "b < [1] (NAME_ONLY)",
                "c < [2] (NAME_ONLY)",
                "p < [0] (NAME_ONLY)",
                "q < [0] (NAME_ONLY)",
                "r < [0] (NAME_ONLY)");
    }

    @Test
    void toleranceIsAnOption() {
        log.security("09:00:03", "q", "0x14", "0x4");
        log.sysmon("09:00:00", "b", "36", "20");
        EventStore store = log.store();
        TreeOptions wide = new TreeOptions(3L * EventTime.NANOS_PER_SECOND);
        assertEquals(1, ProcessTree.of(store, List.of(), wide).parentRow(0));
        assertEquals(ProcessTree.NONE, ProcessTree.of(store).parentRow(0));
    }

    /** Records of the same second, the child's first in the file. */
    @Test
    void childLoggedBeforeItsParent() {
        log.security("08:00:00", "a", "0x20", "0x10");
        log.security("08:00:00", "p", "0x10", "0x4");
        assertTree("a < p (PID_EARLIER_START)", "p < [0] (NAME_ONLY)");
    }

    /** Readers make a GUID of zeros empty; then the PID decides. */
    @Test
    void guidsWithAndWithoutBracesAndCaseAndNone() {
        log.sysmon("08:00:00", "p", "16", "4").guid(GUID_A, "");
        log.sysmon("08:01:00", "a", "32", "99").guid("{a}", "0197231E-005A-6928-A50B-000000000A00");
        log.sysmon("08:02:00", "b", "36", "16").guid("{b}", "");
        assertTree("a < p (GUID)", "b < p (PID_EARLIER_START)", "p < [0] (NAME_ONLY)");
    }

    /** PID, image and time fit, but the event names a process that was born in another second. */
    @Test
    void candidateWithAnotherGuidIsNoParent() {
        log.sysmon("08:00:00", "p", "16", "4").guid(GUID_A, "");
        log.sysmon("08:01:00", "a", "32", "16").guid("{a}", GUID_B);
        assertTree("a < [1] (NAME_ONLY)", "p < [0] (NAME_ONLY)");
        EventStore store = log.store();
        assertEquals(
                CandidateVerdict.OTHER_ID,
                ParentCandidates.of(store, ProcessTree.of(store), 1)
                        .candidates()
                        .get(0)
                        .verdict());
    }

    /** As some Sysmon versions write it: machine and start second agree, the rest does not. */
    @Test
    void twoGuidsOfOneProcessDoNotContradict() {
        log.sysmon("08:00:00", "p", "16", "4").guid("{e2c04bb9-08d0-60c4-5d60-400100000000}", "");
        log.sysmon("08:01:00", "a", "32", "16").guid("{a}", "{e2c04bb9-08d0-60c4-8309-000000000300}");
        assertTree("a < p (PID_EARLIER_START)", "p < [0] (NAME_ONLY)");
    }

    @Test
    void hexAndDecimalPids() {
        log.security("08:00:00", "p", "0x1018", "0x4");
        log.sysmon("08:10:00", "a", "5000", "4120");
        assertTree("a < p (PID_EARLIER_START)", "p < [0] (NAME_ONLY)");
    }

    @Test
    void securityEventWithoutParentName() {
        log.security("08:00:00", "p", "0x10", "0x4").without(EventField.PARENT_IMAGE);
        log.security("08:10:00", "a", "0x20", "0x10").without(EventField.PARENT_IMAGE);
        assertTree("a < p (PID_EARLIER_START)", "p < [0] (NOT_IN_LOGS)");
    }

    /** The Falcon id 16 is no PID: neither the start with PID 16 nor the one with that decimal text is its process. */
    @Test
    void falconParentsByTargetProcessIdOnly() {
        log.falcon("08:00:00", "p", "500").falcon("9000", "1");
        log.falcon("08:00:01", "decoy", "9000").falcon("9001", "1");
        log.sysmon("08:00:02", "sysmonDecoy", "16", "4");
        log.falcon("08:10:00", "a", "504").falcon("9002", "9000");
        log.falcon("08:10:01", "b", "508").falcon("9003", "16");
        assertTree(
                "a < p (GUID)",
                "b < [2] (NAME_ONLY)",
                "decoy < [0] (NAME_ONLY)",
                "p < [0] (NAME_ONLY)",
                "sysmonDecoy < [1] (NAME_ONLY)");
    }

    /** CrowdStrike names its parent by a Falcon id: that is told as one, never as a PID. */
    @Test
    void falconIdOfAnAbsentParentIsNoPid() {
        log.falcon("08:10:00", "a", "504").falcon("9002", "74437427481257");
        log.security("08:10:00", "b", "0x20", "0x10").on("WS2");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(store);
        int falcon = store.kind(0).isCrowdStrike() ? 0 : 1;
        Placeholder parent = tree.placeholder(tree.parent(falcon));
        assertNull(parent.processId());
        assertEquals("74437427481257", parent.instanceId());
        assertEquals("Falcon id 74437427481257", parent.number());
        assertEquals("0x10", tree.placeholder(tree.parent(1 - falcon)).number());
        assertTrue(LinkDescription.of(store, tree, falcon).get(0).contains("cmd.exe (Falcon id 74437427481257)"));
    }

    @Test
    void processThatNamesItself() {
        log.sysmon("08:00:00", "byGuid", "16", "4").guid(GUID_A, GUID_A);
        log.security("08:00:01", "byPid", "0x20", "0x20");
        assertTree("byGuid < - (NONE)", "byPid < - (NONE)");
        assertEquals(
                List.of(new CycleCut(0, 0, 1), new CycleCut(1, 1, 1)),
                ProcessTree.of(log.store()).cycleCuts());
    }

    /** The circle is opened at its first start, which cannot have a later parent; what hangs on it stays. */
    @Test
    void circlesAreCutAtTheirFirstStart() {
        log.sysmon("08:00:00", "a", "16", "4").guid("{a}", "{c}");
        log.sysmon("08:01:00", "b", "20", "4").guid("{b}", "{a}");
        log.sysmon("08:02:00", "c", "24", "4").guid("{c}", "{b}");
        log.sysmon("08:03:00", "d", "28", "4").guid("{d}", "{b}");
        assertTree("a < - (NONE)", "b < a (GUID)", "c < b (GUID)", "d < b (GUID)");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(store);
        assertEquals(List.of(new CycleCut(0, 2, 3)), tree.cycleCuts());
        assertTrue(LinkDescription.of(store, tree, 0).get(0).contains("its own ancestor"));
    }

    /**
     * Sysmon's clock is behind: to its record the later CrowdStrike process could be the parent. CrowdStrike's own ids say
     * that it is the child. No source makes a circle by itself; brought together, the records do.
     */
    @Test
    void circleOfTwoSourcesIsCutAndTold() {
        log.sysmon("08:00:00", "sysmon", "16", "504");
        log.falcon("08:00:00.300", "falcon", "16").falcon("9001", "8000");
        log.falcon("08:00:00.700", "child", "504").falcon("9002", "9001");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(store);
        ExecutionTree executions = tree.executions();
        assertEquals(ProcessTree.NONE, executions.parent(0));
        assertEquals(0, executions.parent(2));
        assertEquals(ParentLink.PID_EARLIER_START, tree.link(0), "the record's own link stays");
        assertEquals(ParentLink.NONE, executions.link(0));
        assertEquals(ParentLink.GUID, executions.link(2));
        assertEquals(1, tree.cyclesCut());
        assertEquals(
                "Cut: with the records of other sources this would make the process its own ancestor"
                        + " (2 processes in the circle).",
                LinkDescription.of(store, tree, 0).get(1));
        assertEquals(1, LinkDescription.of(store, tree, 1).size(), "the other record's link was not drawn");
    }

    /** Full paths where both have one; a device path has a drive that nobody knows; else file names. */
    @Test
    void imagesAgreeAsFarAsTheyAreRecorded() {
        log.security("08:00:00", "p", "0x10", "0x4").image("\\Device\\HarddiskVolume3\\WINDOWS\\system32\\cmd.exe");
        log.security("08:10:00", "device", "0x20", "0x10");
        log.security("08:10:01", "name", "0x24", "0x10").with(EventField.PARENT_IMAGE, "CMD.EXE");
        log.security("08:10:02", "folder", "0x28", "0x10").with(EventField.PARENT_IMAGE, "C:\\Temp\\cmd.exe");
        assertTree(
                "device < p (PID_EARLIER_START)",
                "folder < [1] (NAME_ONLY)",
                "name < p (PID_EARLIER_START)",
                "p < [0] (NAME_ONLY)");
    }

    /** A start under the PID, or an exit, between two children means two parents; without one there is one. */
    @Test
    void placeholdersOneForEachParentAndLifetime() {
        log.security("08:00:00", "a", "0x20", "0x10");
        log.security("08:05:00", "b", "0x24", "0x10");
        log.exit(ExitKind.SECURITY_4689, "08:10:00", 0x10, null);
        log.security("08:15:00", "c", "0x28", "0x10");
        log.security("08:20:00", "other", "0x10", "0x4").image("C:\\Windows\\notepad.exe");
        log.security("08:25:00", "d", "0x2c", "0x10");
        log.security("08:30:00", "e", "0x30", "0x10").with(EventField.PARENT_IMAGE, "C:\\Temp\\cmd.exe");
        assertTree(
                "a < [0] (NAME_ONLY)",
                "b < [0] (NAME_ONLY)",
                "c < [1] (NAME_ONLY)",
                "d < [3] (NAME_ONLY)",
                "e < [4] (NAME_ONLY)",
                "other < [2] (NAME_ONLY)");
    }

    /** A parent of which one child gives no name is the one that the others name; two names are two parents. */
    @Test
    void placeholderOfAChildThatDoesNotNameIt() {
        log.security("08:00:00", "unnamed", "0x20", "0x10").without(EventField.PARENT_IMAGE);
        log.sysmon("08:01:00", "named", "36", "16").with(EventField.PARENT_COMMAND_LINE, "cmd /k");
        log.security("08:02:00", "again", "0x28", "0x10").without(EventField.PARENT_IMAGE);
        log.security("08:03:00", "other", "0x2c", "0x10").with(EventField.PARENT_IMAGE, "C:\\Temp\\a.exe");
        assertTree(
                "again < [0] (NOT_IN_LOGS)",
                "named < [0] (NAME_ONLY)",
                "other < [1] (NAME_ONLY)",
                "unnamed < [0] (NOT_IN_LOGS)");
        assertEquals(
                new Placeholder("WS1", Case.CMD, "cmd /k", "0x10", null, false),
                ProcessTree.of(log.store()).placeholder(4));
    }

    /** Each child adds what it says of a parent that the others have not said. */
    @Test
    void childrenAddUpWhatTheySayOfAParent() {
        log.sysmon("10:00:00", "a", "100", "1")
                .guid("{a}", GUID_B)
                .with(EventField.PARENT_COMMAND_LINE, "cmd /k")
                .without(EventField.PARENT_PROCESS_ID);
        log.sysmon("10:00:01", "b", "101", "7").guid("{b}", GUID_B);
        Placeholder parent = ProcessTree.of(log.store()).placeholder(2);
        assertEquals(new Placeholder("WS1", Case.CMD, "cmd /k", "7", GUID_B, false), parent);
    }

    /** The placeholder that Security names by PID is the one that Sysmon names by GUID as well. */
    @Test
    void twoSourcesNameOnePlaceholder() {
        log.security("09:00:00.610", "security", "0x1018", "0xbb8");
        log.sysmon("09:00:00.617", "sysmon", "4120", "3000").guid("{a}", GUID_B);
        assertTree("security < [0] (NAME_ONLY)", "sysmon < [0] (NAME_ONLY)");
        assertEquals(GUID_B, ProcessTree.of(log.store()).placeholder(2).instanceId());
    }

    /** What the logs say beside an analyst's word is the surest of what the records say, not what the first one says. */
    @Test
    void wordOnAnExecutionWithTwoWitnesses() {
        log.security("08:00:00", "p", "0x10", "0x4");
        log.security("08:01:00", "q", "0x14", "0x4");
        log.falcon("08:10:00", "falcon", "504").falcon("9002", "9001");
        log.security("08:10:00.100", "security", "0x1f8", "0x10");
        EventStore store = log.store();
        List<ParentOverride> words = List.of(new ParentOverride(2, 1), new ParentOverride(3, 1));
        ExecutionTree executions = ProcessTree.of(store, words).executions();
        assertEquals(1, executions.parent(2));
        assertEquals(3, executions.claim(2));
        assertEquals(ParentLink.PID_EARLIER_START, executions.link(2));
    }

    /** The same execution in three sources: each record keeps its own chain, the tree of executions has one node. */
    @Test
    void oneExecutionWithThreeWitnesses() {
        log.falcon("09:00:00.600", "falcon", "4120").falcon("9000", "1").with(EventField.USER, "S-1-5-21-1-2-3-500");
        log.security("09:00:00.610", "security", "0x1018", "0xbb8").with(EventField.USER, "CORP\\amy");
        log.sysmon("09:00:00.617", "sysmon", "4120", "3000").with(EventField.USER, "CORP\\bob");
        log.security("09:01:00", "child", "0x20", "0x1018");
        log.sysmon("09:00:04", "again", "4120", "3000");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(store);
        assertArrayEquals(new int[] {0, 1, 2}, tree.witnesses(tree.node(2)));
        assertEquals(0, tree.node(1));
        assertEquals(3, tree.node(3));
        assertEquals(3, tree.executions().parent(tree.node(4)), "the newest start with the PID is the parent");
        Witnesses witnesses = Witnesses.of(store, tree, 1);
        assertEquals(17_000_000L, witnesses.spreadNanos());
        List<Disagreement.About> about =
                witnesses.disagreements().stream().map(Disagreement::about).toList();
        assertEquals(List.of(Disagreement.About.TIME, Disagreement.About.USER, Disagreement.About.COMMAND_LINE), about);
        assertEquals(
                List.of("S-1-5-21-1-2-3-500", "CORP\\amy", "CORP\\bob"),
                witnesses.disagreements().get(1).values());
    }

    /** Of the SID, the computer's account and the name that three sources give for one user, the name is shown. */
    @Test
    void userOfAnExecutionIsTheRecordThatNamesOne() {
        log.falcon("09:00:00.600", "falcon", "4120").falcon("9000", "1").with(EventField.USER, "S-1-5-18");
        log.security("09:00:00.610", "security", "0x1018", "0xbb8").with(EventField.USER, "CORP\\WS1$");
        log.sysmon("09:00:00.617", "sysmon", "4120", "3000").with(EventField.USER, "NT AUTHORITY\\SYSTEM");
        log.falcon("09:10:00", "sid", "4124").falcon("9001", "1").with(EventField.USER, "S-1-5-18");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(store);
        assertEquals(2, Witnesses.naming(store, tree, 0));
        assertEquals(2, Witnesses.naming(store, tree, 1));
        assertEquals(3, Witnesses.naming(store, tree, 3), "nobody names it");
        assertEquals("NT AUTHORITY\\SYSTEM", Witnesses.user(store, tree, 0));
        assertEquals("S-1-5-18", Witnesses.user(store, tree, 3));
    }

    @Test
    void candidatesAndWhyTheyLost() {
        log.security("07:00:00", "ended", "0x10", "0x4");
        log.exit(ExitKind.SECURITY_4689, "07:30:00", 0x10, null);
        log.security("07:40:00", "reused", "0x10", "0x4");
        log.security("08:00:00", "p", "0x10", "0x4");
        log.security("08:10:00", "a", "0x20", "0x10");
        log.security("08:30:00", "later", "0x10", "0x4");
        EventStore store = log.store();
        List<String> said = ParentCandidates.of(store, ProcessTree.of(store), 3).candidates().stream()
                .map(candidate -> Case.label(store, candidate.row()) + " " + candidate.verdict())
                .toList();
        assertEquals(List.of("p CHOSEN", "later STARTED_LATER", "reused PID_REUSED", "ended ENDED_BEFORE"), said);
    }

    @Test
    void overrideIsDrawnAndTold() {
        log.security("08:00:00", "p", "0x10", "0x4");
        log.security("08:05:00", "q", "0x14", "0x4");
        log.security("08:10:00", "a", "0x20", "0x10");
        EventStore store = log.store();
        ProcessTree tree = ProcessTree.of(
                store,
                List.of(new ParentOverride(2, 1), new ParentOverride(1, 2), new ParentOverride(1, ProcessTree.NONE)));
        assertEquals(1, tree.parentRow(2));
        assertEquals(0, tree.loggedParentRow(2));
        assertEquals(ParentLink.PID_EARLIER_START, tree.link(2));
        assertEquals(List.of(new ParentOverride(1, 2)), tree.refusedOverrides());
        assertEquals(ProcessTree.NONE, tree.parent(1));
        assertEquals(1, tree.executions().parent(2));
        List<String> description = LinkDescription.of(store, tree, 2);
        assertTrue(description.get(0).startsWith("Set by the analyst"));
        assertTrue(description.get(1).startsWith("The logs say: by PID"));
        assertNotEquals(tree.parentRow(2), ProcessTree.of(store).parentRow(2));
    }
}
