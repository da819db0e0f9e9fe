package org.qwinsight.ui.events;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.ColumnMemory;
import org.qwinsight.ui.look.ColumnScale;
import org.qwinsight.ui.look.HeadingMenu;
import org.qwinsight.ui.look.Headings;
import org.qwinsight.ui.look.RowMenu;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.look.ValueCell;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.RememberedTexts;
import org.qwinsight.ui.workspace.Workspace;

/** The event table: one row for each process start of the current query. */
public final class EventTableView extends BorderPane {
    private static final double ROW_HEIGHT = 25;

    private final EventTableViewModel viewModel;
    private final Workspace workspace;
    private final TableView<EventRow> table = new TableView<>();
    private final CurrentColumn current = new CurrentColumn(table);
    private final EventHeader header;
    private final EventJumpBar jump;
    private final EventActions actions;
    private final FilterRow filters;
    private final EventMenu menu;
    private boolean following;

    /** @param showTree shows the selected process in the tree */
    public EventTableView(
            EventTableViewModel viewModel,
            Workspace workspace,
            BackgroundTasks tasks,
            RememberedTexts texts,
            Runnable showTree) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        EventScroll scroll = new EventScroll(viewModel, table);
        filters = new FilterRow(table, workspace);
        actions = new EventActions(viewModel, workspace, table, current, tasks, TextClipboard::put);
        jump = new EventJumpBar(viewModel, workspace, table::requestFocus);
        header = new EventHeader(viewModel, scroll, jump::open);
        getStyleClass().add("events-view");
        prepareTable(scroll);
        menu = new EventMenu(actions, showTree, table, jump::open, this::filter);
        table.setContextMenu(menu.menu());
        for (EventColumn column : EventColumns.ALL) {
            table.getColumns().add(column(column));
        }
        ColumnScale.scaled(table.getColumns(), workspace.textScaleProperty().get());
        new ColumnMemory(texts, "events").follow(table);
        filters.build();
        new EventSorting(viewModel, table).follow();
        nameZone();
        setTop(new VBox(header, jump));
        setCenter(table);
        viewModel.selectedIndexProperty().addListener((property, before, now) -> follow(now.intValue()));
        viewModel.revisionProperty().addListener((property, before, now) -> table.refresh());
        viewModel.ordersProperty().addListener((property, before, now) -> {
            if (viewModel.selectedIndexProperty().get() < 0) {
                table.scrollTo(0);
            }
        });
        workspace.zoneProperty().addListener((property, before, now) -> {
            nameZone();
            table.refresh();
        });
        follow(viewModel.selectedIndexProperty().get());
    }

    private void prepareTable(EventScroll scroll) {
        table.setId("events-table");
        table.setAccessibleText("Event table");
        table.setFixedCellSize(ROW_HEIGHT);
        RowScroll.keepInPlace(table);
        Headings.keepFromOtherButtons(table);
        HeadingMenu.install(table, column -> false, filters::items);
        table.setMinHeight(0); // else what an empty table says pushes the line above it away
        table.setItems(viewModel.rows());
        table.setRowFactory(of -> new EventTableRow(viewModel, current, scroll::middle));
        table.setPlaceholder(placeholder());
        EventKeys keys =
                new EventKeys(viewModel, actions, current, new RowCursor(viewModel, table), scroll, this::filter);
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        new ChoiceGestures(viewModel, table).follow();
        RowMenu.openByKeys(table);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                viewModel.select(now);
            }
        });
    }

    private TableColumn<EventRow, ?> column(EventColumn column) {
        if (column.equals(EventColumns.START)) {
            return cells(column, of -> new SourceTimeCell(viewModel));
        }
        if (column.equals(EventColumns.FINDING)) {
            return cells(column, of -> new MarkCell(viewModel));
        }
        TableColumn<EventRow, @Nullable String> made = new TableColumn<>();
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(shown(column, row.getValue())));
        made.setCellFactory(of -> {
            ValueCell<EventRow> cell = new ValueCell<>(column.isCode());
            if (column.field() == null) {
                cell.getStyleClass().addAll("align-right", "row-number");
            }
            return cell;
        });
        return described(made, column);
    }

    private @Nullable String shown(EventColumn column, EventRow row) {
        EventText text = viewModel.text(row);
        return text == null ? "" : text.shown(column, row);
    }

    private static TableColumn<EventRow, ?> cells(
            EventColumn column, Callback<TableColumn<EventRow, EventRow>, TableCell<EventRow, EventRow>> factory) {
        TableColumn<EventRow, EventRow> made = new TableColumn<>();
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(factory);
        return described(made, column);
    }

    private static <V> TableColumn<EventRow, V> described(TableColumn<EventRow, V> made, EventColumn column) {
        made.setId(column.id());
        made.setText(column.title());
        made.setUserData(column);
        made.setPrefWidth(column.width());
        made.setVisible(column.isShown());
        made.setSortable(column.field() != null);
        return made;
    }

    /** Every time names its zone. */
    private void nameZone() {
        String zone = DisplayTime.zoneName(workspace.zone());
        for (TableColumn<EventRow, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof EventColumn known && EventColumns.isTime(known)) {
                column.setText(known.title() + " (" + zone + ')');
            }
        }
    }

    /** Why there is no row, and the way out. */
    private VBox placeholder() {
        EventEmptyState state = new EventEmptyState(viewModel, workspace);
        Label headline = new Label();
        headline.getStyleClass().add("empty-headline");
        Label reason = new Label();
        reason.setId("events-empty-reason");
        reason.getStyleClass().add("empty-reason");
        reason.setWrapText(true);
        Button off = new Button("Switch all terms off");
        off.setId("events-terms-off");
        off.setOnAction(event -> workspace.query().switchAllOff());
        VBox box = new VBox(headline, reason, off);
        box.getStyleClass().add("empty-state");
        Runnable show = () -> {
            headline.setText(state.headline());
            reason.setText(state.reason());
            off.setVisible(state.isAsked());
            off.setManaged(state.isAsked());
        };
        viewModel.revisionProperty().addListener((property, before, now) -> show.run());
        viewModel.workingProperty().addListener((property, before, now) -> show.run());
        show.run();
        return box;
    }

    /** Puts something at the beginning of the line above the table. */
    public void lead(List<Node> first) {
        header.lead(first);
    }

    /** Puts more into the menu of a row. */
    public void offer(List<MenuItem> more) {
        menu.offer(more);
    }

    /** True while the keyboard is in the table. */
    public boolean isFocusInTable() {
        return table.isFocused();
    }

    /** The rows of the store that are chosen together, in the order in which they are shown. */
    public int[] chosen() {
        return viewModel.choice().rows();
    }

    /** Puts the keyboard focus into the table. */
    public void focus() {
        table.requestFocus();
    }

    private void filter() {
        filters.focus(current.property().get());
    }

    /** Asks for a row or a time to go to. */
    public void jump() {
        jump.open();
    }

    private void follow(int index) {
        following = true;
        try {
            RowScroll.select(table, index);
        } finally {
            following = false;
        }
    }
}
