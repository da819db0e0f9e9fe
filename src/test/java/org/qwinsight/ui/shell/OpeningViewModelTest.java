package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

class OpeningViewModelTest {
    private static final List<Path> PATHS = List.of(Path.of("a.json"), Path.of("b.json"), Path.of("c.json"));

    private final Workspace workspace = new Workspace();
    private final Settings settings = new Settings(KeyValues.inMemory());

    private OpeningViewModel viewModel(BackgroundTasks tasks, OpeningViewModel.Reader reader) {
        return new OpeningViewModel(workspace, tasks, settings, reader, () -> 0);
    }

    @Test
    void whatWasReadIsOpenAndRecent() {
        Investigation qakbot = SyntheticCase.qakbot();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, progress) -> qakbot);
        viewModel.open(PATHS);
        assertSame(qakbot, workspace.investigation());
        assertEquals(List.of(PATHS), settings.recent());
        assertFalse(viewModel.busyProperty().get());
    }

    @Test
    void progressIsTold() {
        List<Double> shares = new ArrayList<>();
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, progress) -> {
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
        OpeningViewModel viewModel = viewModel(tasks, (paths, options, progress) -> SyntheticCase.empty());
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
        OpeningViewModel viewModel = viewModel(tasks, (paths, options, progress) -> {
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
        OpeningViewModel viewModel = viewModel(new DirectTasks(), (paths, options, progress) -> SyntheticCase.qakbot());
        viewModel.open(List.of());
        assertEquals(null, workspace.investigation());
    }

    @Test
    void rateAndTimeLeftComeFromWhatIsDone() {
        long second = 1_000_000_000L;
        assertEquals("1.0 MB of 4.0 MB", OpeningViewModel.describe(1_000_000, 4_000_000, second / 10));
        assertEquals(
                "1.0 MB of 4.0 MB · 500.0 kB a second · 6 s left",
                OpeningViewModel.describe(1_000_000, 4_000_000, 2 * second));
        assertEquals("1.0 MB · 1.0 MB a second", OpeningViewModel.describe(1_000_000, -1, second));
        assertEquals(
                "1.0 MB of 601.0 MB · 1.0 MB a second · 10 min left",
                OpeningViewModel.describe(1_000_000, 601_000_000, second));
    }
}
