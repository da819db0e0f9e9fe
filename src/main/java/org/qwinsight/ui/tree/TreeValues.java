package org.qwinsight.ui.tree;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.FocusedColumn;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.workspace.FieldValue;
import org.qwinsight.ui.workspace.Workspace;

/** What + and − mean in the tree: the value of the selected process in the column that was clicked, else its image. */
final class TreeValues {
    private static final List<String> OFFERED =
            List.of("image", "name", "host", "user", "cmd", "parent", "parentname", "hash", "integrity", "session");

    private final Workspace workspace;
    private final ProcessText text;
    private final TableView<TreeRow> table;

    TreeValues(Workspace workspace, TableView<TreeRow> table) {
        this.workspace = workspace;
        this.text = new ProcessText(workspace);
        this.table = table;
    }

    /** The value of the selected process that is meant, null for none. */
    @Nullable
    FieldValue chosen() {
        Investigation open = workspace.investigation();
        int node = workspace.selectedNode();
        if (open == null || node == ProcessTree.NONE) {
            return null;
        }
        if (open.tree().isPlaceholder(node)) {
            String image = open.tree().placeholder(node).image();
            return image == null ? null : FieldValue.of("parent", image);
        }
        return value(open, FocusedColumn.id(table), node);
    }

    /** The value that a column shows for a node, of the record that it shows it of. */
    private FieldValue value(Investigation open, String column, int node) {
        return switch (column) {
            case "link" -> FieldValue.of("parentlink", text.link(node).name());
            case "user" -> FieldValue.of("user", open.store(), text.userRow(node));
            default -> FieldValue.of(field(column), open.store(), node);
        };
    }

    private static String field(String column) {
        return switch (column) {
            case "command-line" -> "cmd";
            case "pid", "host" -> column;
            default -> "image";
        };
    }

    /** A menu that includes or excludes one of the usual values of the selected process. */
    Menu others(boolean isIncluding) {
        Menu menu = new Menu(isIncluding ? "Only rows with the same" : "Without rows with the same");
        Investigation open = workspace.investigation();
        int row = workspace.selectedRow();
        if (open == null || row == ProcessTree.NONE) {
            menu.setDisable(true);
            menu.getItems().add(new MenuItem());
            return menu;
        }
        for (String field : OFFERED) {
            FieldValue value = FieldValue.of(field, open.store(), row);
            menu.getItems()
                    .add(ValueFilter.item(
                            value.label(),
                            value,
                            isIncluding ? workspace.query()::include : workspace.query()::exclude));
        }
        return menu;
    }
}
