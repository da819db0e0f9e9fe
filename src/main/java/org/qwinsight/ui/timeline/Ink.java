package org.qwinsight.ui.timeline;

import javafx.scene.paint.Color;

/** What the timeline draws in a colour of its own; the style sheet gives each by its property. */
enum Ink {
    DENSITY("-qw-timeline-density", Color.GRAY),
    FINDING("-qw-timeline-finding", Color.RED),
    ON_FINDING("-qw-timeline-on-finding", Color.WHITE),
    LINE("-qw-timeline-line", Color.LIGHTGRAY),
    TEXT("-qw-timeline-text", Color.BLACK),
    QUIET_TEXT("-qw-timeline-quiet-text", Color.GRAY),
    GROUND("-qw-timeline-ground", Color.WHITE),
    STRIPE("-qw-timeline-stripe", Color.WHITESMOKE),
    SELECTION("-qw-timeline-selection", Color.BLUE),
    SELECTION_TINT("-qw-timeline-selection-tint", Color.LIGHTBLUE),
    VEIL("-qw-timeline-veil", Color.WHITE);

    private final String property;
    private final Color otherwise;

    Ink(String property, Color otherwise) {
        this.property = property;
        this.otherwise = otherwise;
    }

    String property() {
        return property;
    }

    /** The colour while no style sheet gives one. */
    Color otherwise() {
        return otherwise;
    }
}
