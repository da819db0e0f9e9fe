package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.EvidenceSample;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadNews;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.investigation.ReadPart;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.task.TaskFailure;
import org.qwinsight.ui.workspace.Workspace;

class OpeningViewModelTest {
    private static final List<Path> PATHS = List.of(Path.of("a.json"), Path.of("b.json"), Path.of("c.json"));

    /** Nine million starts in ten hours, for which there is room for one million. */
    private static final LoadPlan TOO_LARGE = new LoadPlan(
            new EvidenceSample(
                    20L << 30,
                    4 << 20,
                    20_000_000,
                    Map.of(EventKind.SECURITY_4688, 9_000_000L),
                    0,
                    0,
                    36_000L * EventTime.NANOS_PER_SECOND),
            200_000_000);

    private final Workspace workspace = new Workspace();
    private final Settings settings = new Settings(KeyValues.inMemory());

    private OpeningViewModel viewModel(BackgroundTasks tasks, OpeningViewModel.Reader reader) {
        return new OpeningViewModel(workspace, tasks, settings, reader, () -> 0);
    }

    @Test
    void whatWasReadIsOpenAndRecent() {
        Investigation qakbot = SyntheticCase.qakbot();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, part, progress, listener) -> qakbot);
        viewModel.open(PATHS);
        assertSame(qakbot, workspace.investigation());
        assertEquals(List.of(PATHS), settings.recent());
        assertFalse(viewModel.busyProperty().get());
    }

    @Test
    void otherEvidenceKeepsTheRuleAndNoFilter() {
        Investigation qakbot = SyntheticCase.qakbot();
        OpenOptions filtered = OpenOptions.DEFAULT
                .withProfile(RuleProfile.ESCU_V8)
                .withRange(new TimeRange(0, 1))
                .withWhere(EventQuery.parse("host:WS1", QueryFacts.VOCABULARY));
        workspace.open(qakbot.with(filtered));
        List<OpenOptions> asked = new ArrayList<>();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, part, progress, listener) -> {
            asked.add(options);
            return qakbot;
        });
        viewModel.open(PATHS);
        assertEquals(List.of(OpenOptions.DEFAULT.withProfile(RuleProfile.ESCU_V8)), asked);
    }

    @Test
    void progressIsTold() {
        List<Double> shares = new ArrayList<>();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, part, progress, listener) -> {
            progress.report(25, 100);
            progress.report(100, 100);
            return SyntheticCase.empty();
        });
        viewModel.shareProperty().addListener((property, before, now) -> shares.add(now.doubleValue()));
        viewModel.open(PATHS);
        assertEquals(List.of(0.25, 1.0), shares);
        assertEquals(
                "Opening a.json, b.json and 1 more path",
                viewModel.titleProperty().get());
    }

    @Test
    void cancellingLeavesEverythingAsItWas() {
        Investigation before = SyntheticCase.qakbot();
        workspace.open(before);
        int selected = workspace.selectedNode();
        HeldTasks tasks = new HeldTasks();
        OpeningViewModel viewModel =
                viewModel(tasks, (paths, options, part, progress, listener) -> SyntheticCase.empty());
        viewModel.open(PATHS);
        assertTrue(viewModel.busyProperty().get());
        viewModel.cancel();
        tasks.release("open");
        assertFalse(viewModel.busyProperty().get());
        assertSame(before, workspace.investigation());
        assertEquals(selected, workspace.selectedNode());
        assertEquals(List.of(), settings.recent());
    }

    @Test
    void aFailureLeavesEverythingAsItWas() {
        Investigation before = SyntheticCase.qakbot();
        workspace.open(before);
        DirectTasks tasks = new DirectTasks();
        OpeningViewModel viewModel = viewModel(tasks, (paths, options, part, progress, listener) -> {
            throw new UncheckedIOException(new IOException("bad sector"));
        });
        viewModel.open(List.of(Path.of("a.json")));
        assertSame(before, workspace.investigation());
        assertFalse(viewModel.busyProperty().get());
        FailureText text = FailureText.of(tasks.failures().get(0));
        assertEquals("Opening a.json failed: bad sector", text.headline());
        assertTrue(text.advice().startsWith("Check that the drive"));
    }

    @Test
    void openingNothingDoesNothing() {
        OpeningViewModel viewModel =
                viewModel(new DirectTasks(), (paths, options, part, progress, listener) -> SyntheticCase.qakbot());
        viewModel.open(List.of());
        assertEquals(null, workspace.investigation());
    }

    /** Has a plan for everything, and notes which parts it reads. */
    private static final class PlanningReader implements OpeningViewModel.Reader {
        final List<ReadPart> parts = new ArrayList<>();
        LoadPlan plan = TOO_LARGE;
        boolean runsOut;

        @Override
        public Investigation open(
                List<Path> paths, OpenOptions options, ReadPart part, Progress progress, ReadListener listener) {
            parts.add(part);
            if (runsOut) {
                throw new OutOfMemoryError("made to fail");
            }
            return SyntheticCase.qakbot();
        }

        @Override
        public Optional<LoadPlan> plan(List<Path> paths, long smallest) {
            return Optional.of(plan);
        }
    }

    @Test
    void countsAndFindingsAreToldWhileReading() {
        List<String> told = new ArrayList<>();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, part, progress, listener) -> {
            listener.news(new ReadNews(10, 100, "a.xml", 5, 3));
            listener.started(Starts.sysmon(1, "C:\\Windows\\System32\\qwinsta.exe"));
            listener.started(Starts.sysmon(2, "C:\\Windows\\System32\\cmd.exe"));
            progress.report(10, 100);
            return SyntheticCase.empty();
        });
        LiveLoad live = viewModel.live();
        live.sourceProperty().addListener((property, before, now) -> told.add(now));
        live.countsProperty().addListener((property, before, now) -> told.add(now));
        live.headlineProperty().addListener((property, before, now) -> told.add(now));
        viewModel.open(PATHS);
        assertEquals(
                List.of("a.xml", "5 records and 3 process starts so far", "Findings so far (provisional): 1"), told);
        assertEquals(
                List.of(new ProvisionalFinding(
                        1, "WS1", "CORP\\ann", "C:\\Windows\\System32\\qwinsta.exe", "number 1")),
                live.rows());
        viewModel.open(PATHS.subList(0, 1));
        assertEquals(1, live.rows().size(), "of the new load, and none of the old one");
    }

    @Test
    void theNewestFindingsAreListedAndAllAreCounted() {
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, part, progress, listener) -> {
            for (int number = 1; number <= 1000; number++) {
                listener.started(Starts.sysmon(number, "C:\\qwinsta.exe"));
                if (number == 150 || number == 300 || number == 1000) {
                    progress.report(number, 1000);
                }
            }
            return SyntheticCase.empty();
        });
        List<List<Long>> ends = new ArrayList<>();
        LiveLoad live = viewModel.live();
        live.rows().addListener((ListChangeListener<ProvisionalFinding>) change -> {
            if (!live.rows().isEmpty()) {
                int last = live.rows().size() - 1;
                ends.add(List.of(
                        live.rows().get(0).timeNanos(), live.rows().get(last).timeNanos()));
            }
        });
        viewModel.open(PATHS);
        assertEquals(List.of(List.of(150L, 1L), List.of(300L, 101L), List.of(1000L, 801L)), ends);
        assertEquals(
                "Findings so far (provisional): 1\u2009000 · the newest 200 are listed",
                live.headlineProperty().get());
    }

    @Test
    void whatWillNotFitIsAskedForFirst() {
        PlanningReader reader = new PlanningReader();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), reader);
        viewModel.open(PATHS);
        assertSame(TOO_LARGE, viewModel.questionProperty().get());
        assertFalse(viewModel.busyProperty().get());
        assertEquals(List.of(), reader.parts);
        assertEquals(List.of(), settings.recent());
        ReadPart latest = TOO_LARGE.parts().get(0);
        viewModel.choose(latest);
        assertEquals(List.of(latest), reader.parts);
        assertNull(viewModel.questionProperty().get());
        assertNotNull(workspace.investigation());
        assertEquals(List.of(PATHS), settings.recent());
    }

    @Test
    void whatFitsIsReadWithoutAQuestion() {
        PlanningReader reader = new PlanningReader();
        reader.plan = new LoadPlan(TOO_LARGE.sample(), Long.MAX_VALUE);
        viewModel(new DirectTasks(), reader).open(PATHS);
        assertEquals(List.of(ReadPart.ALL), reader.parts);
    }

    @Test
    void aQuestionCanBeCancelledOrReplaced() {
        PlanningReader reader = new PlanningReader();
        HeldTasks tasks = new HeldTasks();
        OpeningViewModel viewModel = viewModel(tasks, reader);
        viewModel.open(PATHS);
        tasks.release("plan");
        assertNotNull(viewModel.questionProperty().get());
        viewModel.cancel();
        assertNull(viewModel.questionProperty().get());
        viewModel.choose(ReadPart.ALL);
        tasks.release("open");
        assertEquals(List.of(), reader.parts, "nothing is asked any more");

        viewModel.open(PATHS);
        tasks.release("plan");
        viewModel.open(List.of(Path.of("newer.json")));
        assertNull(viewModel.questionProperty().get());
        tasks.release("plan");
        viewModel.choose(ReadPart.ALL);
        tasks.release("open");
        assertEquals(List.of(List.of(Path.of("newer.json"))), settings.recent());
    }

    @Test
    void whatIsReadBeforeThePlanIsThereIsOpen() {
        PlanningReader reader = new PlanningReader();
        HeldTasks tasks = new HeldTasks();
        OpeningViewModel viewModel = viewModel(tasks, reader);
        viewModel.open(PATHS);
        tasks.release("open");
        assertNotNull(workspace.investigation());
        tasks.release("plan");
        assertNull(viewModel.questionProperty().get());
        assertFalse(viewModel.busyProperty().get());
    }

    @Test
    void whatCannotBePlannedEndsWithAMessage() {
        DirectTasks tasks = new DirectTasks();
        OpeningViewModel viewModel = viewModel(tasks, (paths, options, part, progress, listener) -> {
            throw new OutOfMemoryError("made to fail");
        });
        viewModel.open(List.of(Path.of("a.json")));
        viewModel.askForPart();
        assertEquals(
                "Estimating what a.json takes failed: this evidence cannot be looked at beforehand",
                FailureText.of(tasks.failures().get(1)).headline());
        assertFalse(viewModel.busyProperty().get());
    }

    @Test
    void whenMemoryRanOutAPartCanBeAskedFor() {
        PlanningReader reader = new PlanningReader();
        reader.plan = new LoadPlan(TOO_LARGE.sample(), Long.MAX_VALUE);
        reader.runsOut = true;
        DirectTasks tasks = new DirectTasks();
        OpeningViewModel viewModel = viewModel(tasks, reader);
        viewModel.open(List.of(Path.of("a.json")));
        TaskFailure failure = tasks.failures().get(0);
        assertEquals(
                "Opening a.json failed: there is not enough memory.",
                FailureText.of(failure).headline());
        assertTrue(viewModel.ranOutOfMemory(failure));
        assertFalse(viewModel.ranOutOfMemory(new TaskFailure("Exporting", failure.cause())));
        viewModel.askForPart();
        LoadPlan question = viewModel.questionProperty().get();
        assertNotNull(question);
        assertFalse(question.fits());
        assertFalse(question.parts().isEmpty());
    }

    @Test
    void rateAndTimeLeftComeFromWhatIsDone() {
        assertEquals("1.0 MB of 4.0 MB", LiveLoad.describe(1_000_000, 4_000_000, 0));
        assertEquals(
                "1.0 MB of 4.0 MB · 500.0 kB a second · 6 s left", LiveLoad.describe(1_000_000, 4_000_000, 500_000));
        assertEquals("1.0 MB · 1.0 MB a second", LiveLoad.describe(1_000_000, -1, 1_000_000));
        assertEquals(
                "1.0 MB of 601.0 MB · 1.0 MB a second · 10 min left",
                LiveLoad.describe(1_000_000, 601_000_000, 1_000_000));
    }
}
