package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.export.Artefact;
import org.qwinsight.export.Artefacts;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;

/** {@code export}: the list of artefacts, each whole or not at all, with its manifest and without touching the case. */
class ExportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");
    private Path caseFile = Path.of("");

    @BeforeEach
    void writeEvidence() throws IOException {
        log = new EvidenceFolder(Files.createDirectory(folder.resolve("evidence")))
                .windows(
                        "log.xml",
                        SysmonXml.qwinsta().recordId(2),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .with("User", "CORP\\bob")
                                .recordId(3)
                                .at("2026-03-02T09:01:00.5Z"));
        caseFile = folder.resolve("my.qwcase");
        CliRun decided = CliRun.of(
                "decide",
                caseFile,
                "--evidence",
                log,
                "--where",
                "User:*bob",
                "--as",
                "BP_EXPECTED",
                "--comment",
                "help desk",
                "--author",
                "amy",
                "--yes");
        assertEquals(0, decided.code(), decided.err());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private Set<String> files() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "groups-csv, scan, groups, csv",
        "findings-csv, scan, findings, csv",
        "processes-csv, scan, processes, csv",
        "report-json, scan, groups, json",
        "findings-jsonl, scan, findings, jsonl",
        "processes-jsonl, scan, processes, jsonl",
        "tree-text, tree, groups, text"
    })
    void tablesAreThoseOfScanAndTree(String id, String command, String rows, String format) throws IOException {
        CliRun scan = CliRun.of(command, log, "--case", caseFile, "--rows", rows, "--format", format);
        CliRun export = CliRun.of("export", log, "--as", id, "--case", caseFile);
        assertEquals(0, export.code(), export.err());
        assertEquals(scan.out(), export.out());
        Path out = folder.resolve("out.file");
        CliRun written = CliRun.of("export", log, "--as", id, "--case", caseFile, "--out", out);
        assertEquals("", written.out());
        assertEquals(scan.out(), Files.readString(out));
    }

    @Test
    void everyArtefactIsListedInTheHelpWithItsPurpose() {
        String help = CliRun.of("export", "--help").out().replaceAll("\\s+", " ");
        for (Artefact artefact : Artefacts.ALL) {
            assertTrue(
                    help.contains(artefact.card().id() + " "), artefact.card().id());
            assertTrue(help.contains(artefact.card().purpose()), artefact.card().id());
        }
        CliRun unknown = CliRun.of("export", log, "--as", "nonsense");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("'nonsense' is none of groups-csv, findings-csv"), unknown.err());
    }

    @Test
    void manifestNamesTheCaseAndTheCaseStaysAsItWas() throws Exception {
        Set<String> expected = files();
        expected.addAll(Set.of("out.csv", "out.csv.manifest.json"));
        byte[] before = Files.readAllBytes(caseFile);
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(caseFile, longAgo);
        Path out = folder.resolve("out.csv");
        String query = "Computer:ws1.corp.local";
        for (Artefact artefact : Artefacts.ALL) {
            String id = artefact.card().id();
            CliRun run = CliRun.of("export", log, "--as", id, "--case", caseFile, "--out", out, "--where", query);
            assertEquals(0, run.code(), run.err());
            assertArrayEquals(before, Files.readAllBytes(caseFile), id);
            assertEquals(longAgo, Files.getLastModifiedTime(caseFile), id);
            JsonNode manifest = CliRun.parse(Files.readString(folder.resolve("out.csv.manifest.json")));
            assertEquals(id, manifest.get("artefact").asText());
            assertEquals(sha256(out), manifest.get("sha256").asText());
            assertEquals(
                    "2e765c1b-144a-49f0-93d0-1df4287cca04",
                    manifest.at("/rule/id").asText());
            assertEquals(3, manifest.at("/rule/version").asInt());
            assertEquals("seed-v3", manifest.at("/options/profile").asText());
            assertTrue(manifest.at("/options/where").asText().contains("ws1.corp.local"));
            assertEquals(sha256(caseFile), manifest.at("/case/sha256").asText());
            assertEquals(1, manifest.at("/case/entries").asInt());
            assertEquals(32, manifest.at("/case/lastEntry").asText().length());
            assertEquals(2, manifest.at("/case/findings").asInt());
            assertEquals(0, manifest.at("/case/findingsLeftOut").asInt());
            assertEquals(sha256(log), manifest.at("/evidence/0/sha256").asText());
        }
        assertEquals(expected, files());
    }

    @Test
    void whatIsHiddenIsCountedInTheManifest() throws IOException {
        Path out = folder.resolve("out.csv");
        CliRun run =
                CliRun.of("export", log, "--as", "findings-csv", "--case", caseFile, "--hide-decided", "--out", out);
        assertEquals(0, run.code(), run.err());
        assertEquals(1 + 1, Files.readAllLines(out).size());
        JsonNode manifest = CliRun.parse(Files.readString(folder.resolve("out.csv.manifest.json")));
        assertEquals(1, manifest.at("/case/findingsLeftOut").asInt());
    }

    @Test
    void neitherEvidenceNorCaseIsWrittenOver() throws Exception {
        Path other = Files.copy(caseFile, folder.resolve("other.qwcase"));
        for (Path target : List.of(log, caseFile, other)) {
            String before = sha256(target);
            CliRun run = CliRun.of("export", log, "--as", "groups-csv", "--case", caseFile, "--out", target);
            assertEquals(2, run.code());
            assertTrue(run.err().contains("never written"), run.err());
            assertEquals(before, sha256(target));
        }
        CliRun run = CliRun.of(
                "export",
                log,
                "--as",
                "groups-csv",
                "--out",
                folder.resolve("no").resolve("x.csv"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no folder"), run.err());
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @Test
    void anExportIsWrittenIntoTheAuditTrailWhenAsked() throws IOException {
        Path quiet = folder.resolve("quiet.html");
        Path told = folder.resolve("told.html");
        String[] moment = {"--now", "2026-11-01T00:00:00Z"};
        assertEquals(
                0,
                CliRun.of("export", log, "--case", caseFile, "--as", "html", "--out", quiet, moment[0], moment[1])
                        .code());
        CliRun run = CliRun.of(
                "export",
                log,
                "--case",
                caseFile,
                "--as",
                "html",
                "--out",
                told,
                "--audit",
                "--author",
                "amy",
                moment[0],
                moment[1]);
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(Files.readAllBytes(quiet), Files.readAllBytes(told));
        String trail = CliRun.of("case", caseFile, "--audit").out();
        assertEquals(1, trail.lines().filter(line -> line.contains("exported")).count(), trail);
        assertTrue(trail.contains("told.html") && trail.contains("amy"), trail);
        Path nothing = folder.resolve("nothing.html");
        CliRun without = CliRun.of("export", log, "--as", "html", "--out", nothing, "--audit");
        assertFalse(Files.exists(nothing));
        assertEquals(2, without.code());
        assertTrue(without.err().contains("--audit needs a case"), without.err());
    }
}
