package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskFailure;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.task.Work;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Opens evidence in the background, says how far it is and what it has found, and asks what to read when all of it will
 * not fit into memory. Until it is done, what was open before stays open.
 */
public final class OpeningViewModel {
    /** Reads evidence; {@link InvestigationReader} outside tests. */
    @FunctionalInterface
    public interface Reader {
        /** Reads a part of the evidence, as {@link Investigation#open} does. */
        Investigation open(
                List<Path> paths, OpenOptions options, ReadPart part, Progress progress, ReadListener listener);

        /**
         * Estimates what reading would take.
         *
         * @param smallest bytes on disk below which it is not worth an estimate
         * @return empty where there is no estimate
         */
        default Optional<LoadPlan> plan(List<Path> paths, long smallest) {
            return Optional.empty();
        }
    }

    /** What came of a task: the evidence, or a plan that says that it will not fit. */
    private sealed interface Outcome {
        record Read(Investigation investigation) implements Outcome {}

        record TooLarge(LoadPlan plan) implements Outcome {}
    }

    /** Evidence that is on disk smaller than this part of the largest heap is read without a plan. */
    private static final int UNPLANNED_HEAP_PARTS = 16;

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Settings settings;
    private final Reader reader;
    private final LongSupplier nanoClock;
    private final LiveLoad live = new LiveLoad();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable LoadPlan> question = new ReadOnlyObjectWrapper<>();
    private List<Path> paths = List.of();
    private @Nullable RunningTask running;

    /** @param nanoClock a clock that only goes forward, in nanoseconds */
    public OpeningViewModel(
            Workspace workspace, BackgroundTasks tasks, Settings settings, Reader reader, LongSupplier nanoClock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.settings = settings;
        this.reader = reader;
        this.nanoClock = nanoClock;
    }

    /** True while evidence is being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being opened. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Bytes, rate and time left in words. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The part that is done, 0 to 1, or -1 when unknown. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What is known of the load that runs. */
    public LiveLoad live() {
        return live;
    }

    /** The plan of evidence that will not fit, while it waits for {@link #choose}; null when nothing is asked. */
    public ReadOnlyObjectProperty<@Nullable LoadPlan> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Opens files and folders as one case; replaces an opening that still runs. */
    public void open(List<Path> given) {
        if (given.isEmpty()) {
            return;
        }
        List<Path> wanted = List.copyOf(given);
        OpenOptions options = options();
        LoadNews news = new LoadNews(options, LiveLoad.MOST_ROWS);
        long smallest = Runtime.getRuntime().maxMemory() / UNPLANNED_HEAP_PARTS;
        start(wanted, news, progress -> {
            Optional<LoadPlan> tooLarge = reader.plan(wanted, smallest).filter(plan -> !plan.fits());
            return tooLarge.isPresent()
                    ? new Outcome.TooLarge(tooLarge.get())
                    : read(wanted, options, ReadPart.ALL, progress, news);
        });
    }

    /** Answers the question: reads one of the plan's parts, or {@link ReadPart#ALL} as far as memory reaches. */
    public void choose(ReadPart part) {
        if (question.get() != null) {
            List<Path> wanted = paths;
            OpenOptions options = options();
            LoadNews news = new LoadNews(options, LiveLoad.MOST_ROWS);
            start(wanted, news, progress -> read(wanted, options, part, progress, news));
        }
    }

    /** Whether a failure was the last opening running out of memory, so that {@link #askForPart} may help. */
    public boolean ranOutOfMemory(TaskFailure failure) {
        return failure.cause() instanceof OutOfMemoryError
                && !paths.isEmpty()
                && failure.what().equals(what(paths));
    }

    /** Plans the last opening anew and asks for a part of it. */
    public void askForPart() {
        List<Path> wanted = paths;
        start(wanted, new LoadNews(options(), LiveLoad.MOST_ROWS), progress -> {
            LoadPlan plan = reader.plan(wanted, 0)
                    .orElseThrow(() -> new IllegalStateException("what this evidence takes cannot be estimated"));
            return new Outcome.TooLarge(plan.afterMemoryRanOut());
        });
    }

    /** Stops reading, or asking what to read; what was open before stays as it is. */
    public void cancel() {
        question.set(null);
        RunningTask task = running;
        if (task != null) {
            task.cancel();
        }
    }

    private OpenOptions options() {
        Investigation open = workspace.investigation();
        return open == null ? OpenOptions.DEFAULT : open.options();
    }

    private Outcome read(
            List<Path> wanted, OpenOptions options, ReadPart part, Progress progress, ReadListener listener) {
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled before reading");
        }
        return new Outcome.Read(reader.open(wanted, options, part, progress, listener));
    }

    private void start(List<Path> wanted, LoadNews news, Work<Outcome> work) {
        cancel();
        paths = wanted;
        title.set(what(wanted));
        detail.set("Looking at the files…");
        share.set(-1);
        live.clear();
        busy.set(true);
        running = tasks.start("open", what(wanted), work, new OpeningListener(wanted, news));
    }

    private final class OpeningListener implements TaskListener<Outcome> {
        private final List<Path> wanted;
        private final LoadNews news;
        private long startedNanos;
        private boolean hasStarted;

        OpeningListener(List<Path> wanted, LoadNews news) {
            this.wanted = wanted;
            this.news = news;
        }

        @Override
        public void done(Outcome result) {
            ended();
            if (result instanceof Outcome.TooLarge tooLarge) {
                question.set(tooLarge.plan());
            } else if (result instanceof Outcome.Read read) {
                settings.addRecent(wanted);
                workspace.open(read.investigation());
            }
        }

        @Override
        public void progressed(long done, long total) {
            long now = nanoClock.getAsLong();
            if (!hasStarted) {
                hasStarted = true;
                startedNanos = now;
            }
            share.set(total > 0 ? Math.min(1, (double) done / total) : -1);
            detail.set(LiveLoad.describe(done, total, now - startedNanos));
            live.show(news.fetch());
        }

        @Override
        public void cancelled() {
            ended();
        }

        @Override
        public void failed() {
            ended();
        }
    }

    private void ended() {
        running = null;
        busy.set(false);
    }

    private static String what(List<Path> paths) {
        return "Opening " + name(paths);
    }

    /** Paths in few words. */
    static String name(List<Path> paths) {
        String first = paths.stream().limit(2).map(Path::toString).collect(Collectors.joining(", "));
        return paths.size() <= 2 ? first : first + " and " + DisplayText.count(paths.size() - 2L, "more path");
    }
}
