package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.ProcessExit.ExitKind;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.EvidenceSample;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.StartsXml;

/** The plan of a load, and reading only the findings' branches. */
class LoadPlanTest {
    private static final long HOUR = 3600L * EventTime.NANOS_PER_SECOND;

    private static final String NAMED = "{0197231e-005a-6928-a50b-000000000a00}";

    @TempDir
    private Path folder = Path.of("");

    /** Nine million starts of one kind and one million of another within ten hours. */
    private static LoadPlan plan(long heapThere) {
        Map<EventKind, Long> starts = Map.of(EventKind.SECURITY_4688, 9_000_000L, EventKind.SYSMON_1, 1_000_000L);
        return new LoadPlan(new EvidenceSample(20L << 30, 4 << 20, 20_000_000, starts, 0, 0, 10 * HOUR), heapThere);
    }

    @Test
    void whatFitsNeedsNoPart() {
        LoadPlan plan = plan(10_000_000 * LoadPlan.BYTES_PER_START);
        assertTrue(plan.fits());
        assertEquals(List.of(), plan.parts());
    }

    @Test
    void whatDoesNotFitComesWithPartsThatDo() {
        LoadPlan plan = plan(1_500_000_000L);
        assertFalse(plan.fits());
        List<ReadPart> parts = plan.parts();
        assertEquals(3, parts.size());
        assertTrue(parts.get(0).branches());
        assertEquals("only Sysmon 1 (about 1,000,000 starts)", parts.get(1).sentence());
        // 80 % of 1.5 of 2.0 GB are 60 % of the time: the last six of ten hours.
        assertEquals(4 * HOUR, parts.get(2).scope().fromNanos());
    }

    @Test
    void withLittleMemoryEvenTheBranchesAreNotOffered() {
        assertTrue(plan(500_000_000L).parts().stream().noneMatch(ReadPart::branches));
    }

    @Test
    void whatMayBeCompressedIsLookedAtSooner() throws IOException {
        List<Path> plain = List.of(Files.write(folder.resolve("a.XML"), new byte[100]));
        List<Path> compressed = List.of(Files.write(folder.resolve("a.xml.gz"), new byte[100]));
        assertTrue(LoadPlan.of(plain, 100).isPresent());
        assertTrue(LoadPlan.of(plain, 101).isEmpty());
        assertTrue(LoadPlan.of(compressed, 1600).isPresent());
        assertTrue(LoadPlan.of(compressed, 1601).isEmpty());
    }

    @Test
    void estimatesHaveTwoDigits() {
        assertEquals(7, LoadPlan.rounded(7));
        assertEquals(1_200_000, LoadPlan.rounded(1_234_567));
        assertEquals(1_000_000, LoadPlan.rounded(999_999));
    }

    /**
     * A shell with its parent, five children of which one is the finding with a child of its own, and two thousand starts
     * that have nothing to do with it.
     */
    @Test
    void onlyBranchesAreTheFindingsAncestorsSiblingsAndDescendants() throws IOException {
        StringBuilder xml = new StringBuilder(StartsXml.tools(1, 1000));
        xml.append(StartsXml.sysmon(1000, "explorer.exe", 12, 8, "userinit.exe"));
        xml.append(StartsXml.sysmon(1001, "cmd.exe", 16, 12, "explorer.exe"));
        for (int child = 0; child < 5; child++) {
            String name = child == 3 ? "qwinsta.exe" : "whoami.exe";
            xml.append(StartsXml.sysmon(1002 + child, name, 20 + 4 * child, 16, "cmd.exe"));
        }
        xml.append(StartsXml.sysmon(1007, "conhost.exe", 48, 32, "qwinsta.exe"));
        xml.append(StartsXml.tools(1008, 2000));
        Path log = Files.writeString(folder.resolve("a.xml"), "<Events>" + xml + "</Events>");

        Investigation all = Investigation.open(List.of(log), OpenOptions.DEFAULT, Progress.NONE);
        ReadPart branches = new ReadPart(ReadPart.ALL.scope(), true, "");
        Investigation part =
                Investigation.open(List.of(log), OpenOptions.DEFAULT, branches, 2, Progress.NONE, ReadListener.NONE);

        assertEquals(1999, all.store().size());
        assertEquals(List.of("1000", "1001", "1002", "1003", "1004", "1005", "1006", "1007"), values(part.store()));
        assertEquals(1999 - 8, part.report().outOfScope());
        assertEquals(1, part.findings().size());
        assertEquals("qwinsta.exe number 1005", part.store().value(5, EventField.COMMAND_LINE));
        assertTrue(CompletenessText.of(part)
                .contains("Only a part was asked for: 1,991 process starts were read and left "
                        + "out. Parents and children among them are missing from the tree."));
    }

    /** Each finding's siblings are all others: gone through for every finding, they were forty thousand million steps. */
    @Test
    @Timeout(20)
    void manyFindingsBelowOneParentTakeLinearTime() {
        int findings = 200_000;
        EventStore.Builder store = new EventStore.Builder(true).add(start(0, "C:\\Windows\\cmd.exe", "16", "12"));
        for (int number = 1; number <= findings; number++) {
            store.add(start(number, "C:\\Windows\\qwinsta.exe", Integer.toString(16 + 4 * number), "16"));
        }
        assertEquals(
                findings + 1,
                BranchReading.positions(store.build(), OpenOptions.DEFAULT).size());
    }

    /** The exit of the PID ends the second cmd.exe, not the finding's parent; that can only be seen while both are there. */
    @Test
    void startsThatBoundALifetimeAreKeptWithTheBranches() {
        EventStore store = new EventStore.Builder(true)
                .add(start(1, "C:\\Windows\\cmd.exe", "16", "12"))
                .add(start(2, "C:\\Windows\\qwinsta.exe", "20", "16"))
                .add(start(3, "C:\\Windows\\cmd.exe", "16", "8"))
                .add(start(4, "C:\\Windows\\notepad.exe", "24", "8"))
                .add(start(5, "C:\\Windows\\cmd.exe", "16", "8"))
                .build();
        assertEquals(
                Set.of(2L, 3L, 4L),
                Set.copyOf(BranchReading.positions(store, OpenOptions.DEFAULT)),
                "ordinals are numbers plus one");
    }

    /** The exit has the finding's PID and the id of another process: it ends neither, but that can only be seen with both. */
    @Test
    void startsThatExitsOfAFindingsPidNameAreKeptWithTheBranches() {
        ProcessStart parent = start(1, "C:\\Windows\\cmd.exe", "16", "12");
        ProcessStart finding = start(2, "C:\\Windows\\qwinsta.exe", "20", "16");
        ProcessStart named = start(3, "C:\\Windows\\notepad.exe", "24", "8", EventField.PROCESS_GUID, NAMED);
        EventStore whole = ended(new EventStore.Builder(true)
                .add(parent)
                .add(finding)
                .add(named)
                .add(start(4, "C:\\Windows\\notepad.exe", "28", "8")));
        assertEquals(Set.of(2L, 3L, 4L), Set.copyOf(BranchReading.positions(whole, OpenOptions.DEFAULT)));
        EventStore part =
                ended(new EventStore.Builder(true).add(parent).add(finding).add(named));
        assertEquals(EventTime.NO_TIME, ProcessTree.of(whole).endNanos(1));
        assertEquals(EventTime.NO_TIME, ProcessTree.of(part).endNanos(1));
    }

    private static EventStore ended(EventStore.Builder starts) {
        return starts.add(new ProcessExit(
                        ExitKind.SYSMON_5,
                        new EventTime(9_000_000L, 9),
                        "WS1",
                        20,
                        NAMED,
                        null,
                        new RecordLocation(0, 9, 0, 0)))
                .build();
    }

    private static ProcessStart start(
            int number, String image, String pid, String parentPid, EventField more, String value) {
        ProcessStart plain = start(number, image, pid, parentPid);
        Map<EventField, String> fields = new EnumMap<>(plain.fields());
        fields.put(more, value);
        return new ProcessStart(plain.kind(), plain.time(), plain.recordedTime(), fields, plain.location());
    }

    private static ProcessStart start(int number, String image, String pid, String parentPid) {
        return new ProcessStart(
                EventKind.SYSMON_1,
                new EventTime(number * 1_000_000L, 9),
                EventTime.UNKNOWN,
                Map.of(
                        EventField.COMPUTER, "WS1",
                        EventField.IMAGE, image,
                        EventField.PROCESS_ID, pid,
                        EventField.PARENT_PROCESS_ID, parentPid),
                new RecordLocation(0, number + 1L, 0, 0));
    }

    private static List<String> values(EventStore store) {
        TreeSet<String> ids = new TreeSet<>();
        for (int row = 0; row < store.size(); row++) {
            ids.add(String.valueOf(store.value(row, EventField.EVENT_RECORD_ID)));
        }
        return new ArrayList<>(ids);
    }
}
