package org.qwinsight.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.query.QueryShelf.Shelved;
import org.qwinsight.ui.query.SaveQueryView;
import org.qwinsight.ui.query.SavedQueriesView;
import org.qwinsight.ui.query.SavedQueriesViewModel;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.NearbyStarts;
import org.qwinsight.ui.workspace.Workspace;

/** The menu of the query: the bar, the way back and forward, facets, and what is saved. */
final class QueryMenu {
    private static final ButtonType SAVE = new ButtonType("Save", ButtonData.OK_DONE);

    private final Workspace workspace;
    private final CurrentQuery query;
    private final SavedQueriesViewModel saved;
    private final WindowDialogs dialogs;

    QueryMenu(Workspace workspace, SavedQueriesViewModel saved, WindowDialogs dialogs) {
        this.workspace = workspace;
        this.query = workspace.query();
        this.saved = saved;
        this.dialogs = dialogs;
    }

    Menu menu(CaseView caseView) {
        caseView.addToBar(button());
        return new Menu(
                "_Query",
                null,
                ofCase("_Search…", "Shortcut+F", caseView::search),
                ofCase("_Values of the rows in view…", "Shortcut+Shift+V", caseView::toggleFacets),
                item(
                        "Starts of this host " + NearbyStarts.MINUTES + " minutes a_round the selection",
                        "Shortcut+Shift+A",
                        this::around,
                        workspace.selectedNodeProperty().lessThan(0)),
                new SeparatorMenuItem(),
                item(
                        "Query _before",
                        "Alt+LEFT",
                        query::goBack,
                        query.canGoBackProperty().not()),
                item(
                        "Query _after",
                        "Alt+RIGHT",
                        query::goForward,
                        query.canGoForwardProperty().not()),
                ofQuery("Switch all chips _off", query::switchAllOff),
                ofQuery("_Take every term out", query::clear),
                new SeparatorMenuItem(),
                ofQuery("Save this _query…", this::save),
                savedQueries(),
                item("_Manage saved queries…", null, this::manage, Bindings.isEmpty(saved.queries())));
    }

    /** In place of what is asked; the way back leads there. */
    private void around() {
        Investigation open = workspace.investigation();
        if (open != null) {
            NearbyStarts.around(open.store(), workspace.selectedRow()).ifPresent(query::ask);
        }
    }

    private Menu savedQueries() {
        Menu menu = new Menu("Save_d queries");
        onChange(() -> {
            menu.getItems().setAll(askThem());
            menu.setDisable(saved.queries().isEmpty());
        });
        return menu;
    }

    /** The same at the end of the search bar. */
    private MenuButton button() {
        MenuButton button = new MenuButton(null, new FontIcon(Material2AL.BOOKMARK_BORDER));
        button.setId("query-saved");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "small-menu-button");
        button.setAccessibleText("Saved queries");
        button.setTooltip(new Tooltip("Saved queries"));
        onChange(() -> {
            button.getItems().setAll(ofQuery("Save this query…", this::save));
            if (!saved.queries().isEmpty()) {
                button.getItems().add(new SeparatorMenuItem());
                button.getItems().addAll(askThem());
                button.getItems().add(new SeparatorMenuItem());
                button.getItems().add(ofCase("Manage saved queries…", null, this::manage));
            }
        });
        return button;
    }

    private List<MenuItem> askThem() {
        return saved.queries().stream().map(this::ask).toList();
    }

    private void onChange(Runnable fill) {
        saved.queries().addListener((ListChangeListener<Shelved>) change -> fill.run());
        fill.run();
    }

    private MenuItem ask(Shelved one) {
        MenuItem item = ofCase(one.name(), null, () -> saved.ask(one));
        item.setMnemonicParsing(false);
        if (!saved.fault(one).isEmpty()) {
            item.disableProperty().unbind();
            item.setDisable(true);
        }
        return item;
    }

    private void save() {
        SaveQueryView view = new SaveQueryView(saved);
        Dialog<ButtonType> dialog = dialogs.dialog("Save this query", view, SAVE, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(SAVE).disableProperty().bind(Bindings.not(view.readyProperty()));
        dialog.setOnShown(event -> view.focus());
        dialog.showAndWait().filter(SAVE::equals).ifPresent(chosen -> view.save());
    }

    private void manage() {
        SavedQueriesView view = new SavedQueriesView(saved);
        Dialog<ButtonType> dialog = dialogs.dialog("Saved queries", view, ButtonType.CLOSE);
        view.setOnAsked(dialog::close);
        dialog.show();
    }

    private MenuItem ofCase(String text, @Nullable String keys, Runnable action) {
        return item(text, keys, action, Bindings.isNull(workspace.investigationProperty()));
    }

    private MenuItem ofQuery(String text, Runnable action) {
        return item(
                text,
                null,
                action,
                Bindings.createBooleanBinding(() -> query.get().terms().isEmpty(), query.property()));
    }

    private static MenuItem item(
            String text, @Nullable String keys, Runnable action, ObservableValue<Boolean> disabled) {
        MenuItem item = new MenuItem(text);
        if (keys != null) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(disabled);
        return item;
    }
}
