package org.qwinsight.ui.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryTerm;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The filters of all columns. Each stands in the heading of its column, so that it goes with it wherever that is moved,
 * made wider, scrolled or hidden.
 */
final class FilterRow {
    /** A heading's own padding, and a gap to the next one. */
    private static final double EDGE = 14;

    private final TableView<EventRow> table;
    private final Workspace workspace;
    private final Map<TableColumn<EventRow, ?>, Region> filters = new HashMap<>();

    FilterRow(TableView<EventRow> table, Workspace workspace) {
        this.table = table;
        this.workspace = workspace;
    }

    /** Puts the filters into the headings; the table must have its columns. */
    void build() {
        for (TableColumn<EventRow, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof EventColumn known) {
                Region filter = filter(known);
                filter.getStyleClass().add("column-filter");
                filter.setMaxWidth(Double.MAX_VALUE);
                filters.put(column, filter);
                VBox heading = new VBox(title(column, known), keepingTheMouse(filter));
                heading.getStyleClass().add("filter-heading");
                heading.parentProperty().addListener((property, before, now) -> fit(heading, now));
                column.setGraphic(heading);
            }
        }
    }

    /** The heading below would sort, or be dragged away; also under a filter that is disabled and so takes nothing. */
    private static StackPane keepingTheMouse(Region filter) {
        StackPane place = new StackPane(filter);
        place.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        return place;
    }

    /** A text with something below it would stand in the middle; here it stands where its cells do. */
    private static Label title(TableColumn<EventRow, ?> column, EventColumn known) {
        Label title = new Label();
        title.textProperty().bind(column.textProperty());
        title.setMaxWidth(Double.MAX_VALUE);
        if (known.field() == null) {
            title.getStyleClass().add("align-right");
        }
        return title;
    }

    /** As wide as the label that holds it. */
    private static void fit(Region heading, @Nullable Node holder) {
        heading.prefWidthProperty().unbind();
        if (holder instanceof Region label) {
            heading.prefWidthProperty().bind(label.widthProperty().subtract(EDGE));
        }
    }

    private Region filter(EventColumn column) {
        QueryField field = column.field();
        if (field == null) {
            return clear();
        }
        if (field.type() == QueryField.Type.FLAG) {
            return only(column, field);
        }
        return FilterWord.of(field).isEmpty()
                ? new FilterField(column, field, workspace, table::requestFocus)
                : new FilterChecks(column, field, workspace, table::requestFocus);
    }

    private Button clear() {
        Button clear = new Button("Clear");
        clear.setId("filter-clear");
        clear.setTooltip(new Tooltip("Take out what the column filters ask; other terms of the query stay"));
        clear.setAccessibleText("Clear the column filters");
        clear.setOnAction(
                event -> workspace.query().ask(cleared(workspace.query().get())));
        workspace
                .query()
                .property()
                .addListener(
                        (property, before, now) -> clear.setDisable(cleared(now).equals(now)));
        clear.setDisable(
                cleared(workspace.query().get()).equals(workspace.query().get()));
        return clear;
    }

    private static EventQuery cleared(EventQuery query) {
        List<QueryField> fields = EventColumns.ALL.stream()
                .flatMap(column -> Stream.ofNullable(column.field()))
                .toList();
        EventQuery cleared = ColumnFilter.cleared(query, fields);
        for (QueryField field : fields) {
            if (field.type() == QueryField.Type.FLAG) {
                cleared = isOnly(query, field) ? cleared.without(QueryTerm.of(new Condition.Is(field))) : cleared;
            }
        }
        return cleared;
    }

    private CheckBox only(EventColumn column, QueryField flag) {
        CheckBox only = new CheckBox("only");
        only.setId("filter-" + column.id());
        only.setAccessibleText("Only rows with " + column.title());
        only.setTooltip(new Tooltip("Only findings: is:" + flag.name()));
        QueryTerm term = QueryTerm.of(new Condition.Is(flag));
        only.setOnAction(event -> {
            EventQuery now = workspace.query().get();
            workspace.query().ask(only.isSelected() ? now.with(term) : now.without(term));
        });
        workspace.query().property().addListener((property, before, now) -> only.setSelected(isOnly(now, flag)));
        only.setSelected(isOnly(workspace.query().get(), flag));
        return only;
    }

    private static boolean isOnly(EventQuery query, QueryField flag) {
        return query.terms().contains(QueryTerm.of(new Condition.Is(flag)));
    }

    /** What the menu of a heading offers of its filter. */
    List<MenuItem> items(TableColumn<EventRow, ?> column) {
        if (!isField(filters.get(column))) {
            return List.of();
        }
        MenuItem ask = new MenuItem("Filter this column…");
        ask.setOnAction(event -> focus(column));
        return List.of(ask);
    }

    private static boolean isField(@Nullable Node filter) {
        return filter instanceof FilterField || filter instanceof FilterChecks;
    }

    /** Puts the keyboard focus into the filter of the current column, else into the first one that is visible. */
    void focus(@Nullable TableColumn<EventRow, ?> current) {
        Stream.concat(Stream.ofNullable(current), table.getVisibleLeafColumns().stream())
                .map(filters::get)
                .filter(FilterRow::isField)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
