package org.qwinsight.ui.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.TextColumn;
import org.qwinsight.ui.workspace.DisplayTime;

/** Asks what findings are, how far that goes, and why; shows exactly the findings that would be marked. */
public final class MarkView extends VBox {
    private static final double ROW_HEIGHT = 24;
    private static final double HIGH_PREVIEW = 230;

    /** Where all fields have to be seen too. */
    private static final double LOW_PREVIEW = 125;

    private final MarkViewModel viewModel;
    private final GridPane form = new GridPane();
    private final VBox fields = new VBox(3);
    private final TableView<Integer> preview;
    private final HBox window = new HBox(8);
    private final TextField comment = text("mark-comment", "Why? Required for benign and false positives", 520);

    MarkView(MarkViewModel viewModel) {
        super(8);
        this.viewModel = viewModel;
        this.preview = preview(viewModel);
        form.getStyleClass().add("mark-form");
        form.addRow(0, new Label("It is"), choice("mark-disposition", MarkViewModel.DISPOSITIONS));
        form.addRow(1, new Label("Marks"), scopes());
        fillWindow();
        form.add(fields, 1, 2);
        form.add(window, 1, 3);
        comment.textProperty().bindBidirectional(viewModel.commentProperty());
        GridPane.setHgrow(comment, Priority.ALWAYS);
        form.addRow(4, new Label("Comment"), comment);
        form.addRow(5, new Label("Counts for"), expiry());
        Label summary = new Label();
        summary.setId("mark-summary");
        summary.setWrapText(true);
        summary.setMaxWidth(820);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(viewModel.summaryProperty());
        Label problem = new Label();
        problem.setId("mark-problem");
        problem.getStyleClass().add("mark-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(viewModel.problemProperty());
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().addAll(form, summary, preview, problem);
        form.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        setPrefWidth(880);
        viewModel.kindProperty().addListener((property, before, now) -> {
            showKind();
            fitWindow();
        });
        showKind();
    }

    /** Asks, and gives the decisions when they were confirmed. */
    public static boolean ask(MarkViewModel viewModel, CaseDialogs dialogs) {
        ButtonType mark = new ButtonType("Mark", ButtonData.OK_DONE);
        MarkView view = new MarkView(viewModel);
        Dialog<ButtonType> dialog = dialogs.make("Mark findings", view, mark, ButtonType.CANCEL);
        dialog.setOnShown(event -> view.comment.requestFocus());
        Node button = dialog.getDialogPane().lookupButton(mark);
        button.setId("mark-go");
        Runnable enable =
                () -> button.setDisable(!viewModel.problemProperty().get().isEmpty());
        viewModel.problemProperty().addListener((property, before, now) -> enable.run());
        enable.run();
        Optional<ButtonType> answer = dialog.showAndWait();
        return answer.filter(mark::equals).isPresent();
    }

    private ComboBox<Disposition> choice(String id, List<Disposition> all) {
        ComboBox<Disposition> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(named(all, Disposition::label));
        box.valueProperty().bindBidirectional(viewModel.dispositionProperty());
        return box;
    }

    private ComboBox<ScopeKind> scopes() {
        ComboBox<ScopeKind> box = new ComboBox<>();
        box.setId("mark-scope");
        box.getItems().setAll(ScopeKind.values());
        int count = viewModel.chosenCount();
        box.setConverter(named(
                List.of(ScopeKind.values()),
                kind -> kind == ScopeKind.EVENTS
                        ? (count == 1 ? "This event only" : "Exactly these " + count + " events")
                        : kind.label()));
        box.valueProperty().bindBidirectional(viewModel.kindProperty());
        return box;
    }

    private static <T> StringConverter<T> named(List<T> all, Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return all.stream()
                        .filter(value -> name.apply(value).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        };
    }

    private void fillFields() {
        for (FieldChoice field : viewModel.fields()) {
            CheckBox chosen = new CheckBox(field.field().text());
            chosen.setId("mark-field-" + field.field().text().replace('.', '-'));
            chosen.setPrefWidth(170);
            chosen.selectedProperty().bindBidirectional(field.chosenProperty());
            ComboBox<Condition.Match> match = new ComboBox<>();
            match.getItems().setAll(Condition.Match.values());
            match.setConverter(named(List.of(Condition.Match.values()), Condition.Match::code));
            match.valueProperty().bindBidirectional(field.matchProperty());
            match.disableProperty().bind(chosen.selectedProperty().not());
            match.setPrefWidth(110);
            TextField value = text("mark-value-" + field.field().text().replace('.', '-'), "no value", 460);
            value.textProperty().bindBidirectional(field.valueProperty());
            value.disableProperty().bind(chosen.selectedProperty().not());
            HBox line = new HBox(8, chosen, match, value);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("mark-field");
            fields.getChildren().add(line);
        }
    }

    private void fillWindow() {
        TextField from = text("mark-from", "any time", 150);
        from.textProperty().bindBidirectional(viewModel.fromProperty());
        TextField to = text("mark-to", "any time", 150);
        to.textProperty().bindBidirectional(viewModel.toProperty());
        window.setAlignment(Pos.CENTER_LEFT);
        window.getChildren().addAll(new Label("only from"), from, new Label("until before"), to, new Label("UTC"));
    }

    private HBox expiry() {
        TextField days = text("mark-days", "ever", 70);
        days.textProperty().bindBidirectional(viewModel.daysProperty());
        ComboBox<String> reason = new ComboBox<>();
        reason.setId("mark-reason");
        reason.setEditable(true);
        reason.getItems().setAll(Decision.REASONS);
        reason.getEditor().textProperty().bindBidirectional(viewModel.reasonProperty());
        HBox line = new HBox(8, days, new Label("days"), new Label("    Reason to count by"), reason);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static TextField text(String id, String prompt, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefWidth(width);
        field.setAccessibleText(prompt);
        return field;
    }

    private void showKind() {
        ScopeKind kind = viewModel.kindProperty().get();
        if (kind == ScopeKind.FIELDS && fields.getChildren().isEmpty()) {
            fillFields();
        }
        preview.setPrefHeight(kind == ScopeKind.FIELDS ? LOW_PREVIEW : HIGH_PREVIEW);
        show(fields, kind == ScopeKind.FIELDS);
        show(window, kind.isPattern());
    }

    /** Another kind of scope asks for more room or less; the buttons have to stay on the screen. */
    private void fitWindow() {
        Window shown = getScene() == null ? null : getScene().getWindow();
        if (shown == null) {
            return;
        }
        shown.sizeToScene();
        Screen.getScreensForRectangle(shown.getX(), shown.getY(), 1, 1).stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .ifPresent(room -> {
                    double lowest = room.getMaxY() - shown.getHeight();
                    shown.setY(Math.max(room.getMinY(), Math.min(shown.getY(), lowest)));
                });
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static TableView<Integer> preview(MarkViewModel viewModel) {
        TableView<Integer> table = new TableView<>(viewModel.marked());
        table.setId("mark-preview");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPrefWidth(860);
        table.setPlaceholder(new Label("No finding"));
        Investigation open = viewModel.investigation();
        table.getColumns()
                .add(TextColumn.of(
                        "Time (UTC)",
                        182,
                        false,
                        row -> DisplayTime.millis(open.store().timeNanos(row), java.time.ZoneOffset.UTC)));
        table.getColumns()
                .add(TextColumn.of("Host", 105, false, row -> open.store().value(row, EventField.COMPUTER)));
        table.getColumns()
                .add(TextColumn.of("User", 125, false, row -> open.store().value(row, EventField.USER)));
        table.getColumns()
                .add(TextColumn.of(
                        "Command line", 150, true, row -> open.store().value(row, EventField.COMMAND_LINE)));
        table.getColumns()
                .add(TextColumn.of("Parent", 160, true, row -> open.store().value(row, EventField.PARENT_IMAGE)));
        table.getColumns()
                .add(TextColumn.of(
                        "Decided so far",
                        126,
                        false,
                        row -> open.casework().cover(row).map(Cover::describe).orElse("nothing")));
        return table;
    }
}
