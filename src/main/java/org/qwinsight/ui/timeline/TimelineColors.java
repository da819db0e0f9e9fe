package org.qwinsight.ui.timeline;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of the canvas, taken from the style sheet, so that a theme changes them like everything else. */
class TimelineColors extends Region {
    private static final StyleablePropertyFactory<TimelineColors> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> density =
            FACTORY.createStyleableColorProperty(this, "density", "-qw-timeline-density", s -> s.density, Color.GRAY);
    private final StyleableProperty<Color> finding =
            FACTORY.createStyleableColorProperty(this, "finding", "-qw-timeline-finding", s -> s.finding, Color.RED);
    private final StyleableProperty<Color> axis =
            FACTORY.createStyleableColorProperty(this, "axis", "-qw-timeline-axis", s -> s.axis, Color.GRAY);
    private final StyleableProperty<Color> text =
            FACTORY.createStyleableColorProperty(this, "text", "-qw-timeline-text", s -> s.text, Color.BLACK);
    private final StyleableProperty<Color> selection = FACTORY.createStyleableColorProperty(
            this, "selection", "-qw-timeline-selection", s -> s.selection, Color.BLUE);

    /** Calls back whenever the theme has given other colours. */
    final void onChange(Runnable redraw) {
        for (StyleableProperty<Color> color : List.of(density, finding, axis, text, selection)) {
            if (color instanceof javafx.beans.Observable observable) {
                observable.addListener(changed -> redraw.run());
            }
        }
    }

    final Color density() {
        return density.getValue();
    }

    final Color finding() {
        return finding.getValue();
    }

    final Color axis() {
        return axis.getValue();
    }

    final Color text() {
        return text.getValue();
    }

    final Color selection() {
        return selection.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
