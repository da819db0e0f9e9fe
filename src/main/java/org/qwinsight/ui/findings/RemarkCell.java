package org.qwinsight.ui.findings;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.investigation.Remark;
import org.qwinsight.ui.look.LazyTooltip;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** A star, tags, and how many comments there are. Tags that do not fit are in the tooltip, with the comments. */
final class RemarkCell extends TableCell<FindingRow, @Nullable Remark> {
    private static final int MOST_TAGS = 3;

    private final Workspace workspace;
    private final HBox content = new HBox(5);
    private final FontIcon star = new FontIcon(Material2MZ.STAR);

    RemarkCell(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("remark-cell");
        star.getStyleClass().add("star");
        content.getStyleClass().add("remarks");
        LazyTooltip.install(this, () -> getItem() == null ? "" : whole(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Remark remark, boolean empty) {
        super.updateItem(remark, empty);
        content.getChildren().clear();
        if (empty || remark == null || remark.isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (remark.isStarred()) {
            content.getChildren().add(star);
        }
        remark.tags().stream()
                .limit(MOST_TAGS)
                .forEach(tag -> content.getChildren().add(chip(tag)));
        if (remark.tags().size() > MOST_TAGS) {
            content.getChildren().add(new Label("+" + (remark.tags().size() - MOST_TAGS)));
        }
        if (!remark.comments().isEmpty()) {
            content.getChildren()
                    .add(new Label(DisplayText.count(remark.comments().size(), "comment")));
        }
        setGraphic(content);
        setAccessibleText(whole(remark));
    }

    private static Label chip(String tag) {
        Label chip = new Label(tag);
        chip.getStyleClass().add("tag-chip");
        return chip;
    }

    private String whole(Remark remark) {
        if (remark.isEmpty()) {
            return "";
        }
        String comments = remark.comments().stream()
                .map(comment -> comment.stamp().author() + ", "
                        + DisplayTime.said(comment.stamp().at(), workspace.zone()) + ": " + comment.text())
                .collect(Collectors.joining("\n"));
        return (remark.isStarred() ? "starred\n" : "")
                + (remark.tags().isEmpty() ? "" : "Tags: " + String.join(", ", remark.tags()) + "\n")
                + comments;
    }
}
