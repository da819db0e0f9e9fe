package org.qwinsight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored sample logs are what the generator writes, and hold the findings that docs/sample-case.md promises. */
class SampleCaseTest {
    private static final Path SAMPLE_LOGS = Path.of("sample-logs");
    private static final Path REGENERATED = Path.of("target", "sample-logs");
    private static final long SIZE_LIMIT = 1_500_000;

    @Test
    void sampleLogsAreWhatTheGeneratorWrites() throws IOException {
        List<String> differing = new ArrayList<>();
        for (SampleFile file : SampleCase.generate(SampleCase.DEFAULT_SEED)) {
            Path stored = SAMPLE_LOGS.resolve(file.name());
            if (!Files.exists(stored) || !file.equals(new SampleFile(file.name(), Files.readAllBytes(stored)))) {
                Files.createDirectories(REGENERATED);
                Files.write(REGENERATED.resolve(file.name()), file.content());
                differing.add(file.name());
            }
        }
        assertEquals(
                List.of(),
                differing,
                () -> "The generator now writes other files. If that is meant, copy them from " + REGENERATED + " to "
                        + SAMPLE_LOGS + " and correct docs/sample-case.md:");
    }

    @Test
    void nothingElseLiesBesideTheThreeLogs() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE_LOGS)) {
            assertEquals(
                    List.of(SampleLogs.FALCON, SampleLogs.SECURITY, SampleLogs.SYSMON),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void sameSeedGivesSameBytesWhateverTheDefaultLocaleAndZone() {
        List<SampleFile> first = SampleCase.generate(7);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(first, SampleCase.generate(7));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (int i = 0; i < first.size(); i++) {
            assertNotEquals(first.get(i), SampleCase.generate(8).get(i));
        }
    }

    @Test
    void staysSmall() {
        long size = SampleCase.generate(SampleCase.DEFAULT_SEED).stream()
                .mapToLong(file -> file.content().length)
                .sum();
        assertTrue(size < SIZE_LIMIT, () -> "Sample logs have grown to " + size + " bytes");
    }

    /** The figures were counted by hand from the scenario; see the hosts and totals in docs/sample-case.md. */
    @ParameterizedTest
    @ValueSource(longs = {SampleCase.DEFAULT_SEED, 1, -99})
    void matchesTheRuleAsOftenAsTheScenarioSays(long seed) {
        SampleLogs logs = SampleLogs.of(SampleCase.generate(seed));
        Predicate<LoggedStart> seedV3 = start -> hasName(start) || hasOriginalName(start);
        Predicate<LoggedStart> escuV8 = start -> endsInName(start) || hasOriginalName(start);

        assertEquals(126, logs.sysmonStarts().size());
        assertEquals(162, logs.securityStarts().size());
        assertEquals(130, logs.falconStarts().size());

        assertEquals(5, logs.sysmonStarts().stream().filter(seedV3).count());
        assertEquals(18, logs.securityStarts().stream().filter(seedV3).count());
        assertEquals(6, logs.falconStarts().stream().filter(seedV3).count());

        assertEquals(7, logs.sysmonStarts().stream().filter(escuV8).count());
        assertEquals(18, logs.securityStarts().stream().filter(escuV8).count());
        assertEquals(8, logs.falconStarts().stream().filter(escuV8).count());
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleCase.DEFAULT_SEED, 1, -99})
    void findingsAreThoseOfTheDocumentedAnswers(long seed) throws IOException {
        List<ExpectedAnswer> answers = ExpectedAnswer.readAll(Path.of("docs", "sample-case.md"));
        List<LoggedStart> starts = SampleLogs.of(SampleCase.generate(seed)).allStarts();

        assertEquals(
                answers.stream()
                        .filter(ExpectedAnswer::underSeedV3)
                        .map(ExpectedAnswer::finding)
                        .sorted()
                        .toList(),
                findings(starts, SampleCaseTest::hasName));
        assertEquals(
                answers.stream().map(ExpectedAnswer::finding).sorted().toList(),
                findings(starts, SampleCaseTest::endsInName));
    }

    /** Processes that only mention qwinsta, and sibling tools, are there to be told apart. */
    @Test
    void lookAlikesAreThere() {
        List<LoggedStart> starts =
                SampleLogs.of(SampleCase.generate(SampleCase.DEFAULT_SEED)).allStarts();
        assertTrue(starts.stream()
                .anyMatch(start -> start.commandLine().contains("copy C:\\Windows\\System32\\qwinsta.exe")
                        && start.fileName().equals("cmd.exe")));
        assertTrue(starts.stream()
                .anyMatch(start -> start.fileName().equals("quser.exe")
                        && start.host().equals("JMP-01")
                        && start.file().equals(SampleLogs.FALCON)));
        assertTrue(starts.stream()
                .anyMatch(start ->
                        start.fileName().equals("sessview.exe") && start.file().equals(SampleLogs.SECURITY)));
    }

    private static List<String> findings(List<LoggedStart> starts, Predicate<LoggedStart> byName) {
        return starts.stream()
                .filter(byName.or(SampleCaseTest::hasOriginalName))
                .map(start -> new ExpectedAnswer.Finding(
                                start.file(),
                                start.host(),
                                start.time(),
                                start.user(),
                                start.parentName(),
                                clause(byName.test(start), hasOriginalName(start)))
                        .toString())
                .sorted()
                .toList();
    }

    private static boolean hasName(LoggedStart start) {
        return start.fileName().equalsIgnoreCase("qwinsta.exe");
    }

    private static boolean endsInName(LoggedStart start) {
        return start.fileName().toLowerCase(Locale.ROOT).endsWith("qwinsta.exe");
    }

    private static boolean hasOriginalName(LoggedStart start) {
        return start.originalFileName().equalsIgnoreCase("qwinsta.exe");
    }

    private static String clause(boolean byName, boolean byOriginalName) {
        if (byName && byOriginalName) {
            return "BOTH";
        }
        return byName ? "NAME" : "ORIGINAL_NAME";
    }
}
