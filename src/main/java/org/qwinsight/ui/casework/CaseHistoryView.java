package org.qwinsight.ui.casework;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.qwinsight.ui.look.TextColumn;

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
        table.getColumns().add(TextColumn.of("Time (UTC)", 200, false, CaseHistoryViewModel.Line::at));
        table.getColumns().add(TextColumn.of("Who", 90, false, CaseHistoryViewModel.Line::author));
        table.getColumns().add(TextColumn.of("What", withState ? 460 : 660, false, CaseHistoryViewModel.Line::what));
        if (withState) {
            table.getColumns().add(TextColumn.of("State", 220, false, CaseHistoryViewModel.Line::state));
        }
        return table;
    }
}
