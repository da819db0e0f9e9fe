package org.qwinsight.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** {@link FileDialogs} of the operating system. */
final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private @Nullable File folder;

    SystemFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open exported logs");
        chooser.setInitialDirectory(existing(folder));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("All files", "*.*", "*"),
                        new ExtensionFilter("Qwinsight case", "*.qwcase"),
                        new ExtensionFilter(
                                "Exported logs",
                                "*.json",
                                "*.jsonl",
                                "*.ndjson",
                                "*.xml",
                                "*.log",
                                "*.txt",
                                "*.gz",
                                "*.zip"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.get(0).getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseCsv() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import decisions from");
        chooser.setInitialDirectory(existing(folder));
        chooser.getExtensionFilters().add(new ExtensionFilter("CSV", "*.csv"));
        File chosen = chooser.showOpenDialog(owner);
        return chosen == null ? Optional.empty() : Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> chooseFolder() {
        return chooseFolder("Open a folder of exported logs");
    }

    @Override
    public Optional<Path> chooseDemoFolder() {
        return chooseFolder("Write the training case into a new folder in");
    }

    private Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(folder));
        File chosen = chooser.showDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen;
        return Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> chooseTarget(@Nullable Path suggested, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return chooseNew(
                "Export to", new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending), suggested, name);
    }

    @Override
    public Optional<Path> chooseCase(@Nullable Path suggested, String name) {
        return chooseNew("Keep the case in", new ExtensionFilter("Qwinsight case", "*.qwcase"), suggested, name);
    }

    @Override
    public Optional<Path> chooseOtherCase() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Merge with the case");
        chooser.setInitialDirectory(existing(folder));
        chooser.getExtensionFilters().add(new ExtensionFilter("Qwinsight case", "*.qwcase"));
        File chosen = chooser.showOpenDialog(owner);
        return chosen == null ? Optional.empty() : Optional.of(chosen.toPath());
    }

    private Optional<Path> chooseNew(String title, ExtensionFilter kind, @Nullable Path suggested, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(kind);
        chooser.setInitialDirectory(suggested == null ? null : existing(suggested.toFile()));
        File chosen = chooser.showSaveDialog(owner);
        return chosen == null ? Optional.empty() : Optional.of(chosen.toPath());
    }

    private static @Nullable File existing(@Nullable File wanted) {
        return wanted != null && Files.isDirectory(wanted.toPath()) ? wanted : null;
    }
}
