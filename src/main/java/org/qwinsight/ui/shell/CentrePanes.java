package org.qwinsight.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.qwinsight.ui.events.EventTableView;
import org.qwinsight.ui.events.EventTableViewModel;
import org.qwinsight.ui.tree.ProcessTreeView;

/** The centre of a case: the tree, the event table, or both side by side. Which of them is remembered. */
final class CentrePanes extends ShareSplit {
    private static final String CHOICE = "centre";
    private static final String DIVIDER = "divider.centre";
    private static final double NARROWEST = 200;

    /** What the centre shows. */
    enum Choice {
        TREE("Tree", "Process tree", "Only the process tree (Ctrl+1)"),
        TABLE("Table", "Event table", "Only the event table (Ctrl+2)"),
        BOTH("Both", "Both side by side", "Tree and table side by side (Ctrl+3)");

        private final String label;
        private final String title;
        private final String explanation;

        Choice(String label, String title, String explanation) {
            this.label = label;
            this.title = title;
            this.explanation = explanation;
        }

        /** Where there is room for more than a word. */
        String title() {
            return title;
        }
    }

    private final ProcessTreeView tree;
    private final EventTableView events;
    private final EventTableViewModel eventsModel;
    private final Settings settings;
    private final SegmentedButton switcher = new SegmentedButton();
    private final Map<Choice, ToggleButton> buttons = new EnumMap<>(Choice.class);
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.TREE);

    CentrePanes(ProcessTreeView tree, EventTableView events, EventTableViewModel eventsModel, Settings settings) {
        this.tree = tree;
        this.events = events;
        this.eventsModel = eventsModel;
        this.settings = settings;
        setId("centre-split");
        tree.setMinWidth(NARROWEST);
        events.setMinWidth(NARROWEST);
        for (Choice each : Choice.values()) {
            buttons.put(each, button(each));
        }
        switcher.getButtons().setAll(buttons.values());
        switcher.setMinWidth(Region.USE_PREF_SIZE);
        choice.set(settings.choice(CHOICE, Choice.TREE));
        choice.addListener((property, before, now) -> {
            settings.setChoice(CHOICE, now);
            arrange();
        });
        arrange();
    }

    private ToggleButton button(Choice of) {
        ToggleButton button = new ToggleButton(of.label);
        button.setId("centre-" + of.label.toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(of.explanation));
        button.setOnAction(event -> {
            button.setSelected(true);
            show(of);
        });
        return button;
    }

    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    void show(Choice wanted) {
        choice.set(wanted);
    }

    /** Shows the tree, beside the table when that is there. */
    void showTree() {
        if (choice.get() == Choice.TABLE) {
            show(Choice.BOTH);
        }
    }

    /** Shows the table, beside the tree when that is there. */
    void showTable() {
        if (choice.get() == Choice.TREE) {
            show(Choice.BOTH);
        }
    }

    private void arrange() {
        Choice now = choice.get();
        buttons.forEach((each, button) -> button.setSelected(each == now));
        // A node stands in one place: it leaves the one line before it comes into the other.
        tree.lead(List.of());
        events.lead(List.of());
        eventsModel.shownProperty().set(now != Choice.TREE);
        switch (now) {
            case TREE -> {
                getItems().setAll(tree);
                tree.lead(List.of(switcher));
            }
            case TABLE -> {
                getItems().setAll(events);
                events.lead(List.of(switcher));
            }
            case BOTH -> {
                getItems().setAll(tree, events);
                tree.lead(List.of(switcher));
                setDividerPositions(settings.share(DIVIDER, 0.45));
                getDividers().get(0).positionProperty().addListener((property, before, place) -> {
                    if (isMovedByPerson()) {
                        settings.setNumber(DIVIDER, place.doubleValue());
                    }
                });
            }
        }
    }
}
