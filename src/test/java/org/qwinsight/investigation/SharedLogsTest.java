package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.detect.Triage;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.ingest.RawRecords;
import org.qwinsight.ingest.SourceReport;

/** The logs beside the project, whose events, hosts, times and hits were counted by another program. */
class SharedLogsTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final OpenOptions KEEP_DUPLICATES =
            new OpenOptions(RuleProfile.SEED_V3, NullMode.FILL, true, TimeRange.ALL);

    private static Investigation open(OpenOptions options, Path... paths) {
        return Investigation.open(List.of(paths), options, Progress.NONE);
    }

    private static void assumeLogs() {
        assumeTrue(
                Files.isRegularFile(LOGS.resolve("expected.json")), "skipped: the folder ../shared/logs is not there");
    }

    @TestFactory
    Stream<DynamicTest> everyFileHasWhatWasCountedInIt() throws IOException {
        assumeLogs();
        JsonNode expected = new ObjectMapper().readTree(Files.readString(LOGS.resolve("expected.json")));
        return expected.properties().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }

    private static void compare(String name, JsonNode expected) throws IOException {
        Path file = LOGS.resolve(name);
        Investigation kept = open(KEEP_DUPLICATES, file);
        SourceReport source = kept.report().sources().get(0);
        assertEquals(number(expected, "total_events"), source.records(), "records");
        assertEquals(number(expected, "process_events"), source.processStarts(), "process starts");
        assertEquals(skipped(name), source.skipped(), "skipped");
        assertEquals(byKind(expected), byKind(kept), "by kind");
        assertEquals(number(expected, "qwinsta_hits"), kept.findings().size(), "hits");

        Investigation collapsed = open(OpenOptions.DEFAULT, file);
        SourceReport once = collapsed.report().sources().get(0);
        int unique = number(expected, "unique_process_events");
        assertEquals(unique, collapsed.store().size(), "process starts after collapsing");
        assertEquals(number(expected, "process_events") - unique, once.duplicates(), "duplicates");
        assertEquals(number(expected, "process_events"), once.processStarts(), "starts of the source, before");
        assertEquals(
                number(expected, "qwinsta_hits_unique"), collapsed.findings().size(), "hits after collapsing");
        assertEquals(number(expected, "qwinsta_original_name_only"), renamed(collapsed), "renamed copies");
        assertEquals(hosts(expected), collapsed.loggedHosts(), "hosts");
        assertEquals(
                number(expected, "without_command_line"),
                kept.completeness().withoutCommandLine().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                "without command line");
        compareTimes(expected, collapsed);
        everyFindingCanBeShownRaw(collapsed);
        everyFindingIsTriaged(kept);
    }

    private static int number(JsonNode expected, String name) {
        return expected.path(name).asInt(-1);
    }

    private static int skipped(String name) {
        return switch (name) {
            case "ugly/security_atsvc.evtxexport.not-well-formed.xml" -> 3;
            case "ugly/sysmon_wscript.truncated.xml" -> 1;
            default -> 0;
        };
    }

    private static Map<String, Integer> byKind(JsonNode expected) {
        Map<String, Integer> counts = new TreeMap<>();
        expected.path("by_kind")
                .properties()
                .forEach(kind -> counts.put(kind.getKey(), kind.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> byKind(Investigation investigation) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<EventKind, Integer> kind : investigation.startsByKind().entrySet()) {
            String name =
                    switch (kind.getKey()) {
                        case SYSMON_1 -> "sysmon1";
                        case SECURITY_4688 -> "sec4688";
                        case CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 -> "pr2";
                        case DEFENDER_PROCESSCREATED -> "mde";
                    };
            if (kind.getValue() > 0) {
                counts.merge(name, kind.getValue(), Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> hosts(JsonNode expected) {
        TreeSet<String> hosts = new TreeSet<>();
        expected.path("hosts").forEach(host -> hosts.add(host.asText()));
        return List.copyOf(hosts);
    }

    private static int renamed(Investigation investigation) {
        return (int) investigation.findings().stream()
                .filter(finding -> finding.clause() == Clause.ORIGINAL_NAME)
                .count();
    }

    /** For CrowdStrike the program's time is the process start, while the counts name the cloud's time. */
    private static void compareTimes(JsonNode expected, Investigation investigation) {
        EventStore store = investigation.store();
        if (store.size() == 0) {
            assertTrue(expected.path("first_time").isNull());
            return;
        }
        List<String> basis = new ArrayList<>();
        expected.path("time_basis").forEach(field -> basis.add(field.asText()));
        boolean cloud = basis.contains("timestamp");
        if (cloud && store.duplicates() > 0) {
            return;
        }
        String first =
                expected.path(cloud ? "first_process_start" : "first_time").asText();
        String last = expected.path(cloud ? "last_process_start" : "last_time").asText();
        assertEquals(first, milliseconds(store, 0), "first time");
        assertEquals(last, milliseconds(store, store.size() - 1), "last time");
    }

    private static String milliseconds(EventStore store, int row) {
        return new EventTime(store.timeNanos(row), 3).iso();
    }

    private static void everyFindingCanBeShownRaw(Investigation investigation) throws IOException {
        EventStore store = investigation.store();
        for (Finding finding : investigation.findings()) {
            RecordLocation location = store.location(finding.row());
            String raw = RawRecords.read(investigation.report().sources().get(location.source()), location);
            String image = String.valueOf(store.value(finding.row(), EventField.IMAGE));
            String original = String.valueOf(store.value(finding.row(), EventField.ORIGINAL_FILE_NAME));
            assertTrue(raw.contains(ImagePath.baseName(image)) || raw.contains(original), raw);
            assertTrue("<{R".indexOf(raw.charAt(0)) >= 0, "begins where the record begins: " + raw);
            assertTrue(raw.endsWith(">") || raw.endsWith("}"), "ends where the record ends: " + raw);
        }
    }

    private static void everyFindingIsTriaged(Investigation investigation) {
        for (Finding finding : investigation.findings()) {
            Triage triage = investigation.triages().of(finding.row()).orElseThrow();
            assertEquals(triage.score(), investigation.triages().score(finding.row()));
            assertEquals(18, triage.signals().size());
        }
    }

    private static String report(Path... paths) throws IOException {
        StringWriter out = new StringWriter();
        Exporter.write(open(OpenOptions.DEFAULT, paths), ExportOptions.of(RowKind.GROUPS, ExportFormat.JSON), out);
        return out.toString();
    }

    @Test
    void theSameEvidenceGivesTheSameBytes() throws IOException {
        assumeLogs();
        assertEquals(report(LOGS), report(LOGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ugly", "xml"})
    void aFolderGivesWhatItsFilesGiveInTheOrderOfTheirPaths(String folder) throws IOException {
        assumeLogs();
        try (Stream<Path> files = Files.list(LOGS.resolve(folder))) {
            Path[] sorted = files.sorted().toArray(Path[]::new);
            assertFalse(sorted.length == 0);
            assertEquals(report(sorted), report(LOGS.resolve(folder)));
        }
    }

    @Test
    void hitsOfTheWholeFolderAreThoseOfItsFiles() throws IOException {
        assumeLogs();
        JsonNode expected = new ObjectMapper().readTree(Files.readString(LOGS.resolve("expected.json")));
        int hits = 0;
        for (JsonNode file : expected) {
            hits += number(file, "qwinsta_hits");
        }
        assertEquals(hits, open(KEEP_DUPLICATES, LOGS).findings().size());
    }
}
