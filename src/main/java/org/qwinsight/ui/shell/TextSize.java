package org.qwinsight.ui.shell;

/** The steps of the text size. */
enum TextSize {
    SMALL(0.9, "Small"),
    NORMAL(1, "Normal"),
    LARGE(1.15, "Large"),
    LARGER(1.35, "Larger"),
    LARGEST(1.6, "Largest");

    private final double factor;
    private final String label;

    TextSize(double factor, String label) {
        this.factor = factor;
        this.label = label;
    }

    String label() {
        return label;
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
