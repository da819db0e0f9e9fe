package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadingSpeed;
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

    /** A speed that is told sooner jumps about. */
    private static final long SPEED_FROM_NANOS = EventTime.NANOS_PER_SECOND / 2;

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
    private @Nullable RunningTask reading;
    private @Nullable RunningTask planning;
    private Consumer<Runnable> onRead = Runnable::run;

    /** @param nanoClock a clock that only goes forward, in nanoseconds */
    public OpeningViewModel(
            Workspace workspace, BackgroundTasks tasks, Settings settings, Reader reader, LongSupplier nanoClock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.settings = settings;
        this.reader = reader;
        this.nanoClock = nanoClock;
    }

    /** @param gate is given what shows the evidence that was read; until it runs that, the open case stays */
    public void setOnRead(Consumer<Runnable> gate) {
        onRead = gate;
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

    /**
     * Opens files and folders as one case; replaces an opening that still runs. Reading begins at once; when the plan that
     * is made beside it says that not all will fit, reading stops and the question is asked.
     */
    public void open(List<Path> given) {
        if (given.isEmpty()) {
            return;
        }
        List<Path> wanted = List.copyOf(given);
        begin(wanted);
        plan(progress -> reader.plan(wanted, LoadPlan.smallestPlanned()), false);
        if (busy.get()) {
            read(ReadPart.ALL);
        }
    }

    /** Answers the question: reads one of the plan's parts, or {@link ReadPart#ALL} as far as memory reaches. */
    public void choose(ReadPart part) {
        if (question.get() != null) {
            begin(paths);
            read(part);
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
        begin(wanted);
        plan(
                progress -> {
                    LoadPlan plan = reader.plan(wanted, 0)
                            .orElseThrow(
                                    () -> new IllegalStateException("this evidence cannot be looked at beforehand"));
                    return Optional.of(plan.afterMemoryRanOut());
                },
                true);
    }

    /** Stops reading, or asking what to read; what was open before stays as it is. */
    public void cancel() {
        question.set(null);
        end();
    }

    private void begin(List<Path> wanted) {
        cancel();
        paths = wanted;
        title.set(what(wanted));
        detail.set("Looking at the files…");
        share.set(-1);
        live.clear();
        busy.set(true);
    }

    private void read(ReadPart part) {
        List<Path> wanted = paths;
        Investigation open = workspace.investigation();
        OpenOptions options =
                open == null ? OpenOptions.DEFAULT : open.options().unfiltered();
        LoadNews news = new LoadNews(options, LiveLoad.MOST_ROWS);
        reading = tasks.start(
                "open",
                what(wanted),
                progress -> reader.open(wanted, options, part, progress, news),
                new OpeningListener(wanted, news));
    }

    private void plan(Work<Optional<LoadPlan>> work, boolean isAlone) {
        planning = tasks.start("plan", "Estimating what " + name(paths) + " takes", work, new PlanListener(isAlone));
    }

    /** Ends what runs. */
    private void end() {
        RunningTask oldReading = reading;
        RunningTask oldPlanning = planning;
        reading = null;
        planning = null;
        busy.set(false);
        if (oldReading != null) {
            oldReading.cancel();
        }
        if (oldPlanning != null) {
            oldPlanning.cancel();
        }
    }

    private final class OpeningListener implements TaskListener<Investigation> {
        private final List<Path> wanted;
        private final LoadNews news;
        private final ReadingSpeed speed = new ReadingSpeed(SPEED_FROM_NANOS);

        OpeningListener(List<Path> wanted, LoadNews news) {
            this.wanted = wanted;
            this.news = news;
        }

        @Override
        public void done(Investigation result) {
            end();
            settings.addRecent(wanted);
            onRead.accept(() -> workspace.open(result));
        }

        @Override
        public void progressed(long done, long total) {
            share.set(total > 0 ? Math.min(1, (double) done / total) : -1);
            detail.set(LiveLoad.describe(done, total, speed.at(nanoClock.getAsLong(), done)));
            live.show(news.fetch());
        }

        @Override
        public void cancelled() {
            end();
        }

        @Override
        public void failed() {
            end();
        }

        @Override
        public boolean isStoppable() {
            return true;
        }
    }

    /** Stops reading and asks when not all will fit, unless reading has come to its end first. */
    private final class PlanListener implements TaskListener<Optional<LoadPlan>> {
        private final boolean isAlone;

        /** @param isAlone nothing is read beside it */
        PlanListener(boolean isAlone) {
            this.isAlone = isAlone;
        }

        @Override
        public void done(Optional<LoadPlan> result) {
            Optional<LoadPlan> tooLarge = result.filter(plan -> busy.get() && !plan.fits());
            if (tooLarge.isPresent() || isAlone) {
                end();
            }
            tooLarge.ifPresent(question::set);
        }

        @Override
        public void failed() {
            if (isAlone) {
                end();
            }
        }

        @Override
        public boolean isStoppable() {
            return true;
        }

        @Override
        public void stopped() {
            failed();
        }
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
