package org.qwinsight.export;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.CompletenessText;
import org.qwinsight.investigation.CoverageMatrix;
import org.qwinsight.investigation.Investigation;

/** For reading in a terminal: an aligned table, or one block of lines a row. Control characters are made visible. */
final class TextFormats {
    private static final String GAP = "  ";

    private TextFormats() {}

    static void table(ExportTable table, ZoneId zone, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header(table, zone));
        for (int row = 0; row < table.rowCount(); row++) {
            lines.add(cells(table, row, zone));
        }
        aligned(lines, out);
    }

    private static void aligned(List<List<String>> lines, Writer out) throws IOException {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(line.get(column)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append(column == 0 ? "" : GAP).append(line.get(column));
                text.append(" ".repeat(widths[column] - width(line.get(column))));
            }
            out.write(text.toString().stripTrailing() + "\n");
        }
    }

    static void blocks(ExportTable table, ZoneId zone, Writer out) throws IOException {
        List<String> names = header(table, zone);
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> cells = cells(table, row, zone);
            for (int column = 0; column < names.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    String name = names.get(column);
                    out.write(name + " ".repeat(widest - name.length()) + GAP + cells.get(column) + "\n");
                }
            }
            out.write("\n");
        }
    }

    /** What the evidence cannot show, below the rows. */
    static void limits(Investigation investigation, Writer out) throws IOException {
        out.write("What this evidence cannot show\n");
        for (String sentence : CompletenessText.of(investigation)) {
            out.write("- " + VisibleText.of(sentence) + "\n");
        }
        CoverageMatrix matrix = CoverageMatrix.of(investigation);
        if (matrix.rows().isEmpty()) {
            return;
        }
        out.write("\nWhich parts of the rule's key each source records\n");
        List<List<String>> lines = new ArrayList<>(List.of(matrix.heads()));
        lines.addAll(matrix.rows());
        aligned(lines, out);
        for (String note : matrix.notes()) {
            out.write("- " + note + "\n");
        }
    }

    private static List<String> header(ExportTable table, ZoneId zone) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            boolean isTime = table.rowCount() > 0 && table.cell(0, column) instanceof Moment;
            names.add(table.columns().get(column).name()
                    + (isTime ? " (" + zone.getId().replace("Z", "UTC") + ")" : ""));
        }
        return names;
    }

    private static List<String> cells(ExportTable table, int row, ZoneId zone) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(VisibleText.of(text(table.cell(row, column), zone)));
        }
        return cells;
    }

    private static String text(@Nullable Object value, ZoneId zone) {
        if (value == null) {
            return "";
        }
        return value instanceof Moment moment ? moment.in(zone) : value.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
