package org.qwinsight.ui.query;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.analysis.query.QueryCompletion;
import org.qwinsight.analysis.query.QueryCompletion.Suggestion;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.Workspace;

/** The search bar: one line for the query, its hits as it is typed, its faults at their place, and the way back. */
public final class QueryBar extends VBox {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final KeyCombination ALSO_FOCUSES = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final String EXAMPLE =
            "host:WS1 parent:wermgr.exe -user:SYSTEM \"net view\" start>=2026-03-02T09:00Z";

    private final Workspace workspace;
    private final QueryBarViewModel viewModel;
    private final CompletionViewModel completion;
    private final CompletionPopup popup = new CompletionPopup(this::put);
    private final QueryLine line = new QueryLine();
    private final TextField field = line.field();
    private final Label hits = new Label();
    private final Label fault = new Label();
    private @Nullable Node before;
    private boolean isTried;
    private boolean isTyping;
    private boolean isPutting;

    public QueryBar(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        viewModel = new QueryBarViewModel(workspace, tasks);
        completion = new CompletionViewModel(workspace, tasks);
        setId("query-bar");
        getStyleClass().add("query-bar");
        prepareField();
        HBox row = new HBox(back(workspace.query()), forward(workspace.query()), line, hits, clear(workspace.query()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("query-row");
        HBox.setHgrow(line, Priority.ALWAYS);
        hits.setId("query-hits");
        hits.getStyleClass().add("query-hits");
        hits.textProperty().bind(viewModel.hitsProperty());
        fault.setId("query-fault");
        fault.getStyleClass().add("query-fault");
        fault.setWrapText(true);
        getChildren().setAll(row, fault);
        viewModel.faultProperty().addListener((property, was, now) -> showFault());
        completion.completionProperty().addListener((property, was, now) -> showCompletion(now));
        sceneProperty().addListener((property, was, now) -> {
            if (now != null) {
                now.getAccelerators().put(ALSO_FOCUSES, this::focus);
            }
        });
        showFault();
    }

    private void prepareField() {
        field.setPromptText("Search, for example  " + EXAMPLE);
        field.setAccessibleText("Search: words and terms such as host:WS1; Enter asks, Escape leaves,"
                + " Control and Space shows what can stand here");
        field.textProperty().bindBidirectional(viewModel.draftProperty());
        field.textProperty().addListener((property, was, now) -> typed());
        field.caretPositionProperty().addListener((property, was, now) -> caretMoved());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().addListener((property, was, now) -> {
            if (!now) {
                completion.hide();
            }
        });
    }

    private static Button back(CurrentQuery query) {
        Button button = Buttons.icon(Material2AL.ARROW_BACK, "Query before (Alt+Left)", query::goBack);
        button.setId("query-back");
        button.disableProperty().bind(query.canGoBackProperty().not());
        return button;
    }

    private static Button forward(CurrentQuery query) {
        Button button = Buttons.icon(Material2AL.ARROW_FORWARD, "Query after (Alt+Right)", query::goForward);
        button.setId("query-forward");
        button.disableProperty().bind(query.canGoForwardProperty().not());
        return button;
    }

    private Button clear(CurrentQuery query) {
        Button button = Buttons.icon(Material2AL.CLOSE, "Take every term out", () -> {
            query.clear();
            viewModel.restore();
        });
        button.setId("query-clear");
        button.disableProperty().bind(viewModel.draftProperty().isEmpty());
        return button;
    }

    /** Puts buttons for the query at the end of the line. */
    public void add(Node... nodes) {
        if (getChildren().get(0) instanceof HBox row) {
            row.getChildren().addAll(nodes);
        }
    }

    /** Puts the cursor into the bar. */
    public void focus() {
        if (workspace.investigation() == null) {
            return;
        }
        if (!field.isFocused()) {
            before = getScene().getFocusOwner();
        }
        field.requestFocus();
        field.selectAll();
    }

    private void typed() {
        isTried = false;
        isTyping = field.isFocused() && !isPutting && viewModel.isChanged();
        if (!isTyping) {
            completion.hide();
        }
        showFault();
    }

    /** While somebody types, the text changes first and then the caret moves. */
    private void caretMoved() {
        if (isTyping) {
            completion.complete(field.getText(), field.getCaretPosition());
        } else if (!isPutting) {
            completion.hide();
        }
        isTyping = false;
        showFault();
    }

    private void pressed(KeyEvent event) {
        boolean isListed = popup.isShowing();
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            completion.complete(field.getText(), field.getCaretPosition());
        } else if (event.isAltDown() || event.isShortcutDown()) {
            return;
        } else if (event.getCode() == KeyCode.ESCAPE) {
            escape(isListed);
        } else if (event.getCode() == KeyCode.ENTER) {
            enter();
        } else if (event.getCode() == KeyCode.DOWN) {
            down(isListed);
        } else if (event.getCode() == KeyCode.UP && isListed) {
            popup.move(-1);
        } else if (event.getCode() == KeyCode.TAB && isListed && !event.isShiftDown()) {
            put(popup.chosenOrFirst());
        } else {
            return;
        }
        event.consume();
    }

    private void escape(boolean isListed) {
        if (isListed) {
            completion.hide();
            return;
        }
        viewModel.restore();
        Node owner = before;
        before = null;
        if (owner != null && owner.getScene() != null) {
            owner.requestFocus();
        } else {
            getParent().requestFocus();
        }
    }

    private void enter() {
        Suggestion chosen = popup.isShowing() ? popup.chosen() : null;
        if (chosen != null) {
            put(chosen);
            return;
        }
        completion.hide();
        if (viewModel.apply()) {
            field.positionCaret(field.getLength());
            return;
        }
        isTried = true;
        showFault();
        QueryFault at = viewModel.faultProperty().get();
        if (at != null) {
            field.selectRange(at.offset(), Math.min(field.getLength(), at.offset() + at.length()));
        }
    }

    private void down(boolean isListed) {
        if (isListed) {
            popup.move(1);
        } else {
            completion.complete(field.getText(), field.getCaretPosition());
        }
    }

    /** Puts a suggestion in, and shows what could follow it. */
    private void put(@Nullable Suggestion suggestion) {
        if (suggestion == null) {
            return;
        }
        CompletionViewModel.Completed completed = completion.put(suggestion, field.getText());
        isPutting = true;
        try {
            field.setText(completed.text());
            field.requestFocus();
            field.positionCaret(completed.caret());
        } finally {
            isPutting = false;
        }
        if (suggestion.text().endsWith(":")) {
            completion.complete(completed.text(), completed.caret());
        } else {
            completion.hide();
        }
    }

    private void showCompletion(QueryCompletion found) {
        if (found.suggestions().isEmpty() || !field.isFocused()) {
            popup.hide();
        } else {
            popup.show(found, line, line.placeOf(found.from()));
        }
    }

    private void showFault() {
        QueryFault at = viewModel.faultProperty().get();
        boolean isTelling = at != null && (isTried || !at.isBeingTyped(field.getText(), field.getCaretPosition()));
        line.mark(isTelling ? at : null);
        field.pseudoClassStateChanged(FAULTY, isTelling);
        fault.setText(at == null ? "" : at.message());
        fault.setAccessibleText(at == null ? "" : at.spoken());
        fault.setVisible(isTelling);
        fault.setManaged(isTelling);
    }
}
