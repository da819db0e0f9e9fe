package org.qwinsight.ui.tree;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.ui.look.LazyTooltip;

/** How a row's parent was found, or that the analyst has set it, as an icon; the tooltip gives the reason in words. */
final class LinkCell extends TableCell<TreeRow, @Nullable TreeRow> {
    private static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");
    /** The analyst has set the parent. */
    private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");

    private final ProcessText text;
    private final FontIcon icon = new FontIcon(Material2AL.LINK);

    LinkCell(ProcessText text) {
        this.text = text;
        getStyleClass().add("link-cell");
        LazyTooltip.install(
                this,
                () -> getItem() == null
                        ? ""
                        : "Parent " + text.linkDescription(getItem().node()));
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || text.isPlaceholder(row.node())) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(WORD, false);
            return;
        }
        ParentLink how = text.link(row.node());
        boolean isWord = !text.parentSetBy(row.node()).isEmpty();
        icon.setIconCode(isWord ? Material2MZ.PERSON : icon(how));
        pseudoClassStateChanged(WEAK, !isWord && how == ParentLink.PID_EARLIER_START);
        pseudoClassStateChanged(WORD, isWord);
        setAccessibleText("Parent " + text.linkLabel(row.node()));
        setGraphic(icon);
    }

    private static Ikon icon(ParentLink how) {
        return switch (how) {
            case GUID -> Material2AL.FINGERPRINT;
            case PID_WITHIN_LIFETIME -> Material2AL.LINK;
            case PID_EARLIER_START -> Material2AL.HELP_OUTLINE;
            case NAME_ONLY -> Material2OutlinedAL.LABEL;
            case NOT_IN_LOGS -> Material2AL.LINK_OFF;
            case NONE -> Material2MZ.REMOVE;
        };
    }
}
