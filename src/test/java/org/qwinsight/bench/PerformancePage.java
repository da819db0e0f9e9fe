package org.qwinsight.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the measured tables. Each part owns the lines between its two markers; all others are left alone. */
final class PerformancePage {
    private final Path page;

    PerformancePage(Path page) {
        this.page = page;
    }

    /**
     * Puts a part's table into its block.
     *
     * @param heading machine and date, above the table
     * @throws IOException when the page cannot be read or written, or lacks the part's markers
     */
    void replace(Measured measured, String heading) throws IOException {
        String text = Files.readString(page, StandardCharsets.UTF_8);
        Files.writeString(page, replaced(text, measured, heading), StandardCharsets.UTF_8);
    }

    static String replaced(String text, Measured measured, String heading) throws IOException {
        String begin = "<!-- measured " + measured.part() + ": begin -->";
        String end = "<!-- measured " + measured.part() + ": end -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("the page has no lines '" + begin + "' and '" + end + "'");
        }
        return text.substring(0, from + begin.length()) + "\n\n" + measured.markdown() + "\n" + heading + "\n\n"
                + text.substring(to);
    }
}
