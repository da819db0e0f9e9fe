package org.qwinsight.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.shell.ChosenFiles;
import org.qwinsight.ui.shell.InvestigationReader;
import org.qwinsight.ui.shell.KeyValues;
import org.qwinsight.ui.shell.MainWindow;
import org.qwinsight.ui.shell.Settings;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Opens the window on a made-up case, for looking at it. Arguments: case (start, qakbot, none, empty, large, million,
 * single, second, years, crowded, timeless, no-time), theme,
 * width, height; or any word, theme, width, height and paths to open.
 */
public final class ShowCase {
    private ShowCase() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window with the case. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            Settings settings = new Settings(KeyValues.inMemory());
            settings.remember("theme", arguments.get(1));
            settings.setNumber("window.width", Double.parseDouble(arguments.get(2)));
            settings.setNumber("window.height", Double.parseDouble(arguments.get(3)));
            settings.addRecent(List.of(Path.of("cases", "2026-02", "FIN-WS-014.sysmon.jsonl")));
            settings.addRecent(List.of(Path.of("").toAbsolutePath()));
            Workspace workspace = new Workspace();
            MainWindow window = new MainWindow(
                    stage,
                    workspace,
                    new MainWindow.Surroundings(
                            new ThreadedTasks(),
                            settings,
                            new ChosenFiles(),
                            new InvestigationReader(),
                            () -> Optional.of(Path.of("").toAbsolutePath())));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            Investigation shown = of(arguments.get(0));
            if (arguments.size() > 4) {
                window.open(arguments.stream().skip(4).map(Path::of).toList());
            } else if (shown != null) {
                workspace.open(shown);
            }
        }

        private static @Nullable Investigation of(String name) {
            return switch (name) {
                case "qakbot" -> SyntheticCase.qakbot();
                case "none" -> SyntheticCase.withoutFinding();
                case "empty" -> SyntheticCase.empty();
                case "large" -> SyntheticCase.large(100_000);
                case "million" -> SyntheticCase.large(1_000_000);
                case "single" -> TimeCases.single();
                case "second" -> TimeCases.oneSecond();
                case "years" -> TimeCases.years();
                case "crowded" -> TimeCases.crowded();
                case "timeless" -> TimeCases.partlyWithoutTime();
                case "no-time" -> TimeCases.withoutAnyTime();
                default -> null;
            };
        }
    }
}
