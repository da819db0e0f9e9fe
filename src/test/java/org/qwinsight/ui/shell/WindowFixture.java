package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window for tests: remembers nothing, asks nobody, and "reads" a made-up case. A path named {@code broken} fails and
 * one named {@code endless} reads until it is cancelled; one named {@code none} has no finding.
 */
final class WindowFixture implements FileDialogs {
    final Workspace workspace = new Workspace();
    final Settings settings = new Settings(KeyValues.inMemory());
    final ThreadedTasks tasks = new ThreadedTasks();
    final List<List<Path>> opened = new ArrayList<>();
    final MainWindow window;
    List<Path> filesToChoose = List.of();
    Optional<Path> folderToChoose = Optional.empty();
    Optional<Path> targetToChoose = Optional.empty();
    volatile boolean readingEnded;

    WindowFixture(Stage stage, Supplier<Optional<Path>> demo) {
        window = new MainWindow(stage, workspace, new MainWindow.Surroundings(tasks, settings, this, this::read, demo));
        stage.show();
    }

    private Investigation read(List<Path> paths, OpenOptions options, Progress progress) {
        opened.add(paths);
        if (paths.get(0).endsWith("broken")) {
            throw new IllegalStateException("made to fail");
        }
        if (paths.get(0).endsWith("endless")) {
            for (long done = 1; !progress.isCancelled(); done++) {
                progress.report(done % 1_000_000, 1_000_000);
            }
            readingEnded = true;
            throw new CancellationException();
        }
        return paths.get(0).endsWith("none") ? SyntheticCase.withoutFinding() : SyntheticCase.qakbot();
    }

    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 20 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void untilOpen() {
        until(() -> workspace.investigation() != null);
    }

    @Override
    public List<Path> chooseFiles() {
        return filesToChoose;
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folderToChoose;
    }

    @Override
    public Optional<Path> chooseCase(@Nullable Path folder, String name) {
        return targetToChoose;
    }

    @Override
    public Optional<Path> chooseTarget(@Nullable Path folder, String name) {
        return targetToChoose;
    }
}
