package org.qwinsight.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.workspace.Workspace;

/** The menu bar. Its accelerators work in the whole window. */
final class MainMenu {
    private final Commands commands;
    private final Workspace workspace;
    private final Appearance appearance;
    private final Menu zones;
    private final QueryMenu queries;
    private final BooleanBinding noCase;

    MainMenu(Commands commands, Workspace workspace, Appearance appearance, ZoneMenu zones, QueryMenu queries) {
        this.commands = commands;
        this.workspace = workspace;
        this.appearance = appearance;
        this.zones = zones.menu();
        this.queries = queries;
        this.noCase = Bindings.isNull(workspace.investigationProperty());
    }

    MenuBar build(StartViewModel start, CaseView caseView) {
        MenuBar bar =
                new MenuBar(file(start), edit(caseView), view(caseView), queries.menu(caseView), go(caseView), help());
        bar.setId("menu-bar");
        return bar;
    }

    private Menu file(StartViewModel start) {
        Menu recent = new Menu("Open _recent");
        Runnable fill = () -> recent.getItems()
                .setAll(start.recent().stream()
                        .map(entry -> {
                            MenuItem item = item(entry.name(), null, () -> commands.open(entry.paths()));
                            item.setMnemonicParsing(false);
                            item.setDisable(!entry.isThere());
                            return item;
                        })
                        .toList());
        start.recent().addListener((ListChangeListener<StartViewModel.Recent>) change -> {
            fill.run();
            recent.setDisable(start.recent().isEmpty());
        });
        fill.run();
        recent.setDisable(start.recent().isEmpty());
        String demoText = start.demo().isPresent() ? "Open the _demo" : "Write the _demo…";
        MenuItem demo = item(demoText, null, commands::openDemo);
        Menu menu = new Menu(
                "_File",
                null,
                item("_Open files…", "Shortcut+O", commands::openFiles),
                item("Open _folder…", "Shortcut+Shift+O", commands::openFolder),
                recent,
                demo,
                new SeparatorMenuItem(),
                ofCase(
                        "_New case for this evidence…",
                        null,
                        () -> commands.cases().saveAs(() -> {})),
                ofCase(
                        "Save case _as…",
                        "Shortcut+Shift+S",
                        () -> commands.cases().saveAs(() -> {})),
                ofCase(
                        "Save _case",
                        "Shortcut+S",
                        () -> commands.cases().session().save()),
                ofCase("_Merge case…", null, commands.cases()::merge),
                ofCase("Case _history…", null, commands.cases()::showHistory),
                new SeparatorMenuItem(),
                ofCase("E_vidence files…", null, commands::showSources),
                ofCase("_Export…", "Shortcut+E", commands::export),
                ofCase("_Import decisions…", null, commands.cases().imports()::ask),
                ofCase("C_lose case", "Shortcut+W", commands::closeCase),
                new SeparatorMenuItem());
        if (!hasSettingsInEdit()) {
            menu.getItems().addAll(settings(), new SeparatorMenuItem());
        }
        menu.getItems().add(item("_Quit", "Shortcut+Q", commands::quit));
        return menu;
    }

    /** People look for settings in another menu on the free desktops than on Windows and macOS. */
    private static boolean hasSettingsInEdit() {
        return SystemTheme.of(System.getProperty("os.name", "")) == SystemTheme.FREEDESKTOP;
    }

    private MenuItem settings() {
        return item("_Settings…", "Shortcut+COMMA", commands::showSettings);
    }

    private Menu edit(CaseView caseView) {
        CaseSession session = commands.cases().session();
        MenuItem undo = item("_Undo", "Shortcut+Z", session::undo);
        undo.disableProperty().bind(session.undoableProperty().not());
        MenuItem redo = item("_Redo", "Shortcut+Shift+Z", session::redo);
        redo.disableProperty().bind(session.redoableProperty().not());
        Menu menu = new Menu("_Edit", null, undo, redo, new SeparatorMenuItem());
        menu.getItems().addAll(new MarkMenu(caseView, noCase).items());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(ofCase("_Hide or show decided findings (H)", null, commands.cases()::toggleHiding));
        if (hasSettingsInEdit()) {
            menu.getItems().addAll(new SeparatorMenuItem(), settings());
        }
        return menu;
    }

    private Menu view(CaseView caseView) {
        return new Menu(
                "_View",
                null,
                theme(),
                textSize(),
                zones,
                item("_Full screen", "F11", commands::toggleFullScreen),
                item("R_unning tasks", null, commands::showTasks),
                new SeparatorMenuItem(),
                ofCase("Show or hide _groups", "Shortcut+Shift+G", caseView::toggleGroups),
                ofCase("Show or hide fi_ndings", "Shortcut+Alt+1", () -> caseView.togglePane(CasePanes.Pane.FINDINGS)),
                ofCase("Show or hide t_imeline", "Shortcut+Alt+2", () -> caseView.togglePane(CasePanes.Pane.TIMELINE)),
                ofCase("Show or hide _details", "Shortcut+Alt+3", () -> caseView.togglePane(CasePanes.Pane.DETAILS)),
                new SeparatorMenuItem(),
                ofCase("_Process tree", "Shortcut+1", () -> caseView.showCentre(CentrePanes.Choice.TREE)),
                ofCase("_Event table", "Shortcut+2", () -> caseView.showCentre(CentrePanes.Choice.TABLE)),
                ofCase(
                        "Tree and table side _by side",
                        "Shortcut+3",
                        () -> caseView.showCentre(CentrePanes.Choice.BOTH)),
                new SeparatorMenuItem(),
                ofCase("_Only branches with findings", "Shortcut+B", caseView::toggleOnlyFindingBranches),
                ofCase("Expand branc_h", "Shortcut+Shift+X", caseView::expandBranch),
                ofCase("Expand _all", null, caseView::expandAll),
                ofCase("_Collapse all", "Shortcut+Shift+L", caseView::collapseAll),
                new SeparatorMenuItem(),
                ofCase("_Whole time span", "Shortcut+0", caseView::fitTimeline),
                ofCase("Undo zoo_m", null, caseView::undoZoom),
                ofCase("Filter to the _selected time", "Shortcut+Shift+R", caseView::filterToSelectedTime),
                ofCase("C_lear the time filter", null, caseView::clearTimeFilter),
                new SeparatorMenuItem(),
                when(caseView.canReplay(), item("_Replay: start or end", "Shortcut+R", caseView::replay)),
                when(caseView.isReplaying(), item("Replay: pla_y or pause", null, caseView::playOrPause)));
    }

    private Menu theme() {
        Menu menu = new Menu("_Theme");
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(choice.menuText());
            item.setToggleGroup(group);
            item.setSelected(appearance.themeProperty().get() == choice);
            item.setOnAction(event -> appearance.themeProperty().set(choice));
            appearance.themeProperty().addListener((property, before, now) -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(new SeparatorMenuItem(), item("Light _or dark", Appearance.THEME_KEY, appearance::toggleTheme));
        return menu;
    }

    private Menu textSize() {
        ObjectProperty<TextSize> size = appearance.textSizeProperty();
        return new Menu(
                "Te_xt size",
                null,
                item("_Larger", Appearance.LARGER_KEY, appearance::enlarge),
                item("_Smaller", Appearance.SMALLER_KEY, appearance::reduce),
                item("_Normal", Appearance.NORMAL_KEY, () -> size.set(TextSize.NORMAL)));
    }

    private Menu go(CaseView caseView) {
        return new Menu(
                "_Go",
                null,
                ofCase("_Next finding", "F3", workspace::selectNextFinding),
                ofCase("_Previous finding", "Shift+F3", workspace::selectPreviousFinding),
                ofCase("_Find in the tree…", "Shortcut+Shift+F", caseView::findInTree),
                ofCase("Row or time of the event _table…", "Shortcut+G", caseView::jumpInTable));
    }

    private Menu help() {
        return new Menu(
                "_Help",
                null,
                item("_Explain this view", "F1", commands::explain),
                item("_Keyboard shortcuts (?)", null, commands::showShortcuts),
                item("_Command palette…", "Shortcut+Shift+P", commands::showPalette),
                item("_Rule", "Shortcut+I", commands::showRule),
                item("_About Qwinsight", null, commands::showAbout));
    }

    private static MenuItem when(ObservableBooleanValue possible, MenuItem item) {
        item.disableProperty().bind(Bindings.not(possible));
        return item;
    }

    private MenuItem ofCase(String text, @Nullable String keys, Runnable action) {
        MenuItem item = item(text, keys, action);
        item.disableProperty().bind(noCase);
        return item;
    }

    private static MenuItem item(String text, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (keys != null) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
