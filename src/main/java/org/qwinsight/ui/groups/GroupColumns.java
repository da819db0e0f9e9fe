package org.qwinsight.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.look.ValueCell;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The columns of the groups: the key, then what is said of each group. Each column carries the order it stands for. */
final class GroupColumns {
    private static final double NUMBER = 96;

    private final Workspace workspace;
    private final Supplier<GroupsViewModel.@Nullable Shown> shown;

    private final Consumer<GroupLine> showOnly;

    /**
     * The columns.
     *
     * @param shown the groups that the cells belong to
     * @param showOnly filters to a group
     */
    GroupColumns(Workspace workspace, Supplier<GroupsViewModel.@Nullable Shown> shown, Consumer<GroupLine> showOnly) {
        this.workspace = workspace;
        this.shown = shown;
        this.showOnly = showOnly;
    }

    List<TableColumn<GroupLine, ?>> of(GroupList groups) {
        List<TableColumn<GroupLine, ?>> columns = new ArrayList<>();
        columns.add(filter());
        boolean isAlone = groups.columns().size() == 1;
        for (int i = 0; i < groups.columns().size(); i++) {
            columns.add(key(groups.columns().get(i), i, isAlone));
        }
        // Wide keys would push the numbers, which groups are looked at for, out of sight.
        int place = Math.min(columns.size(), 5);
        columns.addAll(place, measures());
        return columns;
    }

    private TableColumn<GroupLine, @Nullable GroupLine> filter() {
        TableColumn<GroupLine, @Nullable GroupLine> column = itself("filter", 30, null);
        column.setText("");
        column.setGraphic(new FontIcon(Material2AL.FILTER_LIST));
        column.setSortable(false);
        column.setResizable(false);
        column.setCellFactory(of -> new FilterCell(showOnly));
        return column;
    }

    private List<TableColumn<GroupLine, ?>> measures() {
        TableColumn<GroupLine, @Nullable GroupLine> records = itself("records", 150, GroupSort.Column.RECORDS);
        records.setCellFactory(of -> new ShareCell(shown));
        TableColumn<GroupLine, @Nullable GroupLine> times = itself("times", 150, null);
        times.setCellFactory(of -> new TimesCell(shown, workspace));
        times.setSortable(false);
        String zone = " (" + DisplayTime.zoneName(workspace.zone()) + ")";
        return List.of(
                records,
                text("share", 66, GroupSort.Column.RECORDS, this::share),
                text("executions", NUMBER, GroupSort.Column.EXECUTIONS, line -> DisplayText.count(line.executions())),
                times,
                text("first" + zone, 178, GroupSort.Column.FIRST, line -> time(line.firstNanos())),
                text("last" + zone, 178, GroupSort.Column.LAST, line -> time(line.lastNanos())),
                text(
                        "hosts",
                        58,
                        GroupSort.Column.HOSTS,
                        line -> DisplayText.count(line.measures().hosts())),
                text(
                        "days",
                        54,
                        GroupSort.Column.DAYS,
                        line -> DisplayText.count(line.measures().daysActive())),
                text("median gap", 108, GroupSort.Column.GAP, GroupColumns::gap));
    }

    private static TableColumn<GroupLine, @Nullable String> key(String name, int part, boolean isAlone) {
        TableColumn<GroupLine, @Nullable String> column = new TableColumn<>(name);
        column.setId("group-key-" + part);
        column.setPrefWidth(isAlone ? 300 : 150);
        column.setUserData(new GroupSort(GroupSort.Column.KEY, part, false));
        column.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(line.getValue().key().get(part)));
        column.setCellFactory(of -> new ValueCell<>(true));
        return column;
    }

    private static TableColumn<GroupLine, @Nullable GroupLine> itself(
            String name, double width, GroupSort.@Nullable Column order) {
        TableColumn<GroupLine, @Nullable GroupLine> column = new TableColumn<>(name);
        column.setId("group-" + name);
        column.setPrefWidth(width);
        column.setUserData(order == null ? null : GroupSort.of(order, false));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        return column;
    }

    private static TableColumn<GroupLine, @Nullable String> text(
            String name, double width, GroupSort.Column order, Function<GroupLine, String> value) {
        TableColumn<GroupLine, @Nullable String> column = new TableColumn<>(name);
        column.setId("group-" + order.name().toLowerCase(Locale.ROOT));
        column.setPrefWidth(width);
        column.setUserData(GroupSort.of(order, false));
        if (order != GroupSort.Column.FIRST && order != GroupSort.Column.LAST) {
            column.getStyleClass().add("align-right");
        }
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
        return column;
    }

    private String share(GroupLine line) {
        GroupsViewModel.Shown now = shown.get();
        return now == null ? "" : percent(now.groups().share(line));
    }

    /** Never 0 for something and never 100 for less than all. */
    static String percent(double share) {
        if (share > 0 && share < 0.001) {
            return "< 0.1 %";
        }
        if (share < 1 && share > 0.999) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private String time(long nanos) {
        return DisplayTime.millis(nanos, workspace.zone());
    }

    private static String gap(GroupLine line) {
        long nanos = line.measures().medianGapNanos();
        return nanos < 0 ? "\u2013" : DisplayTime.length(nanos);
    }
}
