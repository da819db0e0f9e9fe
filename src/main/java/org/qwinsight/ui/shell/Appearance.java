package org.qwinsight.ui.shell;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Theme;
import org.qwinsight.ui.workspace.Workspace;

/** Theme and size of text as the person chose them; kept from one run to the next. */
final class Appearance {
    static final String THEME_KEY = "Shortcut+T";
    static final String LARGER_KEY = "Shortcut+PLUS";
    static final String SMALLER_KEY = "Shortcut+MINUS";
    static final String NORMAL_KEY = "Shortcut+Alt+0";

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<TextSize> textSize;

    Appearance(Workspace workspace, BackgroundTasks tasks, Settings settings) {
        this.workspace = workspace;
        this.tasks = tasks;
        theme = new SimpleObjectProperty<>(settings.choice("theme", ThemeChoice.LIGHT));
        textSize = new SimpleObjectProperty<>(settings.choice("textSize", TextSize.NORMAL));
        theme.addListener((property, before, now) -> {
            settings.setChoice("theme", now);
            applyTheme();
        });
        textSize.addListener((property, before, now) -> {
            settings.setChoice("textSize", now);
            applyTextSize();
        });
        applyTextSize();
        applyTheme();
    }

    private void applyTextSize() {
        workspace.textScaleProperty().set(textSize.get().factor());
    }

    private void applyTheme() {
        switch (theme.get()) {
            case LIGHT -> workspace.themeProperty().set(Theme.LIGHT);
            case DARK -> workspace.themeProperty().set(Theme.DARK);
            case SYSTEM -> askSystem();
        }
    }

    /** The theme stays as it is where the system does not say. */
    private void askSystem() {
        SystemTheme system = SystemTheme.of(System.getProperty("os.name", ""));
        tasks.start("theme", "Asking the system for its theme", progress -> system.ask(), answer -> {
            if (theme.get() == ThemeChoice.SYSTEM) {
                answer.ifPresent(workspace.themeProperty()::set);
            }
        });
    }

    /** The chosen theme; a change is applied at once. */
    ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** The other one of light and dark than what is seen now. */
    void toggleTheme() {
        theme.set(ThemeChoice.of(workspace.theme().other()));
    }

    /** The menu's keys, for a dialog beside which the window is used. */
    void serve(Scene dialog) {
        Map<String, Runnable> keys = Map.of(
                THEME_KEY,
                this::toggleTheme,
                LARGER_KEY,
                this::enlarge,
                SMALLER_KEY,
                this::reduce,
                NORMAL_KEY,
                () -> textSize.set(TextSize.NORMAL));
        keys.forEach((key, action) -> dialog.getAccelerators().put(KeyCombination.keyCombination(key), action));
        dialog.addEventHandler(KeyEvent.KEY_PRESSED, this::changeTextSize);
    }

    void enlarge() {
        textSize.set(textSize.get().larger());
    }

    void reduce() {
        textSize.set(textSize.get().smaller());
    }

    /** Keys that mean plus and minus on other keyboards than the menu's. */
    void changeTextSize(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case EQUALS, ADD -> enlarge();
            case SUBTRACT -> reduce();
            default -> {
                return;
            }
        }
        event.consume();
    }

    ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }
}
