package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Cases that cannot just be opened: each says what is wrong, where, and what can be done. */
@ExtendWith(ApplicationExtension.class)
class CaseOpeningWindowTest {
    private static final Path SAMPLE = Path.of("sample-logs", "security-4688.xml");
    private static final EntryStamp BOB = Entries.stamp("bob", 0);

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @TempDir
    Path folder = Path.of("");

    private Path evidence = Path.of("");
    private Path caseFile = Path.of("");

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty, new InvestigationReader());
    }

    /** A case with one decision on one finding of its only evidence. */
    @BeforeEach
    void makeCase() throws IOException {
        evidence = Files.createDirectory(folder.resolve("logs")).resolve("security.xml");
        caseFile = Files.createDirectory(folder.resolve("cases")).resolve("bob.qwcase");
        Files.copy(SAMPLE, evidence);
        Investigation read = Investigation.open(List.of(evidence), OpenOptions.DEFAULT, Progress.NONE);
        CaseFile file = CaseFile.created(BOB)
                .withEvidence(CaseEvidence.entries(read.report(), caseFile), BOB)
                .with(Entries.decision(BOB, read.eventsOf(new int[] {read.findingRows()[0]}), Disposition.BP_EXPECTED));
        CaseStore.create(caseFile, file, BOB).close();
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private int decided() {
        Investigation whole = fixture.workspace.whole();
        return whole == null ? -1 : whole.casework().hideable();
    }

    private void open() {
        Platform.runLater(() -> fixture.window.open(List.of(caseFile)));
    }

    private String state() {
        return fixture.window.cases().session().stateProperty().get();
    }

    private static String said(FxRobot robot) {
        return robot.lookup(".notification-bar .label")
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    private String askedForEvidence(FxRobot robot) {
        open();
        WindowFixture.until(() -> robot.lookup("#evidence-missing").tryQuery().isPresent());
        return robot.lookup("#evidence-missing").queryAs(TextArea.class).getText();
    }

    private String recordedHash() throws IOException {
        return CaseStore.read(caseFile).caseFile().evidence().get(0).sha256();
    }

    @Test
    void anEmptyFolderGivesTheWindowNoHalfTitle(FxRobot robot) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        robot.interact(() -> fixture.window.open(List.of(empty)));
        fixture.untilOpen();
        assertEquals(
                "Qwinsight", ((Stage) robot.lookup("#status").query().getScene().getWindow()).getTitle());
    }

    @Test
    void evidenceThatMovedIsFoundAgainByItsHash(FxRobot robot) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("archive"));
        Files.move(evidence, elsewhere.resolve("renamed.xml"));
        String asked = askedForEvidence(robot);
        assertTrue(asked.startsWith("Missing: " + evidence), asked);
        assertTrue(asked.contains(recordedHash()), asked);
        fixture.chosen.folder = Optional.of(elsewhere);
        robot.clickOn("Look in a folder…");
        WindowFixture.until(() -> decided() == 1);
        robot.interact(fixture.window::closeCase);
        assertEquals(
                elsewhere.resolve("renamed.xml").toString(),
                CaseStore.read(caseFile).caseFile().evidence().get(0).path(),
                "the case knows the new place");
    }

    @Test
    void whatIsNotThereCanBeDoneWithout(FxRobot robot) throws IOException {
        Path other = evidence.resolveSibling("sysmon.xml");
        Files.copy(Path.of("sample-logs", "sysmon-operational.xml"), other);
        Investigation read = Investigation.open(List.of(other), OpenOptions.DEFAULT, Progress.NONE);
        try (CaseStore store = CaseStore.open(caseFile, BOB)) {
            store.save(store.caseFile().withEvidence(CaseEvidence.entries(read.report(), caseFile), BOB));
        }
        Files.delete(evidence);
        String asked = askedForEvidence(robot);
        assertTrue(asked.contains("Missing: " + evidence), asked);
        assertTrue(asked.contains("There: " + other), asked);
        robot.clickOn("Open without it");
        fixture.untilOpen();
        assertEquals(0, decided());
        WindowFixture.until(() -> said(robot).startsWith("1 decision of this case is about nothing"));
    }

    @Test
    void evidenceThatChangedIsRefusedWithBothHashes(FxRobot robot) throws IOException {
        String recorded = recordedHash();
        Files.writeString(evidence, "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        String found = Investigation.open(List.of(evidence), OpenOptions.DEFAULT, Progress.NONE)
                .report()
                .sources()
                .get(0)
                .sha256();
        byte[] before = Files.readAllBytes(caseFile);
        String asked = askedForEvidence(robot);
        assertTrue(asked.contains("recorded SHA-256 " + recorded), asked);
        assertTrue(asked.contains("found    SHA-256 " + found), asked);
        assertTrue(robot.lookup("Open without it").tryQuery().isEmpty(), "it cannot be waved through");
        robot.clickOn("Cancel");
        assertNull(fixture.workspace.whole());
        assertArrayEquals(before, Files.readAllBytes(caseFile));
    }

    @Test
    void aCaseThatIsOpenElsewhereIsReadOnly(FxRobot robot) throws IOException {
        try (CaseStore held = CaseStore.open(caseFile, BOB)) {
            assertNull(held.readOnlyReason());
            open();
            WindowFixture.until(() -> decided() == 1);
            assertEquals("read-only", state());
            WindowFixture.until(() -> said(robot).contains("bob has it open since 2026-03-02T12:00:00Z"));
            nothingCanBeAdded(robot);
        }
    }

    private void nothingCanBeAdded(FxRobot robot) throws IOException {
        byte[] before = Files.readAllBytes(caseFile);
        robot.interact(() -> robot.lookup("#findings-table").query().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        WindowFixture.until(() -> said(robot).contains("File › Save case as… makes one to go on with"));
        for (KeyCode asks : List.of(KeyCode.M, KeyCode.N, KeyCode.T)) {
            robot.type(asks);
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(robot.lookup(".dialog-pane").tryQuery().isEmpty(), "nothing is written that would be lost");
        }
        robot.interact(fixture.window::closeCase);
        assertArrayEquals(before, Files.readAllBytes(caseFile), "the file is as it was");
    }

    @Test
    void aCaseOfANewerVersionIsReadOnly(FxRobot robot) throws IOException {
        String text = Files.readString(caseFile);
        Files.writeString(caseFile, text.replace("\"version\" : 1", "\"version\" : 2"));
        open();
        WindowFixture.until(() -> decided() == 1);
        assertEquals("read-only", state());
        WindowFixture.until(() -> said(robot).contains("a newer version of this program wrote it"));
        nothingCanBeAdded(robot);
    }

    @Test
    void aDamagedCaseIsShownAsFarAsItGoesAndGoesOnInACopy(FxRobot robot) throws IOException {
        String text = Files.readString(caseFile);
        String cut = text.substring(0, text.indexOf("\"audit\"") + 20);
        Files.writeString(caseFile, cut);
        open();
        WindowFixture.until(() -> decided() == 1);
        assertEquals("read-only", state());
        WindowFixture.until(() -> said(robot).startsWith("This case is open read-only: "));
        Path copy = folder.resolve("cases").resolve("copy.qwcase");
        fixture.chosen.target = Optional.of(copy);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S).release(KeyCode.S, KeyCode.SHIFT, KeyCode.CONTROL);
        WindowFixture.until(() -> state().equals("saved"));
        robot.interact(fixture.window::closeCase);
        assertEquals(1, CaseStore.read(copy).caseFile().decisions().size());
        assertEquals(List.of(), CaseStore.read(copy).problems());
        assertEquals(cut, Files.readString(caseFile), "the damaged file is never written to");
    }
}
