package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.export.Artefact;
import org.qwinsight.export.Artefacts;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.ExportRequest;
import org.qwinsight.export.RowKind;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

class ExportViewModelTest {
    private final Workspace workspace = new Workspace();
    private final DirectTasks tasks = new DirectTasks();
    private final Settings settings = new Settings(KeyValues.inMemory());
    private final List<String> said = new ArrayList<>();
    private final ExportViewModel viewModel =
            new ExportViewModel(workspace, tasks, settings, ExportViewModel.OpenCase.NONE, said::add);

    @TempDir
    Path folder;

    private static Artefact artefact(String id) {
        return Artefacts.named(id).orElseThrow();
    }

    private void export(String id, Path target) {
        viewModel.chosenProperty().set(artefact(id));
        viewModel.export(target, () -> {});
    }

    @Test
    void writesEveryArtefactThatNeedsNoCase() throws IOException {
        Investigation qakbot = SyntheticCase.qakbot();
        workspace.open(qakbot);
        for (Artefact artefact : viewModel.artefacts()) {
            if (artefact.card().needsCase() || artefact.card().mediaType().equals("image/png")) {
                continue;
            }
            Path target = folder.resolve(artefact.card().fileName());
            export(artefact.card().id(), target);
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            artefact.write(ExportRequest.of(qakbot, ExportOptions.of(RowKind.GROUPS, ExportFormat.TABLE)), expected);
            assertEquals(expected.toString(StandardCharsets.UTF_8), Files.readString(target));
        }
        assertEquals(List.of(), tasks.failures());
    }

    @Test
    void saysWhatWasWritten() {
        workspace.open(SyntheticCase.qakbot());
        Path target = folder.resolve("out.csv");
        export("findings-csv", target);
        assertTrue(said.get(0).startsWith("Wrote Findings as CSV (5 rows) to " + target), said.get(0));
        assertEquals(folder.toAbsolutePath(), settings.exportFolder().orElseThrow());
        assertFalse(viewModel.writingProperty().get());
    }

    @Test
    void aFolderThatIsNotThereIsAFailure() {
        workspace.open(SyntheticCase.qakbot());
        export("groups-csv", folder.resolve("no").resolve("out.csv"));
        assertEquals(List.of(), said);
        FailureText text = FailureText.of(tasks.failures().get(0));
        assertTrue(text.headline().contains("there is no folder"));
        assertTrue(text.line().contains(" to write into. Check that "), text.line());
        assertFalse(viewModel.writingProperty().get());
        assertEquals(text.line(), viewModel.failureProperty().get());
        export("groups-csv", folder.resolve("out.csv"));
        assertEquals("", viewModel.failureProperty().get());
    }

    @Test
    void theEvidencesFolderIsNotSuggested() throws IOException {
        Path evidence = Files.writeString(folder.resolve("log.json"), "{}");
        SourceReport source = new SourceReport(
                evidence.toString(), null, "", null, 2, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null);
        workspace.open(Investigation.of(
                new IngestReport(List.of(source)), SyntheticCase.qakbot().store(), OpenOptions.DEFAULT));
        settings.setExportFolder(folder);
        assertNotEquals(folder, viewModel.suggestedFolder());
        Path other = Files.createDirectory(folder.resolve("reports"));
        settings.setExportFolder(other);
        assertEquals(other, viewModel.suggestedFolder());
    }

    @Test
    void whatItWouldHoldIsSaidBeforehand() {
        workspace.open(SyntheticCase.qakbot());
        viewModel.check();
        assertEquals("5 rows.", viewModel.summaryProperty().get());
        viewModel.chosenProperty().set(artefact("processes-csv"));
        assertEquals("61 rows.", viewModel.summaryProperty().get());
        viewModel.chosenProperty().set(artefact("splunk-macro"));
        assertEquals("", viewModel.summaryProperty().get());
        assertTrue(viewModel.problemProperty().get().contains("no case file is open"));
        viewModel.chosenProperty().set(artefact("html"));
        assertEquals("", viewModel.problemProperty().get());
    }

    /** A manifest must not name a case file that does not hold what is exported. */
    @Test
    void aCaseThatIsNotSavedIsNotNamed() throws IOException {
        Path file = folder.resolve("my.qwcase");
        CaseStore.create(file, CaseFile.created(Entries.stamp("amy", 0)), Entries.stamp("amy", 0))
                .close();
        ExportViewModel withCase = new ExportViewModel(
                workspace,
                tasks,
                settings,
                new ExportViewModel.OpenCase() {
                    @Override
                    public @Nullable Path path() {
                        return file;
                    }

                    @Override
                    public void whenSaved(Runnable action) {
                        action.run();
                    }
                },
                said::add);
        Investigation qakbot = SyntheticCase.qakbot();
        workspace.open(qakbot.withCase(CaseFile.created(Entries.stamp("amy", 0)), Entries.NOON));
        withCase.export(folder.resolve("first.csv"), () -> {});
        assertTrue(Files.readString(folder.resolve("first.csv.manifest.json")).contains("my.qwcase"));
        workspace.open(qakbot.with(Entries.decision(
                Entries.stamp("amy", 1), qakbot.eventsOf(new int[] {qakbot.findingRows()[0]}), Disposition.OTHER)));
        withCase.export(folder.resolve("second.csv"), () -> {});
        assertFalse(Files.exists(folder.resolve("second.csv")));
        assertTrue(FailureText.of(tasks.failures().get(0)).headline().contains("save the case first"));
    }

    @Test
    void writingCanBeCancelled() {
        HeldTasks held = new HeldTasks();
        ExportViewModel slow = new ExportViewModel(workspace, held, settings, ExportViewModel.OpenCase.NONE, said::add);
        workspace.open(SyntheticCase.qakbot());
        Path target = folder.resolve("out.csv");
        slow.export(target, () -> said.add("closed"));
        assertTrue(slow.writingProperty().get());
        slow.cancel();
        assertFalse(slow.writingProperty().get());
        held.release("export");
        assertFalse(Files.exists(target));
        assertEquals(List.of(), said);
    }
}
