package org.qwinsight.ui.tree;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.LazyTooltip;
import org.qwinsight.ui.look.ValueCell;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The columns of the tree. Those that sort do so among siblings; see {@link TreeSort}. */
final class TreeColumns {
    private static final String PROCESS = "process";

    private final ProcessTreeViewModel viewModel;
    private final ProcessText text;
    private final BranchText branch;
    private final TableColumn<TreeRow, @Nullable String> start;

    TreeColumns(ProcessTreeViewModel viewModel, Workspace workspace, ProcessText text, BranchText branch) {
        this.viewModel = viewModel;
        this.text = text;
        this.branch = branch;
        start = sorted(text("start", "", 174, false, text::start), TreeSort.Key.START);
        workspace.zoneProperty().addListener((property, before, now) -> nameZone(workspace));
        nameZone(workspace);
    }

    private void nameZone(Workspace workspace) {
        start.setText("Start (" + DisplayTime.zoneName(workspace.zone()) + ')');
    }

    List<TableColumn<TreeRow, ?>> all() {
        TableColumn<TreeRow, TreeRow> process =
                cells(PROCESS, "Process", 330, of -> new ProcessCell(viewModel, text, branch));
        TableColumn<TreeRow, TreeRow> lifetime =
                cells("lifetime", "Lifetime", 74, of -> new LifetimeCell(viewModel, branch));
        explain(lifetime, branch::scale);
        TableColumn<TreeRow, TreeRow> link = cells("link", "Link", 46, of -> new LinkCell(text));
        explain(link, () -> "How the parent was found; point at an icon");
        TableColumn<TreeRow, @Nullable String> after =
                text("after-parent", "After parent", 108, false, branch::afterParent);
        explain(after, () -> "Time from the parent's start to this one");
        TableColumn<TreeRow, @Nullable String> children = text("children", "Children", 92, false, branch::children);
        explain(children, () -> "Direct children / all processes below");
        return List.of(
                sorted(process, TreeSort.Key.NAME),
                link,
                sorted(lifetime, TreeSort.Key.DURATION),
                text("command-line", "Command line", 219, true, text::commandLine),
                start,
                after,
                text("pid", "PID", 122, false, text::pid),
                sorted(children, TreeSort.Key.BELOW),
                text("user", "User", 140, false, text::user),
                text("host", "Host", 165, false, text::host));
    }

    private static <V> TableColumn<TreeRow, V> sorted(TableColumn<TreeRow, V> column, TreeSort.Key key) {
        column.setSortable(true);
        column.setUserData(key);
        return column;
    }

    /** Gives a column a title with a tooltip. */
    private static void explain(TableColumn<TreeRow, ?> column, Supplier<String> explanation) {
        Label title = new Label(column.getText());
        LazyTooltip.install(title, explanation);
        column.setText("");
        column.setGraphic(title);
    }

    /** True for the column that is the tree. */
    static boolean isKept(TableColumn<TreeRow, ?> column) {
        return PROCESS.equals(column.getId());
    }

    private static TableColumn<TreeRow, TreeRow> cells(
            String id,
            String name,
            double width,
            Callback<TableColumn<TreeRow, TreeRow>, TableCell<TreeRow, TreeRow>> factory) {
        TableColumn<TreeRow, TreeRow> column = new TableColumn<>(name);
        column.setId(id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(factory);
        return column;
    }

    private static TableColumn<TreeRow, @Nullable String> text(
            String id, String name, double width, boolean isCode, IntFunction<String> value) {
        TableColumn<TreeRow, @Nullable String> column = new TableColumn<>(name);
        column.setId(id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue().node())));
        column.setCellFactory(of -> new ValueCell<>(isCode));
        return column;
    }
}
