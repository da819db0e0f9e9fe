package org.qwinsight.ui.shell;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The icon of the window, drawn: the diamond of a finding on a dark tile with a branch of the tree. */
final class AppIcon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};
    /** Points a pixel in each direction that are averaged. */
    private static final int SAMPLES = 4;

    private static final Color TILE = Color.web("#1f2937");
    private static final Color BRANCH = Color.web("#9ca3af");
    private static final Color FINDING = Color.web("#f0524a");

    private AppIcon() {}

    static List<Image> sizes() {
        return IntStream.of(SIZES).<Image>mapToObj(AppIcon::draw).toList();
    }

    private static WritableImage draw(int size) {
        WritableImage image = new WritableImage(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.getPixelWriter().setColor(x, y, pixel(x, y, size));
            }
        }
        return image;
    }

    private static Color pixel(int x, int y, int size) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double opacity = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int column = i % SAMPLES;
            int line = i / SAMPLES;
            Color color = at((x + (column + 0.5) / SAMPLES) / size, (y + (line + 0.5) / SAMPLES) / size);
            red += color.getRed() * color.getOpacity();
            green += color.getGreen() * color.getOpacity();
            blue += color.getBlue() * color.getOpacity();
            opacity += color.getOpacity();
        }
        return opacity == 0
                ? Color.TRANSPARENT
                : new Color(red / opacity, green / opacity, blue / opacity, opacity / (SAMPLES * SAMPLES));
    }

    /** The colour of a point of the unit square. */
    private static Color at(double x, double y) {
        double cornerX = Math.max(0, Math.abs(x - 0.5) - 0.3);
        double cornerY = Math.max(0, Math.abs(y - 0.5) - 0.3);
        if (Math.hypot(cornerX, cornerY) > 0.2) {
            return Color.TRANSPARENT;
        }
        if (Math.abs(x - 0.62) + Math.abs(y - 0.64) < 0.24) {
            return FINDING;
        }
        boolean trunk = Math.abs(x - 0.27) < 0.035 && y > 0.24 && y < 0.68;
        boolean branch = Math.abs(y - 0.64) < 0.035 && x > 0.25 && x < 0.5;
        boolean node = Math.abs(x - 0.27) < 0.1 && Math.abs(y - 0.25) < 0.08;
        return trunk || branch || node ? BRANCH : TILE;
    }
}
