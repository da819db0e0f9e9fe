package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.export.Artefact;
import org.qwinsight.export.ArtefactCheck;
import org.qwinsight.export.Artefacts;
import org.qwinsight.export.ExportFile;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskFailure;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** Chooses one of the artefacts, says what it would hold, and writes it as the command line does. */
public final class ExportViewModel {
    /** The case file that is open in the window. */
    public interface OpenCase {
        /** No case file. */
        OpenCase NONE = new OpenCase() {
            @Override
            public @Nullable Path path() {
                return null;
            }

            @Override
            public void whenSaved(Runnable action) {
                action.run();
            }
        };

        /** Null when evidence is open without one. */
        @Nullable
        Path path();

        /** Does something once nothing is being saved any more. */
        void whenSaved(Runnable action);
    }

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Settings settings;
    private final OpenCase openCase;
    private final Consumer<String> announce;
    private final ObjectProperty<Artefact> chosen = new SimpleObjectProperty<>(Artefacts.ALL.get(0));
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private @Nullable RunningTask running;

    /** @param announce says to the person what was written */
    public ExportViewModel(
            Workspace workspace,
            BackgroundTasks tasks,
            Settings settings,
            OpenCase openCase,
            Consumer<String> announce) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.settings = settings;
        this.openCase = openCase;
        this.announce = announce;
        chosen.addListener((property, before, now) -> check());
    }

    public boolean canExport() {
        return workspace.whole() != null;
    }

    /** Everything that can be exported, in the order of the command line. */
    public List<Artefact> artefacts() {
        return Artefacts.ALL;
    }

    /** What is to be exported. */
    public ObjectProperty<Artefact> chosenProperty() {
        return chosen;
    }

    /** What the chosen artefact would hold, in sentences. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the chosen artefact cannot be written, and what to do; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why the last writing failed, and what to do; empty when it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Looks anew at what the chosen artefact would hold. */
    public void check() {
        Investigation open = workspace.whole();
        if (open == null) {
            return;
        }
        Artefact artefact = chosen.get();
        summary.set("Looking at what it would hold…");
        problem.set("");
        failure.set("");
        openCase.whenSaved(() -> {
            Path caseFile = openCase.path();
            ZoneId zone = workspace.zone();
            tasks.start(
                    "export check",
                    "Looking at " + artefact.card().title(),
                    progress -> ExportFile.check(artefact, WindowRequest.of(open, zone, caseFile, progress)),
                    new TaskListener<>() {
                        @Override
                        public void done(ArtefactCheck check) {
                            if (artefact == chosen.get()) {
                                show(check);
                            }
                        }

                        @Override
                        public void failed() {
                            summary.set("");
                        }

                        @Override
                        public boolean isStoppable() {
                            return true;
                        }

                        @Override
                        public void stopped() {
                            failed();
                        }
                    });
        });
    }

    private void show(ArtefactCheck check) {
        List<String> lines = new ArrayList<>();
        if (!check.isRefused() && !chosen.get().card().needsCase()) {
            lines.add(DisplayText.count(check.rows(), "row") + ".");
        }
        check.notes().forEach(note -> lines.add(sentence(note)));
        summary.set(String.join("\n", lines));
        problem.set(String.join(
                "\n", check.problems().stream().map(ExportViewModel::sentence).toList()));
    }

    private static String sentence(String text) {
        String visible = VisibleText.of(text);
        return visible.substring(0, 1).toUpperCase(Locale.ROOT) + visible.substring(1) + ".";
    }

    /** A folder that holds none of the evidence, or null when none is known. */
    public @Nullable Path suggestedFolder() {
        Investigation open = workspace.investigation();
        String home = System.getProperty("user.home", "");
        return ExportFolder.suggested(
                settings.exportFolder().orElse(null),
                home.isEmpty() ? null : Path.of(home),
                open == null ? List.of() : open.report().sources());
    }

    /**
     * Writes the chosen artefact in the background.
     *
     * @param then what is to be done once it is written
     */
    public void export(Path target, Runnable then) {
        Investigation open = workspace.whole();
        if (open == null || writing.get()) {
            return;
        }
        Artefact artefact = chosen.get();
        failure.set("");
        writing.set(true);
        done.set(-1);
        openCase.whenSaved(() -> {
            Path caseFile = openCase.path();
            ZoneId zone = workspace.zone();
            running = tasks.start(
                    "export",
                    "Exporting to " + target,
                    progress -> ExportFile.write(artefact, WindowRequest.of(open, zone, caseFile, progress), target),
                    new Writing(artefact, target, then));
        });
    }

    /** Stops writing; what stood there before is unchanged. */
    public void cancel() {
        RunningTask task = running;
        if (task != null) {
            task.cancel();
        }
    }

    /** Hears how the writing goes. */
    private final class Writing implements TaskListener<ArtefactCheck> {
        private final Artefact artefact;
        private final Path target;
        private final Runnable then;

        Writing(Artefact artefact, Path target, Runnable then) {
            this.artefact = artefact;
            this.target = target;
            this.then = then;
        }

        @Override
        public void progressed(long rows, long total) {
            done.set(total <= 0 ? -1 : Math.min(1, (double) rows / total));
        }

        @Override
        public void done(ArtefactCheck written) {
            end();
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                settings.setExportFolder(folder);
            }
            announce.accept(
                    "Wrote " + artefact.card().title() + " (" + DisplayText.count(written.rows(), "row") + ") to "
                            + target + ", with the evidence's hashes in "
                            + ExportFile.manifest(target).getFileName());
            then.run();
        }

        @Override
        public void cancelled() {
            end();
        }

        @Override
        public void failed(TaskFailure why) {
            failure.set(VisibleText.of(FailureText.of(why).line()));
            end();
        }

        @Override
        public boolean isStoppable() {
            return true;
        }

        private void end() {
            running = null;
            writing.set(false);
        }
    }
}
