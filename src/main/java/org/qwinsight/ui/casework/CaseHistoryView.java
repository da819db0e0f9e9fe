package org.qwinsight.ui.casework;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.ValueCell;

/** What was said in a case, and what was done to it. */
public final class CaseHistoryView extends TabPane {
    private static final double ROW_HEIGHT = 24;

    public CaseHistoryView(CaseHistoryViewModel viewModel) {
        getStyleClass().add("history");
        setId("case-history");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setPrefSize(980, 420);
        getTabs()
                .setAll(
                        new Tab("Decisions", table("history-entries", viewModel.entries(), true)),
                        new Tab("Audit", table("history-audit", viewModel.audit(), false)));
    }

    private static TableView<CaseHistoryViewModel.Line> table(
            String id, List<CaseHistoryViewModel.Line> lines, boolean withState) {
        TableView<CaseHistoryViewModel.Line> table = new TableView<>(FXCollections.observableArrayList(lines));
        table.setId(id);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label("Nothing yet"));
        table.getColumns().add(column("Time (UTC)", 200, CaseHistoryViewModel.Line::at));
        table.getColumns().add(column("Who", 90, CaseHistoryViewModel.Line::author));
        table.getColumns().add(column("What", withState ? 460 : 660, CaseHistoryViewModel.Line::what));
        if (withState) {
            table.getColumns().add(column("State", 220, CaseHistoryViewModel.Line::state));
        }
        return table;
    }

    private static TableColumn<CaseHistoryViewModel.Line, @Nullable String> column(
            String name, double width, Function<CaseHistoryViewModel.Line, String> value) {
        TableColumn<CaseHistoryViewModel.Line, @Nullable String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
        column.setCellFactory(of -> new ValueCell<>(false));
        return column;
    }
}
