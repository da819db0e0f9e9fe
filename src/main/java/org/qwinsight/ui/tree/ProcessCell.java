package org.qwinsight.ui.tree;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.look.LazyTooltip;
import org.qwinsight.ui.workspace.DisplayText;

/** The first column: depth, arrow, icon, name, and how many findings lie below a closed row. */
final class ProcessCell extends TableCell<TreeRow, @Nullable TreeRow> {
    private static final double INDENT = 9;
    /** Deeper rows are not moved further in, or their names would leave the column; their depth is written instead. */
    private static final int DEEPEST_INDENT = 14;

    private final ProcessTreeViewModel viewModel;
    private final ProcessText text;
    private final BranchText branch;
    private final Region indent = new Region();
    private final Label depth = new Label();
    private final FontIcon arrow = new FontIcon(Material2MZ.NAVIGATE_NEXT);
    private final StackPane disclosure = new StackPane(arrow);
    private final FontIcon icon = new FontIcon(Material2AL.CROP_SQUARE);
    private final StackPane sign = new StackPane();
    private final FindingMark mark = new FindingMark();
    private final Label name = new Label();
    private final Label chip = new Label();
    private final StackPane origin = new StackPane(new FontIcon(Material2MZ.TRIP_ORIGIN));
    private final Label records = new Label();
    private final HBox content = new HBox(indent, depth, disclosure, sign, name, origin, chip, records);
    private final InvalidationListener onChange = changed -> showAgain();

    ProcessCell(ProcessTreeViewModel viewModel, ProcessText text, BranchText branch) {
        this.viewModel = viewModel;
        this.text = text;
        this.branch = branch;
        getStyleClass().add("process-cell");
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("process-cell-content");
        disclosure.getStyleClass().add("disclosure");
        sign.getStyleClass().add("sign");
        name.getStyleClass().add("process-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().add("finding-chip");
        records.getStyleClass().add("quiet-chip");
        depth.getStyleClass().add("quiet-chip");
        depth.setMinWidth(Region.USE_PREF_SIZE);
        origin.getStyleClass().add("origin-mark");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        LazyTooltip.install(
                this, () -> getItem() == null ? "" : description(getItem().node()));
        viewModel.revisionProperty().addListener(new WeakInvalidationListener(onChange));
        disclosure.setOnMousePressed(event -> {
            TreeRow row = getItem();
            if (row != null) {
                viewModel.toggle(row.node());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        int node = row.node();
        double width = Math.min(row.depth(), DEEPEST_INDENT) * INDENT;
        indent.setMinWidth(width);
        indent.setPrefWidth(width);
        depth.setText(row.depthBeyond(DEEPEST_INDENT));
        show(depth, !depth.getText().isEmpty());
        disclosure.setVisible(viewModel.hasChildren(node));
        arrow.setIconCode(viewModel.isExpanded(node) ? Material2AL.EXPAND_MORE : Material2MZ.NAVIGATE_NEXT);
        showSign(node);
        showName(node);
        showRecords(text.witnesses(node).length);
        show(origin, viewModel.isOrigin(node));
        setGraphic(content);
    }

    /** The row is the same and what is known of it has changed. */
    private void showAgain() {
        if (viewModel.isCurrent(getItem())) {
            updateItem(getItem(), false);
        }
    }

    private void showSign(int node) {
        if (text.isFinding(node)) {
            sign.getChildren().setAll(mark);
        } else {
            icon.setIconCode(text.isPlaceholder(node) ? Material2AL.HELP_OUTLINE : Material2OutlinedAL.CROP_SQUARE);
            sign.getChildren().setAll(icon);
        }
    }

    private void showName(int node) {
        name.setText(text.name(node));
        int below = viewModel.hiddenFindingsBelow(node);
        boolean placeholder = text.isPlaceholder(node);
        chip.getStyleClass().setAll("label", below > 0 ? "finding-chip" : "quiet-chip");
        if (below > 0) {
            chip.setText(DisplayText.count(below, "finding"));
        } else if (!text.decision(node).isEmpty()) {
            chip.setText(text.decision(node));
        } else if (text.isFinding(node)) {
            chip.getStyleClass().setAll("label", "finding-label");
            chip.setText("finding");
        } else {
            chip.setText(placeholder ? "not in these logs" : "");
        }
        show(chip, !chip.getText().isEmpty());
    }

    /** An execution that several sources recorded says how many. */
    private void showRecords(int count) {
        records.setText("×" + count);
        show(records, count > 1);
    }

    private String description(int node) {
        String description = text.description(node);
        return viewModel.isOrigin(node) ? description + "\n" + branch.origin(node) : description;
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
