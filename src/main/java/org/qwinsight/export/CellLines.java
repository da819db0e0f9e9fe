package org.qwinsight.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one CSV cell, one a line. A line break or backslash inside a text is escaped by a backslash. */
public final class CellLines {
    private CellLines() {}

    /** The cell; empty for no text. An empty text among others is an empty line. */
    public static String join(List<String> texts) {
        return texts.stream().map(CellLines::escape).collect(Collectors.joining("\n"));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** The texts that {@link #join} joined. A spreadsheet may have written its own line ends meanwhile. */
    public static List<String> split(String cell) {
        List<String> texts = new ArrayList<>();
        if (!cell.isEmpty()) {
            for (String line : cell.split("\r\n|\n|\r", -1)) {
                texts.add(unescape(line));
            }
        }
        return texts;
    }

    private static String unescape(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                out.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
