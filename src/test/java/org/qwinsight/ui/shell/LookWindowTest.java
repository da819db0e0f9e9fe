package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a window that remembers a size of text, or that is small, looks like. */
@ExtendWith(ApplicationExtension.class)
class LookWindowTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private WindowFixture fixture;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private void open(FxRobot robot, Settings settings) {
        robot.interact(() -> {
            fixture = new WindowFixture(stage, Optional::empty, settings);
            fixture.window.open(List.of(Path.of("case")));
        });
        fixture.untilOpen();
    }

    private static double width(FxRobot robot, String table, String column) {
        return robot.lookup(table).queryTableView().getColumns().stream()
                .filter(each -> each.getText().startsWith(column))
                .mapToDouble(TableColumn::getWidth)
                .findFirst()
                .orElseThrow();
    }

    private static void both(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT3).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aRememberedSizeOfTextIsThatOfTheColumnsToo(FxRobot robot) {
        Settings settings = new Settings(KeyValues.inMemory());
        settings.setChoice("textSize", TextSize.LARGE);
        open(robot, settings);
        both(robot);
        // 116, 206 and 58 are the widths for texts of the usual size.
        assertEquals(116 * 1.15, width(robot, "#events-table", "Image name"), 0.6);
        assertEquals(206 * 1.15, width(robot, "#events-table", "Start"), 0.6);
        assertEquals(58 * 1.15, width(robot, "#findings-table", "count"), 0.6);
        double tree = width(robot, "#process-tree", "Command line");
        robot.press(KeyCode.SHORTCUT, KeyCode.ALT).type(KeyCode.DIGIT0).release(KeyCode.SHORTCUT, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(tree / 1.15, width(robot, "#process-tree", "Command line"), 0.6);
        assertEquals(116, width(robot, "#events-table", "Image name"), 0.6);
    }

    /** Widths are remembered as they were seen. */
    @Test
    void rememberedWidthsAreNotWidenedAgain(FxRobot robot) {
        Settings settings = new Settings(KeyValues.inMemory());
        settings.setChoice("textSize", TextSize.LARGE);
        settings.remember("columns.events", "name:200:shown");
        open(robot, settings);
        both(robot);
        assertEquals(200, width(robot, "#events-table", "Image name"), 0.6);
    }

    @Test
    void besideTheTableTheToolsOfTheTreeAreSeenOrInTheMenuAtTheEnd(FxRobot robot) {
        open(robot, new Settings(KeyValues.inMemory()));
        ToolBar tools = robot.lookup(".process-tree-view .section-tools").queryAs(ToolBar.class);
        Node overflow = tools.lookup(".tool-bar-overflow-button");
        assertFalse(overflow.isVisible());
        assertEquals(
                "Only branches with findings",
                robot.lookup("#only-finding-branches").queryAs(CheckBox.class).getText());
        both(robot);
        assertTrue(overflow.isVisible());
        Bounds tree = robot.lookup("#process-tree")
                .query()
                .localToScene(robot.lookup("#process-tree").query().getBoundsInLocal());
        double end = overflow.localToScene(overflow.getBoundsInLocal()).getMaxX();
        assertTrue(end <= tree.getMaxX(), end + " is beyond " + tree.getMaxX());
        assertEquals(
                "With findings",
                robot.lookup("#only-finding-branches").queryAs(CheckBox.class).getText());
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndCanBeCopied(FxRobot robot, @TempDir Path folder) throws IOException {
        byte[] binary = Arrays.copyOf("ElfFile\0".getBytes(StandardCharsets.US_ASCII), 4096);
        Path file = Files.write(folder.resolve("wrong.evtx"), binary);
        robot.interact(() -> {
            fixture = new WindowFixture(stage, Optional::empty, new InvestigationReader());
            fixture.window.open(List.of(file));
        });
        fixture.untilOpen();
        Label why = robot.lookup(".findings-view .empty-reason").queryAs(Label.class);
        WindowFixture.until(() -> why.getHeight() >= why.prefHeight(why.getWidth()));
        Set<String> reasons = robot.lookup(".empty-reason").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.toSet());
        assertTrue(
                reasons.contains("Nothing could be read. Findings and File › Evidence files say why."),
                reasons::toString);
        assertFalse(reasons.stream().anyMatch(reason -> reason.startsWith("These logs hold")), reasons::toString);
        robot.clickOn("#findings-copy-reasons");
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(
                copied[0].startsWith("This file could not be read.\n" + file + ": this is a binary event log"),
                copied[0]);
    }

    /** The selection, now the last row, is not scrolled to. */
    @Test
    void whoSortsTheFindingsSeesTheFirst(FxRobot robot) {
        open(robot, new Settings(KeyValues.inMemory()));
        Node triage = robot.lookup("#findings-table .column-header .label")
                .match((Label label) -> label.getText().equals("triage"))
                .query();
        robot.interact(() -> {
            robot.lookup("#main-split").queryAs(SplitPane.class).setDividerPosition(0, 0);
            fixture.workspace.select(fixture.workspace.findingRows()[0]);
        });
        robot.clickOn(triage);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> findings = robot.lookup("#findings-table").queryTableView();
        assertEquals(4, findings.getSelectionModel().getSelectedIndex());
        VirtualFlow<?> flow = (VirtualFlow<?>) findings.lookup(".virtual-flow");
        assertTrue(flow.getLastVisibleCell().getIndex() < 4);
        assertEquals(0, flow.getFirstVisibleCell().getIndex());
        robot.interact(() -> {
            fixture.workspace.select(fixture.workspace.findingRows()[1]);
            fixture.workspace.select(fixture.workspace.findingRows()[0]);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4, flow.getLastVisibleCell().getIndex());
    }

    @Test
    void panesKeepTheirSharesOfTheWindow(FxRobot robot) {
        open(robot, new Settings(KeyValues.inMemory()));
        SplitPane main = robot.lookup("#main-split").queryAs(SplitPane.class);
        double[] before = main.getDividerPositions();
        robot.interact(() -> stage.setHeight(stage.getHeight() - 60));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(main::layout);
        assertArrayEquals(before, main.getDividerPositions(), 0.004);
    }
}
