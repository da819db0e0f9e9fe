package org.qwinsight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** What is written to practise on holds what docs/sample-case.md promises of it, under both versions of the rule. */
class TrainingCaseTest {
    private static final Path DOCUMENT = Path.of("docs", "sample-case.md");

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        TrainingCase.writeInto(folder.resolve("case"), "1.0");
    }

    private static CaseFile read(String name) throws IOException {
        return CaseStore.readWhole(folder.resolve("case").resolve(name));
    }

    private static Investigation open(String profile, String caseFile) throws IOException {
        RuleProfile rule = RuleProfile.named(profile).orElseThrow();
        return Investigation.open(
                        List.of(folder.resolve("case").resolve("logs")),
                        OpenOptions.DEFAULT.withProfile(rule),
                        Progress.NONE)
                .withCase(read(caseFile), Instant.parse("2030-01-01T00:00:00Z"));
    }

    private static List<ExpectedAnswer> expected(String profile) throws IOException {
        List<ExpectedAnswer> answers = new ArrayList<>(ExpectedAnswer.readAll(DOCUMENT));
        answers.addAll(ExpectedAnswer.readAll(DOCUMENT, ExpectedAnswer.DEFENDER));
        return answers.stream()
                .filter(answer -> profile.equals("escu-v8") || answer.underSeedV3())
                .toList();
    }

    /** Each finding of the tables, with its band and the trainer's disposition. */
    @ParameterizedTest
    @CsvSource({"seed-v3, 32", "escu-v8, 36"})
    void findingsBandsAndDispositionsAreThoseOfTheDocument(String profile, int records) throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        for (ExpectedAnswer answer : expected(profile)) {
            wanted.put(answer.finding(), answer.band() + ", " + answer.disposition());
        }
        Investigation open = open(profile, "answers.qwcase");
        Map<String, String> seen = new TreeMap<>();
        for (Finding finding : open.findings()) {
            int row = finding.row();
            String band = open.triages().of(row).orElseThrow().band().label();
            seen.put(answer(open, finding), band + ", " + open.casework().disposition(row));
        }
        assertEquals(records, wanted.size());
        assertEquals(wanted, seen);
    }

    private static String answer(Investigation open, Finding finding) {
        EventStore store = open.store();
        int row = finding.row();
        String host = String.valueOf(CimField.DEST.value(store, row));
        String label = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
        String path = open.report().sources().get(store.location(row).source()).path();
        return new ExpectedAnswer.Finding(
                        String.valueOf(Path.of(path).getFileName()),
                        label.toUpperCase(Locale.ROOT),
                        Instant.ofEpochSecond(0, store.timeNanos(row)),
                        String.valueOf(CimField.USER_NAME.value(store, row)),
                        String.valueOf(CimField.PARENT_PROCESS_NAME.value(store, row)),
                        finding.clause().name())
                .toString();
    }

    /** Rows of the rule's table and executions, from "What the Defender file adds". */
    @ParameterizedTest
    @CsvSource({"seed-v3, 31, 20", "escu-v8, 35, 22"})
    void rowsAndExecutionsAreThoseOfTheDocument(String profile, int rows, int executions) throws IOException {
        Investigation open = open(profile, "training.qwcase");
        assertEquals(rows, open.groups().rows().size());
        assertEquals(
                executions,
                open.findings().stream()
                        .map(finding -> open.tree().node(finding.row()))
                        .distinct()
                        .count());
        assertEquals(126 + 162 + 130 + 40 + 89, open.store().size());
    }

    @Test
    void theTrainersReasonsAreThoseOfTheDocument() throws IOException {
        List<String> documented = new ArrayList<>();
        boolean inSection = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            inSection = line.startsWith("## ") ? line.equals("## Dispositions and reasons") : inSection;
            if (inSection && line.matches("\\| [A-Z]+[-A-Z0-9]+ \\|.*")) {
                String[] cells = line.substring(1).strip().split("\\s*\\|\\s*");
                documented.add(String.join(" | ", cells[0], cells[3], cells[4], cells[5], cells[6]));
            }
        }
        List<String> said = new ArrayList<>();
        Investigation open = open("escu-v8", "answers.qwcase");
        for (Decision decision : read("answers.qwcase").decisions()) {
            assertEquals("trainer", decision.stamp().author());
            assertEquals(Instant.parse("2026-03-06T08:00:00Z"), decision.stamp().at());
            int[] rows = open.rowsIn(List.of(decision.scope()));
            String host = String.valueOf(CimField.DEST.value(open.store(), rows[0]));
            String label = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
            said.add(String.join(
                    " | ",
                    label.toUpperCase(Locale.ROOT),
                    String.valueOf(rows.length),
                    decision.disposition().name(),
                    decision.reason(),
                    decision.comment()));
        }
        assertEquals(documented, said);
        assertEquals(7, said.size());
    }

    @Test
    void theAnswersAreTheDocumentWithoutWhatIsOnTheProjectsFiles() throws IOException {
        String document = Files.readString(DOCUMENT);
        String answers = Files.readString(folder.resolve("case").resolve("ANSWERS.md"));
        assertTrue(document.startsWith(answers), "the build's copy of docs/sample-case.md is another one");
        assertTrue(answers.contains("\n## Why these bands and dispositions\n"), answers);
        assertTrue(document.substring(answers.length()).startsWith("\n## Regenerating the files"), answers);
    }

    @Test
    void nothingIsDecidedInTheCaseToPractiseOn() throws IOException {
        CaseFile practice = read("training.qwcase");
        assertEquals(List.of(), practice.entries());
        assertEquals(practice.evidence(), read("answers.qwcase").evidence());
        assertEquals(4, practice.evidence().size());
    }
}
