package org.qwinsight.ui.details;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;

/** The record as the evidence has it. */
final class RawRecordView extends BorderPane {
    private final DetailsViewModel viewModel;
    private final TextArea text = new TextArea();
    private final Label message = new Label();

    RawRecordView(DetailsViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("raw-record-view");
        text.setId("raw-text");
        text.setAccessibleText("Raw record");
        text.setEditable(false);

        message.setId("raw-message");
        message.setWrapText(true);
        message.getStyleClass().add("empty-reason");
        StackPane.setAlignment(message, Pos.TOP_LEFT);
        setTop(header());
        setCenter(new StackPane(text, message));
        viewModel.rawProperty().addListener((property, before, now) -> show());
        viewModel.prettyPrintedProperty().addListener((property, before, now) -> show());
        show();
    }

    private HBox header() {
        ToggleButton pretty = new ToggleButton("Pretty-printed");
        ToggleButton asLogged = new ToggleButton("As logged");
        asLogged.setId("raw-as-logged");
        SegmentedButton layout = new SegmentedButton(pretty, asLogged);
        pretty.setSelected(true);
        pretty.setOnAction(event -> choose(pretty, asLogged, true));
        asLogged.setOnAction(event -> choose(asLogged, pretty, false));
        ToggleButton wrap = new ToggleButton("Wrap");
        wrap.setSelected(true);
        text.wrapTextProperty().bind(wrap.selectedProperty());
        wrap.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(Material2MZ.WRAP_TEXT));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                layout,
                gap,
                wrap,
                Buttons.icon(
                        Material2AL.CONTENT_COPY, "Copy record as shown", () -> DetailsView.copy(viewModel.rawText())));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        return header;
    }

    private void choose(ToggleButton chosen, ToggleButton other, boolean pretty) {
        chosen.setSelected(true);
        other.setSelected(false);
        viewModel.prettyPrintedProperty().set(pretty);
    }

    private void show() {
        String instead = viewModel.rawMessage();
        message.setText(instead);
        message.setVisible(!instead.isEmpty());
        text.setVisible(instead.isEmpty());
        text.setText(viewModel.rawText());
    }
}
