package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;

/** Which decision covers which finding. Rows 1 to 3 are findings, 1 and 2 from cmd.exe, 3 from powershell.exe. */
class CaseworkTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final Scope CMD = Entries.parent("CMD.EXE");

    @TempDir
    Path folder = Path.of("");

    private Investigation open = EvidenceFolder.open();

    @BeforeEach
    void openEvidence() {
        open = new EvidenceFolder(folder)
                .openWindows(
                        SysmonXml.start("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe", "cmd")
                                .at("2026-03-02T08:59:00.5Z")
                                .recordId(1),
                        SysmonXml.qwinsta().recordId(2),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .recordId(3)
                                .at("2026-03-02T09:01:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A3}")
                                .with("ParentImage", "C:\\Windows\\powershell.exe")
                                .recordId(4)
                                .at("2026-03-02T09:02:00.5Z"));
    }

    private Scope.Events row(int row) {
        return open.eventsOf(new int[] {row});
    }

    private static Decision by(String author, long second, Scope scope, Disposition disposition) {
        return Entries.decision(Entries.stamp(author, second), scope, disposition);
    }

    private List<Disposition> dispositions(Investigation investigation) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(investigation.casework()::disposition)
                .toList();
    }

    @Test
    void theNewestMatchingDecisionCountsAndOneOnAnEventBeforeAPattern() {
        Investigation decided = open.with(by("amy", 1, row(1), Disposition.TP_SUSPICIOUS))
                .with(by("bob", 2, CMD, Disposition.OTHER))
                .with(by("amy", 3, CMD, Disposition.BP_EXPECTED));
        assertEquals(
                List.of(Disposition.TP_SUSPICIOUS, Disposition.BP_EXPECTED, Disposition.UNDETERMINED),
                dispositions(decided));
        assertArrayEquals(new int[] {1, 2}, open.rowsIn(List.of(CMD)));
        assertArrayEquals(new int[] {2}, decided.casework().hideableRows());
        assertEquals("1 finding hidden by 1 decision", decided.casework().describeHidden());
        assertEquals(2, decided.withoutDecided().findings().size());
        String cover = decided.casework().cover(2).orElseThrow().describe();
        assertTrue(cover.startsWith("BP_EXPECTED by amy at 2026-03-02T12:00:03Z"), cover);
        Investigation afresh = open.withCase(decided.casework().caseFile(), Entries.NOON);
        assertEquals(dispositions(decided), dispositions(afresh));
    }

    /** What an expired decision had overruled does not come back. */
    @Test
    void anExpiredDecisionIsUndeterminedAndSeen() {
        Decision expiring = Entries.decision(
                Entries.stamp("amy", 2), CMD, Disposition.FP_LOGIC, Entries.NOON.plus(Duration.ofDays(90)));
        CaseFile file =
                CaseFile.EMPTY.with(by("bob", 1, CMD, Disposition.OTHER)).with(expiring);
        Investigation before =
                open.withCase(file, Entries.NOON.plus(Duration.ofDays(90)).minusNanos(1));
        assertEquals(Disposition.FP_LOGIC, before.casework().disposition(1));
        Investigation after = open.withCase(file, Entries.NOON.plus(Duration.ofDays(90)));
        assertEquals(Disposition.UNDETERMINED, after.casework().disposition(1));
        assertEquals(
                Disposition.FP_LOGIC,
                after.casework().cover(1).orElseThrow().decision().disposition());
        assertEquals(3, after.withoutDecided().findings().size());
        CaseStatistics statistics = CaseStatistics.of(after.casework());
        assertEquals(2, statistics.expired());
        assertEquals(3, statistics.byDisposition().get(Disposition.UNDETERMINED));
        assertEquals(2, statistics.byAnalyst().get("amy"));
        assertEquals(2, statistics.byAge().get("up to 90 days"));
    }

    @Test
    void whatMatchesNothingIsListed() {
        Scope elsewhere =
                new Scope.Events(List.of(EventKey.of(open.store(), 1), EventKey.of(open.store(), 0), Entries.key(99)));
        Investigation decided = open.with(by("amy", 1, Entries.parent("no.exe"), Disposition.OTHER))
                .with(by("amy", 2, elsewhere, Disposition.OTHER))
                .with(by("amy", 3, row(2), Disposition.OTHER));
        List<UnmatchedDecision> unmatched = decided.casework().unmatched();
        assertEquals(2, unmatched.size());
        assertEquals("no finding matches it", unmatched.get(0).describe());
        assertEquals(1, unmatched.get(1).matched());
        assertEquals(1, unmatched.get(1).notInEvidence());
        assertEquals(1, unmatched.get(1).noFinding());
    }

    @Test
    void notesTagsAndStarsStandApartFromTheDisposition() {
        EventKey event = EventKey.of(open.store(), 1);
        List<EventKey> events = List.of(event);
        CaseFile file = CaseFile.EMPTY
                .with(new Annotation(Entries.stamp("amy", 1), events, Annotation.Kind.NOTE, "asked IT", true))
                .with(new Annotation(Entries.stamp("amy", 2), events, Annotation.Kind.NOTE, "answered", true))
                .with(new Annotation(Entries.stamp("amy", 3), events, Annotation.Kind.TAG, "vpn", true))
                .with(new Annotation(Entries.stamp("amy", 4), events, Annotation.Kind.TAG, "old", true))
                .with(new Annotation(Entries.stamp("amy", 5), events, Annotation.Kind.TAG, "old", false))
                .with(new Annotation(Entries.stamp("amy", 6), events, Annotation.Kind.STAR, "", true));
        Investigation remarked = open.withCase(file, Entries.NOON);
        Remark said = remarked.casework().remarks().of(1);
        assertEquals(
                List.of("asked IT", "answered"),
                said.comments().stream().map(Annotation::text).toList());
        assertEquals(Set.of("vpn"), said.tags());
        assertTrue(said.isStarred());
        assertEquals(Remark.NONE, remarked.casework().remarks().of(2));
        assertEquals(Disposition.UNDETERMINED, remarked.casework().disposition(1));
        CaseFile undone = file.undo(Entries.stamp("amy", 7)).orElseThrow();
        assertFalse(remarked.withCase(undone, Entries.NOON)
                .casework()
                .remarks()
                .of(1)
                .isStarred());
    }

    /** Of a process that is no finding, too; and a decision leaves what was said as it is. */
    @Test
    void anyEventCanBeStarredAndSeveralAtOnce() {
        List<EventKey> events = List.of(EventKey.of(open.store(), 0), EventKey.of(open.store(), 3), Entries.key(99));
        CaseFile file = CaseFile.EMPTY
                .with(new Annotation(Entries.stamp("amy", 1), events, Annotation.Kind.STAR, "", true))
                .with(new Annotation(
                        Entries.stamp("bob", 2), events.subList(1, 2), Annotation.Kind.NOTE, "look here", true));
        Investigation decided = open.withCase(file, Entries.NOON).with(by("amy", 3, row(3), Disposition.BP_EXPECTED));
        Remarks remarks = decided.casework().remarks();
        assertTrue(remarks.of(0).isStarred());
        assertTrue(remarks.of(3).isStarred());
        assertFalse(remarks.of(1).isStarred());
        assertEquals("bob", remarks.of(List.of(1, 3)).comments().get(0).stamp().author());
        assertTrue(decided.with(decided.options().withProfile(RuleProfile.ESCU_V8))
                .casework()
                .remarks()
                .of(0)
                .isStarred());
    }

    @Test
    void aParentThatTheAnalystSetIsDrawnAndTheLogsStayAsTheyAre() {
        ParentDecision parent = new ParentDecision(
                Entries.stamp("amy", 1), EventKey.of(open.store(), 2), EventKey.of(open.store(), 1), "brokered start");
        CaseFile file = CaseFile.EMPTY.with(parent);
        Investigation set = open.withCase(file, Entries.NOON);
        assertEquals(0, open.tree().parentRow(2));
        assertEquals(1, set.tree().parentRow(2));
        assertEquals(ParentLink.GUID, set.tree().link(2));
        assertEquals(0, set.tree().loggedParentRow(2));
        assertEquals(
                "By amy at 2026-03-02T12:00:01Z: brokered start",
                set.linkDescription(2).get(1));
        CaseFile cut = file.with(new ParentDecision(Entries.stamp("amy", 2), parent.child(), null, "none here"));
        assertEquals(ProcessTree.NONE, open.withCase(cut, Entries.NOON).tree().parent(2));
        CaseFile undone = cut.undo(Entries.stamp("amy", 3)).orElseThrow();
        assertEquals(1, set.withCase(undone, Entries.NOON).tree().parentRow(2));
        CaseFile lost =
                CaseFile.EMPTY.with(new ParentDecision(Entries.stamp("amy", 1), Entries.key(99), null, "elsewhere"));
        assertEquals(
                1,
                open.withCase(lost, Entries.NOON).casework().unmatchedParents().size());
    }

    @ParameterizedTest
    @CsvSource({
        "json/sysmon_rdptun.evtx_dump.jsonl, json/sysmon_rdptun.evtx_dump.separate.jsonl, 13",
        "json/sysmon_rdptun.evtx_dump.jsonl, json/sysmon_rdptun.chainsaw-dump.json, 13",
        "json/sysmon_rdptun.chainsaw-dump.json, json/sysmon_rdptun.evtx_dump.jsonl, 13",
        "xml/sysmon_winlogon.evtx_dump.xml, json/sysmon_winlogon.evtx_dump.json, 19",
        "json/sysmon_winlogon.evtx_dump.json, xml/sysmon_winlogon.evtx_dump.xml, 19",
        "json/sysmon_uso.velociraptor.jsonl, json/sysmon_uso.xmltodict.json, 23",
        "json/sysmon_uso.xmltodict.json, json/sysmon_uso.velociraptor.jsonl, 23"
    })
    void anotherShapeOfTheLogHasTheSameKeys(String decidedOn, String foundIn, int starts) {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        Set<String> keys = keys(decidedOn);
        assertEquals(starts, keys.size());
        assertEquals(keys, keys(foundIn));
    }

    private static Set<String> keys(String log) {
        EventStore store = Investigation.open(List.of(LOGS.resolve(log)), OpenOptions.DEFAULT, Progress.NONE)
                .store();
        Set<String> keys = new TreeSet<>();
        for (int row = 0; row < store.size(); row++) {
            keys.add(EventKey.of(store, row).text());
        }
        return keys;
    }
}
