package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** The JSON that other programs read: names, order and types as published. */
class CliJsonContractTest {
    private static final List<String> FINDING = List.of(
            "row",
            "time",
            "host",
            "user",
            "kind",
            "clause",
            "image",
            "commandLine",
            "processId",
            "processGuid",
            "originalFileName",
            "parentImage",
            "parentCommandLine",
            "parentProcessId",
            "parentProcessGuid",
            "parentRow",
            "parentLink",
            "source",
            "triage",
            "disposition",
            "note",
            "analyst",
            "decidedAt");

    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");

    @BeforeEach
    void writeEvidence() {
        log = new EvidenceFolder(folder)
                .windows(
                        "log.xml",
                        SysmonXml.start("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe", "cmd")
                                .at("2026-03-02T08:59:00.5Z"),
                        SysmonXml.qwinsta().recordId(2),
                        SecurityXml.qwinsta().recordId(3).at("2026-03-02T09:10:00.123456789Z"),
                        SysmonXml.exit("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe")
                                .recordId(4)
                                .at("2026-03-02T09:20:00.000Z"));
    }

    /** The names come first and in this order; others may follow. */
    private static void assertBeginsWith(List<String> names, JsonNode object) {
        List<String> actual = CliRun.names(object);
        assertEquals(names, actual.subList(0, Math.min(names.size(), actual.size())));
    }

    @Test
    void keysStandInTheirOrder() {
        JsonNode report = CliRun.scan("json", log).json();
        assertBeginsWith(
                List.of(
                        "tool",
                        "profile",
                        "nulls",
                        "sources",
                        "processStarts",
                        "processExits",
                        "duplicates",
                        "skipped",
                        "byKind",
                        "hosts",
                        "firstTime",
                        "lastTime",
                        "completeness",
                        "findings",
                        "groups"),
                report);
        assertBeginsWith(List.of("name", "version"), report.get("tool"));
        assertBeginsWith(
                List.of(
                        "path",
                        "member",
                        "sha256",
                        "bytes",
                        "shape",
                        "records",
                        "processStarts",
                        "processExits",
                        "duplicates",
                        "skipped",
                        "problems",
                        "problemsNotListed"),
                report.get("sources").get(0));
        assertEquals(
                List.of(
                        "sysmon-1",
                        "security-4688",
                        "crowdstrike-processrollup2",
                        "crowdstrike-syntheticprocessrollup2",
                        "defender-processcreated"),
                CliRun.names(report.get("byKind")));
        JsonNode finding = report.get("findings").get(0);
        assertBeginsWith(FINDING, finding);
        assertBeginsWith(List.of("path", "member", "ordinal", "offset", "length"), finding.get("source"));
        assertBeginsWith(List.of("score", "band", "signals"), finding.get("triage"));
    }

    @Test
    void groupsHaveTheFieldsOfTheProfile() {
        for (RuleProfile profile : RuleProfile.values()) {
            JsonNode group = CliRun.scan("json", log, "--profile", profile.id())
                    .json()
                    .get("groups")
                    .get(0);
            List<String> names =
                    new ArrayList<>(profile.by().stream().map(CimField::column).toList());
            names.addAll(List.of("count", "firstTime", "lastTime", "firstTimeUtc", "lastTimeUtc"));
            assertBeginsWith(names, group);
        }
    }

    @Test
    void valuesOfTheWhole() throws Exception {
        JsonNode report = CliRun.scan("json", log).json();
        assertEquals("qwinsight", report.at("/tool/name").asText());
        assertEquals("seed-v3", report.get("profile").asText());
        assertEquals("fill", report.get("nulls").asText());
        assertEquals(3, report.get("processStarts").asInt());
        assertEquals(1, report.get("processExits").asInt());
        assertEquals(2, report.at("/byKind/sysmon-1").asInt());
        assertEquals(1, report.at("/byKind/security-4688").asInt());
        assertEquals("[\"WS1\",\"WS1.corp.local\"]", report.get("hosts").toString());
        assertEquals("2026-03-02T08:59:00.5Z", report.get("firstTime").asText());
        assertEquals("2026-03-02T09:10:00.123456789Z", report.get("lastTime").asText());
        JsonNode source = report.at("/sources/0");
        assertEquals(log.toString(), source.get("path").asText());
        assertTrue(source.get("member").isNull());
        assertEquals(Files.size(log), source.get("bytes").asLong());
        assertEquals(4, source.get("records").asInt());
        assertEquals(3, source.get("processStarts").asInt());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(log));
        assertEquals(HexFormat.of().formatHex(hash), source.get("sha256").asText());
    }

    @Test
    void valuesOfAFinding() throws IOException {
        JsonNode findings = CliRun.scan("json", log).json().get("findings");
        assertEquals(2, findings.size());
        JsonNode sysmon = findings.get(0);
        assertEquals(1, sysmon.get("row").asInt());
        assertEquals("2026-03-02T09:00:00.617Z", sysmon.get("time").asText());
        assertEquals("WS1.corp.local", sysmon.get("host").asText());
        assertEquals("sysmon-1", sysmon.get("kind").asText());
        assertEquals("BOTH", sysmon.get("clause").asText());
        assertEquals("4120", sysmon.get("processId").asText());
        assertTrue(sysmon.get("processId").isTextual());
        assertEquals("{A1}", sysmon.get("processGuid").asText());
        assertEquals(0, sysmon.get("parentRow").asInt());
        assertEquals("GUID", sysmon.get("parentLink").asText());
        assertEquals("UNDETERMINED", sysmon.get("disposition").asText());
        JsonNode security = findings.get(1);
        assertEquals("NAME", security.get("clause").asText());
        assertTrue(security.get("processGuid").isNull());
        assertTrue(security.get("originalFileName").isNull());
        assertTrue(security.get("parentCommandLine").isNull());
        assertTrue(security.get("parentRow").isNull());
        assertEquals("NAME_ONLY", security.get("parentLink").asText());
        JsonNode place = sysmon.get("source");
        assertEquals(2, place.get("ordinal").asInt());
        byte[] bytes = Files.readAllBytes(log);
        String record = new String(
                bytes, place.get("offset").asInt(), place.get("length").asInt(), StandardCharsets.UTF_8);
        assertEquals(SysmonXml.qwinsta().recordId(2).xml(), record);
    }

    /** The record of Sysmon is typed in a shell whose parent is not in the log, and the only tool around it. */
    @Test
    void valuesOfATriage() {
        JsonNode triage = CliRun.scan("json", log).json().at("/findings/0/triage");
        assertBeginsWith(List.of("score", "band", "signals", "assessable"), triage);
        assertEquals(0, triage.get("score").asInt());
        assertEquals("routine administration likely", triage.get("band").asText());
        List<String> ids = new ArrayList<>();
        int cannotTell = 0;
        int sum = 0;
        for (JsonNode signal : triage.get("signals")) {
            assertEquals(List.of("id", "state", "points", "reason", "rows"), CliRun.names(signal));
            ids.add(signal.get("id").asText());
            assertTrue(List.of("FIRED", "NOT_FIRED", "CANNOT_TELL")
                    .contains(signal.get("state").asText()));
            assertTrue(signal.get("points").isInt());
            assertFalse(signal.get("reason").asText().isEmpty());
            cannotTell += signal.get("state").asText().equals("CANNOT_TELL") ? 1 : 0;
            sum += signal.get("points").asInt();
        }
        assertEquals(
                List.of(
                        "Q1", "Q2", "Q3", "Q4", "Q4b", "Q5", "Q6", "Q7", "Q8", "Q9", "Q10", "Q11", "Q12", "A1", "A2",
                        "A3", "A4", "A5"),
                ids);
        // Only A3 fires. Q8 and A1 would need the shell's parents, A4 three days.
        assertEquals(-10, sum);
        assertEquals(3, cannotTell);
        assertEquals(15, triage.get("assessable").asInt());
        assertEquals("[1]", triage.at("/signals/15/rows").toString());
    }

    @Test
    void whatIsNoFindingHasNoTriage() {
        JsonNode shell =
                CliRun.scan("jsonl", log, "--rows", "processes").jsonLines().get(0);
        assertTrue(shell.at("/triage/score").isNull());
        assertTrue(shell.at("/triage/band").isNull());
        assertEquals("[]", shell.at("/triage/signals").toString());
    }

    @Test
    void valuesOfAGroup() {
        JsonNode group = CliRun.scan("json", log).json().at("/groups/1");
        assertEquals("null", group.get("process_guid").asText());
        assertTrue(group.get("process_guid").isTextual(), "the fill token, not JSON's null");
        assertEquals(1, group.get("count").asInt());
        assertEquals("2026-03-02T09:10:00", group.get("firstTime").asText());
        assertEquals("2026-03-02T09:10:00.123456789Z", group.get("firstTimeUtc").asText());
    }

    @Test
    void nothingFoundIsNullAndEmpty() {
        CliRun run = CliRun.scan("json", new EvidenceFolder(folder).file("none.xml", "<Events></Events>"));
        assertEquals(0, run.code());
        assertTrue(run.json().get("firstTime").isNull());
        assertTrue(run.json().get("lastTime").isNull());
        assertEquals("[]", run.json().get("hosts").toString());
        assertEquals("[]", run.json().get("findings").toString());
        assertEquals("[]", run.json().get("groups").toString());
    }

    @Test
    void findingsAsLines() {
        List<JsonNode> lines = CliRun.scan("jsonl", log, "--rows", "findings").jsonLines();
        assertEquals(2, lines.size());
        assertEquals(CliRun.scan("json", log).json().get("findings").get(1), lines.get(1));
    }

    @Test
    void processesAsLines() {
        List<JsonNode> lines = CliRun.scan("jsonl", log, "--rows", "processes").jsonLines();
        assertEquals(3, lines.size());
        for (int row = 0; row < lines.size(); row++) {
            assertBeginsWith(FINDING, lines.get(row));
            List<String> names = CliRun.names(lines.get(row));
            assertEquals(List.of("end", "children", "matches"), names.subList(names.size() - 3, names.size()));
            assertEquals(row, lines.get(row).get("row").asInt());
        }
        JsonNode shell = lines.get(0);
        assertTrue(shell.get("end").asText().startsWith("2026-03-02T09:20:00"));
        assertEquals(1, shell.get("children").asInt());
        assertTrue(shell.get("matches").isBoolean());
        assertFalse(shell.get("matches").asBoolean());
        assertTrue(shell.get("clause").isNull());
        assertTrue(lines.get(1).get("matches").asBoolean());
        assertTrue(lines.get(1).get("end").isNull());
        assertEquals(0, lines.get(1).get("children").asInt());
        assertEquals("NONE", shell.get("parentLink").asText());
    }
}
