package org.qwinsight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.detect.Assessment;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.detect.Triage;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Triage of the sample case gives the bands that docs/sample-case.md derives from the weights by hand. */
class SampleCaseTriageTest {
    private static final Path SAMPLE_LOGS = Path.of("sample-logs");

    private static Investigation open(RuleProfile profile) {
        return Investigation.open(List.of(SAMPLE_LOGS), OpenOptions.DEFAULT.withProfile(profile), Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-v3", "escu-v8"})
    void bandsAreThoseOfTheDocumentedAnswers(String profile) throws IOException {
        RuleProfile rule = RuleProfile.named(profile).orElseThrow();
        Map<String, String> expected = new TreeMap<>();
        for (ExpectedAnswer answer : ExpectedAnswer.readAll(Path.of("docs", "sample-case.md"))) {
            if (rule == RuleProfile.ESCU_V8 || answer.underSeedV3()) {
                expected.put(answer.finding(), answer.band());
            }
        }
        Investigation open = open(rule);
        Map<String, String> seen = new TreeMap<>();
        for (Finding finding : open.findings()) {
            Triage triage = open.triages().of(finding.row()).orElseThrow();
            seen.put(answer(open, finding), triage.band().label());
        }
        assertEquals(expected, seen);
    }

    private static String answer(Investigation open, Finding finding) {
        EventStore store = open.store();
        int row = finding.row();
        String path = open.report().sources().get(store.location(row).source()).path();
        String host = String.valueOf(CimField.DEST.value(store, row));
        long nanos = store.timeNanos(row);
        return new ExpectedAnswer.Finding(
                        String.valueOf(Path.of(path).getFileName()),
                        host.replace(".contoso.example", ""),
                        Instant.ofEpochSecond(0, nanos),
                        String.valueOf(CimField.USER_NAME.value(store, row)),
                        String.valueOf(CimField.PARENT_PROCESS_NAME.value(store, row)),
                        finding.clause().name())
                .toString();
    }

    /** The table "Why these bands and dispositions", signal by signal. */
    @Test
    void signalsAreThoseOfTheDocumentedReasons() {
        Map<String, String> expected = new HashMap<>();
        expected.put("FIN-WS-014", "Q1 Q2 Q4 Q5 Q6 Q7 Q8 Q9 Q10");
        expected.put("HLP-WS-003", "A1 A3 A4");
        expected.put("APP-SRV-02", "A3");
        expected.put("TS01", "Q3 A3");
        expected.put("LAB-WS-01", "Q4b");
        expected.put("ENG-WS-021", "Q11 A1 A3");
        expected.put("DEV-WS-008", "A1 A3");
        Investigation open = open(RuleProfile.ESCU_V8);
        for (Finding finding : open.findings()) {
            List<String> fired = new ArrayList<>();
            for (Assessment signal :
                    open.triages().of(finding.row()).orElseThrow().signals()) {
                if (signal.isFired()) {
                    fired.add(signal.id());
                }
            }
            String host = String.valueOf(CimField.DEST.value(open.store(), finding.row()));
            int dot = host.indexOf('.');
            assertEquals(expected.get(dot < 0 ? host : host.substring(0, dot)), String.join(" ", fired), host);
        }
    }
}
