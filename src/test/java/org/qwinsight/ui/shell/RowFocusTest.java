package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ctrl with arrows and Space in findings and tree. */
@ExtendWith(ApplicationExtension.class)
class RowFocusTest {
    private static final PseudoClass ROAMING = PseudoClass.getPseudoClass("roaming");

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
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        fixture.tasks.close();
    }

    private static TableView<?> inTable(FxRobot robot, String id) {
        TableView<?> table = robot.lookup(id).queryTableView();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        return table;
    }

    private static void withControl(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isFramed(TableView<?> table) {
        return table.getPseudoClassStates().contains(ROAMING);
    }

    @Test
    void findingsThatDoNotStandTogetherAreChosen(FxRobot robot) {
        TableView<?> findings = inTable(robot, "#findings-table");
        assertFalse(isFramed(findings));
        withControl(robot, KeyCode.DOWN);
        withControl(robot, KeyCode.DOWN);
        assertEquals(List.of(0), findings.getSelectionModel().getSelectedIndices());
        assertEquals(2, findings.getFocusModel().getFocusedIndex());
        assertTrue(isFramed(findings));
        withControl(robot, KeyCode.SPACE);
        assertEquals(List.of(0, 2), findings.getSelectionModel().getSelectedIndices());
        withControl(robot, KeyCode.UP);
        withControl(robot, KeyCode.SPACE);
        withControl(robot, KeyCode.SPACE);
        assertEquals(List.of(0, 2), findings.getSelectionModel().getSelectedIndices());
        assertEquals(1, findings.getFocusModel().getFocusedIndex());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertTrue(findings.getSelectionModel().isSelected(2));
    }

    @Test
    void theFocusedRowLooksOtherwiseThanItsNeighbours(FxRobot robot) {
        TableView<?> findings = inTable(robot, "#findings-table");
        withControl(robot, KeyCode.DOWN);
        List<String> looks = robot.from(findings).lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getIndex() == 1 || row.getIndex() == 2)
                .map(row -> row.getBackground().getFills().get(0).getFill().toString())
                .collect(Collectors.toList());
        assertEquals(2, looks.stream().distinct().count(), looks.toString());
    }

    @Test
    void theTreeShowsTheRowWithTheKeyboardAndKeepsItsOne(FxRobot robot) {
        TableView<?> tree = inTable(robot, "#process-tree");
        withControl(robot, KeyCode.DOWN);
        assertEquals(0, tree.getSelectionModel().getSelectedIndex());
        assertTrue(isFramed(tree));
        withControl(robot, KeyCode.SPACE);
        assertEquals(1, tree.getSelectionModel().getSelectedIndex());
        assertFalse(isFramed(tree));
        withControl(robot, KeyCode.SPACE);
        assertEquals(1, tree.getSelectionModel().getSelectedIndex());
    }

    @Test
    void theKeysAreListed(FxRobot robot) {
        inTable(robot, "#process-tree");
        robot.write("?");
        Node list = robot.lookup("#shortcuts").query();
        assertTrue(robot.from(list)
                .lookup((Label label) -> label.getText().equals("Ctrl+Up, Ctrl+Down, Ctrl+Space"))
                .tryQuery()
                .isPresent());
        robot.type(KeyCode.ESCAPE);
    }
}
