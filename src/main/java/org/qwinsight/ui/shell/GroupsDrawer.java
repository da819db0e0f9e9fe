package org.qwinsight.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import org.qwinsight.ui.groups.GroupsView;
import org.qwinsight.ui.groups.GroupsViewModel;
import org.qwinsight.ui.workspace.Workspace;

/** The case above and, while it is open, the drawer with groups below; remembers whether it is open and how high. */
final class GroupsDrawer extends ShareSplit {
    private static final String PLACE = "divider.groups";
    private static final String OPEN = "groups.open";

    private final GroupsViewModel groups;
    private final GroupsView view;
    private final Settings settings;

    /** @param showTable brings the event table into view */
    GroupsDrawer(Node above, GroupsViewModel groups, Workspace workspace, Settings settings, Runnable showTable) {
        getItems().add(above);
        this.groups = groups;
        this.settings = settings;
        this.view = new GroupsView(groups, workspace, line -> {
            groups.showOnly(line);
            groups.select(line);
            showTable.run();
        });
        setId("drawer-split");
        setOrientation(Orientation.VERTICAL);
        groups.openProperty().addListener((property, before, now) -> show(now));
        groups.openProperty().set("true".equals(settings.remembered(OPEN)));
    }

    void toggle() {
        boolean opens = !groups.openProperty().get();
        groups.openProperty().set(opens);
        if (opens) {
            view.focusTable();
        }
    }

    BooleanProperty openProperty() {
        return groups.openProperty();
    }

    /** The groups, also while the drawer is closed. */
    GroupsView view() {
        return view;
    }

    private void show(boolean isOpen) {
        settings.remember(OPEN, Boolean.toString(isOpen));
        if (!isOpen) {
            getItems().remove(view);
            return;
        }
        getItems().add(view);
        setDividerPositions(settings.share(PLACE, 0.68));
        getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            if (isMovedByPerson()) {
                settings.setNumber(PLACE, now.doubleValue());
            }
        });
    }
}
