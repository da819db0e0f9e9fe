package org.qwinsight.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.paint.Color;
import org.qwinsight.ui.workspace.Theme;
import org.qwinsight.ui.workspace.Workspace;

/** Puts the theme's style sheet under the program's own one, which is in the size that was chosen for texts. */
final class ThemeSwitch {
    /** Style class of a scene's root while the theme is dark. */
    static final String DARK = "dark";

    /** The ground of the dark theme. */
    private static final Color DARK_GROUND = Color.web("#0d1117");

    private static final String OWN = "/org/qwinsight/ui/app.css";

    private final Workspace workspace;
    private final ObservableValue<TextSize> textSize;

    ThemeSwitch(Workspace workspace, ObservableValue<TextSize> textSize) {
        this.workspace = workspace;
        this.textSize = textSize;
    }

    /** Sets theme and size of text now and whenever they change. */
    void follow(Scene scene) {
        scene.getStylesheets().add(stylesheet());
        textSize.addListener((property, before, now) -> {
            int own = scene.getStylesheets().size() - 1;
            scene.getStylesheets().set(own, stylesheet());
            widenColumns(scene.getRoot(), now.factor() / before.factor());
        });
        workspace.themeProperty().addListener((property, before, now) -> apply(scene.getRoot(), now));
        apply(scene.getRoot(), workspace.theme());
    }

    /**
     * Gives a dialog the look of the window, and keeps it alike.
     *
     * @param shown whether somebody sees the dialog
     */
    void dress(Parent root, ObservableValue<Boolean> shown) {
        root.getStylesheets().add(stylesheet());
        int own = root.getStylesheets().size() - 1;
        mark(root, workspace.theme());
        textSize.when(shown)
                .addListener((property, before, now) -> root.getStylesheets().set(own, stylesheet()));
        workspace.themeProperty().when(shown).addListener((property, before, now) -> mark(root, now));
    }

    /** A column that showed its texts whole shows them whole in the other size too. */
    private static void widenColumns(Parent root, double ratio) {
        for (Node node : root.lookupAll(".table-view")) {
            if (node instanceof TableView<?> table) {
                table.getColumns().forEach(column -> column.setPrefWidth(column.getWidth() * ratio));
            }
        }
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
        Scene scene = root.getScene();
        if (scene != null) {
            // Seen for a moment where a window grows.
            scene.setFill(theme == Theme.DARK ? DARK_GROUND : Color.WHITE);
        }
    }

    private String stylesheet() {
        if (textSize.getValue() == TextSize.NORMAL) {
            return Objects.requireNonNull(ThemeSwitch.class.getResource(OWN), OWN)
                    .toExternalForm();
        }
        try (InputStream css = Objects.requireNonNull(ThemeSwitch.class.getResourceAsStream(OWN), OWN)) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            return ScaledStyle.address(
                    ScaledStyle.scaled(text, textSize.getValue().factor()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
