package org.qwinsight.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.qwinsight.ui.workspace.Theme;
import org.qwinsight.ui.workspace.Workspace;

/** Puts the theme's style sheet under the program's own one. */
final class ThemeSwitch {
    /** Style class of a scene's root while the theme is dark. */
    static final String DARK = "dark";

    private final Workspace workspace;

    ThemeSwitch(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Sets the theme now and whenever it changes. */
    void follow(Scene scene) {
        scene.getStylesheets().add(stylesheet());
        workspace.themeProperty().addListener((property, before, now) -> apply(scene.getRoot(), now));
        apply(scene.getRoot(), workspace.theme());
    }

    /** Gives a dialog the look of the window. */
    void dress(Parent root) {
        root.getStylesheets().add(stylesheet());
        mark(root, workspace.theme());
    }

    private static void apply(Parent root, Theme theme) {
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        mark(root, theme);
    }

    private static void mark(Parent root, Theme theme) {
        root.getStyleClass().remove(DARK);
        if (theme == Theme.DARK) {
            root.getStyleClass().add(DARK);
        }
    }

    private static String stylesheet() {
        URL css = ThemeSwitch.class.getResource("/org/qwinsight/ui/app.css");
        return Objects.requireNonNull(css, "app.css").toExternalForm();
    }
}
