package org.qwinsight.export.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.casefile.Disposition.BP_EXPECTED;
import static org.qwinsight.casefile.Disposition.TP_SUSPICIOUS;
import static org.qwinsight.detect.RuleProfile.ESCU_V8;
import static org.qwinsight.detect.RuleProfile.SEED_V3;
import static org.qwinsight.export.filter.FilterCase.begins;
import static org.qwinsight.export.filter.FilterCase.is;
import static org.qwinsight.export.filter.FilterCase.isLike;
import static org.qwinsight.export.filter.FilterCase.rows;
import static org.qwinsight.export.filter.FilterCase.sigma;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;

/** The Sigma file: two documents of YAML, evaluated on the events as logged. */
class SigmaFilterTest {
    private static final Condition CMD = is("ParentImage.name", "cmd.exe");
    private static final Condition AMY = is("User.name", "amy");

    private static Map<String, Object> selection(SigmaFile file, String name) {
        return SigmaFile.map(file.filter().get(name));
    }

    @Test
    void fieldsStandAsLogged() {
        FilterCase made =
                new FilterCase().sysmon(Map.of()).decide(BP_EXPECTED, null, is("Computer.label", "WS1"), AMY, CMD);
        SigmaFile file = SigmaFile.of(made.decided(SEED_V3));
        assertEquals(
                Map.of(
                        "Computer", List.of("WS1", "WS1.*"),
                        "User", List.of("amy", "*\\\\amy"),
                        "ParentImage", List.of("cmd.exe", "*\\\\cmd.exe", "*/cmd.exe"),
                        "Image", List.of("qwinsta.exe", "*\\\\qwinsta.exe")),
                selection(file, "exclusion_1"));
        assertEquals("not (exclusion_1)", file.filter().get("condition"));
        assertEquals(List.of(file.rule().get("id")), file.filter().get("rules"));
        assertEquals(
                Map.of("category", "process_creation", "product", "windows"),
                file.filterDocument().get("logsource"));
        assertTrue(file.text().contains("# decision ") && file.text().contains("# why: 'because'"), file.text());
    }

    @Test
    void wildcardsThatAreMeantAreEscaped() {
        FilterCase made =
                new FilterCase().decide(BP_EXPECTED, null, is("CommandLine", "a\\*b?c'd"), begins("User", "C*\\"));
        Map<String, Object> selection = selection(SigmaFile.of(made.decided(SEED_V3)), "exclusion_1");
        assertEquals(List.of("a\\\\\\*b\\?c'd"), selection.get("CommandLine"));
        assertEquals(List.of("C\\*\\\\*"), selection.get("User"));
    }

    /** A selection can name a field once. */
    @Test
    void twoConditionsOnAFieldAreTwoSelections() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .decide(BP_EXPECTED, null, begins("CommandLine", "qw"), isLike("CommandLine", "*sta"), AMY);
        SigmaFile file = SigmaFile.of(made.decided(SEED_V3));
        assertEquals(List.of("qw*"), selection(file, "exclusion_1").get("CommandLine"));
        assertEquals(Map.of("CommandLine", List.of("*sta")), selection(file, "exclusion_1_2"));
        assertEquals("not ((exclusion_1 and exclusion_1_2))", file.filter().get("condition"));
        assertEquals(Set.of(0), file.hidden(made.decided(SEED_V3)));
    }

    @Test
    void noValueIsNull() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of(EventField.ORIGINAL_FILE_NAME, ""))
                .sysmon(Map.of())
                .decide(BP_EXPECTED, null, is("OriginalFileName", ""), CMD);
        Investigation decided = made.decided(SEED_V3);
        SigmaFile file = SigmaFile.of(decided);
        assertTrue(selection(file, "exclusion_1").containsKey("OriginalFileName"));
        assertEquals(null, selection(file, "exclusion_1").get("OriginalFileName"));
        assertEquals(Set.of(0), file.hidden(decided));
    }

    @Test
    void anExpiryIsSaid() {
        FilterCase made = new FilterCase().decide(BP_EXPECTED, Entries.NOON.plusSeconds(99), AMY, CMD);
        assertTrue(
                SigmaFile.of(made.decided(SEED_V3)).text().contains("take this exclusion out by 2026-03-02T12:01:39Z"));
    }

    @Test
    void truePositivesAndRenamedCopiesAreNeverHidden() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.IMAGE, "C:\\Users\\Public\\svc.exe"))
                .decide(BP_EXPECTED, null, AMY, CMD);
        Investigation decided = made.decided(SEED_V3);
        assertEquals(rows(0, 1), rows(decided.casework().hideableRows()));
        assertEquals(Set.of(0), SigmaFile.of(decided).hidden(decided));
        made.decide(TP_SUSPICIOUS, null, is("Image.name", "QWINSTA.EXE"));
        FilterPlan plan = sigma(new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.USER, "CORP\\bob"))
                .decide(BP_EXPECTED, null, is("CommandLine", "qwinsta"), CMD)
                .decide(TP_SUSPICIOUS, null, is("User.name", "bob"))
                .decided(SEED_V3));
        assertEquals(1, plan.refusals().size(), plan.sentences().toString());
    }

    @Test
    void withoutExclusionsThereIsOnlyTheRule() {
        SigmaFile file = SigmaFile.of(new FilterCase().sysmon(Map.of()).decided(SEED_V3));
        assertEquals(1, file.documents().size());
        assertTrue(file.text().contains("# No filter"));
    }

    @ParameterizedTest
    @EnumSource(RuleProfile.class)
    void theRuleFindsWhatTheProfileFinds(RuleProfile profile) {
        Investigation open = new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.IMAGE, "C:\\x\\QWINSTA.EXE", EventField.ORIGINAL_FILE_NAME, ""))
                .sysmon(Map.of(EventField.IMAGE, "C:\\x\\svc.exe"))
                .sysmon(Map.of(EventField.IMAGE, "C:\\x\\myqwinsta.exe", EventField.ORIGINAL_FILE_NAME, ""))
                .sysmon(Map.of(EventField.IMAGE, "C:\\x\\cmd.exe", EventField.ORIGINAL_FILE_NAME, "Cmd.Exe"))
                .decided(profile);
        Map<String, Object> detection = SigmaFile.map(SigmaFile.of(open).rule().get("detection"));
        for (int row = 0; row < open.store().size(); row++) {
            boolean isFinding = rows(open.findingRows()).contains(row);
            assertEquals(isFinding, SigmaEvaluator.holds(detection, SigmaFile.event(open, row)), "row " + row);
        }
        assertEquals(profile == ESCU_V8, SigmaEvaluator.holds(detection, SigmaFile.event(open, 3)));
        assertNotEquals(SigmaFilter.ruleId(SEED_V3), SigmaFilter.ruleId(ESCU_V8));
        assertFalse(SigmaEvaluator.holds(detection, SigmaFile.event(open, 4)));
    }
}
