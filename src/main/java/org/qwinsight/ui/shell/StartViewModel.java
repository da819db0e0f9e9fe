package org.qwinsight.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;

/** What can be opened again, and whether it is still there. */
public final class StartViewModel {
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
