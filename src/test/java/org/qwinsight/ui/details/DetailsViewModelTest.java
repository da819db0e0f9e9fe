package org.qwinsight.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.EventField;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

class DetailsViewModelTest {
    private final Workspace workspace = new Workspace();
    private final List<RecordLocation> asked = new ArrayList<>();
    private final DetailsViewModel viewModel = new DetailsViewModel(workspace, new DirectTasks(), this::record);
    private final Investigation qakbot = SyntheticCase.qakbot();

    private String record(SourceReport source, RecordLocation location) {
        asked.add(location);
        return "{\"file\":\"" + source.shape() + "\",\"n\":" + location.ordinal() + "}";
    }

    @BeforeEach
    void open() {
        workspace.open(qakbot);
    }

    private DetailRow row(String label) {
        return viewModel.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhyItMatchedAlsoWhenTheQueryLeavesItOut() throws QuerySyntaxException {
        new Judging(workspace, new DirectTasks()).followQuery();
        workspace.query().ask("host:NOSUCH");
        assertEquals(
                "Image says qwinsta.exe and OriginalFileName says qwinsta.exe.",
                viewModel.reasonProperty().get());
    }

    @Test
    void saysWhatToDoWhenThereIsSomethingToSelect() {
        assertEquals(
                "Select a process to see its fields",
                viewModel.emptyTextProperty().get());
        workspace.open(SyntheticCase.empty());
        assertEquals(
                "There is no process to select", viewModel.emptyTextProperty().get());
    }

    @Test
    void tellsWhenADecisionWasMadeInTheZoneOfAllOtherTimes() {
        int row = qakbot.findingRows()[0];
        Decision decision = Entries.decision(
                Entries.stamp("amy", 90),
                qakbot.eventsOf(new int[] {row}),
                Disposition.BP_EXPECTED,
                Instant.parse("2026-07-01T00:30:00.5Z"));
        workspace.open(qakbot.withCase(CaseFile.EMPTY.with(decision), Entries.NOON));
        assertEquals("amy, 2026-03-02 12:01:30 UTC", row("By").value());
        assertEquals("2026-07-01 00:30:00 UTC", row("Counts until").value());
        workspace.zoneProperty().set(ZoneId.of("Asia/Kolkata"));
        assertEquals("amy, 2026-03-02 17:31:30 Asia/Kolkata", row("By").value());
        assertEquals("2026-07-01 06:00:00 Asia/Kolkata", row("Counts until").value());
    }

    @Test
    void saysWhyItMatched() {
        assertEquals(
                "Image says qwinsta.exe and OriginalFileName says qwinsta.exe.",
                viewModel.reasonProperty().get());
        workspace.selectNextFinding();
        assertEquals(
                "Renamed copy: OriginalFileName says qwinsta.exe, image says svc.exe.",
                viewModel.reasonProperty().get());
        workspace.select(workspace.findingRows()[4]);
        assertEquals(
                "Image says qwinsta.exe; this source has no OriginalFileName, so the second clause could not be tested.",
                viewModel.reasonProperty().get());
        workspace.select(0);
        assertEquals("", viewModel.reasonProperty().get());
    }

    @Test
    void signalsStandBeforeTheFieldsWhatFiredFirst() {
        List<DetailRow> rows = viewModel.rows();
        assertEquals(
                "Triage: 100 of 100, resembles Qakbot discovery", rows.get(0).label());
        assertEquals("Q1  +30", rows.get(1).label());
        assertEquals(DetailRow.Kind.FIRED, rows.get(1).kind());
        List<String> labels = rows.stream().map(DetailRow::label).toList();
        int cannotTell = labels.indexOf("A4  cannot tell");
        assertEquals(DetailRow.Kind.QUIET, rows.get(cannotTell).kind());
        assertTrue(labels.indexOf("Q8  +15") < cannotTell);
        assertTrue(labels.indexOf("Completeness") < labels.indexOf("Time"));
        assertTrue(
                labels.indexOf("Evidence file") < labels.indexOf("Q3  did not fire"), "what did not fire stands last");
        viewModel.goTo(rows.get(1).linkNode());
        assertEquals("wermgr.exe", viewModel.titleProperty().get());
        assertTrue(viewModel.rows().stream().noneMatch(row -> row.label().startsWith("Triage")));
    }

    @Test
    void everyFieldIsThereWithItsState() {
        for (EventField field : EventField.values()) {
            DetailRow row = row(field.label());
            assertTrue(row.value() != null || !row.absence().isEmpty(), field.label());
        }
        assertEquals("empty", row("Sysmon rule").absence());
        assertEquals("not logged", row("Current directory").absence());
        assertEquals("not in this source", row("Falcon agent id").absence());
        assertEquals("4912", row("PID").value());
    }

    @Test
    void aTimeThatDisagreesIsAWarning() {
        DetailRow other = row("Other time");
        assertEquals(DetailRow.Kind.WARNING, other.kind());
        assertEquals("2026-03-02 09:03:16.367 UTC: 7.250 s away from the time of the log", other.value());
        workspace.selectNextFinding();
        assertEquals(DetailRow.Kind.FIELD, row("Other time").kind());
    }

    @Test
    void theParentIsALinkAndSaysHowItWasFound() {
        DetailRow parent = row("Parent process");
        assertEquals("wermgr.exe, PID 4700", parent.value());
        assertTrue(String.valueOf(row("Found").value()).startsWith("by process GUID {"));
        assertTrue(String.valueOf(row("Found").value()).endsWith(": wermgr.exe (PID 4700)."));
        viewModel.goTo(parent.linkNode());
        assertEquals("wermgr.exe", viewModel.titleProperty().get());
    }

    @Test
    void aParentThatIsNotInTheLogsListsItsChildren() {
        workspace.selectNextFinding();
        viewModel.goTo(row("Parent process").linkNode());
        assertEquals("cmd.exe (not in these logs)", viewModel.titleProperty().get());
        DetailRow child = viewModel.rows().get(viewModel.rows().size() - 1);
        assertEquals(workspace.findingRows()[1], child.linkNode());
        assertInstanceOf(RawRecord.None.class, viewModel.rawProperty().get());
    }

    @Test
    void theSourceIsNamedWithItsHash() {
        assertEquals("C:\\cases\\fin\\FIN-WS-014.sysmon.jsonl", row("File").value());
        assertEquals("a1".repeat(32), row("SHA-256").value());
    }

    @Test
    void theRawRecordIsReadOnlyWhileItIsShown() {
        assertEquals(List.of(), asked);
        viewModel.rawShownProperty().set(true);
        RecordLocation first = qakbot.store().location(workspace.findingRows()[0]);
        assertEquals(List.of(first), asked);
        assertEquals("{\n  \"file\" : \"evtx_dump-jsonl\",\n  \"n\" : " + first.ordinal() + "\n}", viewModel.rawText());
        viewModel.prettyPrintedProperty().set(false);
        assertEquals("{\"file\":\"evtx_dump-jsonl\",\"n\":" + first.ordinal() + "}", viewModel.rawText());
        workspace.selectNextFinding();
        assertEquals(2, asked.size());
    }

    /** The sample logs come with the program; each finding's own record must name its PID and qwinsta. */
    @Test
    void theRecordReadBackIsTheOneThatWasShown() {
        Workspace real = new Workspace();
        real.open(Investigation.open(List.of(Path.of("sample-logs")), OpenOptions.DEFAULT, Progress.NONE));
        DetailsViewModel details = new DetailsViewModel(real, new DirectTasks());
        details.rawShownProperty().set(true);
        assertTrue(real.findingRows().length > 0);
        for (int finding : real.findingRows()) {
            real.select(finding);
            String pid = Objects.requireNonNull(
                    Objects.requireNonNull(real.investigation()).store().value(finding, EventField.PROCESS_ID));
            assertEquals("", details.rawMessage());
            assertTrue(details.rawText().contains(pid), details.rawText());
            assertTrue(details.rawText().toLowerCase(Locale.ROOT).contains("qwinsta"));
        }
    }

    @Test
    void evidenceThatIsGoneIsSaidSo() {
        DetailsViewModel broken = new DetailsViewModel(workspace, new DirectTasks(), (source, location) -> {
            throw new IOException("the drive is gone");
        });
        broken.rawShownProperty().set(true);
        assertEquals("", broken.rawText());
        assertTrue(broken.rawMessage().contains("the drive is gone"));
        assertTrue(broken.rawMessage().contains("FIN-WS-014.sysmon.jsonl"));
    }

    @Test
    void whileTheRecordIsReadTheViewSaysSo() {
        HeldTasks tasks = new HeldTasks();
        DetailsViewModel slow = new DetailsViewModel(workspace, tasks, this::record);
        slow.rawShownProperty().set(true);
        assertTrue(slow.rawMessage().startsWith("Reading"));
        tasks.release("raw record");
        assertEquals("", slow.rawMessage());
    }

    @Test
    void everythingCanBeCopied() {
        String text = viewModel.allAsText();
        assertTrue(text.startsWith("qwinsta.exe\n"));
        assertTrue(text.contains("\nCommand line: qwinsta\n"));
        assertTrue(text.contains("\nSysmon rule: empty\n"));
    }

    @Test
    void nothingSelectedShowsNothing() {
        workspace.close();
        assertEquals(0, viewModel.rows().size());
        assertEquals("", viewModel.titleProperty().get());
    }
}
