package org.qwinsight.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.rulecard.RuleCardView;
import org.qwinsight.ui.rulecard.RuleCardViewModel;

/** The dialogs of the window. */
final class WindowDialogs {
    private static final ButtonType COPY = new ButtonType("Copy", ButtonData.LEFT);

    private static final String[][] SHORTCUTS = {
        {"Ctrl+O", "Open files"},
        {"Ctrl+Shift+O", "Open a folder"},
        {"Ctrl+E", "Export"},
        {"Ctrl+W", "Close the case"},
        {"Esc", "Cancel opening"},
        {"M, Shift+M", "Mark the chosen findings, all that are shown"},
        {"Ctrl+D, T, N", "Star, tags, comment on the chosen events"},
        {"H", "Hide or show decided findings"},
        {"Ctrl+Z, Ctrl+Shift+Z", "Undo, redo the last step of the case"},
        {"Ctrl+Shift+S, Ctrl+S", "Save the case under a name, save it again after a failure"},
        {"F3, Shift+F3", "Next, previous finding"},
        {"Left, Right", "Tree: close or go to the parent, open or go to the first child"},
        {"*, /, 1 to 9", "Tree: expand the branch, collapse others, expand to so many levels"},
        {"Ctrl+B", "Tree: only branches with findings"},
        {"Ctrl+Shift+X, Ctrl+Shift+L", "Tree: expand the branch, collapse all"},
        {"Ctrl+F, Ctrl+L", "Search bar: Enter asks, Esc leaves, Ctrl+Space shows what can stand there"},
        {"Alt+Left, Alt+Right", "Query before, query after"},
        {"Ctrl+Shift+A", "What started on this host five minutes around the selection"},
        {"Ctrl+Shift+V", "Values of the rows in view: Enter or + shows only one, − leaves it out"},
        {"Space, −, Delete", "Chip of the query: switch off or on, make it the opposite, take it out"},
        {"+, −", "Tree, findings, details: only rows with this value, without it"},
        {"Ctrl+Shift+F, F3, Shift+F3, Esc", "Tree: find, next hit, previous hit, end the search"},
        {"Backspace, [ and ]", "Tree: go to the parent, to the run of the same file before or after"},
        {", and .", "Tree: five minutes earlier or later on this host"},
        {"Ctrl+C, Ctrl+Shift+C, Ctrl+Alt+C", "Tree: copy the line, the branch as tree, the branch as table"},
        {"Ctrl+1, Ctrl+2, Ctrl+3", "Process tree, event table, both side by side"},
        {"Ctrl+G", "Event table: go to a row or a time"},
        {"Left, Right, +, −, F", "Event table: choose the cell, only its value, without it, filter its column"},
        {"Shift+Up, Shift+Down, Ctrl+A", "Findings, event table: choose several rows, all rows"},
        {
            "Ctrl+Up, Ctrl+Down, Ctrl+Space",
            "Findings, event table: go to a row and leave the choice, choose it too or not"
        },
        {"Ctrl+C, Ctrl+Shift+C, Ctrl+Alt+C", "Event table: copy the chosen lines, the cell, the table"},
        {"Drag", "Timeline: select a range; its ends can be dragged"},
        {"Shift+drag, middle drag, drag the axis", "Timeline: pan; the window in the overview can be dragged too"},
        {"Wheel, + and −", "Timeline: zoom at the pointer, at the cursor"},
        {"Shift+wheel, Page Up, Page Down", "Timeline: pan"},
        {"Z, Shift+Z", "Timeline: undo and redo zoom"},
        {"Double click, Home, Ctrl+0", "Timeline: whole span"},
        {"Left, Right, with Ctrl faster", "Timeline: move the cursor, with Shift select a range"},
        {"Up, Down", "Timeline: lane above, below"},
        {", and .", "Timeline: start before, after, in the lane"},
        {"Enter, F, Shift+F", "Timeline: zoom to the selected range, filter to it, clear the filter"},
        {"Ctrl+R or R; Space; , and .", "Timeline: start or end a replay, pause it, go from start to start"},
        {"Ctrl+A, Esc, L", "Timeline: select all that is shown, select nothing, logarithmic scale"},
        {"Ctrl+C", "Details: copy the value"},
        {"Ctrl+Shift+P", "Command palette: everything that the window can do"},
        {"F1, ?", "Explain the view that has the focus, show these keys"},
        {"Ctrl+T, Ctrl+,", "Light or dark, settings"},
        {"Ctrl++, Ctrl+−, Ctrl+Alt+0", "Larger, smaller, normal text"},
        {"Ctrl+I", "About the rule"},
        {"F11", "Full screen"},
        {"Ctrl+Q", "Quit"}
    };

    private static final double LEAST_HEIGHT = 240;

    /** What a dialog has above and below its content. */
    private static final double DIALOG_EDGES = 150;

    private static final double SHORTCUT_HEIGHT = 24;

    /** What a window system puts above a dialog, at most. */
    private static final double TITLE_BAR = 40;

    private final Window owner;
    private final ThemeSwitch themes;

    WindowDialogs(Window owner, ThemeSwitch themes) {
        this.owner = owner;
        this.themes = themes;
    }

    void showFailure(FailureText failure) {
        Label headline = wrapped(failure.headline());
        headline.getStyleClass().add("empty-headline");
        headline.setId("failure-headline");
        TextArea technical = new TextArea(failure.technical());
        technical.setEditable(false);
        technical.setPrefRowCount(8);
        technical.setAccessibleText("Technical details");
        VBox content = new VBox(headline, wrapped(failure.advice()), technical);
        content.getStyleClass().add("dialog-column");
        Dialog<ButtonType> dialog = dialog("Something failed", content, COPY, ButtonType.CLOSE);
        onCopy(dialog, failure.whole());
        dialog.show();
    }

    private static void onCopy(Dialog<?> dialog, String text) {
        Node copy = dialog.getDialogPane().lookupButton(COPY);
        copy.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            TextClipboard.put(text);
            event.consume();
        });
    }

    void showShortcuts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rule-grid");
        grid.setId("shortcuts");
        for (int row = 0; row < SHORTCUTS.length; row++) {
            Label keys = new Label(SHORTCUTS[row][0]);
            keys.getStyleClass().add("code");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(SHORTCUTS[row][1]);
            what.setWrapText(true);
            grid.addRow(row, keys, what);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS); // else it takes its place from the texts
        double most = Math.max(LEAST_HEIGHT, owner.getHeight() - DIALOG_EDGES);
        scroll.setPrefViewportHeight(Math.min(most, SHORTCUTS.length * SHORTCUT_HEIGHT));
        dialog("Keyboard shortcuts", scroll, ButtonType.CLOSE).show();
    }

    void explain(HelpTopic topic) {
        Label text = wrapped(topic.text());
        text.setId("help-text");
        VBox content = new VBox(text);
        content.getStyleClass().add("dialog-column");
        content.setPrefWidth(560);
        dialog(topic.title(), content, ButtonType.CLOSE).show();
    }

    void showRule(RuleCardViewModel rule) {
        dialog("Rule", new RuleCardView(rule), ButtonType.CLOSE).show();
    }

    void showAbout() {
        VBox content = new VBox(
                wrapped("Qwinsight shows process logs as a tree and a timeline, and finds every run of qwinsta.exe."),
                wrapped("Evidence is opened for reading only. The program never uses the network."));
        content.getStyleClass().add("dialog-column");
        content.setPrefWidth(460);
        dialog("About Qwinsight", content, ButtonType.CLOSE).show();
    }

    /** A dialog in the look of the window, not shown yet. */
    Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        DialogPane pane = dialog.getDialogPane();
        pane.setHeaderText(title);
        pane.setContent(content);
        pane.getButtonTypes().addAll(buttons);
        themes.dress(pane, dialog.showingProperty());
        dialog.setResizable(true);
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, event -> fit(pane));
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWN, event -> place(pane.getScene().getWindow()));
        return dialog;
    }

    /** Where a dialog has to find place. */
    private Rectangle2D room() {
        List<Screen> screens = Screen.getScreensForRectangle(
                owner.getX(), owner.getY(), Math.max(1, owner.getWidth()), Math.max(1, owner.getHeight()));
        return (screens.isEmpty() ? Screen.getPrimary() : screens.get(0)).getVisualBounds();
    }

    /** Keeps the buttons of a dialog on the screen: what stands above them gives way. */
    private void fit(DialogPane pane) {
        Rectangle2D room = room();
        pane.setMaxSize(room.getWidth(), room.getHeight() - TITLE_BAR);
    }

    /** A dialog is put into the middle of the window by the size that it would like to have. */
    private void place(Window shown) {
        Rectangle2D room = room();
        if (shown.getWidth() > room.getWidth()) {
            shown.setWidth(room.getWidth());
        }
        shown.setX(Math.max(room.getMinX(), Math.min(shown.getX(), room.getMaxX() - shown.getWidth())));
        shown.setY(Math.max(room.getMinY(), Math.min(shown.getY(), room.getMaxY() - shown.getHeight())));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(620);
        return label;
    }
}
