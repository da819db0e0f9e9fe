package org.qwinsight.export.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One picture in both formats. */
class PictureFormatTest {
    private static final Picture PICTURE = new Picture(
            "A <box>",
            "Says \"all\"",
            100,
            40,
            List.of(
                    new Shape.Boxes(List.of(new Shape.Box(10, 10, 20.25, 5)), Ink.DENSITY),
                    new Shape.Polygon(
                            List.of(new Shape.Point(50, 10), new Shape.Point(70, 10), new Shape.Point(70, 30)),
                            Ink.FINDING,
                            true),
                    new Shape.Disc(85, 20, 6, Ink.MUTED, false),
                    new Shape.Line(List.of(new Shape.Point(0, 35), new Shape.Point(100, 35)), Ink.RULE, true),
                    new Shape.Text(5, 38, "a & b", Ink.TEXT, true, Shape.Align.END)));

    private static byte[] png(Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngFormat.write(picture, out);
        return out.toByteArray();
    }

    @Test
    void svgIsWhatIsDrawnByHand() throws IOException {
        StringBuilder out = new StringBuilder();
        SvgFormat.write(PICTURE, out);
        String svg = out.toString();
        String begin = """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" width="100" height="40" role="img" \
                aria-labelledby="picture-title" aria-describedby="picture-desc">
                <title id="picture-title">A &lt;box&gt;</title>
                <desc id="picture-desc">Says &quot;all&quot;</desc>
                <style>""";
        String end = """
                </style>
                <rect class="f-ground" width="100%" height="100%"/>
                <path class="f-density" d="M10 10h20.3v5H10z"/>
                <path class="f-finding" d="M50 10L70 10L70 30z"/>
                <circle class="o f-ground s-muted" cx="85" cy="20" r="6"/>
                <path class="l s-rule d" d="M0 35L100 35"/>
                <text xml:space="preserve" class="f-text b e" x="5" y="38">a &amp; b</text>
                </svg>
                """;
        assertTrue(svg.startsWith(begin), svg);
        assertTrue(svg.endsWith(end), svg);
    }

    @Test
    void pngHasTheSameShapesTwiceAsLarge() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(PICTURE)));
        assertEquals(200, image.getWidth());
        assertEquals(80, image.getHeight());
        assertEquals(Ink.DENSITY.light(), image.getRGB(40, 25) & 0xFFFFFF);
        assertEquals(Ink.FINDING.light(), image.getRGB(136, 30) & 0xFFFFFF);
        assertEquals(Ink.GROUND.light(), image.getRGB(170, 40) & 0xFFFFFF);
        assertEquals(Ink.GROUND.light(), image.getRGB(2, 2) & 0xFFFFFF);
        assertArrayEquals(png(PICTURE), png(PICTURE));
    }

    @Test
    void aPictureThatNoProgramShowsIsRefused() {
        Picture tall = new Picture("", "", 10, PngFormat.HIGHEST + 1, List.of());
        assertThrows(IllegalArgumentException.class, () -> png(tall));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1.04, 1", "1.05, 1.1", "-2.5, -2.5", "12345.678, 12345.7", "0.04, 0"})
    void numbersHaveOneDigitBehindThePoint(double value, String text) {
        assertEquals(text, SvgFormat.number(value));
    }

    /** Contrast by WCAG: 4.5 for text on every ground that it stands on. */
    @Test
    void textCanBeReadOnItsGround() {
        for (Ink text : List.of(Ink.TEXT, Ink.MUTED, Ink.FINDING)) {
            for (Ink ground : List.of(Ink.GROUND, Ink.BAND, Ink.TINT)) {
                assertTrue(contrast(text.light(), ground.light()) >= 4.5, text + " on " + ground);
                assertTrue(contrast(text.dark(), ground.dark()) >= 4.5, text + " on " + ground + ", dark");
            }
        }
        assertTrue(contrast(Ink.ON_FINDING.light(), Ink.FINDING.light()) >= 4.5);
        assertTrue(contrast(Ink.ON_FINDING.dark(), Ink.FINDING.dark()) >= 4.5);
    }

    private static double contrast(int a, int b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
