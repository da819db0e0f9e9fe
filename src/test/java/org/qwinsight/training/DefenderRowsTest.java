package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Defender file of the training case, taken apart with Jackson only. */
class DefenderRowsTest {
    private static final String FILE = "defender-device-process-events.jsonl";

    private static List<JsonNode> rows(long seed) throws IOException {
        List<SampleFile> files = SampleCase.everySource(seed);
        SampleFile last = files.get(files.size() - 1);
        assertEquals(FILE, last.name());
        List<JsonNode> rows = new ArrayList<>();
        for (String line : new String(last.content(), UTF_8).lines().toList()) {
            JsonNode envelope = new ObjectMapper().readTree(line);
            assertEquals(
                    "AdvancedHunting-DeviceProcessEvents",
                    envelope.path("category").textValue());
            rows.add(envelope.path("properties"));
        }
        return rows;
    }

    private static String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        assertTrue(value.isTextual(), () -> column + " in " + row);
        return value.textValue();
    }

    private static Instant time(JsonNode row, String column) {
        return Instant.parse(text(row, column));
    }

    @Test
    void theFilesOfSampleLogsComeFirstAndStayAsTheyAre() {
        List<SampleFile> all = SampleCase.everySource(SampleCase.DEFAULT_SEED);
        assertEquals(SampleCase.generate(SampleCase.DEFAULT_SEED), all.subList(0, 3));
        assertEquals(4, all.size());
    }

    /** Starts by host, as counted by hand in docs/sample-case.md. */
    @ParameterizedTest
    @ValueSource(longs = {SampleCase.DEFAULT_SEED, 1, -99})
    void everyStartOfTwoHostsIsThere(long seed) throws IOException {
        Map<String, Long> byHost = rows(seed).stream()
                .collect(Collectors.groupingBy(row -> text(row, "DeviceName"), TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("fin-ws-014.contoso.example", 78L, "lab-ws-01.contoso.example", 11L), byHost);
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleCase.DEFAULT_SEED, 1, -99})
    void findingsAreThoseOfTheDocumentedAnswers(long seed) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode row : rows(seed)) {
            boolean name = text(row, "FileName").equalsIgnoreCase("qwinsta.exe");
            boolean original =
                    row.path("ProcessVersionInfoOriginalFileName").asText().equalsIgnoreCase("qwinsta.exe");
            assertEquals(name, original, "no renamed copy ran on these hosts");
            if (name) {
                String host = text(row, "DeviceName");
                found.add(new ExpectedAnswer.Finding(
                                FILE,
                                host.substring(0, host.indexOf('.')).toUpperCase(Locale.ROOT),
                                time(row, "Timestamp"),
                                text(row, "AccountName"),
                                text(row, "InitiatingProcessFileName"),
                                "BOTH")
                        .toString());
            }
        }
        List<String> documented =
                ExpectedAnswer.readAll(Path.of("docs", "sample-case.md"), ExpectedAnswer.DEFENDER).stream()
                        .map(ExpectedAnswer::finding)
                        .sorted()
                        .toList();
        assertEquals(documented, found.stream().sorted().toList());
    }

    /** The same process has the same pid, command line and hash as in the other logs, and starts at the same moment. */
    @Test
    void tellsTheSameProcessesAsSysmon() throws IOException {
        SampleLogs logs = SampleLogs.of(SampleCase.generate(SampleCase.DEFAULT_SEED));
        List<LoggedStart> sysmon = logs.sysmonStarts().stream()
                .filter(start -> List.of("FIN-WS-014", "LAB-WS-01").contains(start.host()))
                .toList();
        List<JsonNode> rows = rows(SampleCase.DEFAULT_SEED);
        assertEquals(sysmon.size(), rows.size());
        for (JsonNode row : rows) {
            Instant created = time(row, "ProcessCreationTime");
            LoggedStart same = sysmon.stream()
                    .filter(start -> start.pid() == row.path("ProcessId").longValue())
                    .filter(start ->
                            text(row, "DeviceName").startsWith(start.host().toLowerCase(Locale.ROOT)))
                    .filter(start ->
                            Duration.between(created, start.time()).abs().toMillis() < 100)
                    .findFirst()
                    .orElseThrow();
            assertEquals(same.commandLine(), text(row, "ProcessCommandLine"));
            assertEquals(same.image(), text(row, "FolderPath"));
            assertEquals(same.fileName(), text(row, "FileName"));
            Duration delay = Duration.between(created, time(row, "Timestamp"));
            assertTrue(delay.toMillis() >= 20 && delay.toMillis() <= 50, delay.toString());
        }
    }

    @Test
    void everyRowSaysThatItIsMadeUpAndStandsInTheOrderOfTime() throws IOException {
        Instant last = Instant.MIN;
        for (JsonNode row : rows(SampleCase.DEFAULT_SEED)) {
            assertEquals("synthetic training data", text(row, "MachineGroup"));
            Instant time = time(row, "Timestamp");
            assertTrue(!time.isBefore(last), row.toString());
            last = time;
        }
    }
}
