package org.qwinsight.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.qwinsight.detect.Grouping;
import org.qwinsight.ui.casework.RemarkBar;
import org.qwinsight.ui.details.DetailsView;
import org.qwinsight.ui.details.DetailsViewModel;
import org.qwinsight.ui.events.EventTableView;
import org.qwinsight.ui.events.EventTableViewModel;
import org.qwinsight.ui.findings.FindingsView;
import org.qwinsight.ui.findings.FindingsViewModel;
import org.qwinsight.ui.groups.GroupsViewModel;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.timeline.TimelineView;
import org.qwinsight.ui.timeline.TimelineViewModel;
import org.qwinsight.ui.tree.ProcessTreeView;
import org.qwinsight.ui.tree.ProcessTreeViewModel;
import org.qwinsight.ui.workspace.Workspace;

/** An open case: evidence, findings, timeline, tree and details, each in its place. A new view is placed here. */
final class CaseView extends BorderPane {
    private final CaseTop top;
    private final FindingsView findings;
    private final CaseCommands cases;
    private final ProcessTreeViewModel treeModel;
    private final ProcessTreeView tree;
    private final TimelineViewModel timelineModel;
    private final CasePanes panes;
    private final GroupsDrawer drawer;
    private final EventTableViewModel eventsModel;
    private final EventTableView events;
    private final CentrePanes centre;

    CaseView(Workspace workspace, BackgroundTasks tasks, Settings settings, Commands commands, CaseCommands cases) {
        getStyleClass().add("case-view");
        top = new CaseTop(workspace, tasks);
        this.cases = cases;
        findings = new FindingsView(
                new FindingsViewModel(workspace, tasks), workspace, commands::showRule, cases.marks()::mark);
        timelineModel = new TimelineViewModel(workspace, tasks);
        treeModel = new ProcessTreeViewModel(workspace, tasks);
        tree = new ProcessTreeView(treeModel, workspace, settings);
        DetailsView details = new DetailsView(
                new DetailsViewModel(workspace, tasks), cases.parents(), workspace.query(), remarkBar(workspace));
        eventsModel = new EventTableViewModel(workspace, tasks);
        events = new EventTableView(eventsModel, workspace, tasks, settings, this::showTree);
        centre = new CentrePanes(tree, events, eventsModel, settings);
        panes = new CasePanes(
                findings, new TimelineView(timelineModel), centre, details, settings, workspace.textScaleProperty());
        drawer = new GroupsDrawer(panes, new GroupsViewModel(workspace, tasks), workspace, settings, centre::showTable);
        MarkMenu marks = new MarkMenu(this, Bindings.isNull(workspace.investigationProperty()));
        findings.setRowMenu(marks.atFindings());
        drawer.view().offer(marks.ofChosen());
        events.offer(marks.ofProcess());
        setTop(top);
        setCenter(drawer);
        List<LayoutPart> layout = new ArrayList<>(panes.parts());
        layout.add(LayoutPart.choice("centre", centre.choiceProperty()));
        layout.add(LayoutPart.flag("groups", drawer.openProperty()));
        layout.add(LayoutPart.flag("hidesDecided", workspace.hidesDecidedProperty()));
        cases.beforeLeaving(new CaseLook(workspace, cases.session(), layout)::keepNow);
    }

    private RemarkBar remarkBar(Workspace workspace) {
        RemarkCommands remarks = cases.remarks();
        MarkCommands marks = cases.marks();
        return new RemarkBar(
                workspace,
                () -> remarks.star(marks.selectedRecords()),
                () -> remarks.tags(marks.selectedRecords()),
                () -> remarks.comment(marks.selectedRecords()));
    }

    /** Marks the chosen rows of the findings table, the chosen group, or from elsewhere the selected process. */
    void mark() {
        cases.marks().mark(chosen());
    }

    /** How many rows are chosen together in the event table. */
    ObservableValue<Number> chosenEvents() {
        return eventsModel.chosenCount();
    }

    /** Marks everything that the findings table shows. */
    void markShown() {
        cases.marks().mark(findings.shown());
    }

    /** Marks all findings that stand in one group with the chosen ones. */
    void markGroup(Grouping grouping) {
        cases.marks().markGroup(chosen(), grouping);
    }

    /** Gives the chosen events a star, or takes it away. */
    void star() {
        cases.remarks().star(chosen());
    }

    void tag() {
        cases.remarks().tags(chosen());
    }

    void comment() {
        cases.remarks().comment(chosen());
    }

    private int[] chosen() {
        if (drawer.view().isFocusInTable()) {
            return drawer.view().chosen();
        }
        if (events.isFocusInTable()) {
            int[] rows = events.chosen();
            return rows.length > 1 ? rows : cases.marks().selectedRecords();
        }
        int[] rows = findings.isFocusInTable() ? findings.chosen() : new int[0];
        return rows.length > 0 ? rows : cases.marks().selectedRecords();
    }

    /** Puts the keyboard where a case is read first. */
    void focusFindings() {
        findings.focusTable();
    }

    void togglePane(CasePanes.Pane pane) {
        panes.toggle(pane);
    }

    /** How the case is arranged, to be set from elsewhere. */
    SettingsViewModel.Layout arrangement() {
        return new SettingsViewModel.Layout(centre.choiceProperty(), panes::shownProperty, drawer.openProperty());
    }

    void showCentre(CentrePanes.Choice choice) {
        centre.show(choice);
    }

    private void showTree() {
        centre.showTree();
    }

    /** Asks for a row or a time of the event table, which is brought into view for it. */
    void jumpInTable() {
        centre.showTable();
        events.jump();
    }

    void showSources() {
        top.showSources();
    }

    void toggleOnlyFindingBranches() {
        treeModel
                .onlyFindingBranchesProperty()
                .set(!treeModel.onlyFindingBranchesProperty().get());
    }

    void expandBranch() {
        tree.expandBranch();
    }

    void expandAll() {
        treeModel.expandAll();
    }

    /** Puts the cursor into the search bar. */
    void search() {
        top.search();
    }

    void toggleFacets() {
        top.toggleFacets();
    }

    /** Puts something at the end of the search bar. */
    void addToBar(Node node) {
        top.add(node);
    }

    void findInTree() {
        tree.find();
    }

    void collapseAll() {
        treeModel.collapseAll();
    }

    void toggleGroups() {
        drawer.toggle();
    }

    void fitTimeline() {
        timelineModel.fit();
    }

    void undoZoom() {
        timelineModel.undo();
    }

    /** Whether there is something to replay, or a replay to end. */
    ObservableBooleanValue canReplay() {
        return timelineModel.replay().possibleProperty();
    }

    ObservableBooleanValue isReplaying() {
        return timelineModel.replay().activeProperty();
    }

    /** Shows the case as it happened, or ends that. */
    void replay() {
        panes.shownProperty(CasePanes.Pane.TIMELINE).set(true);
        timelineModel.replay().toggle();
    }

    void playOrPause() {
        timelineModel.replay().playOrPause();
    }

    void filterToSelectedTime() {
        timelineModel.filterToSelection();
    }

    void clearTimeFilter() {
        timelineModel.clearFilter();
    }
}
