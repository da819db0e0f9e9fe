package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.ingest.ReadListener;

/** What a scan shows of findings is the same whether all values of the other starts were read or only those that judge. */
class JudgedValuesTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final Path SAMPLES = Path.of("sample-logs");

    private static Investigation open(Path path, OpenOptions options, ReadPart part) {
        return Investigation.open(List.of(path), options, part, 2, Progress.NONE, ReadListener.NONE);
    }

    private static List<String> shown(Investigation investigation) {
        List<String> texts = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            for (String by : List.of("rule", "pattern", "burst", "User,Hashes", "Company")) {
                texts.add(text(investigation, RowKind.GROUPS, by, format));
            }
            texts.add(text(investigation, RowKind.FINDINGS, "rule", format));
        }
        texts.add(CompletenessText.of(investigation).toString());
        texts.add(CompletenessText.ofNoFinding(investigation).toString());
        return texts;
    }

    private static String text(Investigation investigation, RowKind rows, String by, ExportFormat format) {
        ExportOptions options =
                new ExportOptions(rows, Grouping.parse(by), GroupOrder.FIRST, format, List.of(), false, ZoneOffset.UTC);
        StringWriter out = new StringWriter();
        try {
            Exporter.write(investigation, options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void compare(Path path) {
        for (RuleProfile profile : RuleProfile.values()) {
            OpenOptions options = OpenOptions.DEFAULT.withProfile(profile);
            Investigation whole = open(path, options, ReadPart.ALL);
            Investigation lean = open(path, options, ReadPart.ALL.judging(profile));
            assertEquals(whole.store().size(), lean.store().size());
            assertEquals(shown(whole), shown(lean), path + " by " + profile.id());
        }
    }

    @TestFactory
    Stream<DynamicTest> ofEverySharedLog() throws IOException {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        List<Path> logs;
        try (Stream<Path> files = Files.walk(LOGS)) {
            logs = files.filter(Files::isRegularFile).sorted().toList();
        }
        return Stream.concat(Stream.of(LOGS), logs.stream())
                .map(log -> DynamicTest.dynamicTest(log.toString(), () -> compare(log)));
    }

    @Test
    void ofTheSampleLogs() {
        compare(SAMPLES);
    }

    @Test
    void findingsKeepEveryValueAndOthersOnlyWhatJudges() {
        OpenOptions options = OpenOptions.DEFAULT;
        Investigation whole = open(SAMPLES, options, ReadPart.ALL);
        Investigation lean = open(SAMPLES, options, ReadPart.ALL.judging(options.profile()));
        EventStore all = whole.store();
        EventStore few = lean.store();
        boolean[] isFinding = new boolean[all.size()];
        whole.findings().forEach(finding -> isFinding[finding.row()] = true);
        int leftOut = 0;
        for (int row = 0; row < all.size(); row++) {
            for (EventField field : EventField.values()) {
                boolean kept = isFinding[row] || !JudgedValues.OF_FINDINGS_ONLY.contains(field);
                if (kept) {
                    assertEquals(all.value(row, field), few.value(row, field), row + " " + field);
                } else {
                    assertNull(few.value(row, field), row + " " + field);
                    leftOut += all.value(row, field) == null ? 0 : 1;
                }
            }
        }
        assertTrue(leftOut > 0);
        assertTrue(whole.findings().size() > 0);
        assertNotNull(few.value(whole.findings().get(0).row(), EventField.INTEGRITY_LEVEL));
    }
}
