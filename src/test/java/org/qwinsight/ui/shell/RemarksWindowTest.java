package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.Remark;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Stars, tags and comments, by their keys: kept, seen, taken back, and apart from what is decided. */
@ExtendWith(ApplicationExtension.class)
class RemarksWindowTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @TempDir
    Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty);
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private Remark remark(int row) {
        Investigation open = fixture.workspace.investigation();
        return open == null ? Remark.NONE : open.casework().remarks().of(row);
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    @Test
    void whatIsSaidByKeyIsKeptAndSeen(FxRobot robot) throws IOException {
        Path file = folder.resolve("remarks.qwcase");
        fixture.chosen.target = Optional.of(file);
        robot.interact(() -> fixture.window.open(List.of(Path.of("qakbot"))));
        fixture.untilOpen();
        int row = fixture.workspace.findingRows()[0];
        TableView<?> table = robot.lookup("#findings-table").queryTableView();
        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        robot.interact(table::requestFocus);
        assertFalse(column(table).isVisible(), "nothing was said yet");

        press(robot, KeyCode.CONTROL, KeyCode.D);
        WindowFixture.until(() -> remark(row).isStarred());
        assertTrue(column(table).isVisible());

        robot.type(KeyCode.T);
        robot.clickOn("#tag-name").write("vpn").type(KeyCode.ENTER).write("help desk");
        robot.clickOn("#tags-go");
        WindowFixture.until(() -> remark(row).tags().equals(Set.of("help desk", "vpn")));

        comment(robot, "asked the owner");
        WindowFixture.until(() -> remark(row).comments().size() == 1);
        comment(robot, "answered: ticket 4711");
        WindowFixture.until(() -> remark(row).comments().size() == 2);
        Investigation whole = fixture.workspace.whole();
        assertEquals(
                Disposition.UNDETERMINED,
                whole == null ? null : whole.casework().disposition(row));

        String details =
                robot.lookup("#details-list").queryAs(ListView.class).getItems().toString();
        for (String said : List.of("starred", "help desk, vpn", "asked the owner", "answered: ticket 4711")) {
            assertTrue(details.contains(said), said + " is not in the details");
        }

        press(robot, KeyCode.CONTROL, KeyCode.Z);
        WindowFixture.until(() -> remark(row).comments().size() == 1);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        WindowFixture.until(() -> remark(row).comments().size() == 2);
        robot.interact(table::requestFocus);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        WindowFixture.until(() -> !remark(row).isStarred());

        robot.interact(fixture.window::closeCase);
        List<Annotation> kept = CaseStore.read(file).caseFile().inForce(Annotation.class);
        assertEquals(
                List.of("asked the owner", "answered: ticket 4711"),
                kept.stream()
                        .filter(said -> said.kind() == Annotation.Kind.NOTE)
                        .map(Annotation::text)
                        .toList());
        assertEquals(6, kept.size(), "star, two tags, two comments, no star");
    }

    private static void comment(FxRobot robot, String text) {
        robot.type(KeyCode.N);
        robot.clickOn("#comment-text").write(text);
        robot.clickOn("#comment-go");
    }

    private static TableColumn<?, ?> column(TableView<?> table) {
        return table.getColumns().stream()
                .filter(column -> column.getText().equals("remarks"))
                .findFirst()
                .orElseThrow();
    }

    /** Any process can be starred, by the button beside its name. */
    @Test
    void aProcessThatIsNoFindingIsStarredInTheDetails(FxRobot robot) {
        fixture.chosen.target = Optional.of(folder.resolve("star.qwcase"));
        robot.interact(() -> fixture.window.open(List.of(Path.of("qakbot"))));
        fixture.untilOpen();
        robot.interact(() -> fixture.workspace.select(0));
        assertFalse(fixture.workspace.isFinding(0));
        robot.clickOn("#remark-star");
        WindowFixture.until(() -> remark(0).isStarred());
        robot.clickOn("#remark-star");
        WindowFixture.until(() -> !remark(0).isStarred());
        robot.interact(() -> fixture.workspace.select(-1));
        assertTrue(robot.lookup("#remark-star").query().isDisabled());
        assertTrue(robot.lookup("#remark-star")
                .queryAs(Labeled.class)
                .getAccessibleText()
                .contains("Ctrl+D"));
    }
}
