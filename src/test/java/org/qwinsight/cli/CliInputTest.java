package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.Progress;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.ingest.RawRecords;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Where evidence may come from: files in several encodings, archives, folders, standard input. */
class CliInputTest {
    private static final String QWINSTA = SysmonXml.qwinsta().xml();

    @TempDir
    Path folder = Path.of("");

    private static void assertFinding(CliRun run) {
        assertEquals(1, run.code(), run.err());
        assertEquals(1, run.json().get("findings").size());
        assertEquals("4120", run.json().at("/findings/0/processId").asText());
    }

    private Path gz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("\n\n" + QWINSTA).getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("log.xml.gz"), bytes.toByteArray());
    }

    private Path zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("other/empty.json"));
            out.write("[]".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("logs/sysmon.xml"));
            out.write(QWINSTA.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("logs.zip"), bytes.toByteArray());
    }

    @Test
    void gzip() throws IOException {
        CliRun run = CliRun.scan("json", gz());
        assertFinding(run);
        JsonNode place = run.json().at("/findings/0/source");
        assertEquals(2, place.get("offset").asInt(), "in the decompressed stream");
        assertEquals(QWINSTA.length(), place.get("length").asInt());
    }

    @Test
    void zipMembersAreSources() throws IOException {
        Path zip = zip();
        CliRun run = CliRun.scan("json", zip);
        assertFinding(run);
        List<String> members = new ArrayList<>();
        for (JsonNode source : run.json().get("sources")) {
            assertEquals(zip.toString(), source.get("path").asText());
            members.add(source.get("member").asText());
        }
        members.sort(null);
        assertEquals(List.of("logs/sysmon.xml", "other/empty.json"), members);
        assertEquals(
                "logs/sysmon.xml", run.json().at("/findings/0/source/member").asText());
    }

    @Test
    void recordsOfArchivesAreReadBack() throws IOException {
        for (Path archive : List.of(gz(), zip())) {
            Investigation opened = Investigation.open(List.of(archive), OpenOptions.DEFAULT, Progress.NONE);
            var place = opened.store().location(0);
            assertEquals(QWINSTA, RawRecords.read(opened.report().sources().get(place.source()), place));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithMark(String charset) throws IOException {
        String text = "\uFEFF" + QWINSTA + "\r\n"
                + SysmonXml.exit("{A1}", 4120, "Zürich").recordId(2).xml();
        Path file = Files.write(folder.resolve("log.xml"), text.getBytes(Charset.forName(charset)));
        CliRun run = CliRun.scan("json", file);
        assertFinding(run);
        assertEquals(2, run.json().at("/findings/0/source/offset").asInt());
        assertEquals(
                2 * QWINSTA.length(), run.json().at("/findings/0/source/length").asInt());
        assertEquals(1, run.json().get("processExits").asInt());
        Investigation opened = Investigation.open(List.of(file), OpenOptions.DEFAULT, Progress.NONE);
        assertEquals(
                QWINSTA,
                RawRecords.read(opened.report().sources().get(0), opened.store().location(0)));
    }

    @Test
    void utf8WithMark() throws IOException {
        Path file = Files.writeString(folder.resolve("log.xml"), "\uFEFF" + QWINSTA);
        CliRun run = CliRun.scan("json", file);
        assertFinding(run);
        assertEquals(3, run.json().at("/findings/0/source/offset").asInt());
    }

    @Test
    void foldersAreSearchedWithoutHiddenAndCaseFiles() throws IOException {
        EvidenceFolder deep = new EvidenceFolder(Files.createDirectories(folder.resolve("b/c")));
        deep.windows("log.xml", SysmonXml.qwinsta());
        deep.windows(".hidden.xml", SysmonXml.qwinsta().recordId(2));
        deep.windows("one.qwcase", SysmonXml.qwinsta().recordId(3));
        new EvidenceFolder(folder).windows("a.xml", SysmonXml.qwinsta().recordId(4));
        JsonNode report = CliRun.scan("json", folder).json();
        assertEquals(2, report.get("sources").size());
        assertTrue(report.at("/sources/0/path").asText().endsWith("a.xml"));
        assertTrue(report.at("/sources/1/path").asText().endsWith("log.xml"));
        assertEquals(2, report.get("findings").size());
    }

    /** A broken event is a record that was skipped; what the end of the file cuts off is skipped and no record. */
    @Test
    void brokenEventsAreCountedAndPlaced() {
        String broken = "<Event><System><EventID>1</System></Event>";
        String cutOff = "<Event><System><EventID>1";
        Path file = new EvidenceFolder(folder).file("log.xml", QWINSTA + "\n" + broken + "\n" + cutOff);
        CliRun run = CliRun.scan("json", file);
        assertFinding(run);
        JsonNode source = run.json().at("/sources/0");
        assertEquals(2, source.get("records").asInt());
        assertEquals(2, source.get("skipped").asInt());
        assertEquals(2, run.json().get("skipped").asInt());
        assertEquals(0, source.get("problemsNotListed").asInt());
        JsonNode problems = source.get("problems");
        assertEquals(2, problems.size());
        assertEquals(List.of("ordinal", "offset", "message"), CliRun.names(problems.get(0)));
        assertEquals(2, problems.at("/0/ordinal").asInt());
        assertEquals(QWINSTA.length() + 1, problems.at("/0/offset").asInt());
        String first = "2 of 3 records could not be read; first: record 2, byte " + (QWINSTA.length() + 1) + ": not";
        assertTrue(run.err().contains(first), run.err());
        assertEquals(
                QWINSTA.length() + 1 + broken.length() + 1,
                problems.at("/1/offset").asInt());
        assertFalse(problems.at("/1/message").asText().isEmpty());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void bytesOutsideOfRecordsAreToldWithTheirPlace() {
        String text = QWINSTA + "\nnone\n";
        CliRun run = CliRun.scan("json", new EvidenceFolder(folder).file("stray.xml", text));
        assertFinding(run);
        JsonNode source = run.json().at("/sources/0");
        assertEquals(0, source.get("skipped").asInt());
        assertEquals(4, source.get("strayBytes").asInt());
        assertEquals(0, source.at("/problems/0/ordinal").asInt());
        assertEquals(QWINSTA.length() + 1, source.at("/problems/0/offset").asInt());
        String place = "byte " + (QWINSTA.length() + 1) + ": 4 bytes belong to no record, not read: \"none\"";
        assertTrue(run.err().contains(place), run.err());
        CliRun broken = CliRun.scan(
                "json", new EvidenceFolder(folder).file("both.xml", text + QWINSTA.replace("</System>", "")));
        assertTrue(broken.err().contains("1 of 2 records could not be read; first: record 2,"), broken.err());
        assertTrue(broken.err().contains("; besides, " + place), broken.err());
    }

    private CliRun child(String input, List<String> javaOptions, String... args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        String classPath = System.getProperty("surefire.test.class.path");
        command.addAll(List.of("-cp", classPath == null ? System.getProperty("java.class.path") : classPath));
        command.add("org.qwinsight.Main");
        command.addAll(List.of(args));
        Path out = folder.resolve("child.out");
        Path err = folder.resolve("child.err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new CliRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void standardInput() throws Exception {
        CliRun run = child(QWINSTA, List.of(), "scan", "-", "--format", "json");
        assertFinding(run);
        assertEquals("-", run.json().at("/sources/0/path").asText());
        assertEquals("", run.err());
    }

    @Test
    void outputIsUtf8WhateverThePlatformSays() throws Exception {
        String text =
                SysmonXml.qwinsta().with("CommandLine", "qwinsta Zürich 日本").xml();
        CliRun run = child(text, List.of("-Dfile.encoding=ISO-8859-1"), "scan", "-", "--format", "csv");
        assertTrue(run.out().contains("qwinsta Zürich 日本"), run.out());
    }

    @Test
    void nothingDependsOnTheDefaultLocaleZoneOrCharset() throws Exception {
        String text = SysmonXml.qwinsta().with("Image", "C:\\I\\QWINSTA.EXE").xml();
        List<String> plain = List.of("-Duser.language=en", "-Duser.timezone=UTC");
        List<String> odd = List.of(
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Tokyo", "-Dfile.encoding=UTF-16");
        for (String format : List.of("json", "csv", "table")) {
            CliRun expected = child(text, plain, "scan", "-", "--format", format);
            assertEquals(1, expected.code());
            CliRun run = child(text, odd, "scan", "-", "--format", format);
            assertEquals(expected.out(), run.out());
        }
    }

    @Test
    void scanLoadsNoWindowClasses() throws Exception {
        CliRun run = child(QWINSTA, List.of("-Xlog:class+load:file=classes.log"), "scan", "-", "--format", "json");
        assertFinding(run);
        String classes = Files.readString(folder.resolve("classes.log"));
        assertTrue(classes.contains("org.qwinsight.investigation.Investigation"));
        assertFalse(classes.contains("javafx"));
    }

    @Test
    void withoutADisplayTheWindowBecomesAScan() throws IOException {
        Path log = new EvidenceFolder(folder).windows("log.xml", SysmonXml.qwinsta());
        CliRun run = CliRun.of(log);
        assertEquals(1, run.code());
        assertEquals(CliRun.of("scan", log).out(), run.out());
        assertTrue(run.err().contains("display"), run.err());
    }

    /** A file of evidence must not be able to say what the program is to do. */
    @Test
    void anArgumentThatBeginsWithAnAtSignIsTakenAsItIs() throws IOException {
        Path options = Files.writeString(folder.resolve("options"), "--help");
        Path log = new EvidenceFolder(folder).windows("b.xml", SysmonXml.qwinsta());
        CliRun run = CliRun.of("scan", log, "@" + options);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("@" + options + ": there is no such file"), run.err());
        assertFalse(run.out().contains("Usage"), run.out());
    }
}
