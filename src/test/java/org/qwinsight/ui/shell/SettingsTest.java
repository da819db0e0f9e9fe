package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final KeyValues texts = KeyValues.inMemory();
    private final Settings settings = new Settings(texts);

    @Test
    void nothingRememberedIsTheDefault() {
        assertEquals(ThemeChoice.LIGHT, settings.choice("theme", ThemeChoice.LIGHT));
        assertEquals(List.of(), settings.recent());
        assertEquals(1280, settings.number("window.width", 1280));
    }

    @Test
    void theNewestComesFirstAndOnlyOnce() {
        settings.addRecent(List.of(Path.of("a")));
        settings.addRecent(List.of(Path.of("b"), Path.of("c")));
        settings.addRecent(List.of(Path.of("a")));
        assertEquals(List.of(List.of(Path.of("a")), List.of(Path.of("b"), Path.of("c"))), settings.recent());
    }

    @Test
    void onlyEightAreKept() {
        for (int i = 0; i < 20; i++) {
            settings.addRecent(List.of(Path.of("file" + i)));
        }
        assertEquals(8, settings.recent().size());
        assertEquals(List.of(Path.of("file19")), settings.recent().get(0));
    }

    @Test
    void nonsenseIsAsGoodAsNothing() {
        texts.put("theme", "PINK");
        texts.put("window.width", "wide");
        texts.put("divider.findings", "7");
        texts.put("recent.0", "bad\0path");
        assertEquals(ThemeChoice.LIGHT, settings.choice("theme", ThemeChoice.LIGHT));
        assertEquals(1280, settings.number("window.width", 1280));
        assertEquals(0.3, settings.share("divider.findings", 0.3));
        assertEquals(List.of(), settings.recent());
    }

    @Test
    void whatIsSetIsRemembered() {
        settings.setChoice("theme", ThemeChoice.DARK);
        settings.setNumber("divider.findings", 0.42);
        Settings later = new Settings(texts);
        assertEquals(ThemeChoice.DARK, later.choice("theme", ThemeChoice.LIGHT));
        assertEquals(0.42, later.share("divider.findings", 0.3));
    }
}
