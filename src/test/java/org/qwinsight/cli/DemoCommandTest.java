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
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code demo DIR}; what the findings are is in {@code TrainingCaseTest}. */
class DemoCommandTest {
    private static final List<String> FILES = List.of(
            "ANSWERS.md",
            "answers.qwcase",
            "logs/crowdstrike-fdr.jsonl",
            "logs/defender-device-process-events.jsonl",
            "logs/security-4688.xml",
            "logs/sysmon-operational.xml",
            "training.qwcase");

    @TempDir
    Path folder = Path.of("");

    private Path written() {
        Path target = folder.resolve("demo");
        CliRun run = CliRun.of("demo", target);
        assertEquals(0, run.code(), run.err());
        return target;
    }

    /** Every file below a folder, hidden ones too: name with {@code /}, and content in hexadecimal. */
    private static Map<String, String> contents(Path below) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = below.relativize(file).toString().replace('\\', '/');
                contents.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    void makesTheFolderAndThoseAboveItAndSaysWhatToTypeNext() throws IOException {
        Path target = folder.resolve("new").resolve("my demo");
        CliRun run = CliRun.of("demo", target);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(FILES, List.copyOf(contents(target).keySet()));
        assertTrue(run.out().startsWith("The training case is in \"" + target + "\":\n"), run.out());
        assertTrue(run.out().contains("qwinsight \"" + target.resolve("training.qwcase") + "\"\n"), run.out());
        for (String name : List.of("logs", "training.qwcase", "ANSWERS.md", "answers.qwcase")) {
            assertTrue(run.out().contains("\n  " + name + " "), run.out());
        }
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        assertEquals(0, CliRun.of("demo", folder).code());
        assertEquals(FILES, List.copyOf(contents(folder).keySet()));
    }

    @Test
    void theSameBytesEachTimeWhereverTheFolderLiesAndWhateverTheLocaleAndZone() throws IOException {
        Map<String, String> first = contents(written());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path other = folder.resolve("elsewhere").resolve("other");
            assertEquals(0, CliRun.of("demo", other).code());
            assertEquals(first, contents(other));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", ".hidden"})
    void aFolderThatIsNotEmptyIsRefused(String name) throws IOException {
        Path there = Files.writeString(folder.resolve(name), "mine");
        CliRun run = CliRun.of("demo", folder);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(
                "qwinsight: " + folder.toAbsolutePath() + " is not empty, there is " + name
                        + " in it; nothing was written: name a new or an empty folder\n",
                run.err());
        assertEquals(1, contents(folder).size());
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        CliRun run = CliRun.of("demo", file);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is no folder; nothing was written"), run.err());
        CliRun below = CliRun.of("demo", file.resolve("below"));
        assertEquals(2, below.code());
        assertTrue(
                below.err().contains("was not written") && below.err().contains("nothing is left there"), below.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "skipped: root may write anywhere");
        try {
            CliRun run = CliRun.of("demo", closed.resolve("demo"));
            assertEquals(2, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().contains(closed.resolve("demo") + " was not written: no permission"), run.err());
            CliRun inside = CliRun.of("demo", closed);
            assertEquals(2, inside.code());
            assertTrue(inside.err().contains("no permission"), inside.err());
            assertEquals(Map.of(), contents(closed));
        } finally {
            assertTrue(closed.toFile().setWritable(true));
        }
    }

    @Test
    void aFolderMustBeNamed() {
        CliRun run = CliRun.of("demo");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("DIR"), run.err());
        CliRun help = CliRun.of("demo", "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("A new or an empty folder."), help.out());
        assertTrue(CliRun.of("--help").out().contains("\n  demo "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.qwcase", "answers.qwcase"})
    void verifyFindsTheEvidenceUnchangedAlsoAfterTheFolderMoved(String name)
            throws IOException, NoSuchAlgorithmException {
        Path target = Files.move(written(), folder.resolve("moved"));
        CliRun run = CliRun.of("verify", target.resolve(name));
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(4, lines.size(), run.out());
        for (String line : lines) {
            String[] words = line.split("\\s+");
            byte[] log = Files.readAllBytes(target.resolve(words[2]));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(log);
            assertEquals("same", words[0]);
            assertEquals(HexFormat.of().formatHex(hash), words[1]);
        }
        Path changed = target.resolve("logs").resolve("security-4688.xml");
        Files.writeString(changed, Files.readString(changed).replace("m.weber", "n.weber"));
        assertEquals(1, CliRun.of("verify", target.resolve(name)).code());
    }

    /** The two executions of the story in four files: all that the trainer calls a true positive. */
    @ParameterizedTest
    @ValueSource(strings = {"seed-v3", "escu-v8"})
    void hidingWhatTheTrainerDecidedLeavesTheTruePositives(String profile) {
        Path target = written();
        CliRun run = CliRun.scan(
                "json", target, "--case", target.resolve("answers.qwcase"), "--hide-decided", "--profile", profile);
        assertEquals(1, run.code(), run.err());
        JsonNode findings = run.json().get("findings");
        assertEquals(8, findings.size());
        for (JsonNode finding : findings) {
            assertEquals("TP_SUSPICIOUS", finding.get("disposition").asText());
            assertTrue(finding.get("host").asText().toLowerCase(Locale.ROOT).startsWith("fin-ws-014"));
            assertTrue(finding.get("time").asText().matches("2026-03-05T09:1[56]:40.*"), finding.toString());
        }
    }

    @Test
    void theLogsAreReadWithoutASkippedRecord() {
        CliRun run = CliRun.scan("json", written().resolve("training.qwcase"));
        assertEquals(1, run.code(), run.err());
        assertEquals(0, run.json().get("skipped").asInt());
        assertEquals(0, run.json().get("duplicates").asInt());
        assertEquals(547, run.json().get("processStarts").asInt());
        assertEquals(89, run.json().get("byKind").get("defender-processcreated").asInt());
        assertEquals(32, run.json().get("findings").size());
    }

    @Test
    void aLearnersDecisionsAreComparedWithTheAnswersByMerge() throws IOException {
        Path target = written();
        Path mine = target.resolve("training.qwcase");
        Path answers = target.resolve("answers.qwcase");
        CliRun before = CliRun.of("merge", mine, answers, "--out", folder.resolve("before.qwcase"));
        assertEquals(0, before.code(), before.err());
        assertEquals(1, decide(mine, "host:NOSUCH", "OTHER").code());
        assertEquals(0, decide(mine, "host:LAB-WS-01", "BP_EXPECTED").code());
        assertEquals(0, decide(mine, "host:TS01", "TP_SUSPICIOUS").code());
        byte[] trainers = Files.readAllBytes(answers);
        CliRun after = CliRun.of("merge", mine, answers, "--out", folder.resolve("after.qwcase"));
        assertEquals(1, after.code(), after.err());
        assertTrue(after.out().contains("TP_SUSPICIOUS") && after.out().contains("Monitoring:"), after.out());
        assertFalse(after.out().contains("Test batch"), after.out());
        assertArrayEquals(trainers, Files.readAllBytes(answers));
    }

    private static CliRun decide(Path file, String where, String code) {
        return CliRun.of(
                "decide", file, "--where", where, "--as", code, "--comment", "I say so", "--author", "amy", "--yes");
    }
}
