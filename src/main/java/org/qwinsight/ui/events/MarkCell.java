package org.qwinsight.ui.events;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.look.LazyTooltip;

/** The mark of a finding with a word: what was decided of it, else that it is one. */
final class MarkCell extends TableCell<EventRow, @Nullable EventRow> {
    private final EventTableViewModel viewModel;
    private final FindingMark mark = new FindingMark();

    MarkCell(EventTableViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("mark-cell");
        LazyTooltip.install(this, () -> getText() == null ? "" : getText());
    }

    @Override
    protected void updateItem(@Nullable EventRow row, boolean empty) {
        super.updateItem(row, empty);
        EventText text = empty || row == null ? null : viewModel.text(row);
        String said = text == null || row == null ? "" : text.mark(row.row());
        setText(said.isEmpty() ? null : said);
        setGraphic(text != null && row != null && text.isFinding(row.row()) ? mark : null);
    }
}
