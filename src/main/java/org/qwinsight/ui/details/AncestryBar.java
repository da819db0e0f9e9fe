package org.qwinsight.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Font;
import org.controlsfx.control.BreadCrumbBar;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * The way from the root to the selected process in one line. What has no room stands in a menu behind an ellipsis next
 * to the root.
 */
final class AncestryBar extends BreadCrumbBar<Crumb> {
    private final DetailsViewModel viewModel;
    private final ContextMenu menu = new ContextMenu();
    private Ancestry ancestry = Ancestry.NONE;
    private List<Crumb> shown = List.of();
    /** Of the crumb of each step, the root first, at {@link #measuredFont}. */
    private double[] widths = new double[0];

    private double ellipsis;
    private @Nullable Font measuredFont;

    AncestryBar(DetailsViewModel viewModel) {
        this.viewModel = viewModel;
        setId("details-ancestry");
        setFocusTraversable(false); // its crumbs are
        getStyleClass().add("ancestry-bar");
        setAccessibleText("Ancestors of the selected process");
        setAutoNavigationEnabled(false);
        setCrumbFactory(item -> CrumbButton.of(item.getValue(), item.getParent() == null));
        setOnCrumbAction(event -> follow(event.getSelectedCrumb().getValue()));
        menu.setId("hidden-ancestors");
        viewModel.ancestryProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        boolean hadFocus = focused().isPresent();
        menu.hide();
        ancestry = viewModel.ancestryProperty().get();
        measuredFont = null;
        shown = List.of();
        setVisible(ancestry.hasAncestors());
        setManaged(ancestry.hasAncestors());
        if (!ancestry.hasAncestors()) {
            setSelectedCrumb(null);
            return;
        }
        if (getScene() == null && getSkin() == null) {
            return; // in a pane that was never seen; it is fitted once it is laid out
        }
        fit();
        if (hadFocus) {
            nearestLink().ifPresent(Node::requestFocus);
        }
    }

    @Override
    protected void layoutChildren() {
        if (ancestry.hasAncestors()) {
            fit();
        }
        super.layoutChildren();
    }

    private void fit() {
        if (!isMeasured()) {
            measure();
        }
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        AncestryFit fit = AncestryFit.of(widths, ellipsis, room, ancestry.unlisted() > 0);
        List<Crumb> wanted = crumbs(fit);
        if (!wanted.equals(shown)) {
            put(wanted);
        }
        for (Node crumb : getChildrenUnmodifiable()) {
            Button button = (Button) crumb;
            button.setPrefWidth(USE_COMPUTED_SIZE);
            if (button.prefWidth(USE_COMPUTED_SIZE) > fit.widest()) {
                button.setPrefWidth(fit.widest());
            }
        }
    }

    private boolean isMeasured() {
        return measuredFont != null && !shown.isEmpty() && crumb(0).getFont().equals(measuredFont);
    }

    /** Shows every crumb for a moment, since only the stylesheet knows how wide they are. */
    private void measure() {
        List<Ancestor> steps = ancestry.steps();
        List<Crumb> all = crumbs(new AncestryFit(steps.size() - 1, true, Double.POSITIVE_INFINITY));
        put(all);
        double[] measured = new double[all.size()];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = snapSizeX(crumb(i).prefWidth(USE_COMPUTED_SIZE));
        }
        ellipsis = measured[1];
        widths = new double[steps.size()];
        widths[0] = measured[0];
        System.arraycopy(measured, 2, widths, 1, widths.length - 1);
        measuredFont = crumb(0).getFont();
    }

    private List<Crumb> crumbs(AncestryFit fit) {
        List<Ancestor> steps = ancestry.steps();
        int last = steps.size() - 1;
        int firstNear = last + 1 - fit.nearest();
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb.Step(steps.get(0)));
        if (fit.hidesSome()) {
            crumbs.add(new Crumb.Hidden(steps.subList(1, firstNear), ancestry.unlisted()));
        }
        for (Ancestor near : steps.subList(firstNear, last)) {
            crumbs.add(new Crumb.Step(near));
        }
        crumbs.add(new Crumb.Selected(steps.get(last)));
        return crumbs;
    }

    /** Puts crumbs into the line; the one with the focus keeps it if it is still there. */
    private void put(List<Crumb> crumbs) {
        Optional<Crumb> focused = focused();
        setSelectedCrumb(buildTreeModel(crumbs.toArray(Crumb[]::new)));
        shown = crumbs;
        applyCss();
        focused.map(crumbs::indexOf)
                .filter(index -> index >= 0)
                .ifPresent(index -> crumb(index).requestFocus());
    }

    private Button crumb(int index) {
        return (Button) getChildrenUnmodifiable().get(index);
    }

    private Optional<Crumb> focused() {
        for (int i = 0; i < shown.size(); i++) {
            if (crumb(i).isFocused()) {
                return Optional.of(shown.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Node> nearestLink() {
        return shown.size() < 2 ? Optional.empty() : Optional.of(crumb(shown.size() - 2));
    }

    private void follow(@Nullable Crumb crumb) {
        if (crumb instanceof Crumb.Step step) {
            viewModel.goTo(step.ancestor().node());
        } else if (crumb instanceof Crumb.Hidden hidden) {
            menu.getItems().setAll(items(hidden));
            menu.show(crumb(1), Side.BOTTOM, 0, 0);
        }
    }

    private List<MenuItem> items(Crumb.Hidden hidden) {
        List<MenuItem> items = new ArrayList<>();
        if (hidden.unlisted() > 0) {
            MenuItem farther =
                    new MenuItem(DisplayText.count(hidden.unlisted()) + " more toward the root: go up to reach them");
            farther.setDisable(true);
            items.add(farther);
        }
        for (Ancestor ancestor : hidden.hidden()) {
            String number = ancestor.number().isEmpty() ? "" : "  ·  " + ancestor.number();
            MenuItem item = new MenuItem(ancestor.title() + number);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> viewModel.goTo(ancestor.node()));
            if (!ancestor.isInLogs()) {
                item.getStyleClass().add("absent-ancestor");
            }
            items.add(item);
        }
        return items;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
