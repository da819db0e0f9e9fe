package org.qwinsight.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TreeBranches;

/** Writes an investigation as text. The same investigation and options give the same bytes. */
public final class Exporter {
    private Exporter() {}

    /**
     * Writes to a stream that stays open.
     *
     * @throws IllegalArgumentException when the options name a column that the rows do not have
     */
    public static void write(Investigation investigation, ExportOptions options, Writer out) throws IOException {
        write(ExportRequest.of(investigation, options), out);
    }

    static void write(ExportRequest request, Writer out) throws IOException {
        Investigation investigation = request.investigation();
        ExportOptions options = request.options();
        if (options.format() == ExportFormat.JSON) {
            JsonReport.write(request, out);
        } else {
            ExportTable all = table(investigation, options);
            ExportTable chosen = options.fields().isEmpty()
                    ? CaseColumns.usual(all, investigation, options.format())
                    : ColumnChoice.of(all, options.fields());
            ExportTable table = new WatchedTable(chosen, request.progress());
            switch (options.format()) {
                case TABLE -> TextFormats.table(shown(table, options), options.zone(), out);
                case TEXT -> {
                    TextFormats.blocks(ColumnChoice.flat(table), options.zone(), out);
                    TextFormats.limits(investigation, out);
                }
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

    static ExportTable table(Investigation investigation, ExportOptions options) {
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
