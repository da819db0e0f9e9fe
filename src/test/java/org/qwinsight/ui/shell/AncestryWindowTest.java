package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The line of ancestors in the details, in narrow and in wide panes. */
class AncestryWindowTest extends OpenCaseTest {
    private static final List<String> QAKBOT = List.of(
            "services.exe",
            "OUTLOOK.EXE",
            "ONENOTE.EXE",
            "cmd.exe",
            "wscript.exe",
            "rundll32.exe",
            "wermgr.exe",
            "qwinsta.exe");

    @Start
    void start(Stage stage) {
        show(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1200);
        stage.setHeight(760);
    }

    private static void widen(FxRobot robot, double divider) {
        SplitPane split = robot.lookup("#lower-split").queryAs(SplitPane.class);
        robot.interact(() -> split.setDividerPosition(0, divider));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Region bar(FxRobot robot) {
        return robot.lookup("#details-ancestry").queryAs(Region.class);
    }

    private static List<Button> crumbs(FxRobot robot) {
        return bar(robot).getChildrenUnmodifiable().stream()
                .map(Button.class::cast)
                .toList();
    }

    private static List<String> names(FxRobot robot) {
        return crumbs(robot).stream().map(Button::getText).toList();
    }

    private static Button crumb(FxRobot robot, String name) {
        return crumbs(robot).stream()
                .filter(each -> each.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> nearest(int count) {
        return QAKBOT.subList(QAKBOT.size() - count, QAKBOT.size());
    }

    private static void assertNothingIsCutOff(FxRobot robot) {
        double right = bar(robot).getWidth();
        for (Button crumb : crumbs(robot)) {
            Bounds place = crumb.getBoundsInParent();
            assertTrue(place.getMaxX() <= right, crumb.getText() + " ends at " + place.getMaxX() + " of " + right);
            assertTrue(
                    crumb.getWidth() >= crumb.prefWidth(Region.USE_COMPUTED_SIZE) - 0.5, crumb.getText() + " is cut");
        }
    }

    private static Optional<Node> entry(FxRobot robot, String name) {
        return robot.lookup((Node node) -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().startsWith(name + "  ·"))
                .tryQuery();
    }

    private String selected() {
        Investigation open = fixture.workspace.investigation();
        int node = fixture.workspace.selectedNode();
        return open == null
                ? ""
                : String.valueOf(open.store().value(node, EventField.IMAGE)).replaceFirst(".*\\\\", "");
    }

    @Test
    void aWidePaneShowsTheWholeWay(FxRobot robot) {
        widen(robot, 0.3);
        assertEquals(QAKBOT, names(robot));
        assertNothingIsCutOff(robot);
        assertTrue(crumbs(robot).get(0).getPseudoClassStates().contains(PseudoClass.getPseudoClass("placeholder")));
        assertEquals(
                "Ancestor services.exe, not in these logs", crumbs(robot).get(0).getAccessibleText());
        assertEquals("Ancestor wermgr.exe", crumbs(robot).get(6).getAccessibleText());
        robot.clickOn(crumb(robot, "qwinsta.exe"));
        assertEquals("qwinsta.exe", selected(), "the last crumb is no link");
        robot.clickOn(crumb(robot, "cmd.exe"));
        assertEquals("cmd.exe", selected());
        assertEquals(QAKBOT.subList(0, 4), names(robot));
    }

    @Test
    void aNarrowPaneShowsRootEllipsisAndTheNearest(FxRobot robot) {
        widen(robot, 0.3);
        for (double divider : new double[] {0.5, 0.6, 0.68, 0.55}) {
            widen(robot, divider);
            List<String> names = names(robot);
            assertEquals(List.of("services.exe", "…"), names.subList(0, 2), names.toString());
            assertEquals(nearest(names.size() - 2), names.subList(2, names.size()));
            assertNothingIsCutOff(robot);
        }
        assertTrue(names(robot).size() > 4, names(robot).toString());
    }

    @Test
    void aLargerTextHidesMore(FxRobot robot) {
        widen(robot, 0.3);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.EQUALS, 3).release(KeyCode.SHORTCUT);
        WindowFixture.until(() -> names(robot).size() < QAKBOT.size());
        assertEquals(List.of("services.exe", "…"), names(robot).subList(0, 2));
        assertNothingIsCutOff(robot);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.SUBTRACT, 3).release(KeyCode.SHORTCUT);
        WindowFixture.until(() -> names(robot).equals(QAKBOT));
        assertNothingIsCutOff(robot);
    }

    @Test
    void whatIsHiddenStandsInAMenuThatOpensByMouse(FxRobot robot) {
        widen(robot, 0.68);
        int shown = names(robot).size() - 2;
        robot.clickOn(crumb(robot, "…"));
        for (String hidden : QAKBOT.subList(1, QAKBOT.size() - shown)) {
            assertTrue(entry(robot, hidden).isPresent(), hidden);
        }
        assertFalse(entry(robot, "wermgr.exe").isPresent());
        robot.clickOn("OUTLOOK.EXE  ·  PID 4100");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("OUTLOOK.EXE", selected());
        assertEquals(List.of("services.exe", "OUTLOOK.EXE"), names(robot));
    }

    @Test
    void theMenuAndTheCrumbsAreReachedByKeys(FxRobot robot) {
        widen(robot, 0.68);
        robot.interact(() -> crumbs(robot).get(0).requestFocus());
        robot.type(KeyCode.TAB);
        assertTrue(crumb(robot, "…").isFocused());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(List.of("ONENOTE.EXE", "cmd.exe").contains(selected()), selected());
        int crumbs = names(robot).size();
        assertTrue(crumbs(robot).get(crumbs - 2).isFocused(), "the parent has the focus: Space goes up again");
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(List.of("OUTLOOK.EXE", "ONENOTE.EXE").contains(selected()), selected());
    }

    @Test
    void veryManyAncestorsAreCountedAndNoScrollBarComes(FxRobot robot) {
        robot.interact(() -> {
            fixture.workspace.open(SyntheticCase.chain(500));
            fixture.workspace.select(499);
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<String> names = names(robot);
        assertEquals(List.of("services.exe", "…"), names.subList(0, 2));
        assertEquals(
                IntStream.range(500 - names.size() + 2, 500)
                        .mapToObj(i -> "p" + i + ".exe")
                        .toList(),
                names.subList(2, names.size()));
        assertNothingIsCutOff(robot);
        int hidden = 501 - (names.size() - 1);
        assertEquals(
                hidden + " hidden ancestors, opens a menu", crumb(robot, "…").getAccessibleText());
        assertNull(bar(robot).lookup(".scroll-bar"));
    }
}
