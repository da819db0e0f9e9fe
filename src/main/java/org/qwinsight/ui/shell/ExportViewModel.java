package org.qwinsight.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qwinsight.export.ExportFile;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.ExportRequest;
import org.qwinsight.export.RowKind;
import org.qwinsight.export.RowsArtefact;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** Writes CSV, with the same options and by the same writer as the command line. */
public final class ExportViewModel {
    /** Writes a file; {@link #writeFile} outside tests. */
    @FunctionalInterface
    public interface Writer {
        /** @throws IOException when the file cannot be written; the message says what to do */
        void write(Investigation investigation, ExportOptions options, Path target) throws IOException;
    }

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Settings settings;
    private final Writer writer;
    private final Consumer<String> announce;

    /** @param announce says to the person what was written */
    public ExportViewModel(
            Workspace workspace, BackgroundTasks tasks, Settings settings, Writer writer, Consumer<String> announce) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.settings = settings;
        this.writer = writer;
        this.announce = announce;
    }

    static void writeFile(Investigation investigation, ExportOptions options, Path target) throws IOException {
        ExportFile.write(
                RowsArtefact.of(options.rows(), options.format()), ExportRequest.of(investigation, options), target);
    }

    public boolean canExport() {
        return workspace.investigation() != null;
    }

    /** How many rows an export has. */
    public int rows(RowKind kind) {
        Investigation open = workspace.whole();
        if (open == null) {
            return 0;
        }
        return switch (kind) {
            case GROUPS -> open.groups().rows().size();
            case FINDINGS -> open.findings().size();
            case PROCESSES -> open.store().size();
        };
    }

    static String label(RowKind kind) {
        return switch (kind) {
            case GROUPS -> "Groups: the rule's own table";
            case FINDINGS -> "Findings: every matching process start";
            case PROCESSES -> "Processes: every process start";
        };
    }

    static String fileName(RowKind kind) {
        return "qwinsta-" + kind.name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** A folder that holds none of the evidence, or null when none is known. */
    public @Nullable Path suggestedFolder() {
        List<Path> candidates = new ArrayList<>();
        settings.exportFolder().ifPresent(candidates::add);
        String home = System.getProperty("user.home", "");
        if (!home.isEmpty()) {
            candidates.add(Path.of(home, "Documents"));
            candidates.add(Path.of(home));
        }
        return candidates.stream()
                .filter(folder -> java.nio.file.Files.isDirectory(folder) && !holdsEvidence(folder))
                .findFirst()
                .orElse(null);
    }

    private boolean holdsEvidence(Path folder) {
        Investigation open = workspace.investigation();
        if (open == null) {
            return false;
        }
        Path wanted = folder.toAbsolutePath().normalize();
        for (SourceReport source : open.report().sources()) {
            Path parent = Path.of(source.path()).toAbsolutePath().normalize().getParent();
            if (wanted.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Writes in the background. */
    public void export(RowKind kind, Path target) {
        Investigation open = workspace.whole();
        if (open == null) {
            return;
        }
        int rows = rows(kind);
        tasks.start(
                "export",
                "Exporting to " + target,
                progress -> {
                    writer.write(open, ExportOptions.of(kind, ExportFormat.CSV), target);
                    return target;
                },
                written -> {
                    Path folder = written.toAbsolutePath().getParent();
                    if (folder != null) {
                        settings.setExportFolder(folder);
                    }
                    announce.accept("Wrote " + DisplayText.count(rows, "row") + " to " + written
                            + ", with the evidence's hashes in " + written.getFileName() + ".manifest.json");
                });
    }
}
