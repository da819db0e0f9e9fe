package org.qwinsight.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

class GroupsViewModelTest {
    private static final int NO_LINE = -1;

    private final Workspace workspace = new Workspace();

    private GroupsViewModel groups(BackgroundTasks tasks) {
        return new GroupsViewModel(workspace, tasks);
    }

    private static GroupList shown(GroupsViewModel groups) {
        return Objects.requireNonNull(groups.shownProperty().get()).groups();
    }

    @Test
    void nothingIsGroupedWhileTheDrawerIsClosed() {
        GroupsViewModel groups = groups(new DirectTasks());
        workspace.open(SyntheticCase.qakbot());
        assertNull(groups.shownProperty().get());
        groups.openProperty().set(true);
        assertEquals(5, shown(groups).lines().size());
        groups.openProperty().set(false);
        assertNull(groups.shownProperty().get());
    }

    @Test
    void aChoiceStartsWithItsUsualOrderButRarestStays() {
        GroupsViewModel groups = groups(new DirectTasks());
        workspace.open(SyntheticCase.qakbot());
        groups.openProperty().set(true);
        groups.choiceProperty().set(GroupChoice.HOST);
        assertEquals(GroupSort.BY_COUNT, groups.sortProperty().get());
        assertEquals(2, shown(groups).lines().get(0).records());
        groups.sortProperty().set(GroupSort.RAREST);
        assertEquals(1, shown(groups).lines().get(0).records());
        groups.choiceProperty().set(GroupChoice.USER);
        assertEquals(GroupSort.RAREST, groups.sortProperty().get());
        groups.choiceProperty().set(GroupChoice.RULE);
        assertEquals(GroupChoice.RULE, shown(groups).choice());
    }

    @Test
    void theNewestWishWinsAndNothingOfAnotherCaseIsShown() {
        HeldTasks tasks = new HeldTasks();
        GroupsViewModel groups = groups(tasks);
        Investigation first = SyntheticCase.qakbot();
        workspace.open(first);
        groups.openProperty().set(true);
        groups.choiceProperty().set(GroupChoice.HOST);
        groups.ofFindingsProperty().set(false);
        assertTrue(groups.workingProperty().get());
        tasks.release("groups");
        assertFalse(groups.workingProperty().get());
        assertEquals(61, shown(groups).records());
        groups.choiceProperty().set(GroupChoice.USER);
        workspace.open(SyntheticCase.withoutFinding());
        tasks.release("groups");
        assertEquals(4, shown(groups).records());
        workspace.close();
        assertNull(groups.shownProperty().get());
    }

    @Test
    void groupingThatIsCancelledCanBeAskedForAgain() {
        HeldTasks tasks = new HeldTasks();
        GroupsViewModel groups = groups(tasks);
        workspace.open(SyntheticCase.qakbot());
        groups.openProperty().set(true);
        tasks.stop("groups");
        assertFalse(groups.workingProperty().get());
        assertNull(groups.shownProperty().get());
        groups.ofFindingsProperty().set(false);
        groups.choiceProperty().set(GroupChoice.HOST);
        tasks.release("groups");
        assertEquals(61, shown(groups).records());
    }

    @Test
    void sortingDuringGroupingIsNotLost() {
        HeldTasks tasks = new HeldTasks();
        GroupsViewModel groups = groups(tasks);
        workspace.open(SyntheticCase.qakbot());
        groups.openProperty().set(true);
        groups.choiceProperty().set(GroupChoice.HOST);
        tasks.release("groups");
        groups.ofFindingsProperty().set(false);
        groups.sortProperty().set(GroupSort.RAREST);
        tasks.release("groups");
        assertEquals(13, shown(groups).lines().get(0).records());
    }

    @Test
    void theLineOfTheSelectedProcessIsKnownBothWays() {
        GroupsViewModel groups = groups(new DirectTasks());
        workspace.open(SyntheticCase.qakbot());
        groups.openProperty().set(true);
        groups.choiceProperty().set(GroupChoice.HOST);
        GroupLine server = shown(groups).lines().get(1);
        groups.select(server);
        assertEquals(server.rows()[0], workspace.selectedRow());
        workspace.select(server.rows()[1]);
        assertEquals(1, groups.selectedIndex());
        groups.select(server);
        assertEquals(server.rows()[1], workspace.selectedRow(), "a process of the group stays selected");
        workspace.select(0);
        assertEquals(NO_LINE, groups.selectedIndex(), "the first process is no finding");
        assertNotNull(shown(groups));
    }

    /** The rows of the group and those that its query selects among the findings or starts. */
    private static void assertQueryIsTheGroup(GroupChoice choice, boolean ofFindings) {
        Investigation shown = SyntheticCase.qakbot();
        GroupList list = GroupList.of(shown, choice, ofFindings, GroupSort.BY_COUNT, Progress.NONE);
        for (GroupLine line : list.lines()) {
            EventQuery query = GroupQuery.including(EventQuery.ALL, shown, list, line);
            assertEquals(
                    RowSet.of(shown.store().size(), line.rows()),
                    shown.query(query, Progress.NONE),
                    choice.title() + " " + line.key() + ": " + query.toText());
            assertEquals(query, EventQuery.parse(query.toText(), QueryFacts.VOCABULARY));
        }
    }

    @Test
    void aGroupsQuerySelectsItsRecords() {
        assertQueryIsTheGroup(GroupChoice.HOST, false);
        assertQueryIsTheGroup(GroupChoice.USER, true);
        assertQueryIsTheGroup(GroupChoice.PARENT, true);
        assertQueryIsTheGroup(
                new GroupChoice.ByFields(List.of("host", "name", "ofn").stream()
                        .map(name -> QueryFacts.VOCABULARY.named(name).orElseThrow())
                        .toList()),
                false);
        assertQueryIsTheGroup(GroupChoice.RULE, true);
        assertQueryIsTheGroup(GroupChoice.BURST, true);
        assertQueryIsTheGroup(GroupChoice.PATTERN, true);
    }

    @Test
    void onlyAGroupAndBackAgain() {
        DirectTasks tasks = new DirectTasks();
        new Judging(workspace, tasks).followQuery();
        GroupsViewModel groups = groups(tasks);
        workspace.open(SyntheticCase.qakbot());
        groups.openProperty().set(true);
        groups.choiceProperty().set(GroupChoice.HOST);
        groups.showOnly(shown(groups).lines().get(1));
        assertEquals("host=SRV-DB2 is:finding", sorted(workspace.query().get().toText()));
        assertEquals(1, shown(groups).lines().size());
        assertEquals(2, workspace.findingRows().length);
        workspace.query().goBack();
        assertEquals(3, shown(groups).lines().size());
        assertTrue(groups.canLeaveOut());
        groups.leaveOut(shown(groups).lines().get(1));
        assertEquals(3, workspace.findingRows().length);
        groups.choiceProperty().set(GroupChoice.RULE);
        assertFalse(groups.canLeaveOut());
    }

    private static String sorted(String terms) {
        return java.util.Arrays.stream(terms.split(" "))
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
