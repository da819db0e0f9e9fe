package org.qwinsight.ui.query;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.qwinsight.analysis.query.QueryTerm;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/** The terms of the query as chips, and the range of time. Takes no room when nothing is asked. */
public final class FilterChips extends FlowPane {
    /** Chips that fit below a bar; a longer query is shown in the bar alone. */
    private static final int MOST = 60;

    private final Workspace workspace;
    private final CurrentQuery query;
    private final Judging judging;

    /** @param judging takes the range of time away */
    public FilterChips(Workspace workspace, Judging judging) {
        this.workspace = workspace;
        this.query = workspace.query();
        this.judging = judging;
        setId("filter-chips");
        getStyleClass().addAll("chips", "filter-chips");
        query.property().addListener((property, before, now) -> show());
        workspace.investigationProperty().addListener((property, before, now) -> show());
        workspace.zoneProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        int focused = focusedChip();
        getChildren().clear();
        List<QueryTerm> terms = query.get().terms();
        for (int i = 0; i < Math.min(MOST, terms.size()); i++) {
            getChildren().add(new FilterChip(terms.get(i), actions(i)));
        }
        TimeRange range = workspace.timeRange();
        if (!range.isAll()) {
            getChildren().add(new TimeChip(text(range), () -> clearRange()));
        }
        if (terms.stream().filter(QueryTerm::on).count() > 1) {
            Hyperlink off = new Hyperlink("Switch all off");
            off.setId("chips-all-off");
            off.setOnAction(event -> query.switchAllOff());
            getChildren().add(off);
        }
        boolean isNeeded = !getChildren().isEmpty();
        setVisible(isNeeded);
        setManaged(isNeeded);
        if (focused >= 0 && isNeeded) {
            focus(Math.min(focused, getChildren().size() - 1));
        }
    }

    private void clearRange() {
        judging.change("Clearing the time filter", options -> options.withRange(TimeRange.ALL));
    }

    private String text(TimeRange range) {
        return DisplayTime.seconds(range.fromNanos(), workspace.zone()) + " – "
                + DisplayTime.seconds(range.toNanos(), workspace.zone()) + " "
                + DisplayTime.zoneName(workspace.zone());
    }

    private FilterChip.Actions actions(int index) {
        return new FilterChip.Actions(
                () -> query.toggle(index),
                () -> query.negate(index),
                () -> query.remove(index),
                by -> focus(index + by));
    }

    private int focusedChip() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i) instanceof FilterChip chip && chip.hasFocus()) {
                return i;
            }
        }
        return -1;
    }

    private void focus(int index) {
        if (index >= 0 && index < getChildren().size()) {
            Node chip = getChildren().get(index);
            if (chip instanceof FilterChip filter) {
                filter.focus();
            } else {
                chip.requestFocus();
            }
        }
    }
}
