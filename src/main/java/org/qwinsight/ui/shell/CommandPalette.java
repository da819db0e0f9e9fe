package org.qwinsight.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list over the window of everything that it can do, found by typing. */
final class CommandPalette extends StackPane {
    private final Supplier<List<PaletteCommand>> commands;
    private final TextField words = new TextField();
    private final ListView<PaletteCommand> list = new ListView<>();
    private List<PaletteCommand> all = List.of();
    private @Nullable Node before;

    /** @param commands what can be done at the moment of the call */
    CommandPalette(Supplier<List<PaletteCommand>> commands) {
        this.commands = commands;
        setId("palette");
        getStyleClass().add("veil");
        words.setId("palette-words");
        words.setPromptText("Type what you want to do");
        words.setAccessibleText("Command; up and down choose, Enter does it, Escape closes");
        words.textProperty().addListener((property, was, now) -> show(now));
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No command has all these words."));
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        VBox card = new VBox(words, list);
        card.getStyleClass().addAll("card", "palette");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setAlignment(card, Pos.TOP_CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    void open() {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        all = commands.get();
        words.clear();
        show("");
        setVisible(true);
        words.requestFocus();
    }

    private void close() {
        setVisible(false);
        Node owner = before;
        before = null;
        if (owner != null) {
            owner.requestFocus();
        }
    }

    private void show(String text) {
        list.getItems().setAll(PaletteSearch.matching(all, text));
        list.getSelectionModel().select(0);
        list.scrollTo(0);
    }

    private void handle(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-10);
            case PAGE_DOWN -> move(10);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int to = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + by));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 5));
    }

    private void run() {
        PaletteCommand chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled()) {
            close();
            chosen.action().run();
        }
    }

    private static final class CommandCell extends ListCell<PaletteCommand> {
        private final Label name = new Label();
        private final Label keys = new Label();
        private final HBox line = new HBox(name, keys);

        CommandCell() {
            keys.getStyleClass().add("muted");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable PaletteCommand command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(command.name() + (command.enabled() ? "" : " (not now)"));
            keys.setText(command.keys());
            setAccessibleText(name.getText() + " " + command.keys());
            setDisable(!command.enabled());
            setGraphic(line);
        }
    }
}
