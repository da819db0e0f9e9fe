package org.qwinsight.ui.findings;

import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.CimField;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.FocusedColumn;
import org.qwinsight.ui.workspace.FieldValue;
import org.qwinsight.ui.workspace.Workspace;

/** What + and − mean in the findings: the value of the selected row in the column that was clicked, else its image. */
final class FindingValues {
    private final Workspace workspace;
    private final TableView<FindingRow> table;

    FindingValues(Workspace workspace, TableView<FindingRow> table) {
        this.workspace = workspace;
        this.table = table;
    }

    /** The value that is meant, null for none. Of a group it is that of the first record. */
    @Nullable
    FieldValue chosen() {
        Investigation open = workspace.investigation();
        FindingRow chosen = table.getSelectionModel().getSelectedItem();
        if (open == null || chosen == null) {
            return null;
        }
        int row = chosen.rows().get(0);
        String column = FocusedColumn.id(table);
        for (CimField field : CimField.values()) {
            if (field.name().equals(column)) {
                return FieldValue.of(field, open.store(), row);
            }
        }
        return switch (column) {
            case "match" -> FieldValue.of("clause", chosen.clause().name());
            case "decision" ->
                FieldValue.of("disposition", open.casework().disposition(row).name());
            default -> FieldValue.of("image", open.store(), row);
        };
    }
}
