package org.qwinsight.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.export.ToolVersion;
import org.qwinsight.investigation.PracticeCase;
import org.qwinsight.training.TrainingCase;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;

/** What can be opened again, and whether it is still there. */
public final class StartViewModel {
    private static final String DEMO_FOLDER = "qwinsight-demo";

    private final Settings settings;
    private final BackgroundTasks tasks;
    private final Supplier<Optional<Path>> demo;
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();

    /**
     * Something that was opened before.
     *
     * @param paths what was opened together
     * @param isThere all of it still exists
     */
    public record Recent(List<Path> paths, boolean isThere) {
        public String name() {
            return OpeningViewModel.name(paths);
        }
    }

    public StartViewModel(Settings settings, BackgroundTasks tasks, Supplier<Optional<Path>> demo) {
        this.settings = settings;
        this.tasks = tasks;
        this.demo = demo;
    }

    public ObservableList<Recent> recent() {
        return recent;
    }

    /** The sample logs, when they are installed. */
    public Optional<Path> demo() {
        return demo.get();
    }

    /**
     * Writes the training case into a folder of its own, and gives its case file to be opened; one that was written
     * there before is given as it is.
     *
     * @param below where the folder is made
     */
    void writeDemo(Path below, Consumer<Path> written) {
        Path folder = below.resolve(DEMO_FOLDER);
        Path file = folder.resolve(PracticeCase.CASE);
        tasks.start(
                "demo",
                "Writing the training case",
                progress -> {
                    if (!Files.exists(file)) {
                        TrainingCase.writeInto(folder, ToolVersion.version());
                    }
                    return file;
                },
                written::accept);
    }

    /** Forgets all of it. The files stay where they are. */
    void forgetRecent() {
        settings.forgetRecent();
        refresh();
    }

    /** Looks again; drives that answer slowly are asked in the background. */
    public void refresh() {
        List<List<Path>> known = settings.recent();
        tasks.start(
                "recent",
                "Looking for recent files",
                progress -> known.stream()
                        .map(paths -> new Recent(paths, paths.stream().allMatch(Files::exists)))
                        .toList(),
                TaskListener.stoppable(recent::setAll));
    }
}
