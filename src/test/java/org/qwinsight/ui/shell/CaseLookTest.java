package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Entries;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A case is seen again as it was left: its zone and how the window was arranged. */
@ExtendWith(ApplicationExtension.class)
class CaseLookTest {
    private static final Path SAMPLE = Path.of("sample-logs");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @TempDir
    Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty, new InvestigationReader());
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private Workspace workspace() {
        return fixture.workspace;
    }

    private void open(FxRobot robot, Path path) {
        robot.interact(() -> fixture.window.open(List.of(path)));
        fixture.untilOpen();
    }

    private static CaseFile saved(Path file) {
        try {
            return CaseStore.read(file).caseFile();
        } catch (IOException e) {
            return CaseFile.EMPTY;
        }
    }

    private static double place(FxRobot robot) {
        return robot.lookup("#main-split").queryAs(SplitPane.class).getDividerPositions()[0];
    }

    @Test
    void zoneAndLayoutAreThereAgain(FxRobot robot) {
        Path file = folder.resolve("look.qwcase");
        fixture.chosen.target = Optional.of(file);
        open(robot, SAMPLE);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S).release(KeyCode.S, KeyCode.SHIFT, KeyCode.CONTROL);
        WindowFixture.until(() -> saved(file).layout().containsKey("main"));
        assertEquals("", saved(file).zone(), "UTC");

        SplitPane split = robot.lookup("#main-split").queryAs(SplitPane.class);
        robot.interact(() -> split.setDividerPosition(0, 0.4));
        robot.clickOn("#centre-both");
        robot.interact(() -> workspace().zoneProperty().set(TOKYO));
        robot.interact(() -> robot.lookup("#findings-table").query().requestFocus());
        robot.type(KeyCode.H);
        WindowFixture.until(() -> saved(file).zone().equals("Asia/Tokyo")
                && "BOTH".equals(saved(file).layout().get("centre"))
                && "true".equals(saved(file).layout().get("hidesDecided")));
        double left = place(robot);

        robot.interact(fixture.window::closeCase);
        robot.interact(() -> {
            workspace().zoneProperty().set(ZoneOffset.UTC);
            workspace().hidesDecidedProperty().set(false);
            split.setDividerPosition(0, 0.2);
        });
        robot.clickOn("#centre-tree");
        open(robot, file);
        WindowFixture.until(() -> workspace().zone().equals(TOKYO));
        WindowFixture.until(() -> Math.abs(left - place(robot)) < 0.005);
        assertTrue(workspace().hidesDecidedProperty().get());
        assertEquals("Asia/Tokyo", saved(file).zone(), "opening it changes nothing");
    }

    /** What a file holds is not to be trusted, and what it holds of a newer version is not to be lost. */
    @Test
    void aSenselessLookIsLeftAsItIs(FxRobot robot) throws IOException {
        Path file = folder.resolve("odd.qwcase");
        Map<String, String> layout =
                Map.of("main", "NaN 0.5", "folded", "x y", "centre", "UPSIDE_DOWN", "groups", "perhaps", "later", "x");
        CaseStore.create(
                        file,
                        CaseFile.created(Entries.stamp("amy", 0)).withView("Nowhere/At_All", layout),
                        Entries.stamp("amy", 0))
                .close();
        robot.interact(() -> fixture.window.open(List.of(SAMPLE, file)));
        fixture.untilOpen();
        WindowFixture.until(
                () -> fixture.window.cases().session().pathProperty().get() != null);
        robot.interact(() -> workspace().zoneProperty().set(TOKYO));
        WindowFixture.until(() -> saved(file).zone().equals("Asia/Tokyo"));
        assertEquals("x", saved(file).layout().get("later"));
        assertEquals("TREE", saved(file).layout().get("centre"));
        assertEquals("false", saved(file).layout().get("groups"));
        assertTrue(place(robot) > 0.1 && place(robot) < 0.9, place(robot) + " is no place for a divider");
        assertFalse(Files.readString(file).contains("NaN"));
    }
}
