package org.qwinsight.ui.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.property.editor.AbstractPropertyEditor;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;

/** The controls with which settings are set. */
final class SettingEditors {
    /** A list that is longer can be searched. */
    private static final int MOST_AT_ONE_LOOK = 12;

    private SettingEditors() {}

    /** The control for a {@link SettingItem}, with what a screen reader says of it. */
    static PropertyEditor<?> of(PropertySheet.Item item) {
        Setting<?> setting = ((SettingItem) item).setting();
        PropertyEditor<?> editor = editor(item, setting.input());
        Node control = editor.getEditor();
        control.setId(setting.id());
        control.setAccessibleHelp(setting.description());
        if (!(control instanceof Button)) {
            control.setAccessibleText(setting.name());
        }
        return editor;
    }

    private static <T> PropertyEditor<?> editor(PropertySheet.Item item, Setting.Input<T> input) {
        if (input instanceof Setting.OneOf<T> choice) {
            return choice(item, choice);
        }
        if (input instanceof Setting.Line line) {
            return line(item, line);
        }
        if (input instanceof Setting.Deed deed) {
            return deed(item, deed);
        }
        return flag(item);
    }

    private static <T> PropertyEditor<T> choice(PropertySheet.Item item, Setting.OneOf<T> choice) {
        ComboBox<T> box = choice.values().size() > MOST_AT_ONE_LOOK ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(choice.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : choice.label().apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // nothing is typed into the value
            }
        });
        return new Editor<T, ComboBox<T>>(item, box) {
            @Override
            protected ObservableValue<T> getObservableValue() {
                return getEditor().valueProperty();
            }

            @Override
            public void setValue(T value) {
                getEditor().setValue(value);
            }
        };
    }

    private static PropertyEditor<String> line(PropertySheet.Item item, Setting.Line line) {
        TextField field = new TextField();
        field.setPromptText(line.prompt());
        return new Editor<String, TextField>(item, field) {
            @Override
            protected ObservableValue<String> getObservableValue() {
                return getEditor().textProperty();
            }

            @Override
            public void setValue(String value) {
                getEditor().setText(value);
            }
        };
    }

    private static PropertyEditor<Boolean> flag(PropertySheet.Item item) {
        return new Editor<Boolean, CheckBox>(item, new CheckBox()) {
            @Override
            protected ObservableValue<Boolean> getObservableValue() {
                return getEditor().selectedProperty();
            }

            @Override
            public void setValue(Boolean value) {
                getEditor().setSelected(value);
            }
        };
    }

    private static PropertyEditor<Integer> deed(PropertySheet.Item item, Setting.Deed deed) {
        Button button = new Button();
        SimpleObjectProperty<Integer> left = new SimpleObjectProperty<>(0);
        button.textProperty().bind(left.map(deed.label()));
        button.disableProperty().bind(left.map(count -> count == 0));
        button.setOnAction(event -> item.setValue(0));
        return new PropertyEditor<>() {
            {
                item.getObservableValue().ifPresent(value -> value.addListener((property, before, now) -> show()));
            }

            private void show() {
                left.set((Integer) item.getValue());
            }

            @Override
            public Node getEditor() {
                return button;
            }

            @Override
            public Integer getValue() {
                return left.get();
            }

            @Override
            public void setValue(Integer value) {
                left.set(value);
            }
        };
    }

    /** What all editors have that hold a value. */
    private abstract static class Editor<T, C extends Node> extends AbstractPropertyEditor<T, C> {
        Editor(PropertySheet.Item item, C control) {
            super(item, control);
        }
    }
}
