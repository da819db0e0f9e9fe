package org.qwinsight.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.ParentMarks;
import org.qwinsight.ui.casework.CaseDialogs;
import org.qwinsight.ui.details.ParentWish;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The analyst's word on parents, with the reason asked for. */
final class ParentCommands implements ParentWish {
    private final Workspace workspace;
    private final CaseCommands cases;
    private final CaseDialogs dialogs;
    private final Consumer<String> say;

    ParentCommands(Workspace workspace, CaseCommands cases, CaseDialogs dialogs, Consumer<String> say) {
        this.workspace = workspace;
        this.cases = cases;
        this.dialogs = dialogs;
        this.say = say;
    }

    @Override
    public void setParent(int child, int parent) {
        Investigation open = workspace.whole();
        if (open == null) {
            return;
        }
        if (cases.refusesEntries()) {
            return;
        }
        String whyNot = ParentMarks.whyNot(open, child, parent);
        if (whyNot != null) {
            say.accept(whyNot);
            return;
        }
        String question = parent == ProcessTree.NONE
                ? name(open, child) + ", has no parent in these logs"
                : name(open, parent) + ", started " + name(open, child);
        askWhy(question)
                .ifPresent(why -> cases.inCase(() -> cases.session()
                        .add(ParentMarks.set(
                                open, child, parent, why, cases.session().stamp()))));
    }

    /** A process so that it cannot be taken for another that had its name or its PID. */
    private String name(Investigation open, int row) {
        return DisplayText.processName(open.store(), row) + ", PID "
                + DisplayText.pid(open.store().value(row, EventField.PROCESS_ID)) + ", of "
                + DisplayTime.millis(open.store().timeNanos(row), workspace.zone()) + ' '
                + DisplayTime.zoneName(workspace.zone());
    }

    private Optional<String> askWhy(String question) {
        TextField why = new TextField();
        why.setId("parent-why");
        why.setPrefWidth(520);
        Label reason = new Label("Why? It stands in the case file with your name.");
        reason.setLabelFor(why);
        Label what = new Label(question);
        what.setWrapText(true);
        ButtonType set = new ButtonType("Set parent", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialogs.make("Parent", new VBox(10, what, reason, why), set, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(set).setId("parent-go");
        dialog.getDialogPane()
                .lookupButton(set)
                .disableProperty()
                .bind(why.textProperty().map(String::isBlank));
        dialog.setOnShown(event -> why.requestFocus());
        return dialog.showAndWait()
                .filter(set::equals)
                .map(chosen -> why.getText().strip());
    }

    @Override
    public void takeBack(int child) {
        Investigation open = workspace.whole();
        if (open != null) {
            cases.inCase(() -> cases.session()
                    .add(ParentMarks.takeBack(open, child, cases.session().stamp())));
        }
    }
}
