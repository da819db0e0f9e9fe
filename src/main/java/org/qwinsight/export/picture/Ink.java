package org.qwinsight.export.picture;

import java.util.Locale;

/**
 * Colours by meaning, on a light and on a dark ground. One saturated colour means one thing: a finding. What matters is
 * told by shape or words too, and differs in lightness, so that a print in grey can be read.
 */
public enum Ink {
    GROUND(0xffffff, 0x0d1117),
    TEXT(0x1f2328, 0xe6edf3),
    MUTED(0x59636e, 0x9198a1),
    LINE(0x9aa4ae, 0x59636e),
    RULE(0xd1d9e0, 0x3d444d),
    BAND(0xf3f5f7, 0x171d25),
    DENSITY(0x5b7894, 0x7d9cbc),
    FINDING(0xb60d28, 0xff7b72),
    TINT(0xfdecee, 0x2d1518),
    ON_FINDING(0xffffff, 0x1b0507);

    private final int light;
    private final int dark;

    Ink(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Red, green and blue on a light ground, a byte each. */
    public int light() {
        return light;
    }

    /** Red, green and blue on a dark ground. */
    public int dark() {
        return dark;
    }

    /** The class of shapes that are filled with it. */
    String fillClass() {
        return "f-" + id();
    }

    /** The class of lines that are drawn with it. */
    String strokeClass() {
        return "s-" + id();
    }

    /** The style sheet of all pictures. Dark is for the screen only: paper is light. */
    public static String styleSheet() {
        StringBuilder sheet = new StringBuilder();
        for (Ink ink : values()) {
            sheet.append(ink.rules(ink.light));
        }
        sheet.append("@media screen and (prefers-color-scheme: dark) {\n");
        for (Ink ink : values()) {
            sheet.append(ink.rules(ink.dark));
        }
        return sheet.append("}\n").toString();
    }

    private String rules(int rgb) {
        return String.format(
                Locale.ROOT, ".%s { fill: #%06x }\n.%s { stroke: #%06x }\n", fillClass(), rgb, strokeClass(), rgb);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
