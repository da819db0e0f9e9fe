package org.qwinsight.export.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.casefile.Disposition.BP_EXPECTED;
import static org.qwinsight.casefile.Disposition.FP_LOGIC;
import static org.qwinsight.casefile.Disposition.OTHER;
import static org.qwinsight.casefile.Disposition.TP_SUSPICIOUS;
import static org.qwinsight.detect.RuleProfile.ESCU_V8;
import static org.qwinsight.detect.RuleProfile.SEED_V3;
import static org.qwinsight.export.filter.FilterCase.begins;
import static org.qwinsight.export.filter.FilterCase.is;
import static org.qwinsight.export.filter.FilterCase.isLike;
import static org.qwinsight.export.filter.FilterCase.macro;
import static org.qwinsight.export.filter.FilterCase.rows;
import static org.qwinsight.export.filter.FilterCase.setting;
import static org.qwinsight.export.filter.FilterCase.splunk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.TimeWindow;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;

/** The macro's text, rule by rule of the specification; expected texts are written by hand. */
class SplunkMacroTest {
    private static final Condition CMD = is("ParentImage.name", "cmd.exe");
    private static final Condition AMY = is("User.name", "amy");

    private static String definition(FilterCase made, RuleProfile profile) {
        return setting(macro(splunk(made.decided(profile))), "definition");
    }

    private static String definition(FilterCase made) {
        return definition(made, SEED_V3);
    }

    private static List<String> sentences(FilterCase made) {
        return splunk(made.decided(SEED_V3)).sentences();
    }

    private static void assertSaid(FilterCase made, String text) {
        List<String> sentences = sentences(made);
        assertTrue(sentences.stream().anyMatch(sentence -> sentence.contains(text)), sentences.toString());
    }

    @Test
    void withoutDecisionsEverythingPasses() {
        String macro = macro(splunk(new FilterCase().sysmon(Map.of()).decided(SEED_V3)));
        assertTrue(macro.startsWith("[windows_system_discovery_using_qwinsta_filter]\n"), macro);
        assertEquals("search *", setting(macro, "definition"));
    }

    /** Parentheses around each exclusion and around all; the rule's name in each, so that renamed copies stay visible. */
    @Test
    void eachExclusionStandsInParentheses() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.USER, "CORP\\bob", EventField.COMMAND_LINE, "qwinsta /server:TS01"))
                .decide(BP_EXPECTED, null, is("Computer", "WS1.corp.local"), AMY, CMD)
                .decide(FP_LOGIC, null, is("CommandLine", "qwinsta /server:TS01"), is("User.name", "bob"));
        assertEquals(
                "search NOT ( ( dest=\"WS1.corp.local\" user=\"amy\" parent_process_name=\"cmd.exe\""
                        + " process_name=\"qwinsta.exe\" ) OR ( process=\"qwinsta /server:TS01\" user=\"bob\""
                        + " process_name=\"qwinsta.exe\" ) )",
                definition(made));
        assertSaid(made, "2 exclusions hide 2 of the 2 findings that the window hides");
    }

    @Test
    void backslashAndQuoteAreEscaped() {
        FilterCase made = new FilterCase()
                .decide(BP_EXPECTED, null, is("ParentCommandLine", "\"C:\\Program Files\\a.exe\" \\"), CMD);
        assertTrue(
                definition(made).contains("parent_process=\"\\\"C:\\\\Program Files\\\\a.exe\\\" \\\\\" "),
                definition(made));
    }

    @Test
    void lineBreaksAreRefusedAndTheRestIsOnOneLine() {
        FilterCase made = new FilterCase()
                .decide(BP_EXPECTED, null, is("CommandLine", "qwinsta\r\nx"), AMY)
                .decide(BP_EXPECTED, null, is("CommandLine", "qwinsta\u2028x"), AMY)
                .decide(BP_EXPECTED, null, is("CommandLine", "qwinsta\0x"), AMY);
        assertEquals("search *", definition(made));
        assertSaid(made, "its value of process has a line break or another control character");
        assertTrue(macro(splunk(made.decided(SEED_V3))).lines().allMatch(line -> line.matches("[\\[#d].*")));
    }

    /** A star has no escape in search, so it is compared by where, with every spelling seen. */
    @Test
    void aStarThatIsMeantIsComparedByWhere() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of(EventField.COMMAND_LINE, "qwinsta *"))
                .sysmon(Map.of(EventField.COMMAND_LINE, "QWINSTA *"))
                .sysmon(Map.of(EventField.COMMAND_LINE, "qwinsta all"))
                .decide(BP_EXPECTED, null, is("CommandLine", "qwinsta *"), AMY);
        assertEquals(
                "where NOT ( ( (process=\"qwinsta *\" OR process=\"QWINSTA *\") AND user=\"amy\""
                        + " AND process_name=\"qwinsta.exe\" ) )",
                definition(made));
        assertSaid(made, "in which letter case counts");
        assertEquals(rows(0, 1), rows(splunk(made.decided(SEED_V3)).hiddenRows()));
    }

    @Test
    void prefixAndWildcardAreStarsOfSearch() {
        FilterCase made = new FilterCase()
                .decide(BP_EXPECTED, null, begins("CommandLine", "qwinsta /server:"), isLike("User.name", "adm*x"));
        assertEquals(
                "search NOT ( ( process=\"qwinsta /server:*\" user=\"adm*x\" process_name=\"qwinsta.exe\" ) )",
                definition(made));
    }

    /** Search has no wildcard for one character; the values seen are listed. */
    @Test
    void aQuestionMarkIsGivenAsTheValuesSeen() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of(EventField.USER, "CORP\\adm1"))
                .sysmon(Map.of(EventField.USER, "CORP\\adm22"))
                .decide(BP_EXPECTED, null, isLike("User.name", "adm?"), CMD);
        assertEquals(
                "search NOT ( ( user=\"adm1\" parent_process_name=\"cmd.exe\" process_name=\"qwinsta.exe\" ) )",
                definition(made));
        assertSaid(made, "user is given as the values seen (1)");
        FilterCase unseen = new FilterCase().decide(BP_EXPECTED, null, isLike("User.name", "adm?"), CMD);
        assertEquals("search *", definition(unseen));
        assertSaid(unseen, "this evidence has none");
    }

    @Test
    void aMissingFieldIsTheTextNull() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of(EventField.ORIGINAL_FILE_NAME, ""))
                .decide(BP_EXPECTED, null, is("OriginalFileName", ""), CMD);
        assertEquals(
                "search NOT ( ( original_file_name=\"null\" parent_process_name=\"cmd.exe\""
                        + " process_name=\"qwinsta.exe\" ) )",
                definition(made));
        assertEquals(rows(0), rows(splunk(made.decided(SEED_V3)).hiddenRows()));
    }

    @Test
    void renamedCopiesStayVisible() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.IMAGE, "C:\\Users\\Public\\svc.exe"))
                .decide(BP_EXPECTED, null, AMY, CMD);
        FilterPlan plan = splunk(made.decided(SEED_V3));
        assertEquals(rows(0), rows(plan.hiddenRows()));
        assertSaid(made, "1 renamed copy stays visible");
        FilterCase only = new FilterCase().decide(BP_EXPECTED, null, is("Image.name", "svc.exe"), AMY, CMD);
        assertEquals("search *", definition(only));
        assertSaid(only, "it is about renamed copies, which no filter may hide");
    }

    /** The newer version of the rule matches names that only end so; an exclusion may name one of these. */
    @Test
    void escuCanExcludeANameThatOnlyEndsSo() {
        Condition name = is("Image.name", "myqwinsta.exe");
        FilterCase made = new FilterCase()
                .sysmon(Map.of(EventField.IMAGE, "C:\\tmp\\myqwinsta.exe", EventField.ORIGINAL_FILE_NAME, ""))
                .decide(FP_LOGIC, null, name, CMD);
        assertEquals(
                "search NOT ( ( process_name=\"myqwinsta.exe\" parent_process_name=\"cmd.exe\" ) )",
                definition(made, ESCU_V8));
        assertEquals("search *", definition(new FilterCase().decide(FP_LOGIC, null, name, CMD), SEED_V3));
    }

    /** CrowdStrike never has the parent's path or command line: an exclusion of these alone would hide all its runs. */
    @ParameterizedTest
    @EnumSource(RuleProfile.class)
    void aMissingParentHasNoNameEither(RuleProfile profile) {
        FilterCase made = new FilterCase()
                .audited(Map.of(EventField.PARENT_IMAGE, ""))
                .crowdStrike("S-1-5-21-1-2-3-500")
                .decide(BP_EXPECTED, null, is("ParentImage", ""), is("CommandLine", "qwinsta"));
        Investigation decided = made.decided(profile);
        assertEquals(rows(0), rows(splunk(decided).hiddenRows()));
        String definition = setting(macro(splunk(decided)), "definition");
        assertTrue(definition.contains("parent_process_name=\"null\""), definition);
    }

    @Test
    void pathsAreComparedWhereTheTableHasThem() {
        Condition path = is("ParentImage", "C:\\Windows\\System32\\cmd.exe");
        FilterCase made = new FilterCase().sysmon(Map.of()).audited(Map.of()).decide(BP_EXPECTED, null, path, AMY);
        assertEquals(
                "search NOT ( ( parent_process_path=\"C:\\\\Windows\\\\System32\\\\cmd.exe\""
                        + " parent_process_name=\"cmd.exe\" user=\"amy\" process_name=\"qwinsta.exe\" ) )",
                definition(made, ESCU_V8));
        FilterCase seed = new FilterCase().sysmon(Map.of()).audited(Map.of()).decide(BP_EXPECTED, null, path, AMY);
        Investigation decided = seed.decided(SEED_V3);
        assertTrue(setting(macro(splunk(decided)), "definition").contains("( parent_process=\"C:\\\\Windows"));
        assertEquals(rows(0, 1), rows(decided.casework().hideableRows()));
        assertEquals(rows(1), rows(splunk(decided).hiddenRows()));
        assertTrue(
                splunk(decided).sentences().stream().anyMatch(text -> text.contains("only Security 4688 has")),
                splunk(decided).sentences().toString());
    }

    /** One part a date; the epoch is that of the date, worked out by hand. */
    @Test
    void anExpiryIsComparedWithTheClock() {
        Instant end = Instant.parse("2026-06-01T00:00:00Z");
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.USER, "CORP\\bob"))
                .sysmon(Map.of(EventField.USER, "CORP\\eve"))
                .decide(BP_EXPECTED, end, AMY, CMD)
                .decide(BP_EXPECTED, end, is("User.name", "bob"), CMD)
                .decide(BP_EXPECTED, Instant.parse("2026-07-01T00:00:00.5Z"), is("User.name", "eve"), CMD);
        String cmd = "parent_process_name=\"cmd.exe\" AND process_name=\"qwinsta.exe\" )";
        assertEquals(
                "where NOT ( ( now()<1780272000 AND ( ( user=\"amy\" AND " + cmd + " OR ( user=\"bob\" AND " + cmd
                        + " ) ) OR ( now()<1782864001 AND ( ( user=\"eve\" AND " + cmd + " ) ) )",
                definition(made));
        assertEquals(3, splunk(made.decided(SEED_V3)).hiddenRows().length);
    }

    @Test
    void anExpiredDecisionIsNotInTheFilter() {
        FilterCase made = new FilterCase().sysmon(Map.of()).decide(BP_EXPECTED, Entries.NOON.plusSeconds(60), AMY, CMD);
        assertEquals("search *", definition(made));
        assertSaid(made, "it expired 2026-03-02T12:01:00Z");
    }

    @Test
    void aDollarIsWarnedOf() {
        FilterCase made = new FilterCase().decide(BP_EXPECTED, null, is("User.name", "WS1$"), CMD);
        assertTrue(definition(made).contains("user=\"WS1$\""));
        assertSaid(made, "has a $, which delimits arguments of macros");
    }

    /** One execution in three sources, marked by the values that each has: both forms of the user are in the macro. */
    @Test
    void allFormsOfAUserAreInTheMacroAndInItsComments() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of(EventField.USER, "CORP\\amy", EventField.COMPUTER, "WS1.corp.local"))
                .audited(Map.of(EventField.USER, "CORP\\amy"))
                .crowdStrike("S-1-5-21-1-2-3-500")
                .decide(BP_EXPECTED, null, CMD, AMY, is("Computer.label", "ws1"))
                .decide(BP_EXPECTED, null, CMD, is("User.name", "S-1-5-21-1-2-3-500"), is("Computer.label", "WS1"));
        Investigation decided = made.decided(SEED_V3);
        String macro = macro(splunk(decided));
        assertTrue(setting(macro, "definition").contains("user=\"amy\" (dest=\"ws1\" OR dest=\"ws1.*\")"), macro);
        assertTrue(setting(macro, "definition").contains("user=\"S-1-5-21-1-2-3-500\""), macro);
        assertTrue(macro.contains("# users: 'amy'.\n") && macro.contains("# users: 'S-1-5-21-1-2-3-500'.\n"), macro);
        assertEquals(rows(0, 1, 2), rows(splunk(decided).hiddenRows()));
    }

    /** The add-on puts the path before the command line of Security 4688. */
    @Test
    void aCommandLineIsExcludedInEveryFormThatTheTableHas() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .audited(Map.of())
                .decide(BP_EXPECTED, null, is("CommandLine", "qwinsta"), AMY);
        assertTrue(
                definition(made)
                        .contains("(process=\"qwinsta\" OR process=\"C:\\\\Windows\\\\System32\\\\qwinsta.exe \")"),
                definition(made));
        assertEquals(rows(0, 1), rows(splunk(made.decided(SEED_V3)).hiddenRows()));
    }

    @Test
    void theDomainOfAUserIsCutAndSaid() {
        FilterCase made = new FilterCase().sysmon(Map.of()).decide(BP_EXPECTED, null, is("User", "CORP\\amy"), CMD);
        assertTrue(definition(made).contains("user=\"amy\""));
        assertSaid(made, "accounts of that name in other domains are covered too");
        FilterCase twoDomains = new FilterCase()
                .sysmon(Map.of())
                .sysmon(Map.of(EventField.USER, "LAB\\amy"))
                .decide(BP_EXPECTED, null, is("User", "CORP\\amy"), CMD);
        assertEquals("search *", definition(twoDomains));
        assertSaid(
                twoDomains,
                "it would also hide 1 finding that the window shows, such as row 1 of 2026-03-02T09:13:22.000Z");
    }

    @Test
    void whatAFilterMustNotCompareIsSaid() {
        FilterCase made = new FilterCase().sysmon(Map.of());
        Investigation open = made.open(SEED_V3);
        made.decide(Entries.decision(Entries.stamp("amy", 1), open.eventsOf(new int[] {0}), BP_EXPECTED))
                .decide(Entries.decision(
                        Entries.stamp("amy", 2),
                        new Scope.Pattern(List.of(AMY, CMD), new TimeWindow(Entries.NOON, null)),
                        BP_EXPECTED))
                .decide(BP_EXPECTED, null, is("ProcessId", "0x3e8"), AMY, CMD)
                .decide(BP_EXPECTED, null, is("Computer", "WS1"))
                .decide(BP_EXPECTED, null, is("Image.name", "qwinsta.exe"), CMD)
                .decide(BP_EXPECTED, null, is("Computer", "WS1"), AMY);
        List<String> sentences = splunk(made.decided(open)).sentences();
        String all = String.join("\n", sentences);
        assertTrue(all.contains("it names single events"), all);
        assertTrue(all.contains("a span of time"), all);
        assertTrue(all.contains("no exclusion may compare ProcessId"), all);
        assertTrue(all.contains("it would hide every qwinsta run where Computer is 'WS1'"), all);
        assertTrue(all.contains("it would hide every qwinsta run where Image.name is 'qwinsta.exe'"), all);
        assertTrue(all.contains("where Computer is 'WS1' and User.name is 'amy'"), all);
        assertEquals(0, splunk(made.decided(open)).size());
    }

    @Test
    void aTruePositiveIsNeverHidden() {
        FilterCase made = new FilterCase().sysmon(Map.of()).sysmon(Map.of(EventField.COMMAND_LINE, "qwinsta /x"));
        Investigation open = made.open(SEED_V3);
        made.decide(BP_EXPECTED, null, AMY, CMD)
                .decide(Entries.decision(Entries.stamp("amy", 9), open.eventsOf(new int[] {1}), TP_SUSPICIOUS));
        FilterPlan plan = splunk(made.decided(open));
        assertEquals(1, plan.refusals().size());
        assertTrue(
                plan.refusals().get(0).contains("would hide 1 finding marked TP_SUSPICIOUS, such as row 1 of"),
                plan.refusals().toString());
    }

    /** A finding that somebody reopened is shown by the window, so the macro must not hide it. */
    @Test
    void whatTheWindowShowsIsNotHidden() {
        FilterCase made = new FilterCase().sysmon(Map.of()).sysmon(Map.of(EventField.COMMAND_LINE, "qwinsta /x"));
        Investigation open = made.open(SEED_V3);
        made.decide(BP_EXPECTED, null, AMY, CMD)
                .decide(Entries.decision(Entries.stamp("amy", 9), open.eventsOf(new int[] {1}), OTHER));
        FilterPlan plan = splunk(made.decided(open));
        assertEquals(List.of(), plan.refusals());
        assertEquals(0, plan.hiddenRows().length);
        assertFalse(plan.sentences().stream().noneMatch(text -> text.contains("also hide 1 finding ")));
    }

    @Test
    void onlyTheNewestOnTheSameCounts() {
        FilterCase made = new FilterCase()
                .sysmon(Map.of())
                .decide(BP_EXPECTED, null, AMY, CMD)
                .decide(FP_LOGIC, null, AMY, CMD)
                .decide(BP_EXPECTED, null, is("User.name", "bob"), CMD)
                .decide(TP_SUSPICIOUS, null, is("User.name", "bob"), CMD);
        assertEquals(1, splunk(made.decided(SEED_V3)).size());
        assertSaid(made, "a newer decision on the same counts instead");
    }

    @Test
    void everyExclusionSaysWhoWhenAndWhy() {
        FilterCase made = new FilterCase().sysmon(Map.of());
        Decision decision = Entries.decision(
                Entries.stamp("amy\u202e\n", 1), new Scope.Pattern(List.of(AMY, CMD), null), BP_EXPECTED);
        String macro = macro(splunk(made.decide(decision).decided(SEED_V3)));
        assertTrue(macro.contains("BP_EXPECTED (Benign Positive - Suspicious But Expected)\n"), macro);
        assertTrue(macro.contains("# by 'amy\\u202e\\u000a' at 2026-03-02T12:00:01Z, without end\n"), macro);
        assertTrue(macro.contains("# why: 'because'\n"), macro);
        assertTrue(macro.contains("hides 1 finding"), macro);
        assertEquals(
                "Generated by qwinsight 1 from 1 decision of a case whose newest entry is of 2026-03-02",
                setting(macro, "description"));
    }
}
