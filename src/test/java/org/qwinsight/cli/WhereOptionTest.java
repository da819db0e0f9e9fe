package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.event.Progress;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.QueryFacts;

/** The option {@code --where}: two findings of amy on WS1 and one of bob, a minute apart. */
class WhereOptionTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final List<String> QUERIES = List.of(
            "name:cmd.exe",
            "-name:cmd.exe",
            "is:finding",
            "-is:finding user:SYSTEM",
            "is:renamed OR clause:NAME",
            "cmd~\".exe\" -cmd~system32",
            "cmd:/[0-9]{3}$/",
            "qwinsta",
            "children>1",
            "is:root kind:sysmon",
            "integrity:High OR integrity:System user:*s*",
            "pid<5000 has:guid",
            "ofn:none",
            "end>=2000-01-01Z");

    /** What the queries are counted against; read once. */
    private static final class AllLogs {
        static final Investigation OPEN = Investigation.open(List.of(LOGS), OpenOptions.DEFAULT, Progress.NONE);
    }

    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");

    @BeforeEach
    void writeEvidence() {
        log = new EvidenceFolder(folder)
                .windows(
                        "log.xml",
                        SysmonXml.qwinsta().recordId(2).at("2026-03-02T09:00:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .recordId(3)
                                .at("2026-03-02T09:01:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A3}")
                                .with("User", "CORP\\bob")
                                .with("Image", "C:\\Temp\\other.exe")
                                .recordId(4)
                                .at("2026-03-02T09:02:00.5Z"));
    }

    static Stream<String> queries() {
        return QUERIES.stream();
    }

    private static Set<Integer> numbers(List<JsonNode> rows, String name) {
        Set<Integer> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.get(name).asInt()));
        return numbers;
    }

    private static Set<Integer> members(RowSet rows) {
        Set<Integer> members = new HashSet<>();
        rows.forEach(members::add);
        return members;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void scanAndTreeShowWhatTheQuerySelects(String text) {
        assumeTrue(
                Files.isRegularFile(LOGS.resolve("expected.json")), "skipped: the folder ../shared/logs is not there");
        Investigation all = AllLogs.OPEN;
        RowSet selected = all.query(EventQuery.parse(text, QueryFacts.VOCABULARY), Progress.NONE);
        assertTrue(!selected.isEmpty() && selected.count() < all.store().size(), "chooses some: " + selected);
        CliRun processes = CliRun.scan("jsonl", LOGS, "--rows", "processes", "--where", text);
        assertEquals(members(selected), numbers(processes.jsonLines(), "row"));

        Set<Integer> findings = new HashSet<>();
        for (int row : all.findingRows()) {
            if (selected.contains(row)) {
                findings.add(row);
            }
        }
        CliRun scan = CliRun.scan("jsonl", LOGS, "--rows", "findings", "--where", text);
        assertEquals(findings, numbers(scan.jsonLines(), "row"));
        Set<Integer> inTree = new HashSet<>();
        for (JsonNode node : CliRun.of("tree", LOGS, "--format", "json", "--where", text)
                .json()
                .get("nodes")) {
            if (node.get("matches").asBoolean()) {
                node.get("rows").forEach(row -> inTree.add(row.asInt()));
            }
        }
        assertTrue(inTree.containsAll(findings), () -> "the tree lacks findings: " + inTree + " of " + findings);
        Set<Integer> marked = new HashSet<>(findings);
        findings.forEach(row -> {
            for (int witness : all.tree().witnesses(all.tree().node(row))) {
                marked.add(witness);
            }
        });
        assertEquals(marked, inTree, "only executions with a chosen finding are marked");
    }

    @Test
    void theExitCodeIsThatOfWhatIsLeft() {
        assertEquals(1, CliRun.of("scan", log, "--where", "user:bob").code());
        assertEquals(0, CliRun.of("scan", log, "--where", "user:nobody").code());
        assertEquals(1, CliRun.of("tree", log, "--where", "user:bob").code());
        assertEquals(0, CliRun.of("tree", log, "--where", "user:nobody").code());
        Path damaged = new EvidenceFolder(folder).file("damaged.zip", "PK\u0003\u0004 no archive");
        CliRun failed = CliRun.of("scan", log, damaged, "--where", "user:nobody");
        assertEquals(2, failed.code(), failed.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "tree"})
    void aFaultIsShownUnderItsPlace(String command) {
        CliRun run = CliRun.of(command, log, "--where", "user:bob colour:red");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        List<String> lines = run.err().lines().toList();
        int shown = lines.indexOf("  user:bob colour:red");
        assertTrue(shown > 0, run.err());
        String carets = lines.get(shown + 1);
        assertEquals("colour", "  user:bob colour:red".substring(carets.indexOf('^'), carets.lastIndexOf('^') + 1));
    }

    @Test
    void aFaultFarBehindIsShownWithItsSurroundings() {
        String text = "user:bob ".repeat(50) + "cmd:\"not closed";
        CliRun run = CliRun.of("scan", log, "--where", text);
        assertEquals(2, run.code());
        List<String> lines = run.err().lines().toList();
        int carets = 0;
        while (!lines.get(carets).matches(" *\\^+")) {
            carets++;
        }
        String shown = lines.get(carets - 1);
        assertEquals("\"not closed", shown.substring(lines.get(carets).indexOf('^')));
        assertTrue(shown.strip().startsWith("…"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "tree"})
    void aQueryMayBeginWithAMinus(String command) {
        for (String query : List.of("-user:bob", "-host:WS1", "-is:renamed", "-cmd~x -name:x")) {
            CliRun apart = CliRun.of(command, log, "--format", "json", "--where", query);
            CliRun joined = CliRun.of(command, log, "--format", "json", "--where=" + query);
            assertEquals(joined, apart, query);
            assertTrue(!query.equals("-user:bob") || apart.code() == 1, apart.err());
        }
        List<JsonNode> others = CliRun.scan("jsonl", log, "--rows", "findings", "--where", "-user:bob")
                .jsonLines();
        assertEquals(Set.of(0, 1), numbers(others, "row"));
        assertEquals(0, CliRun.of(command, log, "--where", "-host:WS1").code());
    }

    @Test
    void goesTogetherWithATimeRange() {
        List<JsonNode> lines = CliRun.scan(
                        "jsonl",
                        log,
                        "--rows",
                        "findings",
                        "--where",
                        "user:amy",
                        "--from",
                        "2026-03-02T09:01:00Z",
                        "--to",
                        "2026-03-02T09:02:30Z")
                .jsonLines();
        assertEquals(Set.of(1), numbers(lines, "row"));
        CliRun none = CliRun.scan("json", log, "--where", "user:bob", "--to", "2026-03-02T09:02:00Z");
        assertEquals(0, none.code());
        assertEquals(0, none.json().get("findings").size());
    }

    private CliRun decide(String where, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("decide", folder.resolve("my.qwcase"), "--evidence", log));
        arguments.addAll(List.of("--where", where, "--as", "BP_EXPECTED", "--comment", "known", "--author", "amy"));
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray());
    }

    @Test
    void decideKnowsFactsAndDecisions() {
        assertTrue(decide("is:finding").err().contains("3 findings as above"));
        CliRun renamed = decide("clause:ORIGINAL_NAME", "--yes");
        assertEquals(0, renamed.code(), renamed.err());
        assertTrue(renamed.err().contains("1 finding as above"), renamed.err());
        assertTrue(renamed.out().contains("CORP\\bob"), renamed.out());
        CliRun decided = decide("disposition:BP_EXPECTED");
        assertTrue(decided.err().contains("1 finding as above"), decided.err());
        assertTrue(decided.out().contains("CORP\\bob"), decided.out());
        assertTrue(decide("-disposition:BP_EXPECTED").err().contains("2 findings as above"));
        assertTrue(decide("disposition:UNDETERMINED").err().contains("2 findings as above"));
        assertTrue(decide("is:decided").err().contains("1 finding as above"));
        assertTrue(decide("-is:decided").err().contains("2 findings as above"));
        assertEquals(1, decide("disposition:none").code(), "every finding has a disposition");
    }

    @Test
    void aFaultStopsDecide() {
        CliRun run = decide("clause:", "--yes");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("  clause:\n"), run.err());
        assertTrue(!Files.exists(folder.resolve("my.qwcase")));
    }

    @Test
    void goesTogetherWithACase() {
        assertEquals(0, decide("is:renamed", "--yes").code());
        Path file = folder.resolve("my.qwcase");
        CliRun decided = CliRun.scan("json", log, "--case", file, "--where", "disposition:BP_EXPECTED");
        assertEquals(1, decided.code(), decided.err());
        assertEquals(2, decided.json().at("/findings/0/row").asInt());
        assertEquals(1, decided.json().get("findings").size());
        CliRun hidden = CliRun.scan("json", log, "--case", file, "--hide-decided", "--where", "user:bob");
        assertEquals(0, hidden.code(), hidden.err());
        assertEquals(0, hidden.json().get("findings").size());
        assertTrue(hidden.err().contains("1 finding hidden by 1 decision"), hidden.err());
        CliRun others = CliRun.scan("json", log, "--case", file, "--hide-decided", "--where", "user:amy");
        assertEquals(2, others.json().get("findings").size());
        assertTrue(others.err().contains("0 findings hidden by 0 decisions"), others.err());
    }
}
