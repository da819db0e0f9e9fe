package org.qwinsight.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.qwinsight.ui.casework.CaseDialogs;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.casework.Unsaved;
import org.qwinsight.ui.workspace.DisplayText;

/** Lets a case go only once everything that was said is saved, or the analyst gives it up. */
final class CaseLeaving {
    private static final ButtonType AGAIN = new ButtonType("Save again", ButtonData.OK_DONE);
    private static final ButtonType ELSEWHERE = new ButtonType("Save as…", ButtonData.OTHER);
    private static final ButtonType DISCARD = new ButtonType("Discard", ButtonData.OTHER);

    private final CaseCommands cases;
    private final CaseDialogs dialogs;
    private final Consumer<String> say;
    private Runnable first = () -> {};
    private boolean isWaiting;

    CaseLeaving(CaseCommands cases, CaseDialogs dialogs, Consumer<String> say) {
        this.cases = cases;
        this.dialogs = dialogs;
        this.say = say;
    }

    /** @param action is done before a case is left, and may still say something in it */
    void setFirst(Runnable action) {
        first = action;
    }

    /** Does something that lets the open case go, when it may be let go. */
    void leave(Runnable then) {
        leave(then, () -> {});
    }

    /** @param stay is done when the analyst wants to stay */
    void leave(Runnable then, Runnable stay) {
        CaseSession session = cases.session();
        if (isWaiting) {
            // Asked for a second time: the disk may not answer at all.
            ask("The last steps are still being saved.", then, stay);
            return;
        }
        isWaiting = true;
        first.run();
        session.whenSettled(() -> {
            if (isWaiting) {
                isWaiting = false;
                Optional<Unsaved> unsaved = session.unsaved();
                unsaved.ifPresentOrElse(left -> ask(describe(left), then, stay), then);
            }
        });
        if (isWaiting) {
            say.accept("Saving the case before it is closed…");
        }
    }

    private static String describe(Unsaved left) {
        String what = left.entries() == 0 ? "The case" : DisplayText.count(left.entries(), "step") + " of the case";
        return what + " could not be saved.\n\n" + left.problem();
    }

    private void ask(String text, Runnable then, Runnable stay) {
        Label what = new Label(text);
        what.setId("leaving-why");
        what.setWrapText(true);
        what.setMaxWidth(560);
        VBox content = new VBox(what);
        content.getStyleClass().add("dialog-column");
        Dialog<ButtonType> dialog =
                dialogs.make("The case is not saved", content, AGAIN, ELSEWHERE, DISCARD, ButtonType.CANCEL);
        ButtonType answer = dialog.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == AGAIN) {
            isWaiting = false;
            cases.session().save();
            leave(then, stay);
        } else if (answer == ELSEWHERE) {
            isWaiting = false;
            cases.saveAs(() -> leave(then, stay));
        } else if (answer == DISCARD) {
            isWaiting = false;
            cases.session().discard();
            then.run();
        } else {
            stay.run();
        }
    }
}
