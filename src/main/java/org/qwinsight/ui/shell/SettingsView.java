package org.qwinsight.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;

/** All settings, a sheet for each category, and below them what the one with the focus does. */
final class SettingsView extends VBox {
    private static final String UNFOCUSED = "Every change takes effect at once.";

    private final Map<Node, String> descriptions = new HashMap<>();
    private final Label help = new Label(UNFOCUSED);
    private final ScrollPane scroll;
    private final String first;

    SettingsView(SettingsViewModel viewModel) {
        getStyleClass().add("settings");
        first = viewModel.all().get(0).id();
        VBox sheets = new VBox();
        sheets.getStyleClass().add("settings-sheets");
        byCategory(viewModel.all()).forEach((category, settings) -> {
            Label heading = new Label(category);
            heading.getStyleClass().add("section-title");
            PropertySheet sheet = sheet(settings);
            heading.setLabelFor(sheet);
            sheets.getChildren().addAll(heading, sheet);
        });
        scroll = new ScrollPane(sheets);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        help.setId("settings-help");
        help.setWrapText(true);
        help.getStyleClass().addAll("muted", "settings-help");
        Label note = new Label(SettingsViewModel.RESET_NOTE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        getChildren().addAll(scroll, help, note);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((property, before, now) -> follow(now));
    }

    private static Map<String, List<Setting<?>>> byCategory(List<Setting<?>> all) {
        Map<String, List<Setting<?>>> categories = new LinkedHashMap<>();
        for (Setting<?> setting : all) {
            categories
                    .computeIfAbsent(setting.category(), category -> new ArrayList<>())
                    .add(setting);
        }
        return categories;
    }

    /** Few enough lines that searching and ordering them would only take room. */
    private PropertySheet sheet(List<Setting<?>> settings) {
        PropertySheet sheet = new PropertySheet();
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setSearchBoxVisible(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setMinHeight(USE_PREF_SIZE);
        sheet.setFocusTraversable(false);
        sheet.setPropertyEditorFactory(this::editor);
        sheet.getItems().setAll(settings.stream().map(SettingItem::new).toList());
        return sheet;
    }

    private PropertyEditor<?> editor(PropertySheet.Item item) {
        PropertyEditor<?> editor = SettingEditors.of(item);
        descriptions.put(editor.getEditor(), item.getDescription());
        return editor;
    }

    /** Says what the setting with the focus does, and brings it into view. */
    private void follow(@Nullable Node focused) {
        Node control = focused;
        while (control != null && !descriptions.containsKey(control)) {
            control = control.getParent();
        }
        help.setText(control == null ? UNFOCUSED : descriptions.get(control));
        if (control != null) {
            show(control);
        }
    }

    private void show(Node control) {
        Node sheets = scroll.getContent();
        Bounds at = sheets.sceneToLocal(control.localToScene(control.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = sheets.getLayoutBounds().getHeight() - seen;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && at.getMinY() < top) {
            scroll.setVvalue(at.getMinY() / hidden);
        } else if (hidden > 0 && at.getMaxY() > top + seen) {
            scroll.setVvalue((at.getMaxY() - seen) / hidden);
        }
    }

    void focusFirst() {
        Node first = lookup("#" + this.first);
        if (first != null) {
            first.requestFocus();
        }
    }

    /** The settings without the help below them, which scroll where they are too many. */
    ScrollPane scroll() {
        return scroll;
    }
}
