package org.qwinsight.ui.casework;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.TextColumn;

/** What was said in a case, what was done to it, and what it amounts to. */
public final class CaseHistoryView extends TabPane {
    private static final double ROW_HEIGHT = 24;

    private final ObservableList<CasePages.Line> entries = FXCollections.observableArrayList();
    private final ObservableList<CasePages.Line> audit = FXCollections.observableArrayList();
    private final ObservableList<CasePages.Count> counts = FXCollections.observableArrayList();
    private final ObservableList<CasePages.Line> unmatched = FXCollections.observableArrayList();
    private final Tab unmatchedTab;
    private final Tab conflictsTab;
    private final ConflictsView conflicts;

    public CaseHistoryView(CaseHistoryViewModel viewModel) {
        getStyleClass().add("history");
        setId("case-history");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setPrefSize(980, 420);
        conflicts = new ConflictsView(viewModel.canSettle() ? viewModel::keep : null);
        unmatchedTab = tab("history-unmatched-tab", lines("history-unmatched", unmatched, "Why", "Everything matches"));
        conflictsTab = tab("history-conflicts-tab", conflicts);
        Tab said = tab("history-entries-tab", lines("history-entries", entries, "State", "Nothing was said yet"));
        said.setText("What was said");
        Tab done = tab("history-audit-tab", lines("history-audit", audit, "", "Nothing was done yet"));
        done.setText("What was done");
        Tab statistics = tab("history-statistics-tab", statistics());
        statistics.setText("Statistics");
        getTabs().setAll(said, done, statistics, unmatchedTab, conflictsTab);
        viewModel.pagesProperty().addListener((property, before, now) -> show(now));
        show(viewModel.pagesProperty().get());
    }

    /** Brings the conflicts to the front. */
    public void showConflicts() {
        getSelectionModel().select(conflictsTab);
    }

    private void show(CasePages pages) {
        entries.setAll(pages.entries());
        audit.setAll(pages.audit());
        counts.setAll(pages.counts());
        unmatched.setAll(pages.unmatched());
        conflicts.show(pages.conflicts());
        unmatchedTab.setText("Matches nothing (" + pages.unmatched().size() + ")");
        conflictsTab.setText("Conflicts (" + pages.conflicts().size() + ")");
    }

    private static Tab tab(String id, Node content) {
        Tab tab = new Tab("", content);
        tab.setId(id);
        return tab;
    }

    private static TableView<CasePages.Line> lines(
            String id, ObservableList<CasePages.Line> lines, String last, String placeholder) {
        TableView<CasePages.Line> table = table(id, lines, placeholder);
        add(table, "Time (UTC)", 160, CasePages.Line::at);
        add(table, "Who", 90, CasePages.Line::author);
        add(table, "What", last.isEmpty() ? 700 : 450, CasePages.Line::what);
        if (!last.isEmpty()) {
            add(table, last, 250, CasePages.Line::state);
        }
        return table;
    }

    private TableView<CasePages.Count> statistics() {
        TableView<CasePages.Count> table = table("history-statistics", counts, "Nothing to count");
        add(table, "By", 160, CasePages.Count::by);
        add(table, "", 330, CasePages.Count::kind);
        add(table, "Findings", 110, count -> count.findings() < 0 ? null : Integer.toString(count.findings()))
                .getStyleClass()
                .add("align-right");
        add(table, "Decisions", 110, count -> Integer.toString(count.decisions()))
                .getStyleClass()
                .add("align-right");
        return table;
    }

    private static <R> TableView<R> table(String id, ObservableList<R> items, String placeholder) {
        TableView<R> table = new TableView<>(items);
        table.setId(id);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label(placeholder));
        return table;
    }

    private static <R> TableColumn<R, @Nullable String> add(
            TableView<R> table, String name, double width, Function<R, @Nullable String> value) {
        TableColumn<R, @Nullable String> column = TextColumn.of(name, width, false, value);
        table.getColumns().addAll(List.of(column));
        return column;
    }
}
