package org.qwinsight.export.picture;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.export.markup.HiddenCharacters;
import org.qwinsight.export.picture.TreeLine.Run;

/** Breaks pieces of text into lines that fit. */
final class RunWrap {
    private RunWrap() {}

    /** The lines; put together they are the text, hidden characters as escapes. */
    static List<List<Run>> wrapped(List<Run> runs, int cells) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        int used = 0;
        for (Run run : runs) {
            String text = HiddenCharacters.shown(run.text());
            List<String> pieces = TextCells.wrapped(text, cells - used, cells);
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                }
                line.add(new Run(pieces.get(i), run.look()));
                used += TextCells.of(pieces.get(i));
            }
        }
        lines.add(line);
        return lines;
    }
}
