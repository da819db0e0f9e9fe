package org.qwinsight.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as PNG on a light ground, twice as fine as the SVG where they are not too large. Shapes stand where the SVG has
 * them; letters are drawn with the fonts of this computer, so that another computer may give other bytes.
 */
public final class PngFormat {
    /** A taller picture is not drawn: programs that show pictures give up on larger ones. */
    public static final int HIGHEST = 16_000;

    private static final int FINE_UP_TO = 4_000;

    private final Graphics2D g;

    private PngFormat(Graphics2D g) {
        this.g = g;
    }

    /**
     * Writes to a stream that stays open.
     *
     * @throws IllegalArgumentException when the picture is higher than {@link #HIGHEST}
     */
    public static void write(Picture picture, OutputStream out) throws IOException {
        if (picture.height() > HIGHEST) {
            throw new IllegalArgumentException(
                    "the picture is " + picture.height() + " pixels high, more than " + HIGHEST);
        }
        int scale = picture.height() <= FINE_UP_TO ? 2 : 1;
        BufferedImage image =
                new BufferedImage(picture.width() * scale, picture.height() * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        new PngFormat(g).draw(picture);
        g.dispose();
        encode(image, out);
    }

    private static void encode(BufferedImage image, OutputStream out) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            throw new IOException("this Java runtime writes no PNG");
        }
        ImageWriter writer = writers.next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(image);
            stream.flush();
        } finally {
            writer.dispose();
        }
    }

    private void draw(Picture picture) {
        g.setColor(color(Ink.GROUND));
        g.fill(new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
        for (Shape shape : picture.shapes()) {
            draw(shape);
        }
    }

    private void draw(Shape shape) {
        if (shape instanceof Shape.Boxes boxes) {
            g.setColor(color(boxes.ink()));
            for (Shape.Box box : boxes.boxes()) {
                g.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            }
        } else if (shape instanceof Shape.Polygon polygon) {
            draw(path(polygon.corners(), true), polygon.ink(), polygon.isFilled());
        } else if (shape instanceof Shape.Disc disc) {
            double size = 2 * disc.radius();
            draw(
                    new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size),
                    disc.ink(),
                    disc.isFilled());
        } else if (shape instanceof Shape.Line line) {
            g.setColor(color(line.ink()));
            g.setStroke(
                    line.isDashed()
                            ? new BasicStroke(
                                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0)
                            : new BasicStroke(1));
            g.draw(path(line.points(), false));
        } else if (shape instanceof Shape.Text text) {
            draw(text);
        }
    }

    private void draw(java.awt.Shape shape, Ink ink, boolean isFilled) {
        g.setColor(color(isFilled ? ink : Ink.GROUND));
        g.fill(shape);
        if (!isFilled) {
            g.setColor(color(ink));
            g.setStroke(new BasicStroke(1.6f));
            g.draw(shape);
        }
    }

    /** Made narrower where this computer's font is wider than the room that the layout left for it. */
    private void draw(Shape.Text text) {
        g.setColor(color(text.ink()));
        g.setFont(new Font(Font.MONOSPACED, text.isBold() ? Font.BOLD : Font.PLAIN, TextCells.FONT_SIZE));
        double width = g.getFontMetrics().getStringBounds(text.text(), g).getWidth();
        double room = TextCells.of(text.text()) * TextCells.WIDTH;
        double narrowed = width > room && room > 0 ? room / width : 1;
        double from = text.x()
                - switch (text.align()) {
                    case START -> 0;
                    case MIDDLE -> width * narrowed / 2;
                    case END -> width * narrowed;
                };
        AffineTransform before = g.getTransform();
        g.translate(from, text.y());
        g.scale(narrowed, 1);
        g.drawString(text.text(), 0, 0);
        g.setTransform(before);
    }

    private static Path2D path(List<Shape.Point> points, boolean isClosed) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Shape.Point point = points.get(i);
            if (i == 0) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        if (isClosed) {
            path.closePath();
        }
        return path;
    }

    private static Color color(Ink ink) {
        return new Color(ink.light());
    }
}
