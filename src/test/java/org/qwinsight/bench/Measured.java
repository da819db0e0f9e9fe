package org.qwinsight.bench;

import java.util.List;

/**
 * What a part measured, as one table of the page.
 *
 * @param part which block of the page it replaces
 * @param notes sentences below the table
 */
record Measured(String part, String title, List<String> columns, List<List<String>> rows, List<String> notes) {
    Measured {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The table in Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        text.append(line(columns))
                .append("|")
                .append("---|".repeat(columns.size()))
                .append('\n');
        rows.forEach(row -> text.append(line(row)));
        notes.forEach(note -> text.append("\n- ").append(note));
        return text.append(notes.isEmpty() ? "" : "\n").toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(Measured::cell).toList()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\R", " ");
    }
}
