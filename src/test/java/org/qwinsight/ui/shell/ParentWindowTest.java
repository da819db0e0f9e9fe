package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.cli.CommandLineProgram;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.WindowsXml;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Two cmd.exe had the PID that a qwinsta.exe names for its parent. The analyst sets the older one, takes it back, and
 * says that there is no parent at all: tree, details and the text of the tree say whose word it is.
 */
@ExtendWith(ApplicationExtension.class)
class ParentWindowTest {
    private static final int OLDER = 0;
    private static final int NEWER = 1;
    private static final int CHILD = 2;

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

    private static WindowsXml shell(String time, long record) {
        return SecurityXml.qwinsta()
                .at("2026-03-02T" + time + "Z")
                .recordId(record)
                .with("NewProcessId", "0xb2c")
                .with("NewProcessName", "C:\\Windows\\System32\\cmd.exe")
                .with("CommandLine", "cmd " + record)
                .with("ProcessId", "0x4")
                .without("ParentProcessName");
    }

    private ProcessTree tree() {
        return Objects.requireNonNull(fixture.workspace.whole(), "nothing is open")
                .tree();
    }

    private static ListView<?> details(FxRobot robot) {
        return robot.lookup("#details-list").queryListView();
    }

    /** Clicks the link with this text in the details, after scrolling to it as a person does. */
    private static void choose(FxRobot robot, String label) {
        Predicate<Node> isIt = node -> node instanceof Hyperlink link
                && link.getText().equals(label)
                && link.getScene() != null
                && link.isVisible();
        ListView<?> list = details(robot);
        for (int item = 0; item < list.getItems().size(); item++) {
            int top = item;
            robot.interact(() -> list.scrollTo(top));
            robot.interact(list::layout);
            Bounds seen = list.localToScreen(list.getBoundsInLocal());
            Optional<Node> found = robot.lookup(isIt).<Node>queryAll().stream()
                    .filter(link -> seen.contains(link.localToScreen(link.getBoundsInLocal())))
                    .findFirst();
            if (found.isPresent()) {
                robot.clickOn(found.get());
                return;
            }
        }
        throw new AssertionError("the details offer no " + label);
    }

    private static String said(FxRobot robot) {
        return details(robot).getItems().toString();
    }

    private void say(FxRobot robot, String why) {
        assertTrue(robot.lookup("#parent-go").query().isDisabled(), "a reason is required");
        robot.clickOn("#parent-why").write(why);
        robot.clickOn("#parent-go");
    }

    private static Set<Node> words(FxRobot robot) {
        return robot.lookup(".link-cell").<Node>queryAll().stream()
                .filter(cell -> cell.getAccessibleText() != null
                        && cell.getAccessibleText().startsWith("Parent set by "))
                .collect(Collectors.toSet());
    }

    private String textTree(Path log) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLineProgram.run(
                new String[] {"tree", log.toString(), "--all", "--case", caseFile.toString()},
                null,
                new PrintWriter(out),
                new PrintWriter(err));
        return out.toString();
    }

    @Test
    void setTakeBackAndNone(FxRobot robot) throws IOException {
        caseFile = folder.resolve("parents.qwcase");
        fixture.chosen.target = Optional.of(caseFile);
        Path log = new EvidenceFolder(folder)
                .windows(
                        "security.xml",
                        shell("07:00:00", 1),
                        shell("08:00:00", 2),
                        SecurityXml.qwinsta().recordId(3));
        robot.interact(() -> fixture.window.open(List.of(log)));
        WindowFixture.until(() -> fixture.workspace.investigation() != null);
        robot.interact(() -> fixture.workspace.select(CHILD));
        WindowFixture.until(() -> said(robot).contains("PID was in use by a newer process"));
        assertEquals(NEWER, tree().parentRow(CHILD));
        assertTrue(words(robot).isEmpty());

        choose(robot, "Set as parent…");
        say(robot, "memory image shows it");
        WindowFixture.until(() -> tree().parentRow(CHILD) == OLDER);
        WindowFixture.until(() -> said(robot).contains("Set by the analyst"));
        assertTrue(said(robot).contains("memory image shows it"), said(robot));
        assertTrue(said(robot).contains("The logs say: by PID"), said(robot));
        assertEquals(ParentLink.PID_EARLIER_START, tree().link(CHILD), "what the logs say stays");
        WindowFixture.until(() -> words(robot).size() == 1);
        assertTrue(textTree(log).contains("[set by "), textTree(log));

        choose(robot, "Take back");
        WindowFixture.until(() -> tree().parentRow(CHILD) == NEWER);
        WindowFixture.until(() -> words(robot).isEmpty());
        assertFalse(textTree(log).contains("[set by "));

        choose(robot, "No parent in these logs…");
        say(robot, "started by hand");
        WindowFixture.until(() -> tree().parent(CHILD) == ProcessTree.NONE);
        WindowFixture.until(() -> words(robot).size() == 1);
        assertTrue(textTree(log).contains("[set by "));

        robot.interact(fixture.window::closeCase);
        assertEquals(
                1,
                CaseStore.read(caseFile)
                        .caseFile()
                        .inForce(ParentDecision.class)
                        .size(),
                "the first was taken back");
        assertEquals(3, CaseStore.read(caseFile).caseFile().entries().size(), "nothing was removed");
    }
}
