package org.qwinsight.ui.shell;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.qwinsight.ui.workspace.DisplayTime;

/** Asks for one of all time zones that the runtime knows. */
final class ZoneQuestion {
    private ZoneQuestion() {}

    static Optional<ZoneId> ask(WindowDialogs dialogs, ZoneId shown) {
        SearchableComboBox<String> zones = new SearchableComboBox<>();
        zones.setId("zones");
        zones.getItems().setAll(names());
        zones.setValue(DisplayTime.zoneName(shown));
        zones.setMaxWidth(Double.MAX_VALUE);
        zones.setAccessibleText("Time zone");
        Label note = new Label("Every time in the window is shown in this zone and says so. CSV and JSON stay in UTC.");
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        VBox content = new VBox(zones, note);
        content.getStyleClass().add("dialog-column");
        content.setPrefWidth(420);
        ButtonType use = new ButtonType("Use this zone", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialogs.dialog("Time zone", content, use, ButtonType.CANCEL);
        dialog.setOnShown(event -> zones.requestFocus());
        return dialog.showAndWait().filter(use::equals).map(chosen -> zone(zones.getValue()));
    }

    private static List<String> names() {
        return zones().stream().map(DisplayTime::zoneName).toList();
    }

    /** All zones that somebody may want, UTC first. */
    static List<ZoneId> zones() {
        List<ZoneId> zones = new ArrayList<>(List.of(ZoneOffset.UTC));
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.contains("/") && !id.startsWith("SystemV/")) {
                zones.add(ZoneId.of(id));
            }
        }
        return zones;
    }

    private static ZoneId zone(String name) {
        return DisplayTime.zoneName(ZoneOffset.UTC).equals(name) ? ZoneOffset.UTC : ZoneId.of(name);
    }
}
