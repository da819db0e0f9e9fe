package org.qwinsight.ui.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.ValueCounts.ValueCount;
import org.qwinsight.ui.query.FacetsViewModel.Facet;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * The values of the rows in view, field by field. A click or Enter shows only a value's rows; Alt and a click, the second
 * mouse button or − leaves them out. Stays open, so that several can be chosen.
 */
public final class FacetsView extends GridPane {
    private static final int COLUMNS = 4;
    private static final double ROW_HEIGHT = 24;
    private static final double WIDTH = 280;
    private static final double HEIGHT = 7 * ROW_HEIGHT + 2;

    private final FacetsViewModel viewModel;
    private final PopOver popOver = new PopOver();
    private final Map<String, Facet> shown = new HashMap<>();

    public FacetsView(FacetsViewModel viewModel) {
        this.viewModel = viewModel;
        setId("facets");
        getStyleClass().add("facets");
        for (int i = 0; i < FacetsViewModel.size(); i++) {
            add(column(), i % COLUMNS, i / COLUMNS);
        }
        viewModel.facetsProperty().addListener((property, before, now) -> show(now));
        popOver.setContentNode(this);
        popOver.setTitle("Values of the rows in view");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setOnHidden(event -> viewModel.setShown(false));
    }

    /** Opens the facets below a node, or closes them. */
    public void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            viewModel.setShown(true);
            popOver.show(owner);
        }
    }

    private void show(List<Facet> facets) {
        if (facets.isEmpty()) {
            shown.clear();
        }
        for (Facet facet : facets) {
            if (!facet.equals(shown.put(facet.title(), facet))) {
                fill((VBox) getChildren().get(FacetsViewModel.place(facet)), facet);
            }
        }
    }

    private VBox column() {
        Label title = new Label();
        title.getStyleClass().add("facet-title");
        ListView<FacetLine> list = new ListView<>();
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(of -> new FacetCell());
        list.setPlaceholder(new Label("no row in view"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(list, event));
        list.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(list, event));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(list, event));
        title.setLabelFor(list);
        VBox column = new VBox(title, list);
        column.getStyleClass().add("facet");
        return column;
    }

    private static void fill(VBox column, Facet facet) {
        List<FacetLine> lines = new ArrayList<>();
        for (ValueCount value : facet.values().values()) {
            lines.add(new FacetLine(facet, value.value(), value.rows()));
        }
        if (facet.values().without() > 0) {
            lines.add(new FacetLine(facet, null, facet.values().without()));
        }
        int distinct = facet.values().distinct();
        int shown = facet.values().values().size();
        Label title = (Label) column.getChildren().get(0);
        title.setText(facet.title() + " · " + DisplayText.count(distinct, "value")
                + (shown < distinct ? ", the " + shown + " most frequent" : ""));
        @SuppressWarnings("unchecked") // made by column()
        ListView<FacetLine> list = (ListView<FacetLine>) column.getChildren().get(1);
        list.setId("facet-" + facet.field().name());
        list.setAccessibleText(facet.title() + ": Enter shows only a value, minus leaves it out");
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        if (selected >= 0) {
            list.getSelectionModel().select(Math.min(selected, lines.size() - 1));
        }
    }

    private void pressed(ListView<FacetLine> list, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            use(list.getSelectionModel().getSelectedItem(), event.isAltDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popOver.hide();
            event.consume();
        }
    }

    private void typed(ListView<FacetLine> list, KeyEvent event) {
        if ("+".equals(event.getCharacter()) || "-".equals(event.getCharacter())) {
            use(list.getSelectionModel().getSelectedItem(), "-".equals(event.getCharacter()));
            event.consume();
        }
    }

    private void clicked(ListView<FacetLine> list, MouseEvent event) {
        boolean isOnRow = event.getY() < list.getItems().size() * ROW_HEIGHT;
        if (isOnRow && event.isStillSincePress()) {
            use(
                    list.getSelectionModel().getSelectedItem(),
                    event.isAltDown() || event.getButton() == MouseButton.SECONDARY);
        }
    }

    private void use(@Nullable FacetLine line, boolean isExcluding) {
        if (line == null) {
            return;
        }
        if (isExcluding) {
            viewModel.exclude(line.facet(), line.value());
        } else {
            viewModel.include(line.facet(), line.value());
        }
    }

    /**
     * One value of a facet.
     *
     * @param value null for the rows that have none
     */
    record FacetLine(Facet facet, @Nullable String value, int rows) {
        /** The part of the rows in view, from 0 to 1. */
        double share() {
            return facet.rows() == 0 ? 0 : (double) rows / facet.rows();
        }
    }
}
