package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.EvidenceSample;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadNews;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window for tests: remembers nothing, asks nobody, and "reads" a made-up case. A path named {@code broken} fails and
 * one named {@code endless} reads until it is cancelled and finds one thing on the way; one named {@code none} has no
 * finding, and one named {@code huge} will not fit into memory.
 */
final class WindowFixture implements OpeningViewModel.Reader {
    private final Stage stage;
    final Workspace workspace = new Workspace();
    final Settings settings;
    final ThreadedTasks tasks = new ThreadedTasks();
    final List<List<Path>> opened = new ArrayList<>();
    final List<ReadPart> parts = new CopyOnWriteArrayList<>();
    final ChosenFiles chosen = new ChosenFiles();
    final MainWindow window;
    volatile boolean readingEnded;

    WindowFixture(Stage stage, Supplier<Optional<Path>> demo) {
        this(stage, demo, new Settings(KeyValues.inMemory()));
    }

    /** A window that remembers what another has left. */
    WindowFixture(Stage stage, Supplier<Optional<Path>> demo, Settings settings) {
        this.settings = settings;
        this.stage = stage;
        window = new MainWindow(stage, workspace, new MainWindow.Surroundings(tasks, settings, chosen, this, demo));
        stage.show();
    }

    /** A window that reads evidence as it is done outside of tests, or otherwise. */
    WindowFixture(Stage stage, Supplier<Optional<Path>> demo, OpeningViewModel.Reader reader) {
        settings = new Settings(KeyValues.inMemory());
        this.stage = stage;
        window = new MainWindow(stage, workspace, new MainWindow.Surroundings(tasks, settings, chosen, reader, demo));
        stage.show();
    }

    @Override
    public Optional<LoadPlan> plan(List<Path> paths, long smallest) {
        Map<EventKind, Long> starts = Map.of(EventKind.SECURITY_4688, 9_000_000L, EventKind.SYSMON_1, 1_000_000L);
        EvidenceSample sample = new EvidenceSample(20L << 30, 4 << 20, 20_000_000, starts, 0, 0, 36_000_000_000_000L);
        return paths.get(0).endsWith("huge") ? Optional.of(new LoadPlan(sample, 1_500_000_000L)) : Optional.empty();
    }

    @Override
    public Investigation open(
            List<Path> paths, OpenOptions options, ReadPart part, Progress progress, ReadListener listener) {
        parts.add(part);
        opened.add(paths);
        if (paths.get(0).endsWith("broken")) {
            throw new IllegalStateException("made to fail");
        }
        if (paths.get(0).endsWith("endless") || (paths.get(0).endsWith("huge") && !part.branches())) {
            listener.started(Starts.sysmon(1, "C:\\Windows\\System32\\qwinsta.exe"));
            for (long done = 1; !progress.isCancelled(); done++) {
                listener.news(new ReadNews(done % 1_000_000, 1_000_000, "endless › part", 1000, 400));
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

    /** Does what an entry of the menus does, named as in the command palette. For the FX thread. */
    void press(String name) {
        MenuBar bar = (MenuBar) stage.getScene().lookup("#menu-bar");
        PaletteCommand.of(bar).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + name))
                .action()
                .run();
    }

    /** Ends what is open and all tasks, on the FX thread: their listeners change what is shown. */
    void end(FxRobot robot) {
        robot.interact(() -> {
            window.cases().session().end();
            tasks.close();
        });
    }

    void untilOpen() {
        until(() -> workspace.investigation() != null);
    }
}
