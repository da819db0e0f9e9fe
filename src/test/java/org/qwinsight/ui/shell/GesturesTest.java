package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Gestures that only a real window system passes on: right click, wheel, drag and drop of files. */
@Tag("x11")
@ExtendWith(ApplicationExtension.class)
class GesturesTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private Label dragged;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(720);
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private void openCase(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(Path.of("case"))));
        fixture.untilOpen();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static VirtualFlow<?> flow(FxRobot robot) {
        return (VirtualFlow<?>) robot.lookup("#process-tree .virtual-flow").query();
    }

    private static Node row(FxRobot robot, int index) {
        VirtualFlow<?> flow = flow(robot);
        IndexedCell<?> cell = flow.getCell(index);
        return cell;
    }

    private static String clipboard(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void aRightClickSelectsTheRowAndOpensItsMenu(FxRobot robot) {
        openCase(robot);
        int target = flow(robot).getFirstVisibleCell().getIndex() + 2;
        robot.clickOn(row(robot, target), MouseButton.SECONDARY);
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        assertEquals(target, tree.getSelectionModel().getSelectedIndex());
        robot.clickOn("Copy line  (Ctrl+C)");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(clipboard(robot).contains("FIN-WS-014"), clipboard(robot));
        assertFalse(clipboard(robot).contains("\n"));
    }

    @Test
    void theMenuGoesToTheParent(FxRobot robot) {
        openCase(robot);
        int finding = fixture.workspace.selectedNode();
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        robot.clickOn(row(robot, tree.getSelectionModel().getSelectedIndex()), MouseButton.SECONDARY);
        robot.clickOn("Go to").clickOn("Parent  (Backspace)");
        var open = fixture.workspace.investigation();
        assertEquals(open == null ? -2 : open.tree().parent(finding), fixture.workspace.selectedNode());
    }

    @Test
    void theMenuKeyOpensTheMenuWithoutAMouse(FxRobot robot) {
        openCase(robot);
        Node tree = robot.lookup("#process-tree").query();
        robot.interact(tree::requestFocus);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertTrue(robot.lookup("Expand all").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theWheelScrollsTheTree(FxRobot robot) {
        openCase(robot);
        robot.interact(() -> {
            TableView<?> tree = robot.lookup("#process-tree").queryTableView();
            tree.scrollTo(0);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, flow(robot).getFirstVisibleCell().getIndex());
        robot.moveTo("#process-tree");
        robot.scroll(8, VerticalDirection.DOWN);
        WindowFixture.until(() -> flow(robot).getFirstVisibleCell().getIndex() > 2);
        robot.scroll(20, VerticalDirection.UP);
        WindowFixture.until(() -> flow(robot).getFirstVisibleCell().getIndex() == 0);
    }

    @Test
    void aFolderThatIsDroppedIsOpened(FxRobot robot) {
        robot.interact(this::showSomethingToDrag);
        robot.drag(dragged).dropTo(robot.point(robot.lookup(".main-window").<Node>query()));
        fixture.untilOpen();
        assertEquals(List.of(List.of(folder)), fixture.opened);
    }

    private void showSomethingToDrag() {
        dragged = new Label("a folder");
        dragged.setMinSize(160, 120);
        dragged.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(folder.toFile()));
            dragged.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        Stage files = new Stage();
        files.setScene(new Scene(dragged));
        files.setX(1040);
        files.setY(40);
        files.show();
    }
}
