package org.qwinsight.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of a table of expected findings in docs/sample-case.md. The table was written by hand from the scenario;
 * the test holds the generated files against it.
 */
record ExpectedAnswer(String finding, boolean underSeedV3, String disposition, String band) {
    /** The section on the files in sample-logs. */
    static final String SAMPLE_LOGS = "## Expected findings";

    /** The section on the file that only the written training case has. */
    static final String DEFENDER = "## What the Defender file adds";

    private static final int COLUMNS = 10;
    private static final Set<String> DISPOSITIONS = Set.of("TP_SUSPICIOUS", "BP_EXPECTED", "FP_LOGIC");
    private static final Set<String> BANDS =
            Set.of("routine administration likely", "needs a look", "resembles Qakbot discovery");

    /** What identifies a finding in the table; times count to the whole second. */
    record Finding(String file, String host, Instant time, String user, String parent, String clause) {
        @Override
        public String toString() {
            return String.join(
                    " | ", file, host, time.truncatedTo(ChronoUnit.SECONDS).toString(), user, parent, clause);
        }
    }

    static List<ExpectedAnswer> readAll(Path document) throws IOException {
        return readAll(document, SAMPLE_LOGS);
    }

    static List<ExpectedAnswer> readAll(Path document, String heading) throws IOException {
        List<ExpectedAnswer> answers = new ArrayList<>();
        boolean inSection = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("## ")) {
                inSection = line.equals(heading);
            } else if (inSection && line.matches("\\| \\d+ \\|.*")) {
                answers.add(of(line));
            }
        }
        return answers;
    }

    private static ExpectedAnswer of(String row) {
        String[] cells = row.substring(1).split("\\|");
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip().replace("`", "");
        }
        if (cells.length != COLUMNS || !DISPOSITIONS.contains(cells[8]) || !BANDS.contains(cells[9])) {
            throw new AssertionError("Not a row of the expected findings: " + row);
        }
        Instant time = Instant.parse(cells[3].replace(' ', 'T') + "Z");
        Finding finding = new Finding(cells[1], cells[2], time, cells[4], cells[5], cells[6]);
        return new ExpectedAnswer(finding.toString(), cells[7].equals("seed-v3, escu-v8"), cells[8], cells[9]);
    }
}
