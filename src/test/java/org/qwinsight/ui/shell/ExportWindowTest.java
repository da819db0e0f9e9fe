package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.RuleVersion;
import org.qwinsight.cli.CommandLineProgram;
import org.qwinsight.export.Artefact;
import org.qwinsight.export.Artefacts;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.investigation.Investigation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Everything that the window exports, compared with the command line; and decisions read back into another case. */
@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {
    private Path caseFile = Path.of("none");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @TempDir
    Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty, new InvestigationReader());
    }

    private Path log = Path.of("none");

    /** Three findings of amy from cmd.exe, which are decided, one from another parent, and a shell. */
    @BeforeEach
    void decide() throws IOException {
        log = new EvidenceFolder(Files.createDirectory(folder.resolve("evidence")))
                .windows(
                        "log.xml",
                        SysmonXml.start("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe", "cmd")
                                .at("2026-03-02T08:59:00.5Z")
                                .recordId(1),
                        SysmonXml.qwinsta().recordId(2),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .with("CommandLine", "qwinsta /x")
                                .recordId(3),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A3}")
                                .with("CommandLine", "=quser")
                                .recordId(4),
                        SecurityXml.qwinsta()
                                .with("ParentProcessName", "C:\\Tools\\agent.exe")
                                .recordId(5));
        caseFile = folder.resolve("my.qwcase");
        fixture.chosen.caseFile = Optional.of(caseFile);
        run(
                "decide",
                caseFile,
                "--evidence",
                log,
                "--condition",
                "ParentImage.name=cmd.exe",
                "--condition",
                "User.name=amy",
                "--as",
                "BP_EXPECTED",
                "--comment",
                "help desk",
                "--yes");
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private static void run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        StringWriter err = new StringWriter();
        int code = CommandLineProgram.run(texts, null, new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertEquals(0, code, err.toString());
    }

    private Investigation open(FxRobot robot, Path path) {
        robot.interact(() -> fixture.window.open(List.of(path)));
        WindowFixture.until(() -> fixture.workspace.whole() != null);
        return Objects.requireNonNull(fixture.workspace.whole());
    }

    private void askToExport(FxRobot robot, Artefact artefact) {
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        ListView<Artefact> list = robot.lookup("#export-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(artefact));
    }

    private boolean isClosed(FxRobot robot) {
        return robot.lookup("#export-list").tryQuery().isEmpty();
    }

    @Test
    void theWindowAndTheCommandLineWriteTheSameBytes(FxRobot robot) throws IOException {
        Investigation open = open(robot, caseFile);
        for (Artefact artefact : Artefacts.ALL) {
            String id = artefact.card().id();
            Path target = folder.resolve("window-" + artefact.card().fileName());
            fixture.chosen.target = Optional.of(target);
            Path before = Files.copy(caseFile, folder.resolve(id + ".qwcase"));
            askToExport(robot, artefact);
            robot.clickOn("#export-go");
            WindowFixture.until(() -> isClosed(robot));
            Path other = folder.resolve("line-" + artefact.card().fileName());
            run(
                    "export",
                    log,
                    "--as",
                    id,
                    "--case",
                    before,
                    "--now",
                    open.casework().now(),
                    "--out",
                    other);
            assertArrayEquals(Files.readAllBytes(other), Files.readAllBytes(target), id);
            assertTrue(Files.exists(Path.of(target + ".manifest.json")), id);
            WindowFixture.until(() -> exports() == Artefacts.ALL.indexOf(artefact) + 1);
        }
    }

    @Test
    void enterInTheListExportsWhatIsChosenThere(FxRobot robot) {
        open(robot, log);
        Path target = folder.resolve("by-keys.csv");
        fixture.chosen.target = Optional.of(target);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        WindowFixture.until(() -> isClosed(robot));
        assertTrue(Files.exists(Path.of(target + ".manifest.json")));
    }

    @Test
    void aFailureIsToldInTheDialogAndTheKeyboardIsWhereAnotherFileIsChosen(FxRobot robot) throws IOException {
        open(robot, log);
        fixture.chosen.target = Optional.of(folder.resolve("missing").resolve("out.csv"));
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        robot.type(KeyCode.ENTER);
        WindowFixture.until(() -> text(robot, "#export-failure").contains("there is no folder"));
        assertTrue(robot.lookup("#export-go").query().isFocused());
        Path target = folder.resolve("out.csv");
        fixture.chosen.target = Optional.of(target);
        robot.type(KeyCode.SPACE);
        WindowFixture.until(() -> isClosed(robot));
        assertTrue(Files.exists(target));
    }

    /** How many exports the history of the saved case has. */
    private long exports() {
        try {
            return CaseStore.read(caseFile).caseFile().audit().stream()
                    .filter(line -> line.action().equals("exported"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatAFilterHidesIsSaidAndATruePositiveForbidsIt(FxRobot robot) throws IOException {
        Investigation open = open(robot, caseFile);
        int decided = open.casework().hideableRows().length;
        askToExport(robot, Artefacts.named("splunk-macro").orElseThrow());
        WindowFixture.until(() -> text(robot, "#export-summary").contains("1 exclusion hides "));
        assertTrue(text(robot, "#export-summary").contains(" of the " + decided + " findings that the window hides"));
        robot.clickOn("Close");
        int hidden = open.casework().hideableRows()[0];
        robot.interact(() -> fixture.window
                .cases()
                .session()
                .add(List.of(new Decision(
                        fixture.window.cases().session().stamp(),
                        new RuleVersion("rule", 3, "seed-v3"),
                        open.eventsOf(new int[] {hidden}),
                        Disposition.TP_SUSPICIOUS,
                        "",
                        "looked closer",
                        null,
                        List.of()))));
        WindowFixture.until(() -> disposition(hidden) == Disposition.TP_SUSPICIOUS);
        askToExport(robot, Artefacts.named("splunk-macro").orElseThrow());
        WindowFixture.until(() -> text(robot, "#export-problem").contains("marked TP_SUSPICIOUS"));
        assertTrue(robot.lookup("#export-go").query().isDisabled());
        robot.clickOn("Close");
    }

    private @Nullable Disposition disposition(int row) {
        Investigation open = fixture.workspace.whole();
        return open == null ? null : open.casework().disposition(row);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void decisionsAreReadBackIntoAnotherCase(FxRobot robot) throws IOException {
        Path csv = folder.resolve("findings.csv");
        fixture.chosen.files = List.of(csv);
        run("export", log, "--as", "findings-csv", "--case", caseFile, "--out", csv);
        Files.writeString(csv, Files.readString(csv) + "nonsense\r\n");
        Investigation before = open(robot, log);
        int[] wanted = before.withCase(
                        CaseStore.read(caseFile).caseFile(), before.casework().now())
                .casework()
                .hideableRows();
        assertTrue(wanted.length > 0);
        caseFile = folder.resolve("other.qwcase");
        fixture.chosen.caseFile = Optional.of(caseFile);
        robot.interact(() -> fixture.tasks.start(
                "test",
                "Import",
                progress -> 0,
                done -> fixture.window.cases().imports().ask()));
        WindowFixture.until(() -> robot.lookup("#import-preview").tryQuery().isPresent()
                && text(robot, "#import-summary").contains(" marks "));
        assertEquals(
                wanted.length,
                robot.lookup("#import-preview").queryTableView().getItems().size());
        assertTrue(text(robot, "#import-problem").contains("1 line is malformed"));
        assertTrue(robot.lookup("#import-go").query().isDisabled());
        robot.clickOn("#import-skip");
        robot.clickOn("#import-go");
        WindowFixture.until(() ->
                Objects.requireNonNull(fixture.workspace.whole()).casework().hideableRows().length > 0);
        assertArrayEquals(
                wanted,
                Objects.requireNonNull(fixture.workspace.whole()).casework().hideableRows());
        robot.interact(fixture.window::closeCase);
        assertTrue(CaseStore.read(caseFile).caseFile().audit().stream()
                .anyMatch(line -> line.action().equals("imported")));
        assertEquals(1, CaseStore.read(caseFile).caseFile().decisions().size());
    }
}
