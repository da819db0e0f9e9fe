package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.ui.task.DirectTasks;

class StartViewModelTest {
    @TempDir
    Path folder;

    @Test
    void whatIsGoneIsMarked() throws IOException {
        Settings settings = new Settings(KeyValues.inMemory());
        Path there = Files.writeString(folder.resolve("there.json"), "{}");
        Path gone = folder.resolve("gone.json");
        settings.addRecent(List.of(there));
        settings.addRecent(List.of(there, gone));
        StartViewModel viewModel = new StartViewModel(settings, new DirectTasks(), () -> Optional.of(folder));
        viewModel.refresh();
        assertEquals(
                List.of(
                        new StartViewModel.Recent(List.of(there, gone), false),
                        new StartViewModel.Recent(List.of(there), true)),
                viewModel.recent());
        assertEquals(Optional.of(folder), viewModel.demo());
    }
}
