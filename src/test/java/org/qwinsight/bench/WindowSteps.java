package org.qwinsight.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.qwinsight.ui.shell.MainWindow;
import org.qwinsight.ui.workspace.Workspace;

/** What a person does with a case, one gesture a step, each leaving the window ready for the next. */
final class WindowSteps {
    private final MainWindow window;
    private final Workspace workspace;
    private final Scene scene;

    WindowSteps(MainWindow window, Workspace workspace, Scene scene) {
        this.window = window;
        this.workspace = workspace;
        this.scene = scene;
    }

    /** The steps in their order; on the FX thread. */
    Map<String, Runnable> all() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("open", () -> window.open(List.of(Path.of("load"))));
        steps.put("select the next finding", () -> choose("Next finding"));
        steps.put("expand all", () -> choose("Expand all"));
        steps.put("scroll the tree to its end", () -> {
            TableView<?> tree = table("#process-tree");
            tree.scrollTo(tree.getItems().size() - 1);
        });
        steps.put("scroll the tree by a page", () -> {
            TableView<?> tree = table("#process-tree");
            tree.scrollTo(tree.getItems().size() / 2);
        });
        steps.put("sort the tree by name", () -> sort("#process-tree", "Process"));
        steps.put("sort the tree by start", () -> sort("#process-tree", "Start"));
        steps.put("only branches with findings", () -> choose("Only branches with findings"));
        steps.put("expand all under findings", () -> choose("Expand all"));
        steps.put("all branches", () -> choose("Only branches with findings"));
        steps.put("zoom the timeline in", () -> key(KeyCode.ADD));
        steps.put("zoom the timeline out to all", () -> key(KeyCode.HOME));
        steps.put("show the event table", () -> choose("Event table"));
        steps.put("scroll the event table to its end", () -> {
            TableView<?> events = table("#events-table");
            events.scrollTo(events.getItems().size() - 1);
        });
        steps.put("back to the tree", () -> choose("Process tree"));
        steps.put("filter by command line", () -> workspace.query().ask("cmd:*qwinsta*"));
        steps.put("clear the filter", () -> workspace.query().clear());
        steps.put("begin a replay", () -> {
            choose("Replay: start or end");
            choose("Replay: play or pause");
        });
        steps.put("step on in the replay", () -> key(KeyCode.PERIOD));
        steps.put("end the replay", () -> choose("Replay: start or end"));
        steps.put("open the groups", () -> choose("Show or hide groups"));
        steps.put("group the findings by the rule", () -> fire("#groups-by-rule"));
        steps.put("group all starts by user", () -> {
            fire("#groups-by-user");
            fire("#groups-of-all");
        });
        steps.put("close the groups", () -> choose("Show or hide groups"));
        steps.put("close the case", window::closeCase);
        return steps;
    }

    /** Fires the menu's item of this name. */
    private void choose(String name) {
        MenuBar bar = (MenuBar) scene.lookup("#menu-bar");
        for (Menu menu : bar.getMenus()) {
            for (MenuItem item : menu.getItems()) {
                String text = item.getText();
                if (text != null && text.replace("_", "").equals(name)) {
                    item.fire();
                    return;
                }
            }
        }
        throw new IllegalStateException("there is no menu item " + name);
    }

    private TableView<?> table(String id) {
        return (TableView<?>) node(id);
    }

    private Node node(String id) {
        Node node = scene.lookup(id);
        if (node == null) {
            throw new IllegalStateException("there is no " + id);
        }
        return node;
    }

    private void fire(String button) {
        ((ButtonBase) node(button)).fire();
    }

    private <R> void sort(TableView<R> table, String heading) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (column.getText().startsWith(heading)) {
                table.getSortOrder().setAll(List.of(column));
                return;
            }
        }
        throw new IllegalStateException("there is no column " + heading);
    }

    private void sort(String id, String heading) {
        sort(table(id), heading);
    }

    private void key(KeyCode code) {
        Node plot = node(".timeline-plot");
        plot.requestFocus();
        String character = code == KeyCode.ADD ? "+" : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(plot, new KeyEvent(KeyEvent.KEY_PRESSED, character, "", code, false, false, false, false));
    }
}
