package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What has to be read whole in a window of 1280 by 800, whatever the size of text. */
@ExtendWith(ApplicationExtension.class)
class TextSizeWindowTest {
    /** Height of the times below the lanes. */
    private static final double AXIS = 19;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        Settings settings = new Settings(KeyValues.inMemory());
        settings.setChoice("textSize", TextSize.SMALL);
        fixture = new WindowFixture(stage, Optional::empty, settings);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(Path.of("case"))));
        fixture.untilOpen();
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private void inEverySize(FxRobot robot, Runnable check) {
        for (TextSize size : TextSize.values()) {
            assertEquals(size, fixture.settings.choice("textSize", TextSize.NORMAL));
            check.run();
            robot.interact(() -> fixture.press("View › Text size › Larger"));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private String size() {
        return " in size " + fixture.settings.choice("textSize", TextSize.NORMAL);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void assertWhole(Labeled labeled) {
        Text drawn = (Text) labeled.lookup(".text");
        assertEquals(labeled.getText(), drawn.getText(), labeled.getId() + size());
        double end = place(labeled).getMaxX();
        assertTrue(end <= 1280, labeled.getText() + " ends at " + end + size());
    }

    private void assertHeadingIsWhole(FxRobot robot) {
        for (String part : List.of(".section-title", "#findings-summary", "#profile-seed-v3", "#profile-escu-v8")) {
            assertWhole(robot.lookup(".findings-view .section-header " + part).queryAs(Labeled.class));
        }
        ToolBar tools = robot.lookup(".findings-tools").queryAs(ToolBar.class);
        boolean isAllSeen = tools.getItems().stream().allMatch(item -> item.getScene() != null);
        assertTrue(isAllSeen != tools.lookup(".tool-bar-overflow-button").isVisible(), "either seen or in the menu");
        tools.getItems().stream()
                .filter(item -> item.getScene() != null && item.isManaged())
                .forEach(item -> assertWhole((Labeled) item));
    }

    @Test
    void theHeadingOfTheFindingsIsWhole(FxRobot robot) {
        inEverySize(robot, () -> assertHeadingIsWhole(robot));
    }

    @Test
    void whatIsLostIsSaidInTheLineItself(FxRobot robot) {
        robot.clickOn(robot.lookup("#what-if").queryAs(CheckBox.class));
        WindowFixture.until(() ->
                robot.lookup("#what-if-note").queryAs(Labeled.class).getText().startsWith("2 findings lost"));
        inEverySize(robot, () -> {
            assertHeadingIsWhole(robot);
            assertWhole(robot.lookup("#what-if-note").queryAs(Labeled.class));
        });
    }

    @Test
    void theTimelineSaysHowMuchItShowsAndTheStatusLineWhetherTheCaseIsSaved(FxRobot robot) {
        inEverySize(robot, () -> {
            assertWhole(robot.lookup("#status-case").queryAs(Labeled.class));
            Labeled right = robot.lookup("#status-right").queryAs(Labeled.class);
            assertWhole(right);
            assertTrue(right.getText().startsWith("Times in UTC"), right.getText() + size());
            assertWhole(robot.lookup("#timeline-readout").queryAs(Labeled.class));
            assertTrue(
                    readOut(robot).startsWith("2 h 20 min · 61 process starts, 5 findings"), readOut(robot) + size());
        });
    }

    @Test
    void theTimelineSaysWhatIsSelectedAndFiltered(FxRobot robot) {
        robot.interact(() -> robot.lookup("#timeline").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.F);
        WindowFixture.until(() -> robot.lookup("#timeline-filtered").query().isVisible());
        inEverySize(robot, () -> assertSelectionIsTold(robot));
        robot.type(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertSelectionIsTold(robot);
    }

    private void assertSelectionIsTold(FxRobot robot) {
        for (String part : List.of("#timeline-filtered", "#timeline-readout", "#timeline-filter", "#status-right")) {
            assertWhole(robot.lookup(part).queryAs(Labeled.class));
        }
        assertTrue(readOut(robot).startsWith("Selected 2 h 20 min"), readOut(robot) + size());
        ToolBar tools = robot.lookup(".timeline-tools").queryAs(ToolBar.class);
        boolean isAllSeen = tools.getItems().stream().allMatch(item -> item.getScene() != null);
        assertTrue(isAllSeen != tools.lookup(".tool-bar-overflow-button").isVisible(), "seen or in the menu");
    }

    private static String readOut(FxRobot robot) {
        return robot.lookup("#timeline-readout").queryAs(Labeled.class).getText();
    }

    @Test
    void theSearchBarAndTheHeadingOfTheDetailsAreSeenInALowWindow(FxRobot robot) {
        Window window = robot.lookup("#query-text").query().getScene().getWindow();
        robot.interact(() -> window.setHeight(560));
        inEverySize(robot, () -> {
            Bounds menu = place(robot.lookup(".menu-bar").query());
            Bounds bar = place(robot.lookup("#query-text").query());
            assertTrue(bar.getMinY() >= menu.getMaxY(), bar + " below " + menu + size());
            Bounds pane = place(robot.lookup("#lower-split").query());
            Bounds title = place(robot.lookup("#details-title").query());
            assertTrue(title.getMinY() >= pane.getMinY(), title + " in " + pane + size());
        });
    }

    @Test
    void whatHasNoRoomInALowWindowIsScrolledTo(FxRobot robot) {
        Window window = robot.lookup("#query-text").query().getScene().getWindow();
        robot.interact(() -> window.setHeight(560));
        robot.interact(() -> fixture.press("View › Show or hide groups"));
        inEverySize(robot, () -> {
            for (String table : List.of("#groups-table", "#process-tree", "#findings-table")) {
                Node place = robot.lookup(table).query();
                robot.interact(place::requestFocus);
                WaitForAsyncUtils.waitForFxEvents();
                Node row = place.lookup(".table-row-cell");
                double middle = (place(row).getMinY() + place(row).getMaxY()) / 2;
                double top = place(robot.lookup(".menu-bar").query()).getMaxY();
                double end = place(robot.lookup("#status-right").query()).getMinY();
                assertTrue(middle > top && middle < end, table + " " + place(row) + size());
            }
        });
    }

    @Test
    void nothingCoversTheTimesNorTheLanes(FxRobot robot) {
        robot.interact(() -> fixture.workspace.query().ask("name:nothing.exe"));
        WindowFixture.until(() -> robot.lookup("#timeline-chips-off").tryQuery().isPresent());
        inEverySize(robot, () -> {
            Bounds plot = place(robot.lookup(".timeline-plot").query());
            Node notice = robot.lookup("#timeline-empty").query();
            assertTrue(place(notice).getMaxY() <= plot.getMaxY() - AXIS, place(notice) + " in " + plot + size());
            assertTrue(place(notice).getMinX() >= plot.getMinX() + 172, place(notice) + " in " + plot + size());
            Labeled off = robot.lookup("#timeline-chips-off").queryAs(Labeled.class);
            assertWhole(off);
            assertTrue(place(off).getMaxY() <= plot.getMaxY() - AXIS, place(off) + " in " + plot + size());
            Node tree = robot.lookup("#process-tree .column-header-background").query();
            Node treeOff = robot.lookup("#tree-chips-off").query();
            assertTrue(place(treeOff).getMinY() >= place(tree).getMaxY(), "over the headings of the tree" + size());
        });
    }
}
