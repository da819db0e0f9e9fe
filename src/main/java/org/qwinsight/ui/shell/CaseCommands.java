package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;
import org.qwinsight.ui.casework.Analyst;
import org.qwinsight.ui.casework.CaseDialogs;
import org.qwinsight.ui.casework.CaseHistoryView;
import org.qwinsight.ui.casework.CaseHistoryViewModel;
import org.qwinsight.ui.casework.CaseOpening;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.casework.EvidenceMissing;
import org.qwinsight.ui.casework.MergePreview;
import org.qwinsight.ui.casework.MergeView;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/** What menus, keys and buttons can ask for concerning the case file. */
final class CaseCommands {
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final FileDialogs files;
    private final CaseDialogs dialogs;
    private final Consumer<String> say;
    private final Analyst analyst;
    private final CaseOpening opening;
    private final CaseSession session;
    private final MarkCommands marks;
    private final ParentCommands parents;
    private final RemarkCommands remarks;
    private final CaseLeaving leaving;
    private final ImportCommands imports;

    CaseCommands(
            Workspace workspace, BackgroundTasks tasks, FileDialogs files, CaseDialogs dialogs, Consumer<String> say) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.files = files;
        this.dialogs = dialogs;
        this.say = say;
        this.analyst = Analyst.ofThisAccount();
        this.opening = new CaseOpening(analyst);
        this.session = new CaseSession(workspace, tasks, analyst, opening, say);
        this.marks = new MarkCommands(workspace, tasks, this, dialogs, say);
        this.parents = new ParentCommands(workspace, this, dialogs, say);
        this.remarks = new RemarkCommands(workspace, this, dialogs, say);
        this.leaving = new CaseLeaving(this, dialogs, say);
        this.imports = new ImportCommands(workspace, tasks, files, this, dialogs, say);
    }

    /** What can be said of findings. */
    MarkCommands marks() {
        return marks;
    }

    /** What can be said of parents. */
    ParentCommands parents() {
        return parents;
    }

    /** Who makes the entries of this window. */
    Analyst analyst() {
        return analyst;
    }

    CaseSession session() {
        return session;
    }

    /** What can be said beside decisions. */
    RemarkCommands remarks() {
        return remarks;
    }

    /** @param action is done before a case is left, and may still say something in it */
    void beforeLeaving(Runnable action) {
        leaving.setFirst(action);
    }

    /** Does something that lets the open case go, once all of it is saved or given up. */
    void leave(Runnable then) {
        leaving.leave(then);
    }

    /** Lets what was read take the place of the open case, or lets it go when the analyst wants to stay. */
    void leaveFor(Runnable show) {
        leaving.leave(show, opening::letGo);
    }

    /** What can be read back. */
    ImportCommands imports() {
        return imports;
    }

    /** The case file as an export sees it. */
    ExportViewModel.OpenCase openCase() {
        return new ExportViewModel.OpenCase() {
            @Override
            public @Nullable Path path() {
                return session.pathProperty().get();
            }

            @Override
            public void whenSaved(Runnable action) {
                session.whenSettled(action);
            }
        };
    }

    /** Reads evidence, and cases with their evidence. */
    OpeningViewModel.Reader reading(OpeningViewModel.Reader evidence) {
        return new OpeningViewModel.Reader() {
            @Override
            public Investigation open(
                    List<Path> paths, OpenOptions options, ReadPart part, Progress progress, ReadListener listener) {
                return opening.open(paths, found -> evidence.open(found, options, part, progress, listener));
            }

            @Override
            public Optional<LoadPlan> plan(List<Path> paths, long smallest) {
                return evidence.plan(paths, smallest);
            }
        };
    }

    /** A case file that is open here would be found locked, so it is let go before it is opened again. */
    void beforeOpening(List<Path> paths) {
        Path open = session.pathProperty().get();
        if (open != null
                && paths.stream()
                        .anyMatch(path -> path.toAbsolutePath().normalize().equals(open))) {
            workspace.close();
        }
    }

    /** Asks for a new case file for the open evidence and keeps there what was said so far. */
    void saveAs(Runnable then) {
        Investigation open = workspace.whole();
        if (open != null) {
            files.chooseCase(CaseFolder.suggested(open), CaseFolder.fileName(open))
                    .map(CaseCommands::withEnding)
                    .ifPresentOrElse(
                            target -> session.create(target, then, problem -> offerOtherPlace(problem, then)),
                            () -> say.accept("No case file was chosen; nothing was changed."));
        }
    }

    /** What was said is not lost because a place cannot be written to. */
    private void offerOtherPlace(String problem, Runnable then) {
        Label what = new Label(problem);
        what.setId("case-not-kept");
        what.setWrapText(true);
        what.setMaxWidth(560);
        ButtonType other = new ButtonType("Choose another place…", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog =
                dialogs.make("The case could not be kept there", new VBox(10, what), other, ButtonType.CANCEL);
        if (dialog.showAndWait().filter(other::equals).isPresent()) {
            saveAs(then);
        }
    }

    private static Path withEnding(Path chosen) {
        return CaseOpening.isCase(chosen) ? chosen : chosen.resolveSibling(chosen.getFileName() + CaseOpening.ENDING);
    }

    /** Does something that needs a case; asks where to keep it when there is none. */
    void inCase(Runnable action) {
        if (refusesEntries()) {
            return;
        }
        if (session.isOpen()) {
            action.run();
        } else {
            saveAs(action);
        }
    }

    /** True when nothing can be added to the open case, which it says; to be asked before anything is written for it. */
    boolean refusesEntries() {
        String reason = session.readOnlyReason();
        if (reason != null) {
            say.accept("This case is open read-only: " + reason + ". File › Save case as… makes one to go on with.");
        }
        return reason != null;
    }

    void toggleHiding() {
        workspace.hidesDecidedProperty().set(!workspace.hidesDecidedProperty().get());
    }

    void showHistory() {
        history();
    }

    private CaseHistoryView history() {
        CaseHistoryViewModel history = new CaseHistoryViewModel(workspace, session, tasks);
        CaseHistoryView view = new CaseHistoryView(history);
        Dialog<ButtonType> dialog = dialogs.make("Case history", view, ButtonType.CLOSE);
        dialog.initModality(Modality.NONE);
        dialog.setOnHidden(event -> history.close());
        dialog.show();
        return view;
    }

    /** Asks for another analyst's case and joins it with this one in a new file. */
    void merge() {
        files.chooseOtherCase()
                .ifPresent(other -> inCase(() -> session.preview(other, preview -> {
                    if (preview.entries() == 0) {
                        say.accept(preview.name() + " says nothing that this case does not say.");
                    } else if (MergeView.ask(preview, dialogs)) {
                        mergeInto(preview);
                    }
                })));
    }

    private void mergeInto(MergePreview preview) {
        Investigation open = workspace.whole();
        Path mine = session.pathProperty().get();
        if (open == null || mine == null) {
            return;
        }
        files.chooseCase(mine.getParent(), CaseFolder.mergedName(mine))
                .map(CaseCommands::withEnding)
                .ifPresent(target -> session.merge(
                        preview,
                        target,
                        () -> {
                            say.accept("Merged with " + preview.name() + " into " + target.getFileName() + ".");
                            if (!preview.conflicts().isEmpty()) {
                                history().showConflicts();
                            }
                        },
                        problem -> {}));
    }

    void logExport(String what) {
        session.log(AuditEntry.Action.EXPORTED, what);
    }

    /** Says which evidence of a case is missing or has changed, and offers to look for it. */
    void offerSearch(EvidenceMissing missing, Consumer<List<Path>> open) {
        TextArea list = new TextArea(String.join("\n\n", missing.lines()));
        list.setId("evidence-missing");
        list.setEditable(false);
        list.setPrefSize(640, 220);
        Label advice = new Label(
                missing.hasChanged()
                        ? "Evidence has changed since this case was kept. It is refused: decisions must not pass for"
                                + " decisions on other content. If the right file lies elsewhere, look for it there."
                        : "Evidence of this case is not where it was. It is found again by its hash.");
        advice.setWrapText(true);
        advice.setMaxWidth(640);
        ButtonType look = new ButtonType("Look in a folder…", ButtonData.OK_DONE);
        ButtonType without = new ButtonType("Open without it", ButtonData.OTHER);
        Dialog<ButtonType> dialog =
                dialogs.make("Evidence of the case", new VBox(10, advice, list), look, ButtonType.CANCEL);
        if (!missing.hasChanged()) {
            dialog.getDialogPane().getButtonTypes().add(without);
        }
        ButtonType answer = dialog.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == look) {
            files.chooseFolder().ifPresent(folder -> {
                opening.searchIn(List.of(folder));
                open.accept(List.of(missing.caseFile()));
            });
        } else if (answer == without) {
            opening.leaveOutMissing();
            open.accept(List.of(missing.caseFile()));
        }
    }
}
