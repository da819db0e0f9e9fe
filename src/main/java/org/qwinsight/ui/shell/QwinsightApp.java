package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.task.UncaughtFailures;
import org.qwinsight.ui.workspace.Workspace;

/** The JavaFX application. */
public final class QwinsightApp extends Application {
    private final BackgroundTasks tasks = new ThreadedTasks();

    /** JavaFX warns there that it stands on the class path, which is where this program wants it. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    /**
     * Starts the window and returns when it is closed; may be called once. Opens the given files and folders, if any.
     *
     * @return false when there is no display to show it on
     */
    public static boolean launch(List<Path> toOpen) {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException e) {
            return false;
        }
        Application.launch(
                QwinsightApp.class, toOpen.stream().map(Path::toString).toArray(String[]::new));
        return true;
    }

    @Override
    public void start(Stage stage) {
        Workspace workspace = new Workspace();
        MainWindow window = new MainWindow(
                stage,
                workspace,
                new MainWindow.Surroundings(
                        tasks,
                        new Settings(new StoredKeyValues()),
                        new SystemFileDialogs(stage),
                        new InvestigationReader(),
                        DemoCase::find));
        UncaughtFailures.onThisThread(window::showUnexpected);
        stage.show();
        window.open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    @Override
    public void stop() {
        tasks.close();
    }
}
