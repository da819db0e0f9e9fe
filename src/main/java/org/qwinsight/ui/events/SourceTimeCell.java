package org.qwinsight.ui.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKind;
import org.qwinsight.ui.look.LazyTooltip;

/** A start in the display zone, on the colour of what logged it and behind its letters. */
final class SourceTimeCell extends TableCell<EventRow, @Nullable EventRow> {
    private static final List<String> STYLES =
            Arrays.stream(EventKind.values()).map(SourceTimeCell::style).toList();

    private final EventTableViewModel viewModel;
    private final Label badge = new Label();

    SourceTimeCell(EventTableViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().addAll("code", "source-time-cell");
        badge.getStyleClass().add("source-badge");
        LazyTooltip.install(this, this::explanation);
    }

    private String explanation() {
        EventRow row = getItem();
        EventText text = row == null ? null : viewModel.text(row);
        return text == null || row == null
                ? ""
                : text.start(row.row()) + ' ' + text.zoneName() + ", logged by "
                        + text.kind(row.row()).label();
    }

    @Override
    protected void updateItem(@Nullable EventRow row, boolean empty) {
        super.updateItem(row, empty);
        EventText text = empty || row == null ? null : viewModel.text(row);
        getStyleClass().removeAll(STYLES);
        if (text == null || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        EventKind kind = text.kind(row.row());
        getStyleClass().add(style(kind));
        badge.setText(letters(kind));
        setGraphic(badge);
        setText(text.start(row.row()));
    }

    private static String style(EventKind kind) {
        return "source-" + letters(kind).toLowerCase(Locale.ROOT);
    }

    /** Two letters for a kind of source. */
    static String letters(EventKind kind) {
        return switch (kind) {
            case SYSMON_1 -> "SY";
            case SECURITY_4688 -> "SE";
            case CROWDSTRIKE_PROCESSROLLUP2 -> "CS";
            case CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 -> "CX";
            case DEFENDER_PROCESSCREATED -> "DE";
        };
    }
}
