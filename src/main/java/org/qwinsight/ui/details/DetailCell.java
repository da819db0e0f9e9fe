package org.qwinsight.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.FieldValue;

/** One line of the details list: the field's name, and its value whole, over as many lines as it needs. */
final class DetailCell extends ListCell<@Nullable DetailRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass FIRED = PseudoClass.getPseudoClass("fired");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final double LABEL_WIDTH = 132;
    private static final double SCROLL_BAR = 12;
    private static final double GAP = 12;

    private final Label label = new Label();
    private final Label value = new Label();
    private final Hyperlink link = new Hyperlink();
    private final Hyperlink choice = new Hyperlink();
    private final Region gap = new Region();
    private final HBox line = new HBox();
    private final ValueActions actions;

    DetailCell(DetailsViewModel viewModel, ParentWish wish, Clip clip, CurrentQuery query) {
        getStyleClass().add("detail-cell");
        label.getStyleClass().add("detail-label");
        value.getStyleClass().add("detail-value");
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        link.setWrapText(true);
        link.setOnAction(event -> {
            DetailRow row = getItem();
            link.setVisited(false);
            if (row != null) {
                viewModel.goTo(row.linkNode());
            }
        });
        gap.setMinWidth(GAP);
        HBox.setHgrow(gap, Priority.SOMETIMES);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getStyleClass().add("parent-choice");
        choice.setOnAction(event -> {
            DetailRow row = getItem();
            choice.setVisited(false);
            if (row != null && row.choice() != null) {
                row.choice().make(wish);
            }
        });
        setPrefWidth(0);
        MenuItem copy = new MenuItem("Copy value");
        copy.setOnAction(event -> clip.copyValue(getItem()));
        MenuItem copyAll = new MenuItem("Copy all");
        copyAll.setOnAction(event -> clip.copyAll());
        actions = new ValueActions(query, this::asked);
        ValueFilter filter = new ValueFilter(query, this::asked);
        ContextMenu menu = new ContextMenu(copy, copyAll);
        menu.setOnShowing(event -> {
            menu.getItems().setAll(filter.items());
            menu.getItems().addAll(new SeparatorMenuItem(), copy, copyAll);
        });
        setContextMenu(menu);
    }

    private @Nullable FieldValue asked() {
        DetailRow row = getItem();
        return row == null ? null : row.asked();
    }

    /** The height for the width of the list; the list itself asks without telling it. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return snappedTopInset() + Math.ceil(line.prefHeight(Math.max(room, LABEL_WIDTH * 2))) + snappedBottomInset();
    }

    /** Puts lines on the clipboard. */
    interface Clip {
        void copyValue(@Nullable DetailRow row);

        void copyAll();
    }

    @Override
    protected void updateItem(@Nullable DetailRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            showKind(null);
            setText(null);
            setGraphic(null);
            return;
        }
        boolean isHeading = row.kind() == DetailRow.Kind.HEADING;
        showKind(row);
        label.setText(row.label());
        if (isHeading) {
            label.setMinWidth(Region.USE_COMPUTED_SIZE);
            label.setPrefWidth(Region.USE_COMPUTED_SIZE);
            line.getChildren().setAll(label);
        } else {
            label.setMinWidth(LABEL_WIDTH);
            label.setPrefWidth(LABEL_WIDTH);
            showValue(row);
        }
        setGraphic(line);
    }

    private void showKind(@Nullable DetailRow row) {
        DetailRow.Kind kind = row == null ? DetailRow.Kind.FIELD : row.kind();
        pseudoClassStateChanged(HEADING, kind == DetailRow.Kind.HEADING);
        pseudoClassStateChanged(ABSENT, row != null && kind != DetailRow.Kind.HEADING && row.value() == null);
        pseudoClassStateChanged(WARNING, kind == DetailRow.Kind.WARNING);
        pseudoClassStateChanged(FIRED, kind == DetailRow.Kind.FIRED);
        pseudoClassStateChanged(QUIET, kind == DetailRow.Kind.QUIET);
    }

    private void showValue(DetailRow row) {
        String text = row.value() == null ? row.absence() : DisplayText.visible(row.value());
        if (row.linkNode() >= 0) {
            link.setText(text);
            line.getChildren().setAll(label, link);
        } else {
            value.setText(text);
            line.getChildren().setAll(label, value);
        }
        if (row.asked() != null) {
            line.getChildren().add(actions);
        }
        ParentChoice offered = row.choice();
        if (offered != null) {
            choice.setText(offered.label());
            line.getChildren().addAll(gap, choice);
        }
    }
}
