package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.cli.CommandLineProgram;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole way on real files: the bundled case, read by the real readers, and exported by window and command line. */
@ExtendWith(ApplicationExtension.class)
class SampleCaseWindowTest {
    private static final Path SAMPLE = Path.of("sample-logs");
    /** Rows of the rule's table and matching records, as docs/sample-case.md derives them from the story. */
    private static final int ROWS = 28;

    private static final int FINDINGS = 29;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty, new InvestigationReader());
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(SAMPLE)));
        WindowFixture.until(() -> fixture.workspace.investigation() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    @Test
    void theFindingsAreThere(FxRobot robot) {
        assertEquals(ROWS, findings(robot).getItems().size());
        assertEquals(FINDINGS, fixture.workspace.findingRows().length);
        assertEquals(FINDINGS + " findings in " + ROWS + " rows", text(robot, "#findings-summary"));
    }

    @Test
    void oneSelectionIsFollowedByTreeTimelineAndDetails(FxRobot robot) {
        TableView<?> table = findings(robot);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(ROWS - 1));
        int renamed = fixture.workspace.selectedNode();
        assertEquals("sessview.exe", text(robot, "#details-title"));
        assertTrue(text(robot, "#details-reason").startsWith("Renamed copy"));
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        var open = fixture.workspace.investigation();
        int shown = open == null ? -1 : open.tree().executions().node(renamed);
        assertTrue(shown < renamed, "two sources recorded it: one node stands for both, under its first record");
        assertTrue(String.valueOf(tree.getSelectionModel().getSelectedItem()).contains("node=" + shown + ","));
        assertTrue(robot.lookup("#timeline").query().getAccessibleText().contains("sessview.exe"));
    }

    @Test
    void theRawRecordIsReadBackFromTheEvidence(FxRobot robot) {
        robot.clickOn("Raw record");
        WindowFixture.until(() ->
                robot.lookup("#raw-text").queryTextInputControl().getText().contains("qwinsta"));
    }

    @Test
    void theExportEqualsTheCommandLines(FxRobot robot) throws IOException {
        for (String rows : List.of("groups", "findings", "processes")) {
            Path fromWindow = folder.resolve("window-" + rows + ".csv");
            fixture.chosen.target = Optional.of(fromWindow);
            robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
            robot.clickOn("#export-" + rows + "-csv").clickOn("#export-go");
            WindowFixture.until(() -> robot.lookup("#export-list").tryQuery().isEmpty());
            WindowFixture.until(() -> Files.exists(Path.of(fromWindow + ".manifest.json")));

            Path fromCommandLine = folder.resolve("cli-" + rows + ".csv");
            int code = CommandLineProgram.run(
                    new String[] {"scan", SAMPLE.toString(), "--rows", rows, "--out", fromCommandLine.toString()},
                    null,
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()));
            assertEquals(1, code);
            assertTrue(Files.size(fromWindow) > 1000, "nothing was exported");
            assertArrayEquals(Files.readAllBytes(fromCommandLine), Files.readAllBytes(fromWindow), rows);
        }
    }

    private static TableView<?> findings(FxRobot robot) {
        return robot.lookup("#findings-table").queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
