package org.qwinsight.ui.shell;

import org.qwinsight.ui.workspace.Theme;

/** Which theme the person wants. */
enum ThemeChoice {
    LIGHT("_Light"),
    DARK("_Dark"),
    /** Whatever the system's own windows have. */
    SYSTEM("As the _system");

    private final String menuText;

    ThemeChoice(String menuText) {
        this.menuText = menuText;
    }

    String menuText() {
        return menuText;
    }

    /** The same without the sign of a mnemonic. */
    String label() {
        return menuText.replace("_", "");
    }

    static ThemeChoice of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }
}
