package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Two analysts decided differently: their cases are merged, the conflict is seen and settled. */
@ExtendWith(ApplicationExtension.class)
class MergeWindowTest {
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

    private Disposition disposition(int row) {
        Investigation whole = fixture.workspace.whole();
        return whole == null ? Disposition.UNDETERMINED : whole.casework().disposition(row);
    }

    @Test
    void aConflictIsShownAndSettled(FxRobot robot) throws IOException {
        Investigation qakbot = SyntheticCase.qakbot();
        int row = qakbot.findingRows()[0];
        // Bob decided long before amy does now, so hers is the newer one.
        EntryStamp bob = Entries.stamp("bob", 0);
        CaseFile theirs = CaseFile.created(bob)
                .with(Entries.decision(bob, qakbot.eventsOf(new int[] {row}), Disposition.TP_SUSPICIOUS));
        Path other = folder.resolve("bob.qwcase");
        CaseStore.create(other, theirs, bob).close();
        Path mine = folder.resolve("amy.qwcase");
        fixture.chosen.target = Optional.of(mine);
        robot.interact(() -> fixture.window.open(List.of(Path.of("qakbot"))));
        fixture.untilOpen();
        robot.interact(() -> fixture.workspace.select(row));
        robot.interact(() -> robot.lookup("#findings-table").query().requestFocus());
        robot.type(KeyCode.M);
        robot.clickOn("#mark-comment").write("known");
        WindowFixture.until(() -> !robot.lookup("#mark-go").query().isDisabled());
        robot.clickOn("#mark-go");
        WindowFixture.until(() -> disposition(row) == Disposition.BP_EXPECTED);

        fixture.chosen.files = List.of(other);
        fixture.chosen.target = Optional.of(folder.resolve("both.qwcase"));
        robot.clickOn("File").clickOn("Merge case…");
        WindowFixture.until(() -> robot.lookup("#merge-what").tryQuery().isPresent());
        String what = robot.lookup("#merge-what").queryAs(Labeled.class).getText();
        assertTrue(what.startsWith("bob.qwcase brings 1 new statement"), what);
        assertTrue(what.contains("1 pair of decisions contradict each other"), what);
        robot.clickOn("#merge-go");
        WindowFixture.until(() -> robot.lookup("#case-history").tryQuery().isPresent());
        TabPane history = robot.lookup("#case-history").queryAs(TabPane.class);
        WindowFixture.until(
                () -> history.getSelectionModel().getSelectedItem().getText().equals("Conflicts (1)"));
        assertEquals(Disposition.BP_EXPECTED, disposition(row), "the newer one counts");

        robot.clickOn("#keep-older");
        WindowFixture.until(() -> disposition(row) == Disposition.TP_SUSPICIOUS);
        WindowFixture.until(
                () -> history.getSelectionModel().getSelectedItem().getText().equals("Conflicts (0)"));
        robot.clickOn("Close");
        robot.interact(fixture.window::closeCase);
        CaseFile both = CaseStore.read(folder.resolve("both.qwcase")).caseFile();
        assertEquals(3, both.decisions().size(), "both are kept, and what settles them");
        assertEquals(List.of(), CaseMerge.openConflicts(both));
        assertEquals(1, CaseStore.read(mine).caseFile().decisions().size(), "the first file is as it was");
    }
}
