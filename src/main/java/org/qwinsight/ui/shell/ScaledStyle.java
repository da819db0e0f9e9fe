package org.qwinsight.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's style sheet for another size of text: every length that has to grow with the text is multiplied, lines
 * and distances stay.
 */
final class ScaledStyle {
    private static final Pattern LENGTH = Pattern.compile(
            "(-(?:fx|qw-timeline)-(?:font-size|cell-size|fixed-cell-size|size|icon-size|(?:min|max|pref)-(?:width|height))\\s*:\\s*)"
                    + "([0-9]+(?:\\.[0-9]+)?)(px)?(?=\\s*;)");

    private ScaledStyle() {}

    static String scaled(String css, double factor) {
        Matcher lengths = LENGTH.matcher(css);
        return lengths.replaceAll(found -> found.group(1)
                + String.format(Locale.ROOT, "%.1f", Double.parseDouble(found.group(2)) * factor)
                + (found.group(3) == null ? "" : found.group(3)));
    }

    /** An address that JavaFX reads the style sheet from. */
    static String address(String css) {
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
