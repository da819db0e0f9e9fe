package org.qwinsight.export.picture;

import org.qwinsight.investigation.Casework;

/** What a mark of a finding tells. Of several findings under one mark, the first of these counts. */
public enum FindingState {
    TRUE_POSITIVE("finding, decided true positive"),
    OPEN("finding, undetermined or other"),
    BENIGN("finding, decided benign or false positive");

    private static final double RADIUS = 5.5;

    private final String label;

    FindingState(String label) {
        this.label = label;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }

    /** The state of one finding. */
    public static FindingState of(Casework casework, int row) {
        return switch (casework.disposition(row)) {
            case TP_SUSPICIOUS -> TRUE_POSITIVE;
            case BP_EXPECTED, FP_LOGIC, FP_DATA -> BENIGN;
            case UNDETERMINED, OTHER -> OPEN;
        };
    }

    /** The state that counts for two marks in one. */
    FindingState with(FindingState other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Ink ink() {
        return this == BENIGN ? Ink.MUTED : Ink.FINDING;
    }

    /** Draws the mark around a point: a diamond, hollow when it is settled, and a triangle for a true positive. */
    void draw(Drawing drawing, double x, double y) {
        switch (this) {
            case TRUE_POSITIVE ->
                drawing.polygon(
                        ink(),
                        true,
                        x,
                        y - RADIUS - 0.5,
                        x + RADIUS + 1,
                        y + RADIUS - 1,
                        x - RADIUS - 1,
                        y + RADIUS - 1);
            case OPEN -> drawing.polygon(ink(), true, x - RADIUS, y, x, y - RADIUS, x + RADIUS, y, x, y + RADIUS);
            case BENIGN -> {
                double small = RADIUS - 0.8;
                drawing.polygon(ink(), false, x - small, y, x, y - small, x + small, y, x, y + small);
            }
        }
    }
}
