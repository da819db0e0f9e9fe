package org.qwinsight.ui.casework;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.workspace.Workspace;

/** Star, tags and comment of the selected process, as buttons; the star is filled for a process that has one. */
public final class RemarkBar extends HBox {
    private final Workspace workspace;
    private final Button star;

    /**
     * The bar.
     *
     * @param star gives the selected process a star, or takes it away
     * @param tags asks for its tags
     * @param comment asks for a comment on it
     */
    public RemarkBar(Workspace workspace, Runnable star, Runnable tags, Runnable comment) {
        this.workspace = workspace;
        this.star = Buttons.icon(Material2MZ.STAR_BORDER, "Star or unstar (Ctrl+D)", star);
        this.star.setId("remark-star");
        Button label = Buttons.icon(Material2AL.LABEL, "Tags (T)", tags);
        label.setId("remark-tags");
        Button note = Buttons.icon(Material2AL.COMMENT, "Comment (N)", comment);
        note.setId("remark-comment");
        getStyleClass().add("remark-bar");
        getChildren().addAll(this.star, label, note);
        workspace.investigationProperty().addListener((property, before, now) -> show());
        workspace.selectedNodeProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        Investigation open = workspace.investigation();
        int row = workspace.selectedRow();
        setDisable(open == null || row < 0);
        boolean isStarred =
                open != null && row >= 0 && open.casework().remarks().of(row).isStarred();
        FontIcon icon = new FontIcon(isStarred ? Material2MZ.STAR : Material2MZ.STAR_BORDER);
        icon.getStyleClass().add(isStarred ? "star" : "no-star");
        star.setGraphic(icon);
    }
}
