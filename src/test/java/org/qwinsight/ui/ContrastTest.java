package org.qwinsight.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every pair of text and background that the style sheet names has the contrast that WCAG 2.1 asks of text, 4.5:1. */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-(?:color|qw)-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");

    private static final List<String> TEXTS = List.of("-color-fg-default", "-qw-muted", "-qw-finding", "-qw-warning");
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-qw-selected-idle");

    private static String css(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void add(Map<String, String> colours, String css, String selector) {
        int from = css.indexOf(selector + " {");
        Matcher matcher = COLOUR.matcher(css.substring(from, css.indexOf('}', from)));
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2).strip());
        }
    }

    private static Map<String, String> colours(String theme, boolean dark) throws IOException {
        Map<String, String> colours = new HashMap<>();
        add(colours, css(theme), ".root");
        String own = css("/org/qwinsight/ui/app.css");
        add(colours, own, ".root");
        if (dark) {
            add(colours, own, ".root.dark");
        }
        return colours;
    }

    private static double luminance(Map<String, String> colours, String name) {
        String value = name;
        while (value.startsWith("-")) {
            value = Objects.requireNonNull(colours.get(value), value);
        }
        Matcher hex = HEX.matcher(value.equals("white") ? "#ffffff" : value);
        assertTrue(hex.matches(), name + " is " + value);
        int rgb = Integer.parseInt(hex.group(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static void check(Map<String, String> colours, String text, String ground, String theme) {
        double a = luminance(colours, text);
        double b = luminance(colours, ground);
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(contrast >= 4.5, theme + ": " + text + " on " + ground + " has only " + contrast);
    }

    private static void checkAll(Map<String, String> colours, String theme) {
        for (String text : TEXTS) {
            for (String ground : GROUNDS) {
                check(colours, text, ground, theme);
            }
        }
        check(colours, "-color-fg-default", "-qw-selected", theme);
        check(colours, "-qw-finding", "-qw-selected", theme);
        check(colours, "-qw-muted", "-qw-selected", theme);
        check(colours, "-qw-finding", "-qw-finding-tint", theme);
        check(colours, "-color-fg-default", "-qw-finding-tint", theme);
        check(colours, "-color-fg-default", "-qw-hit", theme);
        check(colours, "-qw-finding", "-qw-hit", theme);
        check(colours, "-qw-muted", "-qw-hit", theme);
        check(colours, "-qw-on-finding", "-qw-finding", theme);
        check(colours, "-qw-warning", "-qw-warning-tint", theme);
    }

    /** Only the selection fills a row; what is a finding says so by edge, mark and word. */
    @Test
    void noRowIsFilledForWhatItIs() throws IOException {
        Matcher rules = RULE.matcher(css("/org/qwinsight/ui/app.css"));
        while (rules.find()) {
            assertFalse(
                    rules.group(1).contains("-row:finding") && rules.group(2).contains("-qw-finding-tint"),
                    rules.group(1));
        }
    }

    @Test
    void lightTextCanBeRead() throws IOException {
        checkAll(colours(new PrimerLight().getUserAgentStylesheet(), false), "light");
    }

    @Test
    void darkTextCanBeRead() throws IOException {
        checkAll(colours(new PrimerDark().getUserAgentStylesheet(), true), "dark");
    }
}
