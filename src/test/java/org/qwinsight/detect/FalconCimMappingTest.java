package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventTime;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** How CrowdStrike's ProcessRollup2 fills the fields of Splunk's Endpoint.Processes, by the add-on that the rule names. */
class FalconCimMappingTest {
    @TempDir
    Path folder = Path.of("");

    private EvidenceFolder evidence() {
        return new EvidenceFolder(folder);
    }

    private String falcon(FdrJson event, CimField field) {
        return EvidenceFolder.first(evidence().openFalcon(event), field);
    }

    private static List<String> keyOfEscu(Investigation investigation) {
        Investigation v8 = investigation.with(OpenOptions.DEFAULT.withProfile(RuleProfile.ESCU_V8));
        return v8.groups().rows().get(0).key();
    }

    /** Five of the twenty are not provided; {@code action}, {@code user_id} and {@code vendor_product} are. */
    @Test
    void allTwentyFieldsOfProcessRollup2() {
        List<String> key = keyOfEscu(evidence().openFalcon(FdrJson.agentOnline("WS1"), FdrJson.qwinsta()));
        assertEquals(
                List.of(
                        "WS1",
                        "null",
                        "null",
                        "wermgr.exe",
                        "null",
                        "5459598860",
                        "wermgr.exe",
                        "null",
                        "qwinsta",
                        "qwinsta.exe",
                        "null",
                        "ba4038fd20e474c047be8aad5bfacdb1bfc1ddbe12f803f473b7918d8d819436",
                        "5012",
                        "High",
                        "qwinsta.exe",
                        "\\Device\\HarddiskVolume3\\Windows\\System32\\qwinsta.exe",
                        "S-1-5-21-1-2-3-500"),
                key.subList(1, 18));
        for (int provided : new int[] {0, 18, 19}) {
            assertNotEquals(
                    "null",
                    key.get(provided),
                    RuleProfile.ESCU_V8.by().get(provided).column());
        }
        assertEquals(5, key.stream().filter("null"::equals).count());
    }

    @Test
    void commandLineKeepsItsBlanks() {
        assertEquals("\"q.exe\" ", falcon(FdrJson.qwinsta().with("CommandLine", "\"q.exe\" "), CimField.PROCESS));
    }

    @Test
    void hashThatWasNotComputedIsMissing() {
        assertEquals("absent", falcon(FdrJson.qwinsta().with("SHA256HashData", "0".repeat(64)), CimField.PROCESS_HASH));
        assertEquals("0b", falcon(FdrJson.qwinsta().with("SHA256HashData", " 0b"), CimField.PROCESS_HASH));
    }

    @ParameterizedTest
    @CsvSource({
        "0, Untrusted",
        "4096, Low",
        "8192, Medium",
        "8448, Medium_Plus",
        "12288, High",
        "16384, System",
        "20480, Protected",
    })
    void crowdStrikeIntegrityLevels(String number, String name) {
        assertEquals(name, falcon(FdrJson.qwinsta().with("IntegrityLevel", number), CimField.PROCESS_INTEGRITY_LEVEL));
    }

    @Test
    void crowdStrikeUserNameIsTakenWhereThereIsOne() {
        assertEquals("amy", falcon(FdrJson.qwinsta().with("UserName", "amy"), CimField.USER_NAME));
    }

    @Test
    void crowdStrikeHostComesFromTheAgentTableElseTheRecordElseIsTheAgent() {
        EvidenceFolder evidence = evidence();
        for (FdrJson table : List.of(FdrJson.agentOnline("WS1"), FdrJson.aidMaster("WS1"))) {
            assertEquals("WS1", EvidenceFolder.first(evidence.openFalcon(table, FdrJson.qwinsta()), CimField.DEST));
            assertEquals("WS1", EvidenceFolder.first(evidence.openFalcon(FdrJson.qwinsta(), table), CimField.DEST));
            Investigation apart = EvidenceFolder.open(
                    evidence.falcon("rollup.jsonl", FdrJson.qwinsta()), evidence.falcon("table.jsonl", table));
            assertEquals("WS1", EvidenceFolder.first(apart, CimField.DEST));
        }
        assertEquals("WS9", falcon(FdrJson.qwinsta().with("ComputerName", "WS9"), CimField.DEST));
        assertEquals(FdrJson.AID, falcon(FdrJson.qwinsta(), CimField.DEST));
        Investigation other = evidence.openFalcon(FdrJson.agentOnline("WS1").with("aid", "0"), FdrJson.qwinsta());
        assertEquals(FdrJson.AID, EvidenceFolder.first(other, CimField.DEST));
    }

    /** Start, else sensor time, else cloud time; the unit goes by the size of the number. */
    @ParameterizedTest
    @CsvSource({
        "1772442000.321, 1772442005.5, 1772442009000, 2026-03-02T09:00:00.321Z",
        "1772442000321, 1772442005.5, 1772442009000, 2026-03-02T09:00:00.321Z",
        "134169156003210000, 1772442005.5, 1772442009000, 2026-03-02T09:00:00.321Z",
        "'', 1772442005.5, 1772442009000, 2026-03-02T09:00:05.500Z",
        "'', '', 1772442009000, 2026-03-02T09:00:09.000Z",
    })
    void crowdStrikeTime(String start, String sensor, String cloud, String expected) {
        Investigation investigation = evidence()
                .openFalcon(FdrJson.qwinsta()
                        .with("ProcessStartTime", start)
                        .with("ContextTimeStamp", sensor)
                        .with("timestamp", cloud));
        assertEquals(expected, new EventTime(investigation.store().timeNanos(0), 3).iso());
    }
}
