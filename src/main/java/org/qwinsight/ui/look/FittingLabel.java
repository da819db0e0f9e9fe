package org.qwinsight.ui.look;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** A label with a text in several lengths, of which the longest that has room is shown; its tooltip has it in full. */
public final class FittingLabel extends Label {
    private final Text measure = new Text();
    private final Tooltip inFull = new Tooltip();
    private List<String> texts = List.of("");

    public FittingLabel() {
        setTooltip(inFull);
    }

    /** @param longestFirst at least one */
    public void setTexts(List<String> longestFirst) {
        texts = List.copyOf(longestFirst);
        inFull.setText(texts.get(0));
        setText(texts.get(0));
    }

    /**
     * Shows the longest text that is not wider than the room, or the shortest one. Whoever lays this out calls it before
     * it does.
     *
     * @param room in pixels
     */
    public void fit(double room) {
        measure.setFont(getFont());
        double padding = snappedLeftInset() + snappedRightInset();
        setText(texts.stream()
                .filter(text -> width(text) + padding <= room)
                .findFirst()
                .orElse(texts.get(texts.size() - 1)));
    }

    private double width(String text) {
        measure.setText(text);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
