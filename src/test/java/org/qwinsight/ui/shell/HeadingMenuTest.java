package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.ui.look.Columns;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A right click on a heading is about its column, in every table, and never about a row. */
@ExtendWith(ApplicationExtension.class)
class HeadingMenuTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(Path.of("case"))));
        fixture.untilOpen();
        robot.interact(() -> {
            fixture.press("View › Tree and table side by side");
            fixture.press("View › Show or hide groups");
        });
        WindowFixture.until(
                () -> robot.lookup("#groups-table .table-row-cell").tryQuery().isPresent());
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private static TableColumnHeader heading(FxRobot robot, String table, TableColumn<?, ?> column) {
        return robot.lookup(table + " .column-header").queryAll().stream()
                .filter(TableColumnHeader.class::isInstance)
                .map(TableColumnHeader.class::cast)
                .filter(heading -> heading.getTableColumn() == column)
                .findFirst()
                .orElseThrow();
    }

    private static List<MenuItem> ask(FxRobot robot, Node at) {
        Point2D place = at.localToScreen(6, 6);
        robot.interact(() -> at.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 6, 6, place.getX(), place.getY(), false, null)));
        WaitForAsyncUtils.waitForFxEvents();
        List<ContextMenu> menus = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
        assertEquals(
                List.of("heading-menu"), menus.stream().map(ContextMenu::getId).toList());
        return List.copyOf(menus.get(0).getItems());
    }

    private static MenuItem named(List<MenuItem> items, String text) {
        return items.stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + text));
    }

    private static String texts(List<MenuItem> items) {
        return items.stream().map(item -> String.valueOf(item.getText())).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#findings-table", "#process-tree", "#events-table", "#groups-table"})
    void everyHeadingOffersItsOrderAndTheColumns(String id, FxRobot robot) {
        TableView<?> table = robot.lookup(id).queryTableView();
        int selected = table.getSelectionModel().getSelectedIndex();
        TableColumn<?, ?> column = table.getVisibleLeafColumns().stream()
                .filter(TableColumn::isSortable)
                .findFirst()
                .orElseThrow();
        List<MenuItem> items = ask(robot, heading(robot, id, column));
        assertTrue(texts(items).startsWith("Sort ascending|Sort descending|Do not sort by it|"), texts(items));
        assertTrue(texts(items).endsWith("Hide this column|Columns"), texts(items));
        robot.interact(() -> named(items, "Sort descending").fire());
        assertEquals(List.of(column), List.copyOf(table.getSortOrder()));
        assertEquals(SortType.DESCENDING, column.getSortType());
        robot.type(KeyCode.ESCAPE);
        assertEquals(selected < 0, table.getSelectionModel().getSelectedIndex() < 0);
    }

    /** Without a mouse: the menu of the row sorts and shows columns as the headings do. */
    @ParameterizedTest
    @ValueSource(strings = {"#findings-table", "#events-table", "#groups-table"})
    void theKeyboardSortsInTheMenuOfTheRow(String id, FxRobot robot) {
        TableView<?> table = robot.lookup(id).queryTableView();
        robot.interact(table::requestFocus);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(table.getContextMenu().isShowing());
        List<MenuItem> items = List.copyOf(table.getContextMenu().getItems());
        assertFalse(((Menu) named(items, "Columns")).getItems().isEmpty());
        TableColumn<?, ?> column = table.getVisibleLeafColumns().stream()
                .filter(known -> known.isSortable() && !table.getSortOrder().contains(known))
                .findFirst()
                .orElseThrow();
        MenuItem sort = named(((Menu) named(items, "Sort by")).getItems(), Columns.title(column));
        robot.interact(sort::fire);
        assertEquals(List.of(column), List.copyOf(table.getSortOrder()));
        assertEquals(SortType.ASCENDING, column.getSortType());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theColumnIsHiddenAndBroughtBack(FxRobot robot) {
        TableView<?> table = robot.lookup("#findings-table").queryTableView();
        TableColumn<?, ?> match = table.getColumns().get(0);
        robot.interact(() -> named(ask(robot, heading(robot, "#findings-table", match)), "Hide this column")
                .fire());
        assertFalse(match.isVisible());
        TableColumn<?, ?> other = table.getVisibleLeafColumns().get(0);
        Menu columns = (Menu) named(ask(robot, heading(robot, "#findings-table", other)), "Columns");
        CheckMenuItem item = (CheckMenuItem) named(columns.getItems(), "match");
        robot.interact(() -> {
            item.setSelected(true);
            item.fire();
        });
        assertTrue(match.isVisible());
    }

    @Test
    void theTreeKeepsTheColumnThatIsTheTree(FxRobot robot) {
        TableColumn<?, ?> process =
                robot.lookup("#process-tree").queryTableView().getColumns().get(0);
        List<MenuItem> items = ask(robot, heading(robot, "#process-tree", process));
        assertTrue(named(items, "Hide this column").isDisable());
        assertTrue(named(((Menu) named(items, "Columns")).getItems(), "Process").isDisable());
    }

    @Test
    void theEventTableGoesToTheFilterOfTheColumn(FxRobot robot) {
        TableColumn<?, ?> host = robot.lookup("#events-table").queryTableView().getColumns().stream()
                .filter(column -> "host".equals(column.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> robot.lookup("#events-table").queryTableView().scrollToColumnIndex(5));
        List<MenuItem> items = ask(robot, heading(robot, "#events-table", host));
        robot.interact(() -> named(items, "Filter this column…").fire());
        assertTrue(robot.lookup("#filter-host").query().isFocusWithin());
    }

    /** The heading would be without an arrow over rows that are still sorted by it. */
    @Test
    void groupsThatAreNotSortedAnyMoreHaveTheirUsualOrder(FxRobot robot) {
        TableView<?> table = robot.lookup("#groups-table").queryTableView();
        List<TableColumn<?, ?>> usual = List.copyOf(table.getSortOrder());
        assertEquals(
                List.of("group-first"), usual.stream().map(TableColumn::getId).toList());
        List<Object> before = List.copyOf(table.getItems());
        TableColumn<?, ?> dest = table.getColumns().get(1);
        robot.interact(() -> named(ask(robot, heading(robot, "#groups-table", dest)), "Sort descending")
                .fire());
        WindowFixture.until(() -> !table.getItems().equals(before));
        robot.interact(() -> named(ask(robot, heading(robot, "#groups-table", dest)), "Do not sort by it")
                .fire());
        WindowFixture.until(() -> table.getItems().equals(before));
        assertEquals(usual, List.copyOf(table.getSortOrder()));
        robot.interact(() -> named(ask(robot, heading(robot, "#groups-table", usual.get(0))), "Do not sort by it")
                .fire());
        assertEquals(usual, List.copyOf(table.getSortOrder()));
    }

    @Test
    void theButtonBesideTheHeadingsNamesTheColumnsAsTheyAre(FxRobot robot) {
        robot.clickOn("#findings-table .show-hide-columns-button");
        WaitForAsyncUtils.waitForFxEvents();
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        MenuItem item = named(List.copyOf(menu.getItems()), "parent_process_name");
        assertFalse(item.isMnemonicParsing());
    }

    @Test
    void besideTheHeadingsOnlyTheColumnsAreOffered(FxRobot robot) {
        List<MenuItem> items = ask(robot, robot.lookup("#groups-table .filler").query());
        assertEquals("Columns", texts(items));
    }
}
