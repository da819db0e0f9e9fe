package org.qwinsight.ui.shell;

/** The steps of the text size. */
enum TextSize {
    SMALL(0.9),
    NORMAL(1),
    LARGE(1.15),
    LARGER(1.35),
    LARGEST(1.6);

    private final double factor;

    TextSize(double factor) {
        this.factor = factor;
    }

    /** By how much lengths of the style sheet that belong to text are multiplied. */
    double factor() {
        return factor;
    }

    TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
