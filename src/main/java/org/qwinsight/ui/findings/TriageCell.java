package org.qwinsight.ui.findings;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.ui.look.LazyTooltip;

/** Score and band of triage, in words: {@code 25 needs a look}. */
final class TriageCell extends TableCell<FindingRow, @Nullable FindingRow> {
    TriageCell() {
        getStyleClass().add("triage-cell");
        LazyTooltip.install(
                this,
                () -> getItem() == null
                        ? ""
                        : "Highest score of the row's findings, of 100. The signals behind it are in the details.\n"
                                + "It orders the findings; it decides nothing.");
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        for (TriageBand band : TriageBand.values()) {
            getStyleClass().remove(styleClass(band));
        }
        if (empty || row == null) {
            setText(null);
            return;
        }
        getStyleClass().add(styleClass(row.band()));
        setText(row.score() + "  " + row.band().label());
    }

    private static String styleClass(TriageBand band) {
        return switch (band) {
            case ROUTINE -> "triage-routine";
            case LOOK -> "triage-look";
            case RESEMBLES -> "triage-resembles";
        };
    }
}
