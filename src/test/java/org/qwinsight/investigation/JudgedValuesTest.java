package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qwinsight.detect.CimField;
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

    /** Where the code that judges names one of some fields. The rule's table and the words of queries name them all. */
    private static List<String> judgingUsesOf(Set<EventField> fields) {
        Set<String> names = fields.stream().map(EventField::name).collect(Collectors.toSet());
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.qwinsight.analysis", "org.qwinsight.detect")
                        .stream()
                        .filter(type -> !type.getPackageName().equals("org.qwinsight.analysis.query"))
                        .filter(type -> !type.getName().startsWith(CimField.class.getName()))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(EventField.class))
                        .filter(access -> names.contains(access.getName()))
                        .map(JavaAccess::getDescription)
                        .toList();
    }

    @Test
    void nothingThatJudgesNamesAValueThatIsLeftOut() {
        assertTrue(judgingUsesOf(EnumSet.of(EventField.COMMAND_LINE)).size() > 3, "uses are found at all");
        assertEquals(List.of(), judgingUsesOf(JudgedValues.OF_FINDINGS_ONLY));
    }
}
