package org.qwinsight.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.qwinsight.casefile.AtomicFile;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TreeBranches;

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
            JsonReport.write(investigation, GroupExport.inJson(investigation, options), options.rows(), out);
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
     * Writes the process tree to a stream that stays open.
     *
     * @param all every branch in full; otherwise those that hold findings
     * @throws IllegalArgumentException when the options name a column that the tree does not have
     */
    public static void writeTree(Investigation investigation, ExportOptions options, boolean all, Writer out)
            throws IOException {
        List<TreeBranches.Element> elements = TreeBranches.of(investigation, all);
        ExportTable table = ColumnChoice.of(new TreeExport(investigation, elements), options.fields());
        switch (options.format()) {
            case TEXT -> TreeText.write(investigation, elements, options.zone(), out);
            case TABLE -> TextFormats.table(shown(table, options), options.zone(), out);
            case CSV -> CsvFormat.write(ColumnChoice.flat(table), options.rawCells(), out);
            case JSONL -> JsonFormats.lines(table, out);
            case JSON -> JsonReport.writeTree(investigation, table, out);
        }
        out.flush();
    }

    /** Writes the process tree as {@link #writeFile} writes rows. */
    public static void writeTreeFile(Investigation investigation, ExportOptions options, boolean all, Path target)
            throws IOException {
        int rows = new TreeExport(investigation, TreeBranches.of(investigation, all)).rowCount();
        writeFile(investigation, options, target, "tree", rows, out -> writeTree(investigation, options, all, out));
    }

    /**
     * Writes a file atomically, and beside it {@code NAME.manifest.json}, which names the evidence and its hashes.
     *
     * @throws IOException when it cannot be written, or when one of the two is evidence, a folder or a device
     */
    public static void writeFile(Investigation investigation, ExportOptions options, Path target) throws IOException {
        int rows = table(investigation, options).rowCount();
        writeFile(investigation, options, target, options.rows().id(), rows, out -> write(investigation, options, out));
    }

    /** Something that can be written. */
    private interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private static void writeFile(
            Investigation investigation, ExportOptions options, Path target, String rowKind, int rows, Content content)
            throws IOException {
        String name = target.getFileName().toString();
        Path manifest = target.resolveSibling(name + ".manifest.json");
        refuseTarget(investigation, target);
        refuseTarget(investigation, manifest);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        }
        byte[] written = bytes.toByteArray();
        try {
            AtomicFile.write(target, written);
            AtomicFile.write(manifest, Manifest.of(investigation, options, rowKind, name, written, rows));
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
            case GROUPS -> GroupExport.of(investigation, options);
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
