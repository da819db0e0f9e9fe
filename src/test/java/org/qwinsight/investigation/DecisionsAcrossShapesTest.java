package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.event.EventField;
import org.qwinsight.event.Progress;

/**
 * What was decided on a log in one export shape is found on the same log in another shape. No log of the collection that
 * exists in several shapes ran qwinsta, so one program of each is renamed to it, in all shapes alike.
 */
class DecisionsAcrossShapesTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final EntryStamp AMY = Entries.stamp("amy", 0);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "json/sysmon_rdptun.evtx_dump.jsonl, json/sysmon_rdptun.evtx_dump.separate.jsonl, winlogon.exe, 2",
        "json/sysmon_rdptun.evtx_dump.separate.jsonl, json/sysmon_rdptun.chainsaw-dump.json, winlogon.exe, 2",
        "json/sysmon_rdptun.chainsaw-dump.json, json/sysmon_rdptun.evtx_dump.jsonl, winlogon.exe, 2",
        "xml/sysmon_winlogon.evtx_dump.xml, json/sysmon_winlogon.evtx_dump.json, LogonUI.exe, 2",
        "json/sysmon_winlogon.evtx_dump.json, xml/sysmon_winlogon.evtx_dump.xml, LogonUI.exe, 2",
        "json/sysmon_uso.velociraptor.jsonl, json/sysmon_uso.xmltodict.json, rundll32.exe, 18",
        "json/sysmon_uso.xmltodict.json, json/sysmon_uso.velociraptor.jsonl, rundll32.exe, 18"
    })
    void decisionsAndRemarksAreFound(String decidedOn, String foundIn, String program, int findings)
            throws IOException {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        Path first = renamed(decidedOn, program);
        Path second = renamed(foundIn, program);
        Investigation one = open(List.of(first));
        assertEquals(findings, one.findings().size());
        Path file = folder.resolve("case.qwcase");
        CaseStore.create(file, decided(one), AMY).close();
        CaseFile kept = CaseStore.read(file).caseFile();

        Map<String, String> expected = said(one.withCase(kept, Entries.NOON));
        assertEquals(findings, expected.size());
        assertEquals(
                1,
                expected.values().stream()
                        .filter(said -> said.startsWith("TP_SUSPICIOUS"))
                        .count());
        assertTrue(expected.values().stream().anyMatch(said -> said.startsWith("BP_EXPECTED")));

        Investigation other = open(List.of(second)).withCase(kept, Entries.NOON);
        assertEquals(expected, said(other));
        assertEquals(List.of(), other.casework().unmatched());
        assertEquals(1, starred(other), "a process that is no finding is found too");

        // Both files hold every record: it counts once, whichever is read first.
        assertEquals(expected, said(open(List.of(second, first)).withCase(kept, Entries.NOON)));
        assertEquals(expected, said(open(List.of(first, second)).withCase(kept, Entries.NOON)));
    }

    /** One event is suspicious, all that user's findings are expected, and another process has a star. */
    private static CaseFile decided(Investigation open) {
        int[] rows = open.findingRows();
        Scope pattern = new Scope.Pattern(
                List.of(Condition.exact(
                        ScopeField.of(EventField.USER),
                        String.valueOf(open.store().value(rows[1], EventField.USER)))),
                null);
        int other = firstThatIsNoFinding(open);
        return CaseFile.created(AMY)
                .with(Entries.decision(
                        Entries.stamp("amy", 1), open.eventsOf(new int[] {rows[0]}), Disposition.TP_SUSPICIOUS))
                .with(Entries.decision(Entries.stamp("amy", 2), pattern, Disposition.BP_EXPECTED))
                .with(new Annotation(
                        Entries.stamp("amy", 3),
                        open.eventsOf(new int[] {other}).events(),
                        Annotation.Kind.STAR,
                        "",
                        true));
    }

    private static int firstThatIsNoFinding(Investigation open) {
        int row = 0;
        while (Arrays.binarySearch(open.findingRows(), row) >= 0) {
            row++;
        }
        return row;
    }

    /** What was said of each finding, by its record id. */
    private static Map<String, String> said(Investigation open) {
        Map<String, String> said = new TreeMap<>();
        for (int row : open.findingRows()) {
            String id = String.valueOf(open.store().value(row, EventField.EVENT_RECORD_ID));
            Cover cover = open.casework().cover(row).orElse(null);
            String what = cover == null
                    ? "nothing"
                    : cover.disposition() + " " + cover.decision().id();
            assertTrue(said.put(id, what) == null, "record " + id + " is there twice");
        }
        return said;
    }

    private static int starred(Investigation open) {
        int starred = 0;
        for (int row = 0; row < open.store().size(); row++) {
            starred += open.casework().remarks().of(row).isStarred() ? 1 : 0;
        }
        return starred;
    }

    private static Investigation open(List<Path> files) {
        return Investigation.open(files, OpenOptions.DEFAULT, Progress.NONE);
    }

    private Path renamed(String log, String program) throws IOException {
        Path path = Path.of(log);
        Path copy = folder.resolve(String.valueOf(path.getFileName()));
        String text = Files.readString(LOGS.resolve(path), StandardCharsets.UTF_8);
        Files.writeString(copy, text.replace(program, "qwinsta.exe"));
        return copy;
    }
}
