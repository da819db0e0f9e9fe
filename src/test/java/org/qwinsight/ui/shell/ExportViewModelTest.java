package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

class ExportViewModelTest {
    private final Workspace workspace = new Workspace();
    private final DirectTasks tasks = new DirectTasks();
    private final Settings settings = new Settings(KeyValues.inMemory());
    private final List<String> said = new ArrayList<>();
    private final ExportViewModel viewModel =
            new ExportViewModel(workspace, tasks, settings, ExportViewModel::writeFile, said::add);

    @TempDir
    Path folder;

    @Test
    void writesTheBytesOfTheCommandLine() throws IOException {
        Investigation qakbot = SyntheticCase.qakbot();
        workspace.open(qakbot);
        for (RowKind kind : RowKind.values()) {
            Path target = folder.resolve(ExportViewModel.fileName(kind));
            viewModel.export(kind, target);
            StringWriter expected = new StringWriter();
            Exporter.write(qakbot, ExportOptions.of(kind, ExportFormat.CSV), expected);
            assertEquals(expected.toString(), Files.readString(target));
        }
        assertEquals(List.of(), tasks.failures());
    }

    @Test
    void saysWhatWasWritten() {
        workspace.open(SyntheticCase.qakbot());
        Path target = folder.resolve("out.csv");
        viewModel.export(RowKind.FINDINGS, target);
        assertTrue(said.get(0).startsWith("Wrote 5 rows to " + target));
        assertEquals(folder.toAbsolutePath(), settings.exportFolder().orElseThrow());
    }

    @Test
    void aFolderThatIsNotThereIsAFailure() {
        workspace.open(SyntheticCase.qakbot());
        viewModel.export(RowKind.GROUPS, folder.resolve("no").resolve("out.csv"));
        assertEquals(List.of(), said);
        assertTrue(FailureText.of(tasks.failures().get(0)).headline().contains("there is no folder"));
    }

    @Test
    void theEvidencesFolderIsNotSuggested() throws IOException {
        Path evidence = Files.writeString(folder.resolve("log.json"), "{}");
        SourceReport source = new SourceReport(
                evidence.toString(), null, "", null, 2, "", 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null);
        workspace.open(Investigation.of(
                new IngestReport(List.of(source)), SyntheticCase.qakbot().store(), OpenOptions.DEFAULT));
        settings.setExportFolder(folder);
        assertNotEquals(folder, viewModel.suggestedFolder());
        Path other = Files.createDirectory(folder.resolve("reports"));
        settings.setExportFolder(other);
        assertEquals(other, viewModel.suggestedFolder());
    }

    @Test
    void rowsAreCountedBeforehand() {
        assertEquals(0, viewModel.rows(RowKind.PROCESSES));
        workspace.open(SyntheticCase.qakbot());
        assertEquals(5, viewModel.rows(RowKind.GROUPS));
        assertEquals(5, viewModel.rows(RowKind.FINDINGS));
        assertEquals(61, viewModel.rows(RowKind.PROCESSES));
    }
}
