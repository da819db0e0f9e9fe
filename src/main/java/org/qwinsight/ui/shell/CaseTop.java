package org.qwinsight.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.evidence.EvidenceView;
import org.qwinsight.ui.evidence.EvidenceViewModel;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.query.FacetsView;
import org.qwinsight.ui.query.FacetsViewModel;
import org.qwinsight.ui.query.FilterChips;
import org.qwinsight.ui.query.QueryBar;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/** The top of an open case: the search bar, the chips of the evidence and those of the query. */
final class CaseTop extends VBox {
    private final QueryBar bar;
    private final EvidenceView evidence;
    private final FacetsView facets;
    private final Button facetsButton;

    CaseTop(Workspace workspace, BackgroundTasks tasks) {
        Judging judging = new Judging(workspace, tasks);
        judging.followQuery();
        bar = new QueryBar(workspace, tasks);
        evidence = new EvidenceView(new EvidenceViewModel(workspace));
        facets = new FacetsView(new FacetsViewModel(workspace, tasks));
        facetsButton =
                Buttons.icon(Material2AL.FILTER_LIST, "Values of the rows in view (Ctrl+Shift+V)", this::toggleFacets);
        facetsButton.setId("query-facets");
        bar.add(facetsButton);
        getChildren().setAll(bar, new FilterChips(workspace, judging), evidence);
    }

    void search() {
        bar.focus();
    }

    void toggleFacets() {
        facets.toggle(facetsButton);
    }

    void showSources() {
        evidence.showSources();
    }

    /** Puts something at the end of the search bar. */
    void add(Node node) {
        bar.add(node);
    }
}
