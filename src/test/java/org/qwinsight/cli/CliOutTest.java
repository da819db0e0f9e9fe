package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.casefile.SmallDisk;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** Writing a result to a file: whole or not at all, never over evidence, with a manifest beside it. */
class CliOutTest {
    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");

    @BeforeEach
    void writeEvidence() {
        log = new EvidenceFolder(folder)
                .windows("log.xml", SysmonXml.qwinsta(), SecurityXml.qwinsta().recordId(2));
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "jsonl"})
    void endingNamesTheFormatAndTheBytesAreThoseOfStandardOutput(String format) throws IOException {
        Path out = folder.resolve("result." + format);
        CliRun run = CliRun.of("scan", log, "--out", out);
        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertEquals(CliRun.scan(format, log).out(), Files.readString(out));
    }

    @Test
    void givenFormatWinsOverTheEnding() throws IOException {
        Path out = folder.resolve("result.csv");
        CliRun.scan("jsonl", log, "--rows", "findings", "--out", out);
        assertEquals(CliRun.scan("jsonl", log, "--rows", "findings").out(), Files.readString(out));
    }

    @Test
    void manifestNamesProgramOptionsEvidenceRowsAndHash() throws Exception {
        Path out = folder.resolve("result.csv");
        CliRun.of("scan", log, "--out", out, "--profile", "escu-v8", "--rows", "findings");
        JsonNode manifest = CliRun.parse(Files.readString(folder.resolve("result.csv.manifest.json")));
        assertEquals("qwinsight", manifest.at("/tool/name").asText());
        assertEquals(sha256(out), manifest.get("sha256").asText());
        assertEquals(2, manifest.get("rows").asInt());
        assertEquals("escu-v8", manifest.at("/options/profile").asText());
        assertEquals("findings", manifest.at("/options/rows").asText());
        assertEquals("fill", manifest.at("/options/nulls").asText());
        assertTrue(manifest.at("/options/formulaGuard").asText().contains("apostrophe"));
        assertEquals(log.toString(), manifest.at("/evidence/0/path").asText());
        assertEquals(sha256(log), manifest.at("/evidence/0/sha256").asText());
        CliRun.of("scan", log, "--out", out, "--raw-cells");
        JsonNode raw = CliRun.parse(Files.readString(folder.resolve("result.csv.manifest.json")));
        assertFalse(raw.at("/options/formulaGuard").asText().contains("apostrophe"));
    }

    @Test
    void nothingElseIsLeftBehind() throws IOException {
        CliRun.of("scan", log, "--out", folder.resolve("result.csv"));
        CliRun.of("scan", log, "--out", folder.resolve("result.csv"));
        assertEquals(List.of("log.xml", "result.csv", "result.csv.manifest.json"), filesInFolder());
    }

    @Test
    void failureLeavesTheOldFileAsItWas() throws IOException {
        Path out = Files.writeString(folder.resolve("result.csv"), "old");
        CliRun run = CliRun.of("scan", log, "--out", out, "--fields", "nonsense");
        assertEquals(2, run.code());
        assertEquals("old", Files.readString(out));
        assertEquals(List.of("log.xml", "result.csv"), filesInFolder());
    }

    @Test
    void folderThatIsNotThereIsNamed() throws IOException {
        CliRun run = CliRun.of("scan", log, "--out", folder.resolve("none").resolve("result.csv"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("none"), run.err());
        assertEquals(List.of("log.xml"), filesInFolder());
    }

    /** A rename over a device or an empty folder would replace it. */
    @Test
    void whatIsNoFileIsNotReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("result.csv"));
        CliRun run = CliRun.of("scan", log, "--out", empty);
        assertEquals(2, run.code());
        assertTrue(Files.isDirectory(empty));
        assertEquals(List.of("log.xml", "result.csv"), filesInFolder());
    }

    private void assertRefused(Path out, Path evidence, Object... more) throws IOException {
        byte[] before = Files.readAllBytes(evidence);
        List<String> files = filesInFolder();
        Object[] arguments = Stream.concat(
                        Stream.of("scan", evidence, "--format", "csv", "--out", out), Stream.of(more))
                .toArray();
        CliRun run = CliRun.of(arguments);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("evidence"), run.err());
        assertArrayEquals(before, Files.readAllBytes(evidence));
        assertEquals(files, filesInFolder());
    }

    @Test
    void evidenceIsNeverWrittenTo() throws IOException {
        assertRefused(log, log);
        assertRefused(folder.resolve(".").resolve("log.xml"), log);
    }

    @Test
    void evidenceBehindALinkIsNeverWrittenTo() throws IOException {
        Path link = folder.resolve("link.csv");
        try {
            Files.createSymbolicLink(link, log);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no symbolic links here: " + e);
        }
        assertRefused(link, log);
        assertRefused(log, link);
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void evidenceInAFolderIsNeverWrittenTo() throws IOException {
        byte[] before = Files.readAllBytes(log);
        CliRun run = CliRun.of("scan", folder, "--out", log);
        assertEquals(2, run.code());
        assertArrayEquals(before, Files.readAllBytes(log));
    }

    @Test
    void manifestIsNotWrittenOverEvidenceEither() throws IOException {
        Path evidence = Files.copy(log, folder.resolve("x.csv.manifest.json"));
        assertRefused(folder.resolve("x.csv"), evidence);
    }

    @Test
    void aFullDiskIsSaidWithTheFileAndTheReason() throws IOException {
        Path place = Files.createDirectory(folder.resolve("small"));
        try (SmallDisk disk = SmallDisk.at(place, 16)) {
            for (String[] call : new String[][] {{"html", "r.html"}, {"timeline-png", "r.png"}}) {
                Path file = disk.file(call[1]);
                CliRun run = CliRun.of("export", log, "--as", call[0], "--out", file);
                assertEquals(2, run.code());
                assertEquals(
                        "qwinsight: " + file
                                + " was not written: No space left on device; write it again once the cause is "
                                + "gone, or choose another place\n",
                        run.err());
                assertFalse(Files.exists(file));
            }
        }
    }
}
