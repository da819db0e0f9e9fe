package org.qwinsight.ui.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.qwinsight.ui.workspace.RememberedTexts;

/**
 * Keeps the order, the width and the visibility of a table's columns from one run to the next. Columns are known by
 * their ids; columns that nothing is remembered of stay as the view made them.
 */
public final class ColumnMemory {
    private static final Pattern ENTRY = Pattern.compile("([a-z0-9-]+):([0-9]{1,4}):(shown|hidden)");
    private static final double NARROWEST = 20;

    private final RememberedTexts texts;
    private final String name;

    /** @param name of the table */
    public ColumnMemory(RememberedTexts texts, String name) {
        this.texts = texts;
        this.name = "columns." + name;
    }

    /** Brings the columns into the remembered state and keeps every change from now on. */
    public <R> void follow(TableView<R> table) {
        String remembered = texts.remembered(name);
        if (remembered != null) {
            restore(table, remembered);
        }
        InvalidationListener keep = changed -> texts.remember(name, state(table));
        table.getColumns().addListener(keep);
        for (TableColumn<R, ?> column : table.getColumns()) {
            column.widthProperty().addListener(keep);
            column.visibleProperty().addListener(keep);
        }
    }

    private static <R> void restore(TableView<R> table, String remembered) {
        Map<String, TableColumn<R, ?>> byId = new HashMap<>();
        table.getColumns().forEach(column -> byId.put(column.getId(), column));
        List<TableColumn<R, ?>> ordered = new ArrayList<>();
        Matcher entry = ENTRY.matcher(remembered);
        while (entry.find()) {
            TableColumn<R, ?> column = byId.remove(entry.group(1));
            if (column != null) {
                column.setPrefWidth(Math.max(NARROWEST, Integer.parseInt(entry.group(2))));
                column.setVisible(entry.group(3).equals("shown"));
                ordered.add(column);
            }
        }
        table.getColumns().stream()
                .filter(column -> byId.containsKey(column.getId()))
                .forEach(ordered::add);
        table.getColumns().setAll(ordered);
    }

    private static String state(TableView<?> table) {
        return table.getColumns().stream()
                .map(column -> column.getId() + ":" + Math.round(column.getWidth()) + ":"
                        + (column.isVisible() ? "shown" : "hidden"))
                .collect(Collectors.joining(" "));
    }
}
