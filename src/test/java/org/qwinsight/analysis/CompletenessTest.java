package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventKind;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** What the evidence is said not to show. */
class CompletenessTest {
    private static final long MILLISECOND = 1_000_000L;

    @TempDir
    Path folder = Path.of("");

    private EvidenceFolder evidence() {
        return new EvidenceFolder(folder);
    }

    /** The log says 09:00:00.617; more than five seconds away counts, on either side, and nothing is shifted. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02 09:00:00.614, 0, 0",
        "2026-03-02 08:59:55.617, 0, 0",
        "2026-03-02 08:59:55.616, 1, 5001",
        "2026-03-02 09:00:05.618, 1, 5001",
        "2026-03-03 09:00:00.617, 1, 86400000",
    })
    void timesOfOneRecordThatDisagree(String utcTime, int count, long milliseconds) {
        var investigation = evidence().openWindows(SysmonXml.qwinsta().with("UtcTime", utcTime));
        assertEquals(count, investigation.completeness().timeDisagreements());
        assertEquals(milliseconds * MILLISECOND, investigation.completeness().largestDisagreementNanos());
        assertEquals("2026-03-02T09:00:00.617Z", investigation.store().time(0).iso());
    }

    /** The log says 09:00:00.617 and 09:00:10.617; UtcTime says otherwise. A zone is told where both agree on one. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02 14:00:00.610, 2026-03-02 14:00:10.610, -300",
        "2026-03-02 03:30:01.000, 2026-03-02 03:30:10.610, 330",
        "2026-03-02 14:00:00.610, 2026-03-02 13:00:10.610,",
        "2026-03-02 14:00:00.610, 2026-03-02 09:00:10.610,",
        "2026-03-02 09:00:00.610, 2026-03-02 09:00:10.610,",
        "2026-03-02 14:07:00.610, 2026-03-02 14:07:10.610,",
        "2026-03-03 01:00:00.610, 2026-03-03 01:00:10.610,",
    })
    void zoneOfTheHostWhereItsRecordsAgreeOnOne(String first, String second, @Nullable Integer minutes) {
        var investigation = evidence()
                .openWindows(
                        SysmonXml.qwinsta().with("UtcTime", first),
                        SysmonXml.qwinsta()
                                .recordId(2)
                                .at("2026-03-02T09:00:10.617Z")
                                .with("UtcTime", second));
        List<HostClock> expected =
                minutes == null ? List.of() : List.of(new HostClock("ws1", EventKind.SYSMON_1, 2, minutes));
        assertEquals(expected, investigation.completeness().clocks());
        assertEquals("2026-03-02T09:00:00.617Z", investigation.store().time(0).iso(), "nothing is shifted");
    }

    /** Security shows Sysmon's processes of 09:00, 09:01 … four hours earlier, three or two of them, or one elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "3, 05:00:00.610, true",
        "2, 05:00:00.610, false",
        "3, 05:00:03.610, false",
        "3, 09:00:00.610, false",
    })
    void localTimesOfSecurityBesideSysmon(int processes, String firstTime, boolean isTold) {
        Case log = new Case();
        for (int i = 0; i < processes; i++) {
            log.sysmon("09:0" + i + ":00.617", "s" + i, Integer.toString(4120 + 4 * i), "3000");
            log.security(
                    firstTime.replace(":00:0", ":0" + i + ":0"),
                    "t" + i,
                    "0x" + Integer.toHexString(4120 + 4 * i),
                    "0xbb8");
        }
        List<HostClock> expected = isTold ? List.of(new HostClock("ws1", EventKind.SECURITY_4688, 3, -240)) : List.of();
        assertEquals(expected, Completeness.of(log.store()).clocks());
    }

    @Test
    void oneRecordAloneTellsNoZone() {
        var investigation = evidence().openWindows(SysmonXml.qwinsta().with("UtcTime", "2026-03-02 14:00:00.610"));
        assertEquals(List.of(), investigation.completeness().clocks());
    }

    @Test
    void arrivalLongAfterTheStartDisagrees() {
        var investigation = evidence().openFalcon(FdrJson.qwinsta().with("timestamp", "1772442010321"));
        assertEquals(1, investigation.completeness().timeDisagreements());
        assertEquals(10_000 * MILLISECOND, investigation.completeness().largestDisagreementNanos());
    }

    @Test
    void startsInWhichARenamedCopyWouldGoUnseen() {
        var investigation = evidence()
                .openWindows(
                        SysmonXml.qwinsta(),
                        SysmonXml.qwinsta().recordId(2).with("OriginalFileName", "-"),
                        SecurityXml.qwinsta().recordId(3));
        assertEquals(
                Map.of(EventKind.SYSMON_1, 1, EventKind.SECURITY_4688, 1),
                investigation.completeness().withoutOriginalFileName());
    }
}
