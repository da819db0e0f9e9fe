package org.qwinsight.ui.query;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.query.FacetsView.FacetLine;
import org.qwinsight.ui.workspace.DisplayText;

/** A value with its share of the rows in view. Of a path the end shows, since that tells programs apart. */
final class FacetCell extends ListCell<FacetLine> {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private static final double WIDEST_SHARE = 46;

    private final Label value = new Label();
    private final Region share = new Region();
    private final Label rows = new Label();
    private final HBox line = new HBox(value, share, rows);
    private final Tooltip tooltip = new Tooltip();

    FacetCell() {
        getStyleClass().add("facet-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("facet-line");
        value.getStyleClass().add("code");
        value.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        share.getStyleClass().add("facet-share");
        share.setMouseTransparent(true);
        rows.getStyleClass().add("facet-rows");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(600);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FacetLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        String name = item.value() == null ? DisplayText.NOT_RECORDED : DisplayText.oneLine(item.value());
        pseudoClassStateChanged(ABSENT, item.value() == null);
        value.setText(name);
        double width = Math.max(1, item.share() * WIDEST_SHARE);
        share.setMinWidth(width);
        share.setMaxWidth(width);
        rows.setText(DisplayText.count(item.rows()));
        tooltip.setText(name + "\n" + DisplayText.count(item.rows(), "row")
                + "\nClick: only these. Alt+click or second button: without these.");
        setTooltip(tooltip);
        setAccessibleText(name + ", " + DisplayText.count(item.rows(), "row"));
        setGraphic(line);
    }
}
