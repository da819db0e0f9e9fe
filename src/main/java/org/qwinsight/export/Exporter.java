package org.qwinsight.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** Writes an investigation to a stream or a file. The same investigation and options give the same bytes. */
public final class Exporter {
    private Exporter() {}

    /**
     * Writes to a stream that stays open.
     *
     * @throws IllegalArgumentException when the options name a column that the rows do not have
     */
    public static void write(Investigation investigation, ExportOptions options, Writer out) throws IOException {
        if (options.format() == ExportFormat.JSON) {
            JsonReport.write(investigation, investigation.groupedBy(options.by()), options.rows(), out);
        } else {
            ExportTable table = ColumnChoice.of(table(investigation, options), options.fields());
            switch (options.format()) {
                case TABLE -> TextFormats.table(shown(table, options), options.zone(), out);
                case TEXT -> TextFormats.blocks(ColumnChoice.flat(table), options.zone(), out);
                case CSV -> CsvFormat.write(ColumnChoice.flat(table), options.rawCells(), out);
                case JSONL -> JsonFormats.lines(table, out);
                case JSON -> throw new AssertionError("handled above");
            }
        }
        out.flush();
    }

    /**
     * Writes a file atomically, and beside it {@code NAME.manifest.json}, which names the evidence and its hashes.
     *
     * @throws IOException when it cannot be written, or when one of the two is evidence, a folder or a device
     */
    public static void writeFile(Investigation investigation, ExportOptions options, Path target) throws IOException {
        String name = target.getFileName().toString();
        Path manifest = target.resolveSibling(name + ".manifest.json");
        refuseTarget(investigation, target);
        refuseTarget(investigation, manifest);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            write(investigation, options, out);
        }
        byte[] content = bytes.toByteArray();
        int rows = table(investigation, options).rowCount();
        try {
            AtomicFile.write(target, content);
            AtomicFile.write(manifest, Manifest.of(investigation, options, name, content, rows));
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "there is no folder " + target.toAbsolutePath().getParent() + " to write into", e);
        }
    }

    private static void refuseTarget(Investigation investigation, Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isRegularFile(target)) {
            throw new IOException(target + " is no file that could be replaced; choose another name");
        }
        for (SourceReport source : investigation.report().sources()) {
            Path evidence = Path.of(source.path());
            if (Files.exists(evidence) && Files.isSameFile(evidence, target)) {
                throw new IOException(target + " is evidence and is never written to; choose another file");
            }
        }
    }

    private static ExportTable table(Investigation investigation, ExportOptions options) {
        return switch (options.rows()) {
            case GROUPS -> new GroupExport(investigation, investigation.groupedBy(options.by()));
            case FINDINGS -> FindingExport.findings(investigation);
            case PROCESSES -> FindingExport.processes(investigation);
        };
    }

    /** A table in a terminal leaves out columns without any value, unless they were asked for by name. */
    private static ExportTable shown(ExportTable table, ExportOptions options) {
        ExportTable flat = ColumnChoice.flat(table);
        return options.fields().isEmpty() ? ColumnChoice.filled(flat) : flat;
    }
}
