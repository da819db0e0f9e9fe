package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.casework.CaseDialogs;
import org.qwinsight.ui.casework.ImportView;
import org.qwinsight.ui.casework.ImportViewModel;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** Our own CSV read back in with its decisions. */
final class ImportCommands {
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final FileDialogs files;
    private final CaseCommands cases;
    private final CaseDialogs dialogs;
    private final Consumer<String> say;

    ImportCommands(
            Workspace workspace,
            BackgroundTasks tasks,
            FileDialogs files,
            CaseCommands cases,
            CaseDialogs dialogs,
            Consumer<String> say) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.files = files;
        this.cases = cases;
        this.dialogs = dialogs;
        this.say = say;
    }

    /** Asks for a file and shows what it would mark; marks that when it was confirmed. */
    void ask() {
        Investigation open = workspace.whole();
        if (open != null && !cases.refusesEntries()) {
            files.chooseCsv().ifPresent(csv -> ask(open, csv));
        }
    }

    private void ask(Investigation open, Path csv) {
        ImportViewModel reading = new ImportViewModel(open, csv, cases.session().stamp(), tasks);
        if (ImportView.ask(reading, dialogs)) {
            int count = reading.marked().size();
            cases.inCase(() -> {
                cases.session().add(reading::entries);
                cases.session().log(AuditEntry.Action.IMPORTED, reading.describe());
                say.accept("Marked " + DisplayText.count(count, "finding") + " as " + csv.getFileName()
                        + " says. Ctrl+Z takes it back.");
            });
        }
    }
}
