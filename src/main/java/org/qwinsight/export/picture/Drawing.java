package org.qwinsight.export.picture;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.export.markup.HiddenCharacters;

/** Shapes as they are put together. */
final class Drawing {
    private final List<Shape> shapes = new ArrayList<>();

    List<Shape> shapes() {
        return shapes;
    }

    void box(double x, double y, double width, double height, Ink ink) {
        boxes(List.of(new Shape.Box(x, y, width, height)), ink);
    }

    void boxes(List<Shape.Box> boxes, Ink ink) {
        if (!boxes.isEmpty()) {
            shapes.add(new Shape.Boxes(boxes, ink));
        }
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        shapes.add(new Shape.Line(List.of(new Shape.Point(x1, y1), new Shape.Point(x2, y2)), ink, false));
    }

    void dashed(double x1, double y1, double x2, double y2, Ink ink) {
        shapes.add(new Shape.Line(List.of(new Shape.Point(x1, y1), new Shape.Point(x2, y2)), ink, true));
    }

    void disc(double x, double y, double radius, Ink ink, boolean isFilled) {
        shapes.add(new Shape.Disc(x, y, radius, ink, isFilled));
    }

    /** Corners as x and y in turn. */
    void polygon(Ink ink, boolean isFilled, double... corners) {
        List<Shape.Point> points = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            points.add(new Shape.Point(corners[i], corners[i + 1]));
        }
        shapes.add(new Shape.Polygon(points, ink, isFilled));
    }

    void text(double x, double y, String text, Ink ink) {
        text(x, y, text, ink, false, Shape.Align.START);
    }

    void text(double x, double y, String text, Ink ink, boolean isBold, Shape.Align align) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, HiddenCharacters.shown(text), ink, isBold, align));
        }
    }
}
