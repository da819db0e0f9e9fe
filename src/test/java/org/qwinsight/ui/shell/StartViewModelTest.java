package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void theTrainingCaseIsWrittenOnceAndThenGivenAsItIs() throws IOException {
        StartViewModel viewModel =
                new StartViewModel(new Settings(KeyValues.inMemory()), new DirectTasks(), Optional::empty);
        List<Path> given = new ArrayList<>();
        viewModel.writeDemo(folder, given::add);
        Path file = folder.resolve("qwinsight-demo").resolve("training.qwcase");
        assertEquals(List.of(file), given);
        String mine = Files.readString(file) + "\n";
        Files.writeString(file, mine);
        viewModel.writeDemo(folder, given::add);
        assertEquals(List.of(file, file), given);
        assertEquals(mine, Files.readString(file));
    }

    @Test
    void anotherFolderOfThatNameIsLeftAlone() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("qwinsight-demo"));
        Files.writeString(taken.resolve("notes.txt"), "mine");
        DirectTasks tasks = new DirectTasks();
        List<String> failures = new ArrayList<>();
        tasks.onFailure(failure -> failures.add(FailureText.of(failure).headline()));
        List<Path> given = new ArrayList<>();
        new StartViewModel(new Settings(KeyValues.inMemory()), tasks, Optional::empty).writeDemo(folder, given::add);
        assertEquals(List.of(), given);
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).contains("is not empty, there is notes.txt in it"), failures.get(0));
    }
}
