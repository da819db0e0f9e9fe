package org.qwinsight.export;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;

/**
 * What is exported and how.
 *
 * @param rows what one row stands for
 * @param by what groups are made by
 * @param order of the groups
 * @param format how rows are written
 * @param fields columns of CSV, table and JSON Lines, in order; empty for all
 * @param rawCells CSV without the guard against spreadsheet formulas
 * @param zone zone of the times in {@link ExportFormat#TABLE} and {@link ExportFormat#TEXT}; the others are UTC
 */
public record ExportOptions(
        RowKind rows,
        Grouping by,
        GroupOrder order,
        ExportFormat format,
        List<String> fields,
        boolean rawCells,
        ZoneId zone) {

    public ExportOptions {
        fields = List.copyOf(fields);
    }

    /** All columns, grouped by the rule in the order of time, guarded cells, UTC. */
    public static ExportOptions of(RowKind rows, ExportFormat format) {
        return new ExportOptions(
                rows, new Grouping.ByRule(), GroupOrder.FIRST, format, List.of(), false, ZoneOffset.UTC);
    }

    ExportOptions with(RowKind otherRows, ExportFormat otherFormat) {
        return new ExportOptions(otherRows, by, order, otherFormat, fields, rawCells, zone);
    }

    /** What of these options a manifest names. */
    Map<String, String> settings(String rowKind) {
        boolean isZoned = format == ExportFormat.TABLE || format == ExportFormat.TEXT;
        boolean isGuarded = format == ExportFormat.CSV && !rawCells;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rows", rowKind);
        settings.put("format", format.id());
        settings.put("zone", isZoned ? zone.getId() : "UTC");
        settings.put("formulaGuard", isGuarded ? FormulaGuard.DESCRIPTION : "none");
        return settings;
    }
}
