package org.qwinsight.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;
import org.qwinsight.ui.fx.FxStallWatch;
import org.qwinsight.ui.shell.ChosenFiles;
import org.qwinsight.ui.shell.KeyValues;
import org.qwinsight.ui.shell.MainWindow;
import org.qwinsight.ui.shell.OpeningViewModel;
import org.qwinsight.ui.shell.Settings;
import org.qwinsight.ui.task.CountedTasks;
import org.qwinsight.ui.workspace.Workspace;

/**
 * A window with a case of a given size, driven through its steps: {@code WindowRun STARTS ROUNDS}. Prints, one
 * {@code name=value} a line, milliseconds from a gesture to the picture that answers it, when all work beside the window
 * is done (median of the rounds, after one that does not count), and the longest stretch of processor time that the FX
 * thread took in one go in any counted round.
 */
public final class WindowRun {
    private static final long LONGEST_SECONDS = 120;

    private final Workspace workspace = new Workspace();
    private final CountedTasks tasks = new CountedTasks();
    private final Stage stage;

    private WindowRun(Stage stage, Investigation evidence) {
        this.stage = stage;
        MainWindow window = new MainWindow(
                stage,
                workspace,
                new MainWindow.Surroundings(
                        tasks,
                        new Settings(KeyValues.inMemory()),
                        new ChosenFiles(),
                        new Reader(evidence),
                        Optional::empty));
        steps = new WindowSteps(window, workspace, stage.getScene());
        stage.show();
    }

    private final WindowSteps steps;

    /** Drives the window and prints; needs a display. */
    public static void main(String[] args) throws InterruptedException {
        int starts = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        EventStore store = LoadStore.of(starts);
        Investigation evidence = Investigation.of(new IngestReport(List.of()), store, OpenOptions.DEFAULT);
        CompletableFuture<WindowRun> made = new CompletableFuture<>();
        Platform.startup(() -> made.complete(new WindowRun(new Stage(), evidence)));
        made.join().drive(rounds);
        System.exit(0);
    }

    private void drive(int rounds) throws InterruptedException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, Long> stretches = new LinkedHashMap<>();
        try (FxStallWatch watch = FxStallWatch.start()) {
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, Runnable> step : steps.all().entrySet()) {
                    watch.reset();
                    double took = timed(step.getValue());
                    if (round > 0) {
                        millis.computeIfAbsent(step.getKey(), key -> new ArrayList<>())
                                .add(took);
                        stretches.merge(step.getKey(), watch.longestMillis(), Math::max);
                    }
                }
            }
        }
        millis.forEach((name, times) -> System.out.println(name + "=" + Numbers.median(times)));
        stretches.forEach((name, longest) -> System.out.println(name + ", stretch=" + longest));
    }

    /** From the gesture to the second picture after the last task has ended: the first may have been laid out before. */
    private double timed(Runnable gesture) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        long begin = System.nanoTime();
        long[] end = {0};
        Platform.runLater(() -> {
            gesture.run();
            afterPicture(2, () -> {
                end[0] = System.nanoTime();
                painted.countDown();
            });
        });
        if (!painted.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no picture for " + LONGEST_SECONDS + " s");
        }
        return (end[0] - begin) / 1e6;
    }

    private void afterPicture(int pictures, Runnable then) {
        Runnable[] listener = {() -> {}};
        listener[0] = () -> {
            stage.getScene().removePostLayoutPulseListener(listener[0]);
            if (tasks.running() > 0) {
                Platform.runLater(() -> afterPicture(2, then));
            } else if (pictures > 1) {
                Platform.runLater(() -> afterPicture(pictures - 1, then));
            } else {
                then.run();
            }
        };
        stage.getScene().addPostLayoutPulseListener(listener[0]);
        Platform.requestNextPulse();
    }

    /** Gives the same case again and again, so that opening it is timed and not reading. */
    private record Reader(Investigation evidence) implements OpeningViewModel.Reader {
        @Override
        public Optional<LoadPlan> plan(List<Path> paths, long smallest) {
            return Optional.empty();
        }

        @Override
        public Investigation open(
                List<Path> paths, OpenOptions options, ReadPart part, Progress progress, ReadListener listener) {
            return evidence;
        }
    }
}
