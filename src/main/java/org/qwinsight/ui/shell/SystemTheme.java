package org.qwinsight.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.qwinsight.ui.workspace.Theme;

/**
 * Whether the system's own windows are light or dark. JavaFX 21 does not say it, so the system's own command is asked:
 * {@code reg} on Windows, {@code defaults} on macOS, {@code gsettings} elsewhere.
 */
enum SystemTheme {
    WINDOWS(
            List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme"),
            "0x0"),
    /** The key is only there while the look is dark. */
    MACOS(List.of("defaults", "read", "-g", "AppleInterfaceStyle"), "dark"),
    FREEDESKTOP(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"), "dark");

    private static final int MOST_SECONDS = 3;
    private static final int MOST_BYTES = 4096;

    private final List<String> command;
    private final String darkWord;

    SystemTheme(List<String> command, String darkWord) {
        this.command = command;
        this.darkWord = darkWord;
    }

    /** @param osName the system property {@code os.name} */
    static SystemTheme of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : FREEDESKTOP;
    }

    /** What the answer of the command means. */
    Theme theme(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains(darkWord) ? Theme.DARK : Theme.LIGHT;
    }

    /**
     * The theme of the system, none when it does not say; waits up to three seconds.
     *
     * @throws InterruptedException when nobody waits for the answer any more
     */
    Optional<Theme> ask() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    return Optional.empty();
                }
                boolean isAnswered = process.exitValue() == 0 || this == MACOS;
                String answer = new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return isAnswered ? Optional.of(theme(answer)) : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
