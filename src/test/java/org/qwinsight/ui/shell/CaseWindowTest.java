package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.ui.SyntheticCase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class CaseWindowTest extends OpenCaseTest {
    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void openingShowsTheFindings(FxRobot robot) {
        assertEquals(
                SyntheticCase.QAKBOT_FINDINGS,
                table(robot, "#findings-table").getItems().size());
        assertEquals("5 findings in 5 rows", text(robot, "#findings-summary"));
        assertFalse(table(robot, "#findings-table").getVisibleLeafColumns().stream()
                .anyMatch(column -> column.getText().equals("decision")));
        assertEquals(0, table(robot, "#findings-table").getSelectionModel().getSelectedIndex());
        assertEquals("qwinsta.exe", text(robot, "#details-title"));
    }

    /** A row of the larger case's tree must not be drawn with the smaller case's processes. */
    @Test
    void aSmallerCaseOpensOverALargerOne(FxRobot robot) {
        TableView<?> tree = table(robot, "#process-tree");
        robot.interact(() -> {
            tree.scrollTo(tree.getItems().size() - 1);
            tree.getSelectionModel().selectLast();
        });
        int before = fixture.workspace.investigation() == null
                ? 0
                : fixture.workspace.investigation().store().size();
        robot.interact(() -> fixture.window.open(List.of(Path.of("none"))));
        WindowFixture.until(() -> fixture.workspace.investigation() != null
                && fixture.workspace.investigation().store().size() < before);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("0 findings", text(robot, "#findings-summary"));
        assertTrue(tree.getItems().size() < before);
        assertTrue(table(robot, "#findings-table").getItems().isEmpty());
    }

    @Test
    void selectingAFindingSelectsItEverywhere(FxRobot robot) {
        robot.clickOn("renamed copy");
        assertEquals(fixture.workspace.findingRows()[1], fixture.workspace.selectedNode());
        assertEquals("svc.exe", text(robot, "#details-title"));
        assertTrue(text(robot, "#details-reason").startsWith("Renamed copy"));
        TableView<?> tree = table(robot, "#process-tree");
        assertTrue(String.valueOf(tree.getSelectionModel().getSelectedItem())
                .contains("node=" + fixture.workspace.selectedNode() + ","));
        assertTrue(text(robot, "#status-left").contains("svc.exe, PID 7016"));
    }

    /** Also where it only just fits or just does not, the sentence wraps and is never cut. */
    @Test
    void theReasonIsNeverCut(FxRobot robot) {
        Labeled reason = robot.lookup("#details-reason").queryAs(Labeled.class);
        SplitPane split = robot.lookup("#lower-split").queryAs(SplitPane.class);
        double oneLine = reason.prefWidth(-1);
        for (int pixels = -4; pixels <= 20; pixels += 2) {
            double position = 1 - (oneLine + 4 - pixels) / split.getWidth();
            robot.interact(() -> {
                split.setDividerPositions(position);
                split.getScene().getRoot().applyCss();
                split.getScene().getRoot().layout();
            });
            Text shown = (Text) reason.lookup(".text");
            assertEquals(reason.getText(), shown.getText());
        }
    }

    @Test
    void selectingInTheTreeSelectsTheFinding(FxRobot robot) {
        TableView<?> tree = table(robot, "#process-tree");
        int index = 0;
        while (!tree.getItems()
                .get(index)
                .toString()
                .contains("node=" + fixture.workspace.findingRows()[3] + ",")) {
            index++;
        }
        int wanted = index;
        robot.interact(() -> tree.getSelectionModel().clearAndSelect(wanted));
        assertEquals(3, table(robot, "#findings-table").getSelectionModel().getSelectedIndex());
        assertEquals(fixture.workspace.findingRows()[3], fixture.workspace.selectedNode());
    }

    @Test
    void keysGoThroughTheFindings(FxRobot robot) {
        robot.type(KeyCode.F3);
        assertEquals(fixture.workspace.findingRows()[1], fixture.workspace.selectedNode());
        robot.press(KeyCode.SHIFT).type(KeyCode.F3).release(KeyCode.SHIFT);
        assertEquals(fixture.workspace.findingRows()[0], fixture.workspace.selectedNode());
        assertEquals("qwinsta.exe", text(robot, "#details-title"));
    }

    @Test
    void arrowKeysWalkTheTree(FxRobot robot) {
        TableView<?> tree = table(robot, "#process-tree");
        robot.interact(tree::requestFocus);
        robot.type(KeyCode.LEFT);
        assertEquals("wermgr.exe", text(robot, "#details-title"));
        int before = tree.getItems().size();
        robot.type(KeyCode.LEFT);
        assertEquals(before - 12, tree.getItems().size());
        robot.type(KeyCode.RIGHT);
        assertEquals(before, tree.getItems().size());
    }

    @Test
    void onlyBranchesWithFindingsIsATick(FxRobot robot) {
        TableView<?> tree = table(robot, "#process-tree");
        int before = tree.getItems().size();
        robot.clickOn("#only-finding-branches");
        assertTrue(tree.getItems().size() < before);
        robot.clickOn("#only-finding-branches");
        assertEquals(before, tree.getItems().size());
    }

    @Test
    void theProfileAndTheWhatIfCanBeSwitched(FxRobot robot) {
        int columns = table(robot, "#findings-table").getColumns().size();
        robot.clickOn("#profile-escu-v8");
        WindowFixture.until(() -> profile() == RuleProfile.ESCU_V8);
        assertEquals(columns + 10, table(robot, "#findings-table").getColumns().size());
        robot.clickOn("#profile-seed-v3");
        WindowFixture.until(() -> profile() == RuleProfile.SEED_V3);
        robot.clickOn("#what-if");
        WindowFixture.until(() -> table(robot, "#findings-table").getItems().size() == 3);
        assertTrue(text(robot, "#what-if-note").startsWith("2 findings lost"));
    }

    private RuleProfile profile() {
        var open = fixture.workspace.investigation();
        return open == null ? RuleProfile.SEED_V3 : open.options().profile();
    }

    @Test
    void theThemeSwitchesAndIsRemembered(FxRobot robot) {
        Node root = robot.lookup(".main-window").query();
        assertFalse(root.getStyleClass().contains(ThemeSwitch.DARK));
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(root.getStyleClass().contains(ThemeSwitch.DARK));
        assertEquals(Color.web("#0d1117"), root.getScene().getFill(), "what is seen while the window grows");
        assertEquals(ThemeChoice.DARK, fixture.settings.choice("theme", ThemeChoice.LIGHT));
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(root.getStyleClass().contains(ThemeSwitch.DARK));
        assertEquals(Color.WHITE, root.getScene().getFill());
    }

    @Test
    void exportWritesTheChosenRows(FxRobot robot) throws IOException {
        Path target = folder.resolve("findings.csv");
        fixture.chosen.target = Optional.of(target);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        robot.clickOn("#export-findings-csv").clickOn("#export-go");
        WindowFixture.until(() -> robot.lookup("#export-list").tryQuery().isEmpty());
        WindowFixture.until(() -> Files.exists(folder.resolve("findings.csv.manifest.json")));
        WindowFixture.until(() -> Files.exists(target));
        assertEquals(
                1 + SyntheticCase.QAKBOT_FINDINGS, Files.readAllLines(target).size());
    }

    @Test
    void helpShowsKeysAndRule(FxRobot robot) {
        robot.write("?");
        assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        assertTrue(robot.lookup("#rule-card").tryQuery().isPresent());
        assertTrue(robot.lookup("Windows System Discovery Using Qwinsta")
                .tryQuery()
                .isPresent());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void sourcesListTheirProblems(FxRobot robot) {
        robot.clickOn("#sources-button");
        WindowFixture.until(() -> robot.lookup("#sources-table").tryQuery().isPresent());
        assertEquals(3, table(robot, "#sources-table").getItems().size());
        assertTrue(robot.lookup("#source-problems")
                .queryTextInputControl()
                .getText()
                .contains("record 7, byte 12600"));
    }

    @Test
    void theRawRecordSaysWhenTheEvidenceIsGone(FxRobot robot) {
        robot.clickOn("Raw record");
        WindowFixture.until(() -> text(robot, "#raw-message").contains("cannot be shown"));
        assertTrue(text(robot, "#raw-message").contains("FIN-WS-014.sysmon.jsonl"));
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        for (Node node : robot.lookup(".button").queryAll()) {
            if (node instanceof Labeled button && node.isVisible()) {
                boolean named =
                        (button.getText() != null && !button.getText().isEmpty()) || button.getAccessibleText() != null;
                boolean inNotification = node.getStyleClass().contains("close-button");
                assertTrue(named || inNotification, node.toString());
            }
        }
    }
}
