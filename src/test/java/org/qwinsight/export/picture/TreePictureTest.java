package org.qwinsight.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.Progress;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.investigation.Investigation;

/** The tree as lines, as text and drawn. Expected lines are written by hand. */
class TreePictureTest {
    private static final int ALL = 20_000;

    @TempDir
    Path folder = Path.of("");

    /** cmd.exe, whose parent is only named, starts qwinsta.exe and arp.exe. */
    private Investigation family() {
        return new EvidenceFolder(folder)
                .openWindows(
                        SysmonXml.start("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe", "cmd")
                                .with("ParentProcessGuid", "{B0}")
                                .with("ParentProcessId", "2000")
                                .with("ParentImage", "C:\\Windows\\explorer.exe")
                                .with("ParentCommandLine", "explorer /factory")
                                .at("2026-03-02T08:59:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ParentProcessGuid", "{C0}")
                                .with("ParentProcessId", "3000")
                                .with("ParentImage", "C:\\Windows\\System32\\cmd.exe")
                                .with("CommandLine", "qwinsta /server:" + "Z".repeat(300)),
                        SysmonXml.start("{A2}", 4200, "C:\\Windows\\System32\\ARP.EXE", "arp -a")
                                .with("ParentProcessGuid", "{C0}")
                                .with("ParentProcessId", "3000")
                                .with("ParentImage", "C:\\Windows\\System32\\cmd.exe")
                                .at("2026-03-02T09:00:01Z"));
    }

    private static TreeLines lines(Investigation open, int most) {
        return TreeLines.of(open, ZoneOffset.UTC, most, Progress.NONE);
    }

    private static String text(TreeLines lines) {
        StringBuilder out = new StringBuilder();
        try {
            lines.writeText(out);
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder never fails", e);
        }
        return out.toString();
    }

    @Test
    void theTextHasTheTreeWithNothingCut() {
        String text = text(lines(family(), ALL));
        List<String> lines = text.lines().toList();
        assertEquals("Start (UTC)              Process", lines.get(0));
        assertTrue(lines.get(1).endsWith("[explorer.exe (2000)] not in these logs  on WS1.corp.local"), text);
        assertTrue(lines.get(2).endsWith("   explorer /factory") || lines.get(2).endsWith("explorer /factory"), text);
        assertTrue(lines.get(3).startsWith("2026-03-02 08:59:00.5"), text);
        assertTrue(lines.get(3).endsWith("└─ cmd.exe (3000)  [named only]"), text);
        assertTrue(text.contains("   ├─ ► qwinsta.exe (4120)  FINDING  score 0, routine administration likely"), text);
        assertTrue(text.contains("   └─ ARP.EXE (4200)  [id]"), text);
        assertEquals(300, text.chars().filter(c -> c == 'Z').count());
        assertTrue(text.contains("[id] parent found: by process GUID or Falcon id"), text);
    }

    /** The command prints the same processes in the same order, with the same marks. */
    @Test
    void thePictureHasTheProcessesThatTheTreeCommandPrints() throws IOException {
        Investigation open = EvidenceFolder.open(Path.of("sample-logs"));
        StringWriter printed = new StringWriter();
        Exporter.writeTree(open, ExportOptions.of(RowKind.GROUPS, ExportFormat.TEXT), false, printed);
        assertEquals(processes(printed.toString()), processes(text(lines(open, ALL))));
    }

    /** Names with PID, findings with a star. */
    private static List<String> processes(String text) {
        List<String> processes = new ArrayList<>();
        Pattern process = Pattern.compile("(►? ?(?:FINDING )?)\\[?([\\w.-]+ \\((?:0x)?[0-9a-f]+\\))");
        for (String line : text.lines().toList()) {
            Matcher found = process.matcher(line);
            if (found.find() && !line.contains("C:\\")) {
                processes.add((line.contains("►") ? "*" : "") + found.group(2));
            }
        }
        assertTrue(processes.size() > 40, text);
        return processes;
    }

    @Test
    void whatFindsNoRoomIsCounted() {
        TreeLines all = lines(family(), ALL);
        assertEquals(4, all.processes());
        assertEquals(0, all.left());
        TreeLines some = lines(family(), 4);
        assertEquals(2, some.left());
        assertTrue(some.leftOut().startsWith("… 2 more processes"), some.leftOut());
        assertTrue(TreePicture.of(some).shapes().stream()
                .anyMatch(shape -> shape instanceof Shape.Text t && t.text().startsWith("… 2 more processes")));
    }

    /** A process is shown whole or not at all, so the picture never grows beyond its bound. */
    @Test
    void aProcessThatIsTooLongIsLeftOutWhole() {
        Investigation open = new EvidenceFolder(folder)
                .openWindows(SysmonXml.qwinsta().with("CommandLine", "qwinsta " + "Z".repeat(32_768)));
        TreeLines tree = lines(open, 100);
        assertEquals(1, tree.left());
        assertTrue(tree.lines().size() <= 100);
        assertFalse(text(tree).contains("ZZ"));
        assertEquals(0, lines(open, ALL).left());
        assertEquals(
                32_768, text(lines(open, ALL)).chars().filter(c -> c == 'Z').count());
    }

    @Test
    void stripsHaveAllLinesOnceAndJoinWithoutASeam() {
        TreeLines all = lines(EvidenceFolder.open(Path.of("sample-logs")), ALL);
        TreePicture.Strips strips = TreePicture.strips(all, 8);
        long times = strips.strips().stream().mapToLong(TreePictureTest::times).sum();
        assertEquals(times(TreePicture.of(all)), times);
        int height = strips.strips().stream().mapToInt(Picture::height).sum();
        assertEquals(17 * all.lines().size(), height, "17 a line, nothing between them");
        assertTrue(strips.strips().stream().allMatch(strip -> strip.height() <= 8 * 17));
        assertEquals("Process tree, lines 1 to 8", strips.strips().get(0).title());
        assertEquals("Process tree", strips.heading().title());
        assertEquals(TreePicture.of(all).description(), strips.heading().description());
        assertEquals(0, times(strips.legend()));
    }

    /** Of the records of an execution, the one that names the user is asked, as in the window. */
    @Test
    void theUserIsANameWhereOneRecordHasIt() throws IOException {
        Investigation open = EvidenceFolder.open(Path.of("sample-logs"));
        String drawn = text(lines(open, ALL));
        assertTrue(drawn.contains("CONTOSO\\s.brandt: qwinsta  /server:TS01"), drawn);
        assertFalse(drawn.contains("1414213562-1107: qwinsta"), drawn);
        StringWriter rows = new StringWriter();
        Exporter.writeTree(open, ExportOptions.of(RowKind.GROUPS, ExportFormat.CSV), false, rows);
        assertTrue(rows.toString().contains(",CONTOSO\\s.brandt,"), rows.toString());
        assertFalse(rows.toString().contains(",S-1-5-21-3141592653-2718281828-1414213562-1107,"), rows.toString());
    }

    private static long times(Picture picture) {
        return picture.shapes().stream()
                .filter(shape -> shape instanceof Shape.Text t && t.text().startsWith("2026-"))
                .count();
    }

    @Test
    void theMarkTellsWhatWasDecided() {
        Investigation open = family();
        TreeLines undecided = lines(open, ALL);
        assertEquals(Set.of(FindingState.OPEN), undecided.states());
        CaseFile file = CaseFile.EMPTY.with(
                Entries.decision(Entries.stamp("amy", 1), open.eventsOf(open.findingRows()), Disposition.BP_EXPECTED));
        TreeLines decided = lines(open.withCase(file, Entries.NOON.plusSeconds(2)), ALL);
        assertEquals(Set.of(FindingState.BENIGN), decided.states());
        assertTrue(text(decided).contains("BP_EXPECTED by amy"), text(decided));
        assertTrue(undecided.lines().stream().anyMatch(TreeLine::isTinted));
        assertFalse(decided.lines().stream().anyMatch(TreeLine::isTinted));
    }

    @Test
    void theLegendExplainsTheLinksThatOccur() {
        TreeLines tree = lines(family(), ALL);
        assertEquals(Set.of(ParentLink.NAME_ONLY, ParentLink.GUID), tree.links());
        List<String> texts = TreePicture.of(tree).shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
        assertTrue(texts.contains("parent found: " + ParentLink.GUID.label()));
        assertFalse(texts.contains("parent found: " + ParentLink.PID_EARLIER_START.label()));
    }

    @Test
    void noTextIsWiderThanThePicture() {
        Picture picture = TreePicture.of(lines(EvidenceFolder.open(Path.of("sample-logs")), ALL));
        for (Shape shape : picture.shapes()) {
            if (shape instanceof Shape.Text text && text.align() == Shape.Align.START) {
                double end = text.x() + TextCells.of(text.text()) * TextCells.WIDTH;
                assertTrue(end <= picture.width(), text.text() + " ends at " + end);
            }
        }
    }

    @Test
    void withoutAFindingThereAreNoLines() {
        Investigation open = new EvidenceFolder(folder)
                .openWindows(SysmonXml.start("{A1}", 4120, "C:\\Windows\\notepad.exe", "notepad"));
        assertTrue(lines(open, ALL).isEmpty());
        List<String> drawn = TreePicture.of(lines(open, ALL)).shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
        assertEquals(List.of("Start (UTC)", "Process", "No branch of the process tree holds a finding."), drawn);
    }
}
