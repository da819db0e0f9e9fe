package org.qwinsight.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.qwinsight.detect.Grouping;

/** What can be said of findings, as menu items: in the menu bar and at the rows of tables. */
final class MarkMenu {
    private final CaseView view;
    private final ObservableBooleanValue disabled;

    /** @param disabled true while nothing can be said */
    MarkMenu(CaseView view, ObservableBooleanValue disabled) {
        this.view = view;
        this.disabled = disabled;
    }

    /** Everything that can be said. */
    List<MenuItem> items() {
        Menu group = new Menu(
                "Mark all of the _group",
                null,
                item("Same _habit: host, account, parent, arguments…", () -> view.markGroup(new Grouping.ByPattern())),
                item("Same _burst of discovery…", () -> view.markGroup(new Grouping.ByBurst())));
        group.disableProperty().bind(disabled);
        MenuItem star = item("St_ar or unstar", view::star);
        star.setAccelerator(KeyCombination.keyCombination("Shortcut+D"));
        return List.of(
                ofChosen(),
                item("Mark all sho_wn… (Shift+M)", view::markShown),
                group,
                new SeparatorMenuItem(),
                star,
                item("_Tags… (T)", view::tag),
                item("_Comment… (N)", view::comment));
    }

    /** Says something of what is chosen where the keyboard is. */
    MenuItem ofChosen() {
        return item("_Mark false positive… (M)", view::mark);
    }

    /** What can be said of one process, for the menu of its row; its keys are only named there. */
    List<MenuItem> ofProcess() {
        return List.of(
                ofChosen(),
                item("_Star or unstar (Ctrl+D)", view::star),
                item("_Tags… (T)", view::tag),
                item("_Comment… (N)", view::comment));
    }

    /** The menu of the rows of the findings table. */
    ContextMenu atFindings() {
        ContextMenu menu = new ContextMenu();
        menu.setId("mark-menu");
        menu.getItems().setAll(items());
        menu.getItems().forEach(item -> item.setAccelerator(null)); // the menu bar has it
        return menu;
    }

    private MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(disabled);
        return item;
    }
}
