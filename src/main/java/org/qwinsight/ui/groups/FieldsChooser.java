package org.qwinsight.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.Aggregation;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.investigation.QueryFacts;

/** Asks for one to four fields to group by. */
final class FieldsChooser {
    private static final String NONE = "\u2013";

    private final List<SearchableComboBox<String>> boxes = new ArrayList<>();
    private final PopOver window;
    private final Button apply = new Button("Group");

    /** @param chosen gets the fields, in order, without repetitions */
    FieldsChooser(Consumer<List<QueryField>> chosen) {
        VBox column = new VBox(6, new Label("Rows with the same values of:"));
        List<String> names = new ArrayList<>();
        names.add(NONE);
        GroupChoice.groupable().forEach(field -> names.add(field.name()));
        for (int i = 0; i < Aggregation.MOST_FIELDS; i++) {
            SearchableComboBox<String> box = new SearchableComboBox<>();
            box.getItems().setAll(names);
            box.setValue(NONE);
            box.setId("group-field-" + (i + 1));
            box.setAccessibleText("Field " + (i + 1) + " to group by");
            box.setMaxWidth(Double.MAX_VALUE);
            box.setConverter(new WithExplanation());
            box.valueProperty().addListener((property, before, now) -> apply.setDisable(fields().isEmpty()));
            boxes.add(box);
        }
        column.getChildren().addAll(boxes);
        apply.setId("group-by-fields");
        apply.setDefaultButton(true);
        apply.setMaxWidth(Double.MAX_VALUE);
        apply.setDisable(true);
        column.getChildren().add(apply);
        column.setPrefWidth(330);
        column.getStyleClass().add("fields-chooser");
        window = new PopOver(column);
        window.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        window.setTitle("Group by fields");
        apply.setOnAction(event -> {
            window.hide();
            chosen.accept(fields());
        });
    }

    /** Asks, beginning with these fields. */
    void ask(Node beside, GroupChoice now) {
        List<QueryField> fields = now instanceof GroupChoice.ByFields by ? by.fields() : List.of();
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setValue(i < fields.size() ? fields.get(i).name() : NONE);
        }
        window.show(beside);
    }

    private List<QueryField> fields() {
        return boxes.stream()
                .map(SearchableComboBox::getValue)
                .filter(name -> name != null && !name.equals(NONE))
                .distinct()
                .flatMap(name -> QueryFacts.VOCABULARY.named(name).stream())
                .toList();
    }

    /** Shows what a name stands for. */
    private static final class WithExplanation extends StringConverter<String> {
        @Override
        public String toString(@Nullable String name) {
            return name == null
                    ? ""
                    : QueryFacts.VOCABULARY
                            .named(name)
                            .map(field -> name + "  \u00b7  " + field.explanation())
                            .orElse(name);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
