package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** The tree command on a log of our own: cmd.exe below an explorer.exe that is not in the log, and its children. */
class TreeCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String start(int number, String image, int pid, int parentPid, String parentImage) {
        return String.format(
                Locale.ROOT,
                "<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID>"
                        + "<TimeCreated SystemTime='2026-03-02T09:%02d:00.000Z'/><EventRecordID>%d</EventRecordID>"
                        + "<Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>WS1</Computer></System>"
                        + "<EventData><Data Name='ProcessId'>%d</Data><Data Name='Image'>C:\\Windows\\%s</Data>"
                        + "<Data Name='CommandLine'>run %d</Data><Data Name='User'>CORP\\amy</Data>"
                        + "<Data Name='ParentProcessId'>%d</Data><Data Name='ParentImage'>C:\\Windows\\%s</Data>"
                        + "</EventData></Event>\n",
                number,
                number,
                pid,
                image,
                number,
                parentPid,
                parentImage);
    }

    private int run(String xml, String... options) throws IOException {
        Path log = folder.resolve("log.xml");
        Files.writeString(log, "<Events>" + xml + "</Events>");
        List<String> args = new ArrayList<>(List.of("tree", log.toString()));
        args.addAll(List.of(options));
        return CommandLineProgram.run(
                args.toArray(String[]::new), null, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    /** Twenty children of one shell; the thirteenth is the finding. */
    private static String shellWithTwentyChildren() {
        StringBuilder xml = new StringBuilder(start(1, "cmd.exe", 100, 50, "explorer.exe"));
        for (int child = 1; child <= 20; child++) {
            xml.append(start(1 + child, child == 13 ? "qwinsta.exe" : "tool.exe", 200 + child, 100, "cmd.exe"));
        }
        return xml.append(start(30, "lonely.exe", 900, 50, "explorer.exe")).toString();
    }

    @Test
    void showsAncestorsNearSiblingsAndSaysWhatIsLeftOut() throws IOException {
        assertEquals(ExitCode.FINDING, run(shellWithTwentyChildren()));
        String text = out.toString();
        assertTrue(text.contains("[explorer.exe (50)] not in these logs  on WS1"), text);
        assertTrue(text.contains("├─ cmd.exe (100)"), text);
        assertTrue(text.contains("► FINDING qwinsta.exe (213)"), text);
        assertTrue(text.contains("[named only]"), text);
        assertTrue(text.contains("[PID, newest earlier start]"), text);
        assertTrue(text.contains("… 9 more children"), text);
        assertTrue(text.contains("… 4 more children"), text);
        assertTrue(text.contains("(210)") && text.contains("(216)"), text);
        assertFalse(text.contains("(209)") || text.contains("(217)") || text.contains("lonely"), text);
        assertEquals("", err.toString());
    }

    @Test
    void allShowsEveryBranch() throws IOException {
        run(shellWithTwentyChildren(), "--all");
        String text = out.toString();
        for (int child = 1; child <= 20; child++) {
            assertTrue(text.contains("(" + (200 + child) + ")"), text);
        }
        assertTrue(text.contains("lonely.exe (900)"), text);
        assertFalse(text.contains("more child"), text);
    }

    @Test
    void linesFitAnEightyColumnTerminalAtAnyDepth() throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int level = 0; level < 40; level++) {
            xml.append(start(level, level == 39 ? "qwinsta.exe" : "cmd.exe", 100 + level, 99 + level, "cmd.exe"));
        }
        run(xml.toString());
        assertTrue(out.toString().contains("(depth 40) ► FINDING qwinsta.exe (139)"), out.toString());
        out.toString().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    /** Below the twelfth level lines are not moved in; they stand below it and leave its rail whole. */
    @Test
    void deepLinesStandBelowTheLastRail() throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int level = 0; level < 14; level++) {
            xml.append(start(level, "cmd.exe", 100 + level, 99 + level, "cmd.exe"));
        }
        xml.append(start(20, "late.exe", 300, 110, "cmd.exe"));
        run(xml.toString(), "--all");
        String rails = "   ".repeat(11);
        String text = out.toString();
        assertTrue(text.contains("\n" + rails + "├─ cmd.exe (111)\n"), text);
        assertTrue(text.contains("\n" + rails + "│  (depth 13) cmd.exe (112)\n"), text);
        assertTrue(text.contains("\n" + rails + "│  (depth 14) cmd.exe (113)\n"), text);
        assertTrue(text.contains("\n" + rails + "└─ late.exe (300)\n"), text);
    }

    /** A SID of 44 signs leaves no room for the command line; that of a finding is whole. */
    @Test
    void longSidsLoseTheirMiddle() throws IOException {
        String sid = "S-1-5-21-1111111111-2222222222-333333333-1104";
        run(shellWithTwentyChildren().replace("CORP\\amy", sid), "--all");
        assertTrue(out.toString().contains("S-1-5-21-…-1104: run 2\n"), out.toString());
        assertTrue(out.toString().contains(sid + ": run 14"), out.toString());
    }

    @Test
    void jsonHoldsTheNodesInReadingOrder() throws IOException {
        run(shellWithTwentyChildren(), "--format", "json");
        JsonNode nodes = new ObjectMapper().readTree(out.toString()).get("nodes");
        assertEquals(1 + 1 + 7, nodes.size());
        assertFalse(nodes.get(0).get("inLogs").asBoolean());
        assertEquals(nodes.get(0).get("node"), nodes.get(1).get("parentNode"));
        assertEquals(20, nodes.get(1).get("children").asInt());
        assertEquals(13, nodes.get(1).get("childrenLeftOut").asInt());
        assertEquals("NAME_ONLY", nodes.get(1).get("parentLink").asText());
        assertTrue(nodes.get(5).get("matches").asBoolean());
        assertEquals("PID_EARLIER_START", nodes.get(5).get("parentLink").asText());
    }

    /** Numbers 1 and 4 are there, 2 and 3 are not. */
    @Test
    void noFindingIsNeverSaidAlone() throws IOException {
        assertEquals(ExitCode.NO_FINDING, run(start(1, "a.exe", 8, 4, "System") + start(4, "b.exe", 12, 4, "System")));
        String said = err.toString();
        assertTrue(said.contains("No qwinsta found in 2 process starts. What could not have been seen:"), said);
        assertTrue(said.contains("2 of 4 record numbers are missing in 1 gap"), said);
        assertTrue(said.contains("a renamed copy goes unseen in all 2 starts"), said);
    }

    @Test
    void writesAFileWithItsManifest() throws IOException {
        Path target = folder.resolve("tree.csv");
        run(shellWithTwentyChildren(), "--out", target.toString(), "--fields", "depth,image");
        assertEquals("depth,image", Files.readAllLines(target).get(0));
        assertEquals(10, Files.readAllLines(target).size());
        assertTrue(Files.readString(folder.resolve("tree.csv.manifest.json")).contains("\"rows\" : \"tree\""));
    }

    /** Security logs the shell three seconds after Sysmon logs its child: too far apart, unless the analyst allows it. */
    @Test
    void toleranceBetweenSourcesIsAnOption() throws IOException {
        String shell = SecurityXml.qwinsta()
                .at("2026-03-02T09:00:03.617Z")
                .with("NewProcessId", "0xbb8")
                .with("NewProcessName", "C:\\Windows\\System32\\cmd.exe")
                .xml();
        String child = SysmonXml.qwinsta()
                .recordId(2)
                .at("2026-03-02T09:00:00.617Z")
                .without("ParentProcessGuid")
                .with("ParentProcessId", "3000")
                .xml();
        run(shell + child, "--all");
        assertFalse(out.toString().contains("[PID, newest earlier start]"), out.toString());
        run(shell + child, "--all", "--tolerance", "3.5");
        assertTrue(out.toString().contains("[PID, newest earlier start]"), out.toString());
        assertEquals(ExitCode.FAILURE, run(shell + child, "--tolerance", "-1"));
        assertEquals(ExitCode.FAILURE, run(shell + child, "--tolerance", "7200"));
        assertTrue(err.toString().contains("--tolerance is from 0 to 3600 seconds"), err.toString());
    }
}
