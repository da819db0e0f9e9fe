package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.ui.workspace.Theme;

class AppearanceTest {
    @ParameterizedTest
    @CsvSource({
        "Windows 11, WINDOWS",
        "Windows Server 2022, WINDOWS",
        "Mac OS X, MACOS",
        "Linux, FREEDESKTOP",
        "FreeBSD, FREEDESKTOP"
    })
    void theSystemIsAskedByItsOwnCommand(String osName, SystemTheme expected) {
        assertEquals(expected, SystemTheme.of(osName));
    }

    /** Answers as the three commands print them. */
    @Test
    void theSystemsAnswerIsUnderstood() {
        assertEquals(
                Theme.DARK,
                SystemTheme.WINDOWS.theme("\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes"
                        + "\\Personalize\r\n    AppsUseLightTheme    REG_DWORD    0x0\r\n\r\n"));
        assertEquals(Theme.LIGHT, SystemTheme.WINDOWS.theme("    AppsUseLightTheme    REG_DWORD    0x1\r\n"));
        assertEquals(Theme.DARK, SystemTheme.MACOS.theme("Dark\n"));
        assertEquals(Theme.LIGHT, SystemTheme.MACOS.theme(""));
        assertEquals(Theme.DARK, SystemTheme.FREEDESKTOP.theme("'prefer-dark'\n"));
        assertEquals(Theme.LIGHT, SystemTheme.FREEDESKTOP.theme("'default'\n"));
    }

    @Test
    void lengthsOfTextGrowAndLinesDoNot() {
        String css = ".a { -fx-font-size: 12px; -fx-border-width: 1px; -fx-padding: 2 8 2 8; }\n"
                + ".b { -fx-fixed-cell-size: 25px; -fx-size: 27px; -fx-icon-size: 20px; -fx-min-height: 30;"
                + " -qw-timeline-font-size: 10px; }";
        assertEquals(
                ".a { -fx-font-size: 18.0px; -fx-border-width: 1px; -fx-padding: 2 8 2 8; }\n"
                        + ".b { -fx-fixed-cell-size: 37.5px; -fx-size: 40.5px; -fx-icon-size: 30.0px; -fx-min-height: 45.0;"
                        + " -qw-timeline-font-size: 15.0px; }",
                ScaledStyle.scaled(css, 1.5));
    }

    @Test
    void theStepsOfTextEndAtBothSides() {
        TextSize size = TextSize.NORMAL;
        for (TextSize ignored : TextSize.values()) {
            size = size.larger();
        }
        assertEquals(TextSize.LARGEST, size);
        for (TextSize ignored : TextSize.values()) {
            size = size.smaller();
        }
        assertEquals(TextSize.SMALL, size);
    }
}
