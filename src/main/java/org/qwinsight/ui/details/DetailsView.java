package org.qwinsight.ui.details;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.FieldValue;

/** The right-hand pane: what is selected, why it matched, its fields and its raw record. */
public final class DetailsView extends BorderPane implements DetailCell.Clip {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DetailsViewModel viewModel;
    private final ParentWish wish;
    private final CurrentQuery query;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final ListView<@Nullable DetailRow> list = new ListView<>();
    private final Button copyAll = Buttons.icon(Material2AL.CONTENT_COPY, "Copy all fields", this::copyAll);

    /**
     * The pane.
     *
     * @param wish hears of a change of the parent that the analyst wishes
     * @param query hears of values that are included and excluded
     * @param actions stand beside the title
     */
    public DetailsView(DetailsViewModel viewModel, ParentWish wish, CurrentQuery query, Node... actions) {
        this.viewModel = viewModel;
        this.wish = wish;
        this.query = query;
        getStyleClass().add("details-view");
        setTop(header(actions));
        setCenter(tabs());
        viewModel.reasonProperty().addListener((property, before, now) -> showReason());
        showReason();
    }

    private VBox header(Node... actions) {
        title.setId("details-title");
        title.getStyleClass().add("section-title");
        title.textProperty().bind(viewModel.titleProperty());
        reason.setId("details-reason");
        reason.setWrapText(true);
        reason.getStyleClass().add("match-reason");
        reason.setGraphic(new FindingMark());
        reason.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap);
        line.getChildren().addAll(actions);
        line.getChildren().add(copyAll);
        copyAll.disableProperty().bind(viewModel.titleProperty().isEmpty());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("section-header");
        return new VBox(line, new AncestryBar(viewModel), reason);
    }

    private void showReason() {
        String text = viewModel.reasonProperty().get();
        reason.setText(text);
        reason.setVisible(!text.isEmpty());
        reason.setManaged(!text.isEmpty());
    }

    private TabPane tabs() {
        list.setId("details-list");
        list.setAccessibleText("Fields of the selected process");
        list.setItems(viewModel.rows());
        list.setCellFactory(of -> new DetailCell(viewModel, wish, this, query));
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(viewModel.emptyTextProperty());
        list.setPlaceholder(nothing);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copyValue(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_TYPED, new ValueFilter(query, this::chosen)::typed);
        Tab fields = new Tab("Fields", list);
        Tab raw = new Tab("Raw record", new RawRecordView(viewModel));
        raw.setId("raw-tab");
        TabPane tabs = new TabPane(fields, raw);
        tabs.setId("details-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        viewModel.rawShownProperty().bind(raw.selectedProperty());
        return tabs;
    }

    private @Nullable FieldValue chosen() {
        DetailRow row = list.getSelectionModel().getSelectedItem();
        return row == null ? null : row.asked();
    }

    @Override
    public void copyValue(@Nullable DetailRow row) {
        if (row != null) {
            String value = row.value();
            copy(value == null ? row.asText() : value);
        }
    }

    @Override
    public void copyAll() {
        copy(viewModel.allAsText());
    }

    static void copy(String text) {
        TextClipboard.put(text);
    }
}
