package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.FieldState;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** What the rule's search computes: the predicate, missing values, keys and aggregates. */
class RuleSemanticsTest {
    @TempDir
    Path folder = Path.of("");

    private Investigation open(WindowsXml... events) {
        return new EvidenceFolder(folder).openWindows(events);
    }

    private static WindowsXml image(String image) {
        return SysmonXml.qwinsta().with("Image", image).with("OriginalFileName", "-");
    }

    private static int findings(Investigation investigation, RuleProfile profile) {
        return investigation
                .with(OpenOptions.DEFAULT.withProfile(profile))
                .findings()
                .size();
    }

    @Test
    void groupsByTheListsOfTheTwoVersions() {
        assertEquals(
                "parent_process, parent_process_name, process_name, process_id, process_guid, process, user, dest, "
                        + "parent_process_id, original_file_name",
                columns(RuleProfile.SEED_V3));
        assertEquals(
                "action, dest, original_file_name, parent_process, parent_process_exec, parent_process_guid, "
                        + "parent_process_id, parent_process_name, parent_process_path, process, process_exec, "
                        + "process_guid, process_hash, process_id, process_integrity_level, process_name, "
                        + "process_path, user, user_id, vendor_product",
                columns(RuleProfile.ESCU_V8));
    }

    private static String columns(RuleProfile profile) {
        return String.join(", ", profile.by().stream().map(CimField::column).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "qwinsta.exe, 1, 1",
        "QWINSTA.EXE, 1, 1",
        "QwInStA.eXe, 1, 1",
        "qwinsta, 0, 0",
        "qwinsta.exe.mui, 0, 0",
        "qwinsta.exe.bak, 0, 0",
        "xqwinsta.exe, 0, 1",
        "XQWINSTA.EXE, 0, 1",
        "query.exe, 0, 0",
        "winsta.exe, 0, 0",
        "'qwinsta.exe ', 0, 0",
        "' qwinsta.exe', 0, 1",
    })
    void fileNameMatchesWholeAndWithoutLetterCase(String name, int seed, int escu) {
        Investigation investigation = open(image("C:\\Windows\\System32\\" + name));
        assertEquals(seed, findings(investigation, RuleProfile.SEED_V3), "seed-v3");
        assertEquals(escu, findings(investigation, RuleProfile.ESCU_V8), "escu-v8");
    }

    @ParameterizedTest
    @CsvSource({
        "qwinsta.exe, 1",
        "QWINSTA.EXE, 1",
        "qwinsta.exe.mui, 0",
        "'qwinsta.exe ', 0",
        "xqwinsta.exe, 0",
        "-, 0",
    })
    void originalNameMatchesWholeInBothVersions(String original, int expected) {
        Investigation investigation = open(image("C:\\svc.exe").with("OriginalFileName", original));
        assertEquals(expected, findings(investigation, RuleProfile.SEED_V3), "seed-v3");
        assertEquals(expected, findings(investigation, RuleProfile.ESCU_V8), "escu-v8");
    }

    @Test
    void recordsWithoutNamesAreNoErrorAndNoFinding() {
        Investigation investigation = open(SysmonXml.qwinsta().without("Image").without("OriginalFileName"));
        assertEquals(1, investigation.store().size());
        assertEquals(0, investigation.report().skipped());
        assertEquals(0, findings(investigation, RuleProfile.SEED_V3));
        assertEquals(0, findings(investigation, RuleProfile.ESCU_V8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT"})
    void matchesWhateverTheDefaultLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Investigation investigation = open(image("C:\\Windows\\System32\\QWINSTA.EXE"));
            assertEquals(1, findings(investigation, RuleProfile.SEED_V3));
            assertEquals(1, findings(investigation, RuleProfile.ESCU_V8));
            Investigation original = open(image("C:\\svc.exe").with("OriginalFileName", "QWINSTA.EXE"));
            assertEquals(1, findings(original, RuleProfile.SEED_V3));
            GroupTable patterns = investigation.groupedBy(new Grouping.ByPattern());
            assertEquals("ws1", patterns.rows().get(0).key().get(0));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pathArgumentsParentUserAndIntegrityPlayNoPart() {
        Investigation odd = open(SysmonXml.qwinsta()
                .with("Image", "Z:\\anywhere\\qwinsta.exe")
                .with("CommandLine", "")
                .with("User", "")
                .with("ParentImage", "-")
                .with("IntegrityLevel", "AppContainer"));
        assertEquals(1, odd.findings().size());
    }

    @Test
    void processThatRanBeforeTheSensorIsNeverAFinding() {
        FdrJson synthetic = FdrJson.qwinsta()
                .with("event_simpleName", "SyntheticProcessRollup2")
                .with("OriginalFilename", "qwinsta.exe");
        Investigation investigation = new EvidenceFolder(folder).openFalcon(synthetic);
        assertEquals(1, investigation.store().size());
        assertEquals(0, findings(investigation, RuleProfile.SEED_V3));
        assertEquals(0, findings(investigation, RuleProfile.ESCU_V8));
    }

    @Test
    void crowdStrikeOriginalNameIsUsedWhereThereIsOne() {
        FdrJson renamed = FdrJson.qwinsta()
                .with("ImageFileName", "\\Device\\HarddiskVolume3\\Users\\Public\\svc.exe")
                .with("OriginalFilename", "qwinsta.exe");
        Investigation investigation = new EvidenceFolder(folder).openFalcon(renamed);
        assertEquals(Clause.ORIGINAL_NAME, investigation.findings().get(0).clause());
        assertEquals("qwinsta.exe", investigation.groups().rows().get(0).key().get(9));
    }

    /** Tables of the Falcon console have the path in two columns, and often only these. */
    @Test
    void crowdStrikePathIsPutTogetherWhereTheRecordHasItInTwoParts() {
        FdrJson parts = FdrJson.qwinsta().without("ImageFileName").with("FileName", "qwinsta.exe");
        for (String folderOfFile : List.of("\\Device\\HarddiskVolume3\\W\\", "\\Device\\HarddiskVolume3\\W")) {
            Investigation both = new EvidenceFolder(folder).openFalcon(parts.with("FilePath", folderOfFile));
            assertEquals(Clause.NAME, both.findings().get(0).clause());
            assertEquals(
                    "\\Device\\HarddiskVolume3\\W\\qwinsta.exe", both.store().value(0, EventField.IMAGE));
        }
        Investigation nameOnly = new EvidenceFolder(folder).openFalcon(parts);
        assertEquals("qwinsta.exe", nameOnly.groups().rows().get(0).key().get(2));
        Investigation whole = new EvidenceFolder(folder)
                .openFalcon(FdrJson.qwinsta().with("ImageFileName", "/opt/q").with("FileName", "qwinsta.exe"));
        assertEquals(0, whole.findings().size());
    }

    @Test
    void missingValueIsKnownFromTheTextNull() {
        Investigation named = open(SysmonXml.qwinsta().with("User", "null"));
        Investigation missing = open(SysmonXml.qwinsta().with("User", "-"));
        Investigation notLogged = open(SysmonXml.qwinsta().without("User"));
        for (Investigation investigation : List.of(named, missing, notLogged)) {
            assertEquals("null", investigation.groups().rows().get(0).key().get(6));
        }
        assertEquals(FieldState.PRESENT, named.store().state(0, EventField.USER));
        assertEquals(FieldState.EMPTY, missing.store().state(0, EventField.USER));
        assertEquals(FieldState.NOT_LOGGED, notLogged.store().state(0, EventField.USER));
        assertNull(missing.store().value(0, EventField.USER));
        Investigation security = open(SecurityXml.qwinsta());
        assertEquals(FieldState.NOT_IN_SOURCE, security.store().state(0, EventField.ORIGINAL_FILE_NAME));
    }

    @Test
    void fillTokenNeverMatches() {
        assertNull(RuleProfile.SEED_V3.clause("null", "null"));
        assertNull(RuleProfile.ESCU_V8.clause(null, null));
    }

    /** No record of these sources has every field that the rule groups by. */
    @Test
    void droppingLosesEverySecurityAndCrowdStrikeMatch() {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Investigation all = EvidenceFolder.open(
                evidence.windows("sysmon.xml", SysmonXml.qwinsta()),
                evidence.windows("security.xml", SecurityXml.qwinsta()),
                evidence.falcon("falcon.jsonl", FdrJson.qwinsta()));
        for (RuleProfile profile : RuleProfile.values()) {
            OpenOptions fill = OpenOptions.DEFAULT.withProfile(profile);
            assertEquals(3, all.with(fill).groups().rows().size());
            GroupTable dropped = all.with(fill.withNulls(NullMode.DROP)).groups();
            assertEquals(1, dropped.rows().size(), profile.id());
            assertEquals(2, dropped.left(), profile.id());
        }
    }

    @Test
    void keyKeepsLetterCaseAndTheFormOfNumbers() {
        Investigation investigation = open(
                SysmonXml.qwinsta().with("CommandLine", "qwinsta"),
                SysmonXml.qwinsta().recordId(2).with("CommandLine", "QWINSTA"),
                SysmonXml.qwinsta().recordId(3).with("CommandLine", "qwinsta"));
        assertEquals(
                List.of("QWINSTA 1", "qwinsta 2"),
                investigation.groups().rows().stream()
                        .map(row -> row.key().get(5) + " " + row.count())
                        .sorted()
                        .toList());
    }

    @Test
    void timesCompareInFullAndPrintToTheSecond() {
        WindowsXml later = SysmonXml.qwinsta().at("2026-03-02T09:00:00.900Z");
        WindowsXml earlier = SysmonXml.qwinsta().at("2026-03-02T09:00:00.500Z").recordId(2);
        GroupRow row = open(later, earlier).groups().rows().get(0);
        assertEquals(2, row.count());
        assertEquals(400_000_000L, row.lastNanos() - row.firstNanos());
        assertEquals("2026-03-02T09:00:00", EventTime.isoSeconds(row.firstNanos()));
        assertEquals("2026-03-02T09:00:00", EventTime.isoSeconds(row.lastNanos()));
    }

    @Test
    void recordWithoutTimeCountsAndTakesNoPartInTheTimesOfItsGroup() {
        WindowsXml timeless = SysmonXml.qwinsta().at("?").without("UtcTime");
        WindowsXml late = SysmonXml.qwinsta().at("2026-03-02T09:07:00.000Z").recordId(3);
        WindowsXml early = SysmonXml.qwinsta().at("2026-03-02T09:00:00.000Z").recordId(2);
        Investigation all = open(timeless, late, early);
        for (Grouping grouping : List.of(new Grouping.ByRule(), new Grouping.ByPattern())) {
            assertEquals("3 09:00:00 09:07:00", spans(all.groupedBy(grouping)), grouping.toString());
        }
        assertEquals("1 - -, 1 09:00:00 09:00:00, 1 09:07:00 09:07:00", spans(all.groupedBy(new Grouping.ByBurst())));
        assertEquals("1 - -", spans(open(timeless).groups()));
    }

    private static String spans(GroupTable groups) {
        return groups.rows().stream()
                .map(row -> row.count() + " " + clock(row.firstNanos()) + " " + clock(row.lastNanos()))
                .collect(Collectors.joining(", "));
    }

    private static String clock(long nanos) {
        return nanos == EventTime.NO_TIME ? "-" : EventTime.isoSeconds(nanos).substring("2026-03-02T".length());
    }

    /** Identity of a Windows record is source kind, channel, computer and record id: another computer is another one. */
    @Test
    void sameRecordIdOnAnotherComputerIsNoDuplicate() {
        Investigation two = open(SysmonXml.qwinsta(), SysmonXml.qwinsta().computer("WS2.corp.local"));
        assertEquals(0, two.store().duplicates());
        assertEquals(2, two.findings().size());
        EvidenceFolder evidence = new EvidenceFolder(folder);
        FdrJson first = FdrJson.qwinsta();
        Investigation falcon = evidence.openFalcon(first, first, first.with("id", "other"));
        assertEquals(1, falcon.store().duplicates());
        assertEquals(2, falcon.findings().size());
    }
}
