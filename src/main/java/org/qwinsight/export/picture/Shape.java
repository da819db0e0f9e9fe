package org.qwinsight.export.picture;

import java.util.List;

/** Something drawn. Lengths are pixels from the upper left corner of the picture. */
public sealed interface Shape {
    /** A filled rectangle. */
    record Box(double x, double y, double width, double height) {}

    /** Rectangles of one colour. */
    record Boxes(List<Box> boxes, Ink ink) implements Shape {
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** A corner. */
    record Point(double x, double y) {}

    /**
     * A closed shape with straight sides.
     *
     * @param isFilled false for its outline on the ground
     */
    record Polygon(List<Point> corners, Ink ink, boolean isFilled) implements Shape {
        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /** A circle. */
    record Disc(double x, double y, double radius, Ink ink, boolean isFilled) implements Shape {}

    /** Lines through points, dashed or not. */
    record Line(List<Point> points, Ink ink, boolean isDashed) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Where a text stands from. */
    enum Align {
        START,
        MIDDLE,
        END
    }

    /**
     * One line of text in a font with characters of one width, see {@link TextCells}.
     *
     * @param y of the line that letters stand on
     * @param text without hidden characters
     */
    record Text(double x, double y, String text, Ink ink, boolean isBold, Align align) implements Shape {}
}
