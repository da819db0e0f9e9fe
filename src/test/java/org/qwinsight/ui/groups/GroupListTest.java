package org.qwinsight.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.detect.NullMode;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.SyntheticCase;

/** Expected values are counted by hand in {@link SyntheticCase#qakbot}. */
class GroupListTest {
    private static final long SECOND = 1_000_000_000L;

    private final Investigation qakbot = SyntheticCase.qakbot();

    private static GroupList groups(Investigation shown, GroupChoice choice, boolean ofFindings, GroupSort sort) {
        return GroupList.of(shown, choice, ofFindings, sort, Progress.NONE);
    }

    private static GroupChoice by(String... names) {
        List<QueryField> fields = Arrays.stream(names)
                .map(name -> QueryFacts.VOCABULARY.named(name).orElseThrow())
                .toList();
        return new GroupChoice.ByFields(fields);
    }

    /** {@code key: records}, a line each. */
    private static List<String> lines(GroupList groups) {
        return groups.lines().stream()
                .map(line -> String.join("|", line.key()) + ": " + line.records())
                .toList();
    }

    @Test
    void findingsByHostAreCountedTheLargestFirst() {
        GroupList groups = groups(qakbot, GroupChoice.HOST, true, GroupSort.BY_COUNT);
        assertEquals(List.of("FIN-WS-014: 2", "SRV-DB2: 2", "TS01.contoso.example: 1"), lines(groups));
        assertEquals(5, groups.records());
        assertEquals(5, groups.executions());
        GroupLine server = groups.lines().get(1);
        assertEquals(0.4, groups.share(server));
        assertEquals(1, server.measures().hosts());
        assertEquals(1, server.measures().daysActive());
        assertEquals(260 * SECOND, server.measures().medianGapNanos());
        assertEquals("5 findings in 3 groups · 5 executions", GroupsText.totals(groups));
    }

    @Test
    void allStartsByUserRarestFirst() {
        GroupList groups = groups(qakbot, GroupChoice.USER, false, GroupSort.RAREST);
        assertEquals(
                List.of("CONTOSO\\adm.lee: 13", "CONTOSO\\svc.monitor: 15", "CONTOSO\\m.weber: 33"), lines(groups));
        assertEquals("61 process starts in 3 groups · 61 executions", GroupsText.totals(groups));
    }

    @Test
    void equallyRareGroupsComeNewestFirst() {
        GroupList groups = groups(qakbot, by("hostname", "name"), true, GroupSort.RAREST);
        assertEquals(
                List.of(
                        "TS01|qwinsta.exe: 1",
                        "FIN-WS-014|svc.exe: 1",
                        "FIN-WS-014|qwinsta.exe: 1",
                        "SRV-DB2|qwinsta.exe: 2"),
                lines(groups));
    }

    @Test
    void theRulesTableReadsHostFirstAndKeepsMissingValues() {
        GroupList groups = groups(qakbot, GroupChoice.RULE, true, GroupSort.BY_FIRST);
        assertEquals(List.of("dest", "user", "process_name"), groups.columns().subList(0, 3));
        assertEquals(5, groups.lines().size());
        int guid = groups.columns().indexOf("process_guid");
        assertEquals(
                SyntheticCase.QAKBOT_FINDINGS_WITHOUT_GUID,
                groups.lines().stream()
                        .filter(line -> line.key().get(guid) == null)
                        .count());
        assertEquals(0, groups.left());
    }

    @Test
    void whatTheWhatIfDropsIsCountedOutsideTheGroups() {
        Investigation dropped = qakbot.with(OpenOptions.DEFAULT.withNulls(NullMode.DROP));
        GroupList groups = groups(dropped, GroupChoice.RULE, true, GroupSort.BY_FIRST);
        assertEquals(3, groups.lines().size());
        assertEquals(5, groups.records());
        assertEquals(
                "3 findings in 3 groups · 3 executions · 2 findings in no group: a field of the rule is missing"
                        + " (what-if)",
                GroupsText.totals(groups));
        assertEquals(1.0 / 3, groups.share(groups.lines().get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rule", "Pattern", "Burst", "host", "user", "parentname", "day", "kind", "host,name,cmd,pid"})
    void linesAddUpWhateverTheChoice(String title) {
        GroupChoice choice = List.of(GroupChoice.RULE, GroupChoice.PATTERN, GroupChoice.BURST).stream()
                .filter(of -> of.title().equals(title))
                .findFirst()
                .orElseGet(() -> by(title.split(",")));
        GroupList groups = groups(qakbot, choice, true, GroupSort.BY_COUNT);
        List<Integer> rows = new ArrayList<>();
        groups.lines().forEach(line -> Arrays.stream(line.rows()).forEach(rows::add));
        rows.sort(null);
        assertEquals(Arrays.stream(qakbot.findingRows()).boxed().toList(), rows);
        assertEquals(
                groups.executions(),
                groups.lines().stream().mapToInt(GroupLine::executions).sum());
        assertEquals(1, groups.lines().stream().mapToDouble(groups::share).sum(), 1e-9);
    }

    /** From whoami to nltest, as on the command line; the run of qwinsta between them is its only finding. */
    @Test
    void aBurstLastsFromItsFirstToolToItsLast() {
        GroupLine burst = groups(qakbot, GroupChoice.BURST, true, GroupSort.BY_FIRST)
                .lines()
                .get(0);
        assertEquals(1, burst.records());
        assertEquals("2026-03-02T09:03:00", EventTime.isoSeconds(burst.firstNanos()));
        assertEquals("2026-03-02T09:03:26", EventTime.isoSeconds(burst.lastNanos()));
    }

    @Test
    void aSortByPartOfTheKeyTurnsAround() {
        GroupSort byUser = new GroupSort(GroupSort.Column.KEY, 1, false);
        GroupSort back = new GroupSort(GroupSort.Column.KEY, 1, true);
        GroupChoice choice = by("host", "account");
        assertEquals(
                List.of("adm.lee", "m.weber", "svc.monitor"),
                groups(qakbot, choice, true, byUser).lines().stream()
                        .map(line -> line.key().get(1))
                        .toList());
        assertEquals(
                List.of("svc.monitor", "m.weber", "adm.lee"),
                groups(qakbot, choice, true, back).lines().stream()
                        .map(line -> line.key().get(1))
                        .toList());
    }

    @Test
    void aSmallHistogramCountsEveryRecordOnce() {
        GroupLine server = groups(qakbot, GroupChoice.HOST, false, GroupSort.BY_COUNT)
                .lines()
                .get(1);
        int[] counts = server.histogram(qakbot.store(), server.firstNanos(), server.lastNanos() + 1, 2)
                .counts();
        // Starts at 7000, 7060, 7100 + 90 i, 7320; the middle lies at 7545 s.
        assertEquals(List.of(8, 7), List.of(counts[0], counts[1]));
    }

    @Test
    void emptyGroupsSayWhy() {
        Investigation none = SyntheticCase.withoutFinding();
        GroupList groups = groups(none, GroupChoice.RULE, true, GroupSort.BY_FIRST);
        assertEquals(0, groups.lines().size());
        assertTrue(GroupsText.emptyReason(groups, none).startsWith("The rule matched nothing"));
    }

    @Test
    void aCopiedTableHasNoFormula() {
        GroupList groups = groups(qakbot, GroupChoice.HOST, true, GroupSort.BY_COUNT);
        assertEquals("""
                host\trecords\tshare\texecutions\tfirst\tlast\thosts\tdays\tmedianGapSeconds
                SRV-DB2\t2\t40.0 %\t2\t2026-03-02T10:57:40.617Z\t2026-03-02T11:02:00.617Z\t1\t1\t260
                """, GroupsText.table(groups, List.of(groups.lines().get(1))));
        GroupLine evil = new GroupLine(
                List.of("=cmd|' /C calc'!A0\tx"),
                groups.lines().get(0).rows(),
                1,
                groups.lines().get(0).measures(),
                false);
        String copied = GroupsText.table(groups, List.of(evil));
        assertTrue(copied.contains("\n'=cmd|' /C calc'!A0"), copied);
        assertEquals(
                8,
                copied.lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .chars()
                        .filter(c -> c == '\t')
                        .count());
    }
}
