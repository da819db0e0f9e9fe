package org.qwinsight.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
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
}
