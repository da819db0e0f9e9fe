package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;

/** The order of groups and the executions in them: users a, b, c, d with 2, 1, 3 and 1 starts. */
class GroupOrderTest {
    /** User and minute of each start. */
    private static final List<String> STARTS = List.of("b 1", "c 2", "a 3", "c 4", "a 5", "d 6", "c 7");

    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");

    @BeforeEach
    void writeEvidence() {
        List<WindowsXml> events = new ArrayList<>();
        for (String start : STARTS) {
            int minute = start.charAt(2) - '0';
            events.add(SysmonXml.qwinsta()
                    .with("User", "CORP\\" + start.charAt(0))
                    .with("ProcessGuid", "{A" + minute + "}")
                    .with("ProcessId", String.valueOf(1000 + minute))
                    .recordId(minute)
                    .at("2026-03-02T09:0" + minute + ":00Z"));
        }
        log = new EvidenceFolder(folder).windows("log.xml", events.toArray(WindowsXml[]::new));
    }

    @ParameterizedTest
    @CsvSource({"first, bcad", "last, cdab", "count, cabd", "rarity, dbac", "RARITY, dbac"})
    void groupsAreInTheOrderAskedFor(String order, String expected) {
        StringBuilder csv = new StringBuilder();
        List<CsvRecord> lines =
                CliRun.scan("csv", log, "--by", "account", "--order", order).csv();
        lines.subList(1, lines.size()).forEach(line -> csv.append(line.getField(0)));
        assertEquals(expected, csv.toString());
        StringBuilder json = new StringBuilder();
        for (JsonNode group : CliRun.scan("json", log, "--by", "account", "--order", order)
                .json()
                .get("groups")) {
            json.append(group.get("account").asText());
        }
        assertEquals(expected, json.toString());
    }

    @Test
    void anotherOrderIsRefused() {
        CliRun run = CliRun.scan("csv", log, "--order", "size");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("first, last, count, rarity"), run.err());
    }

    /** One process that Sysmon and Security both recorded, and one that only Security recorded. */
    @Test
    void aProcessOfTwoSourcesIsOneExecution() {
        Path both = new EvidenceFolder(folder)
                .windows(
                        "both.xml",
                        SysmonXml.qwinsta()
                                .with("ProcessId", "4660")
                                .recordId(1)
                                .at("2026-03-02T09:00:00.5Z"),
                        SecurityXml.qwinsta()
                                .with("NewProcessId", "0x1234")
                                .recordId(2)
                                .at("2026-03-02T09:00:00.5Z"),
                        SecurityXml.qwinsta()
                                .with("NewProcessId", "0x5678")
                                .recordId(3)
                                .at("2026-03-02T10:00:00.5Z"));
        CliRun csv = CliRun.scan("csv", both, "--by", "name");
        CsvRecord header = csv.csv().get(0);
        assertEquals("executions", header.getField(header.getFieldCount() - 1), "behind all other columns");
        assertEquals("3", csv.csv().get(1).getField(header.getFields().indexOf("count")));
        assertEquals("2", csv.csv().get(1).getField(header.getFieldCount() - 1));
        JsonNode group = CliRun.scan("json", both, "--by", "name").json().at("/groups/0");
        List<String> names = CliRun.names(group);
        assertEquals("executions", names.get(names.size() - 1));
        assertEquals(3, group.get("count").asInt());
        assertEquals(2, group.get("executions").asInt());
        JsonNode byKind = CliRun.scan("json", both, "--by", "kind").json().get("groups");
        assertEquals("security-4688", byKind.get(0).get("kind").asText());
        assertEquals(2, byKind.get(0).get("executions").asInt());
        assertEquals(1, byKind.get(1).get("executions").asInt());
        CsvRecord ofRule = CliRun.scan("csv", both).csv().get(0);
        assertTrue(!ofRule.getFields().contains("executions"), "the rule's own table stays as it is");
    }
}
