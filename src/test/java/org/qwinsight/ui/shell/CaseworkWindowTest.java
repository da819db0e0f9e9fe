package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.casework.ScopeKind;
import org.qwinsight.ui.groups.GroupLine;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A day's work on the bundled case: mark, undo, hide, export, close, and all is there again. */
@ExtendWith(ApplicationExtension.class)
class CaseworkWindowTest {
    private static final Path SAMPLE = Path.of("sample-logs");

    private Path caseFile = Path.of("none");

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

    private int hideable() {
        Investigation whole = fixture.workspace.whole();
        return whole == null ? -1 : whole.casework().hideableRows().length;
    }

    private void untilDecided(int rows) {
        WindowFixture.until(() -> hideable() == rows);
    }

    private void open(FxRobot robot, Path path) {
        robot.interact(() -> fixture.window.open(List.of(path)));
        WindowFixture.until(() -> fixture.workspace.investigation() != null);
    }

    private static void clickOnRow(FxRobot robot, int row) {
        Node shown = robot.lookup("#findings-table .table-row-cell").nth(row).query();
        robot.clickOn(shown);
    }

    private static TableView<?> findings(FxRobot robot) {
        return robot.lookup("#findings-table").queryTableView();
    }

    @Test
    void whatWasDecidedIsThereAgain(FxRobot robot) throws IOException {
        caseFile = folder.resolve("my.qwcase");
        fixture.chosen.target = Optional.of(caseFile);
        open(robot, SAMPLE);
        int all = fixture.workspace.findingRows().length;

        clickOnRow(robot, 0);
        robot.clickOn("#mark-button");
        assertTrue(robot.lookup("#mark-go").query().isDisabled(), "a comment is required");
        robot.clickOn("#mark-comment").write("help desk m");
        WindowFixture.until(() -> !robot.lookup("#mark-go").query().isDisabled());
        int one = robot.lookup("#mark-preview").queryTableView().getItems().size();
        robot.clickOn("#mark-go");
        untilDecided(one);

        clickOnRow(robot, 0);
        robot.type(KeyCode.END);
        robot.type(KeyCode.M);
        robot.clickOn("#mark-scope").clickOn(ScopeKind.PARENT_USER_HOST.label());
        robot.clickOn("#mark-comment").write("agreed");
        WindowFixture.until(() -> !robot.lookup("#mark-go").query().isDisabled());
        assertTrue(text(robot, "#mark-summary").contains("would also cover future matches"), "the pattern is told");
        int more = robot.lookup("#mark-preview").queryTableView().getItems().size();
        robot.clickOn("#mark-go");
        WindowFixture.until(() -> hideable() > one);
        int both = hideable();
        assertTrue(both <= one + more);

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        untilDecided(one);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        untilDecided(both);

        robot.interact(() -> findings(robot).requestFocus());
        robot.type(KeyCode.H);
        assertEquals(all - both, fixture.workspace.findingRows().length);
        assertTrue(text(robot, "#findings-decided").startsWith(both + " findings hidden by 2 decisions"));
        exportedDecisionsAre(robot, all, both);
        robot.type(KeyCode.H);
        assertEquals(all, fixture.workspace.findingRows().length);

        robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
        WindowFixture.until(() -> fixture.workspace.whole() == null);
        assertEquals(4, CaseStore.read(caseFile).caseFile().entries().size(), "two decisions, undo, redo");
        assertTrue(
                CaseStore.read(caseFile).caseFile().audit().stream()
                        .anyMatch(entry -> entry.action().equals("exported")),
                "the export is in the audit");
        open(robot, caseFile);
        untilDecided(both);
        assertEquals(all, fixture.workspace.findingRows().length);
        assertFalse(fixture.window.cases().session().pathProperty().get() == null);
    }

    @Test
    void allOfAGroupAndAllThatIsShownIsMarked(FxRobot robot) throws IOException {
        caseFile = folder.resolve("bulk.qwcase");
        fixture.chosen.target = Optional.of(caseFile);
        open(robot, SAMPLE);
        int all = fixture.workspace.findingRows().length;
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G).release(KeyCode.G, KeyCode.SHIFT, KeyCode.CONTROL);
        TableView<?> groups = robot.lookup("#groups-table").queryTableView();
        WindowFixture.until(() -> !groups.getItems().isEmpty());
        GroupLine largest = (GroupLine) groups.getItems().stream()
                .max(Comparator.comparingInt(line -> ((GroupLine) line).records()))
                .orElseThrow();
        robot.interact(() -> {
            groups.getSelectionModel().clearAndSelect(groups.getItems().indexOf(largest));
            groups.requestFocus();
        });
        robot.type(KeyCode.M);
        say(robot, "the same group", largest.records());
        untilDecided(largest.records());

        robot.interact(() -> findings(robot).requestFocus());
        robot.type(KeyCode.H);
        robot.press(KeyCode.SHIFT, KeyCode.M).release(KeyCode.M, KeyCode.SHIFT);
        say(robot, "all others", all - largest.records());
        untilDecided(all);
        assertEquals(0, fixture.workspace.findingRows().length, "all are hidden");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        untilDecided(largest.records());
        robot.interact(fixture.window::closeCase);
        assertEquals(2, CaseStore.read(caseFile).caseFile().entries().size() - 1, "two decisions and an undo");
    }

    private static void say(FxRobot robot, String why, int marked) {
        robot.clickOn("#mark-comment").write(why);
        WindowFixture.until(() -> !robot.lookup("#mark-go").query().isDisabled());
        assertEquals(
                marked,
                robot.lookup("#mark-preview").queryTableView().getItems().size());
        robot.clickOn("#mark-go");
    }

    private void exportedDecisionsAre(FxRobot robot, int rows, int decided) throws IOException {
        Path target = folder.resolve("findings.csv");
        fixture.chosen.target = Optional.of(target);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        robot.clickOn("#export-findings-csv").clickOn("#export-go");
        WindowFixture.until(() -> robot.lookup("#export-list").tryQuery().isEmpty());
        WindowFixture.until(() -> Files.exists(Path.of(target + ".manifest.json")));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(target)) {
            List<NamedCsvRecord> records = csv.stream().toList();
            assertEquals(rows, records.size(), "hidden findings are exported too");
            List<NamedCsvRecord> benign = records.stream()
                    .filter(record -> record.getField("disposition").equals(Disposition.BP_EXPECTED.name()))
                    .toList();
            assertEquals(decided, benign.size());
            assertTrue(
                    benign.stream().noneMatch(record -> record.getField("note").isEmpty()));
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
