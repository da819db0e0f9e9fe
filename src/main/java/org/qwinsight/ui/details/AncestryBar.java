package org.qwinsight.ui.details;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The way from the root to the selected process. It wraps, since the names of seven ancestors need several lines. */
final class AncestryBar extends FlowPane {
    private static final PseudoClass PLACEHOLDER = PseudoClass.getPseudoClass("placeholder");

    private final DetailsViewModel viewModel;

    AncestryBar(DetailsViewModel viewModel) {
        this.viewModel = viewModel;
        setId("details-ancestry");
        getStyleClass().add("ancestry-bar");
        setAccessibleText("Ancestors of the selected process");
        viewModel.ancestors().addListener((ListChangeListener<Ancestor>) change -> show());
        show();
    }

    private void show() {
        List<Ancestor> ancestors = viewModel.ancestors();
        getChildren().clear();
        setVisible(!ancestors.isEmpty());
        setManaged(!ancestors.isEmpty());
        for (Ancestor ancestor : ancestors) {
            if (!getChildren().isEmpty()) {
                Label arrow = new Label("›");
                arrow.getStyleClass().add("muted");
                getChildren().add(arrow);
            }
            Hyperlink link = new Hyperlink(ancestor.name());
            link.setMnemonicParsing(false);
            link.pseudoClassStateChanged(PLACEHOLDER, !ancestor.isInLogs());
            link.setAccessibleText("Ancestor " + ancestor.name() + (ancestor.isInLogs() ? "" : ", not in these logs"));
            link.setOnAction(event -> viewModel.goTo(ancestor.node()));
            getChildren().add(link);
        }
    }
}
