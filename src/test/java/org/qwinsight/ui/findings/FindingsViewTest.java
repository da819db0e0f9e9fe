package org.qwinsight.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The line above the findings, and what stands in their place when there are none. */
@ExtendWith(ApplicationExtension.class)
class FindingsViewTest {
    private final Workspace workspace = new Workspace();
    private final FindingsViewModel viewModel = new FindingsViewModel(workspace, new DirectTasks());
    private final AtomicInteger marked = new AtomicInteger();

    @Start
    void start(Stage stage) {
        FindingsView view = new FindingsView(viewModel, workspace, () -> {}, rows -> marked.set(rows.length));
        stage.setScene(new Scene(view, 1200, 300));
        stage.show();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    @Test
    void theLineSaysHowTheFindingsAreJudged(FxRobot robot) {
        robot.interact(() -> workspace.open(SyntheticCase.qakbot()));
        assertEquals("5 findings in 5 rows", text(robot, "#findings-summary"));
        assertEquals("2 findings would be lost", text(robot, "#what-if-note"));
        robot.clickOn("#what-if");
        assertTrue(text(robot, "#findings-summary").endsWith(" in 3 rows"));
        assertTrue(text(robot, "#what-if-note").startsWith("2 findings lost"));
        assertTrue(robot.lookup("#what-if-note").query().getStyleClass().contains("warning-text"));
        robot.clickOn("#profile-escu-v8");
        assertEquals(RuleProfile.ESCU_V8, viewModel.optionsProperty().get().profile());
        assertFalse(robot.lookup("#profile-seed-v3").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void whatIsChosenIsMarked(FxRobot robot) {
        robot.interact(() -> workspace.open(SyntheticCase.qakbot()));
        TableView<?> table = robot.lookup("#findings-table").queryTableView();
        robot.interact(() -> table.getSelectionModel().clearSelection());
        assertTrue(robot.lookup("#mark-button").query().isDisabled());
        robot.interact(() -> table.getSelectionModel().selectRange(0, 2));
        robot.clickOn("#mark-button");
        assertEquals(2, marked.get());
    }

    @Test
    void reasonsStandInThePlaceOfRows(FxRobot robot) {
        robot.interact(() -> workspace.open(SyntheticCase.withoutFinding()));
        List<String> reasons = robot.lookup(".empty-state").queryAs(VBox.class).getChildren().stream()
                .filter(Label.class::isInstance)
                .map(line -> ((Label) line).getText())
                .toList();
        assertEquals(viewModel.emptyReasons(), reasons);
        assertTrue(reasons.get(0).startsWith("No match: none of 4 process starts"), reasons.get(0));
        robot.interact(() -> {
            new Judging(workspace, new DirectTasks()).followQuery();
            workspace.open(SyntheticCase.qakbot());
        });
        assertTrue(robot.lookup(".empty-headline").queryAll().isEmpty());
        robot.interact(() -> workspace.query().ask("host:NOSUCH"));
        assertEquals("No finding fits the query.", text(robot, ".empty-headline"));
        robot.clickOn("#findings-chips-off");
        assertTrue(robot.lookup(".empty-headline").queryAll().isEmpty());
        assertEquals("5 findings in 5 rows", text(robot, "#findings-summary"));
    }
}
