package org.qwinsight.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Remark;
import org.qwinsight.ui.look.ValueCell;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The columns of the findings: what is said of each row, then the rule's own key. */
final class FindingTableColumns {
    private final Workspace workspace;
    private final TableColumn<FindingRow, String> decision = decisionColumn();
    private final TableColumn<FindingRow, Remark> remarks;

    FindingTableColumns(Workspace workspace) {
        this.workspace = workspace;
        remarks = remarkColumn();
    }

    /** All columns, with these as the rule's key. */
    List<TableColumn<FindingRow, ?>> of(List<FindingColumn> key) {
        List<TableColumn<FindingRow, ?>> columns = new ArrayList<>();
        columns.add(clauseColumn());
        columns.add(triageColumn());
        columns.add(decision);
        columns.add(remarks);
        columns.add(countColumn());
        columns.add(timeColumn("firstTime", true));
        columns.add(timeColumn("lastTime", false));
        for (FindingColumn field : key) {
            columns.add(keyColumn(field));
        }
        return columns;
    }

    /** Before anything is decided, its column would only push the rule's key out of sight. */
    void showDecisions(boolean isShown) {
        decision.setVisible(isShown);
    }

    /** Before anything is said, its column would only push the rule's key out of sight. */
    void showRemarks(boolean isShown) {
        remarks.setVisible(isShown);
    }

    /** The order that sorted columns ask for now; may be used by another thread. */
    static Comparator<FindingRow> order(List<? extends TableColumn<FindingRow, ?>> sorted) {
        return sorted.stream()
                .map(FindingTableColumns::order)
                .reduce(Comparator::thenComparing)
                .orElse(FindingRows.AS_GROUPED);
    }

    private static <T> Comparator<FindingRow> order(TableColumn<FindingRow, T> column) {
        Comparator<FindingRow> rising = Comparator.comparing(column::getCellData, column.getComparator());
        return column.getSortType() == SortType.DESCENDING ? rising.reversed() : rising;
    }

    private static TableColumn<FindingRow, FindingRow> clauseColumn() {
        TableColumn<FindingRow, FindingRow> column = new TableColumn<>("match");
        column.setId("match");
        column.setPrefWidth(150);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(of -> new ClauseCell());
        column.setComparator(Comparator.comparing(FindingRow::clause));
        return column;
    }

    private static TableColumn<FindingRow, FindingRow> triageColumn() {
        TableColumn<FindingRow, FindingRow> column = new TableColumn<>("triage");
        column.setPrefWidth(264);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(of -> new TriageCell());
        column.setComparator(Comparator.comparingInt(FindingRow::score));
        return column;
    }

    private static TableColumn<FindingRow, String> decisionColumn() {
        TableColumn<FindingRow, String> column = new TableColumn<>("decision");
        column.setId("decision");
        column.setPrefWidth(190);
        column.getStyleClass().add("decision-cell");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().decision()));
        column.setComparator(Comparator.naturalOrder());
        return column;
    }

    /** Starred rows first, then those with tags and comments. */
    private TableColumn<FindingRow, Remark> remarkColumn() {
        TableColumn<FindingRow, Remark> column = new TableColumn<>("remarks");
        column.setPrefWidth(200);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().remark()));
        column.setCellFactory(of -> new RemarkCell(workspace));
        column.setComparator(Comparator.comparing(Remark::isStarred)
                .reversed()
                .thenComparing(remark -> remark.tags().isEmpty())
                .thenComparing(remark -> String.join(" ", remark.tags()))
                .thenComparing(remark -> -remark.comments().size()));
        return column;
    }

    private static TableColumn<FindingRow, Integer> countColumn() {
        TableColumn<FindingRow, Integer> column = new TableColumn<>("count");
        column.setPrefWidth(58);
        column.getStyleClass().add("align-right");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().count()));
        column.setComparator(Comparator.naturalOrder());
        return column;
    }

    private TableColumn<FindingRow, Long> timeColumn(String name, boolean isFirst) {
        TableColumn<FindingRow, Long> column =
                new TableColumn<>(name + " (" + DisplayTime.zoneName(workspace.zone()) + ")");
        column.setPrefWidth(182);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                isFirst ? row.getValue().firstNanos() : row.getValue().lastNanos()));
        column.setCellFactory(of -> new TimeCell<>(workspace));
        column.setComparator(Comparator.naturalOrder());
        return column;
    }

    private static TableColumn<FindingRow, @Nullable String> keyColumn(FindingColumn field) {
        TableColumn<FindingRow, @Nullable String> column =
                new TableColumn<>(field.field().column());
        column.setId(field.field().name());
        column.setPrefWidth(field.width());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(field.value(row.getValue())));
        column.setCellFactory(of -> new ValueCell<>(field.isCode()));
        column.setComparator(Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
        return column;
    }
}
