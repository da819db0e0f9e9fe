package org.qwinsight.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.qwinsight.ui.look.LeastHeight;

/**
 * Findings, timeline and, below them, the centre beside the details. All but the centre can be folded away. What is
 * folded away is remembered, and so are the sizes, for each choice of panes.
 */
final class CasePanes extends ShareSplit {
    /** What can be folded away. */
    enum Pane {
        FINDINGS,
        TIMELINE,
        DETAILS;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Pane, Node> nodes = new EnumMap<>(Pane.class);
    private final Map<Pane, BooleanProperty> shown = new EnumMap<>(Pane.class);
    private final Node centre;
    private final ShareSplit lower;
    private final Settings settings;

    /** Goes up whenever a pane or a divider is elsewhere. */
    private final IntegerProperty revision = new SimpleIntegerProperty();

    /** @param textScale by how much texts are larger than usual */
    CasePanes(
            Node findings,
            Node timeline,
            Node centre,
            Region details,
            Settings settings,
            ObservableDoubleValue textScale) {
        nodes.put(Pane.FINDINGS, findings);
        nodes.put(Pane.TIMELINE, timeline);
        nodes.put(Pane.DETAILS, details);
        this.centre = centre;
        this.settings = settings;
        lower = new ShareSplit();
        lower.setId("lower-split");
        LeastHeight.keep(lower, textScale);
        setId("main-split");
        setOrientation(Orientation.VERTICAL);
        // In a place that is lower than it needs it is cut at its end; else the split pane would cut both ends.
        details.setMinHeight(0);
        for (Pane pane : Pane.values()) {
            BooleanProperty isShown = new SimpleBooleanProperty(!"folded".equals(settings.remembered(name(pane))));
            isShown.addListener((property, before, now) -> {
                settings.remember(name(pane), now ? "shown" : "folded");
                arrange();
            });
            shown.put(pane, isShown);
        }
        arrange();
    }

    boolean isFolded(Pane pane) {
        return !shownProperty(pane).get();
    }

    /** Whether a pane is there; set to false it is folded away. */
    BooleanProperty shownProperty(Pane pane) {
        return Objects.requireNonNull(shown.get(pane));
    }

    /** Folds a pane away, or brings it back with the size it had. */
    void toggle(Pane pane) {
        shownProperty(pane).set(isFolded(pane));
    }

    /** How the panes are arranged: what is folded away first, since that decides which dividers there are. */
    List<LayoutPart> parts() {
        return List.of(
                new LayoutPart("folded", this::folded, this::fold, revision),
                LayoutPart.dividers("main", this, revision),
                LayoutPart.dividers("lower", lower, revision));
    }

    private String folded() {
        return Stream.of(Pane.values()).filter(this::isFolded).map(Pane::id).collect(Collectors.joining(" "));
    }

    private void fold(String folded) {
        List<String> wanted = List.of(folded.split(" "));
        for (Pane pane : Pane.values()) {
            if (wanted.contains(pane.id()) != isFolded(pane)) {
                toggle(pane);
            }
        }
    }

    private static String name(Pane pane) {
        return "pane." + pane.id();
    }

    private void arrange() {
        List<Node> above = new ArrayList<>();
        StringBuilder name = new StringBuilder("divider");
        for (Pane pane : List.of(Pane.FINDINGS, Pane.TIMELINE)) {
            if (!isFolded(pane)) {
                above.add(nodes.get(pane));
                name.append('.').append(pane.id());
            }
        }
        getItems().clear();
        lower.getItems().clear();
        lower.getItems().add(centre);
        if (!isFolded(Pane.DETAILS)) {
            lower.getItems().add(nodes.get(Pane.DETAILS));
        }
        place(lower, "divider.details", 0.66);
        getItems().setAll(above);
        getItems().add(lower);
        place(this, name.toString(), isFolded(Pane.FINDINGS) ? 0.34 : 0.24);
        changed();
    }

    /** Dividers where they were left; the second one of three panes halves what is left at first. */
    private void place(ShareSplit split, String name, double first) {
        List<Divider> dividers = split.getDividers();
        for (int i = 0; i < dividers.size(); i++) {
            String numbered = name + "." + i;
            dividers.get(i).setPosition(settings.share(numbered, i == 0 ? first : 0.5));
            dividers.get(i).positionProperty().addListener((property, before, now) -> {
                if (split.isMovedByPerson()) {
                    settings.setNumber(numbered, now.doubleValue());
                    changed();
                }
            });
        }
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
