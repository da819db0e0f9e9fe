package org.qwinsight.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Colours and size of text of a canvas, taken from the style sheet, which changes them like everything else. */
class TimelineColors extends Region {
    private static final StyleablePropertyFactory<TimelineColors> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final double USUAL_TEXT_SIZE = 11;

    /** Pixels; larger texts would not fit into the bands of the canvas. */
    private static final double LARGEST_TEXT_SIZE = 15;

    private final Map<Ink, StyleableProperty<Color>> colors = new EnumMap<>(Ink.class);
    private final StyleableProperty<Number> textSize;

    TimelineColors() {
        textSize = FACTORY.createStyleableNumberProperty(
                this, "textSize", "-qw-timeline-font-size", region -> region.textSize, USUAL_TEXT_SIZE);
        for (Ink ink : Ink.values()) {
            StyleableProperty<Color> color = FACTORY.createStyleableColorProperty(
                    this, ink.name(), ink.property(), region -> region.property(ink), ink.otherwise());
            colors.put(ink, color);
        }
    }

    private StyleableProperty<Color> property(Ink ink) {
        StyleableProperty<Color> property = colors.get(ink);
        if (property == null) {
            throw new IllegalStateException("no colour " + ink);
        }
        return property;
    }

    /** Calls back whenever the style sheet has given other colours or another size of text. */
    final void onStyleChange(Runnable redraw) {
        if (textSize instanceof javafx.beans.Observable observable) {
            observable.addListener(changed -> redraw.run());
        }
        for (StyleableProperty<Color> color : colors.values()) {
            if (color instanceof javafx.beans.Observable observable) {
                observable.addListener(changed -> redraw.run());
            }
        }
    }

    final Color color(Ink ink) {
        return property(ink).getValue();
    }

    /** Pixels. */
    final double textSize() {
        return Math.min(textSize.getValue().doubleValue(), LARGEST_TEXT_SIZE);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
