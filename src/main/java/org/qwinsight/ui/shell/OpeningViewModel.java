package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** Opens evidence in the background and says how far it is. Until it is done, what was open before stays open. */
public final class OpeningViewModel {
    /** Reads evidence; {@link Investigation#open} outside tests. */
    @FunctionalInterface
    public interface Reader {
        Investigation open(List<Path> paths, OpenOptions options, Progress progress);
    }

    private static final long SECOND = 1_000_000_000L;
    /** Before this much time a rate says little. */
    private static final long RATE_FROM_NANOS = SECOND / 2;

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Settings settings;
    private final Reader reader;
    private final LongSupplier nanoClock;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private @Nullable RunningTask running;
    private long startedNanos;

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

    /** Opens files and folders as one case; replaces an opening that still runs. */
    public void open(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        cancel();
        String name = name(paths);
        title.set("Opening " + name);
        detail.set("Looking at the files…");
        share.set(-1);
        startedNanos = nanoClock.getAsLong();
        busy.set(true);
        Investigation open = workspace.investigation();
        OpenOptions options = open == null ? OpenOptions.DEFAULT : open.options();
        running = tasks.start(
                "open",
                "Opening " + name,
                progress -> reader.open(paths, options, progress),
                new OpeningListener(List.copyOf(paths)));
    }

    /** Stops reading; what was open before stays as it is. */
    public void cancel() {
        RunningTask task = running;
        if (task != null) {
            task.cancel();
        }
    }

    private final class OpeningListener implements TaskListener<Investigation> {
        private final List<Path> paths;

        OpeningListener(List<Path> paths) {
            this.paths = paths;
        }

        @Override
        public void done(Investigation result) {
            ended();
            settings.addRecent(paths);
            workspace.open(result);
        }

        @Override
        public void progressed(long done, long total) {
            share.set(total > 0 ? Math.min(1, (double) done / total) : -1);
            detail.set(describe(done, total, nanoClock.getAsLong() - startedNanos));
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

    /** {@code 120.0 MB of 400.0 MB · 60.0 MB a second · 5 s left}. */
    static String describe(long done, long total, long nanos) {
        StringBuilder text = new StringBuilder(DisplayText.bytes(done));
        if (total > 0) {
            text.append(" of ").append(DisplayText.bytes(total));
        }
        if (nanos >= RATE_FROM_NANOS && done > 0) {
            double perSecond = (double) done * SECOND / nanos;
            text.append(" · ").append(DisplayText.bytes(Math.round(perSecond))).append(" a second");
            if (total > done) {
                long left = (long) Math.ceil((total - done) / perSecond);
                text.append(" · ")
                        .append(left < 120 ? left + " s" : (left + 59) / 60 + " min")
                        .append(" left");
            }
        }
        return text.toString();
    }

    /** Paths in few words. */
    static String name(List<Path> paths) {
        String first = paths.stream().limit(2).map(Path::toString).collect(Collectors.joining(", "));
        return paths.size() <= 2 ? first : first + " and " + DisplayText.count(paths.size() - 2L, "more path");
    }
}
