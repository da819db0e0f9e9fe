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

/** The colours of a canvas, taken from the style sheet, so that a theme changes them like everything else. */
class TimelineColors extends Region {
    private static final StyleablePropertyFactory<TimelineColors> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<Ink, StyleableProperty<Color>> colors = new EnumMap<>(Ink.class);

    TimelineColors() {
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

    /** Calls back whenever the theme has given other colours. */
    final void onColorChange(Runnable redraw) {
        for (StyleableProperty<Color> color : colors.values()) {
            if (color instanceof javafx.beans.Observable observable) {
                observable.addListener(changed -> redraw.run());
            }
        }
    }

    final Color color(Ink ink) {
        return property(ink).getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
