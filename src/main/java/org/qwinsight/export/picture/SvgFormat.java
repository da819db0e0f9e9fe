package org.qwinsight.export.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.export.markup.Markup;

/**
 * Pictures as SVG: no script, nothing outside of the file, colours by class. The same picture gives the same bytes
 * everywhere. Texts are text, so that they can be found, copied and read out.
 */
public final class SvgFormat {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONT =
            "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";

    private final Markup out;

    private SvgFormat(Markup out) {
        this.out = out;
    }

    /** Writes a file of its own. */
    public static void write(Picture picture, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Markup markup = new Markup(out);
        new SvgFormat(markup).write(picture, "picture", true);
        markup.line();
    }

    /**
     * Writes a part of an HTML document whose style sheet holds {@link #styleSheet}.
     *
     * @param id begins the ids of this picture in its document
     */
    public static void writeInline(Picture picture, String id, Markup out) throws IOException {
        new SvgFormat(out).write(picture, id, false);
    }

    /** What pictures in an HTML document need in its style sheet. */
    public static String styleSheet() {
        return Ink.styleSheet()
                + "svg text { font-family: " + FONT + "; font-size: " + TextCells.FONT_SIZE
                + "px; white-space: pre }\n"
                + "svg .b { font-weight: bold }\n"
                + "svg .l, svg .o { stroke-width: 1 }\n"
                + "svg .l { fill: none }\n"
                + "svg .o { stroke-width: 1.6 }\n"
                + "svg .d { stroke-dasharray: 3 3 }\n"
                + "svg .m { text-anchor: middle }\n"
                + "svg .e { text-anchor: end }\n";
    }

    private void write(Picture picture, String id, boolean isFile) throws IOException {
        String size = picture.width() + " " + picture.height();
        List<String> attributes = new ArrayList<>();
        if (isFile) {
            attributes.addAll(List.of("xmlns", NAMESPACE));
        }
        attributes.addAll(List.of("viewBox", "0 0 " + size));
        attributes.addAll(List.of("width", Integer.toString(picture.width())));
        attributes.addAll(List.of("height", Integer.toString(picture.height())));
        attributes.addAll(List.of("role", "img", "aria-labelledby", id + "-title"));
        boolean isDescribed = !picture.description().isEmpty();
        if (isDescribed) {
            attributes.addAll(List.of("aria-describedby", id + "-desc"));
        }
        out.open("svg", attributes.toArray(String[]::new));
        out.line();
        out.element("title", picture.title(), "id", id + "-title").line();
        if (isDescribed) {
            out.element("desc", picture.description(), "id", id + "-desc").line();
        }
        if (isFile) {
            out.style(styleSheet()).line();
            out.empty("rect", "class", Ink.GROUND.fillClass(), "width", "100%", "height", "100%")
                    .line();
        }
        for (Shape shape : picture.shapes()) {
            write(shape);
            out.line();
        }
        out.close();
    }

    private void write(Shape shape) throws IOException {
        if (shape instanceof Shape.Boxes boxes) {
            out.empty("path", "class", boxes.ink().fillClass(), "d", path(boxes.boxes()));
        } else if (shape instanceof Shape.Polygon polygon) {
            String name = polygon.isFilled()
                    ? polygon.ink().fillClass()
                    : "o " + Ink.GROUND.fillClass() + " " + polygon.ink().strokeClass();
            out.empty("path", "class", name, "d", path(polygon.corners(), true));
        } else if (shape instanceof Shape.Disc disc) {
            String name = disc.isFilled()
                    ? disc.ink().fillClass()
                    : "o " + Ink.GROUND.fillClass() + " " + disc.ink().strokeClass();
            out.empty(
                    "circle",
                    "class",
                    name,
                    "cx",
                    number(disc.x()),
                    "cy",
                    number(disc.y()),
                    "r",
                    number(disc.radius()));
        } else if (shape instanceof Shape.Line line) {
            String name = "l " + line.ink().strokeClass() + (line.isDashed() ? " d" : "");
            out.empty("path", "class", name, "d", path(line.points(), false));
        } else if (shape instanceof Shape.Text text) {
            write(text);
        }
    }

    private void write(Shape.Text text) throws IOException {
        String name = text.ink().fillClass()
                + (text.isBold() ? " b" : "")
                + switch (text.align()) {
                    case START -> "";
                    case MIDDLE -> " m";
                    case END -> " e";
                };
        out.element(
                "text",
                text.text(),
                "xml:space",
                "preserve",
                "class",
                name,
                "x",
                number(text.x()),
                "y",
                number(text.y()));
    }

    private static String path(List<Shape.Box> boxes) {
        StringBuilder path = new StringBuilder();
        for (Shape.Box box : boxes) {
            path.append('M').append(number(box.x())).append(' ').append(number(box.y()));
            path.append('h').append(number(box.width())).append('v').append(number(box.height()));
            path.append('H').append(number(box.x())).append('z');
        }
        return path.toString();
    }

    private static String path(List<Shape.Point> points, boolean isClosed) {
        StringBuilder path = new StringBuilder();
        for (Shape.Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L');
            path.append(number(point.x())).append(' ').append(number(point.y()));
        }
        return path.append(isClosed ? "z" : "").toString();
    }

    /** With at most one digit behind the point. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
