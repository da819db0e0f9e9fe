package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;

/** Saved queries from the command line. */
class QueryCommandTest {
    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    @BeforeEach
    void writeCase() throws IOException {
        fixture = CaseFixture.in(folder);
        fixture.run("note", "--where", "", "--star", "--yes");
    }

    private CliRun query(Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "query";
        all[1] = fixture.file();
        System.arraycopy(more, 0, all, 2, more.length);
        return CliRun.of(all);
    }

    @Test
    void savedShownReplacedAndRemoved() {
        assertEquals("", query().out());
        CliRun saved = query("--save", "bob's", "--where", "user:bob");
        assertEquals(0, saved.code(), saved.err());
        assertEquals("bob's\tuser:bob\n", saved.out());
        query("--save", "all hosts", "--where", "host:ws1");
        assertEquals(
                "bob's\tuser:amy\nall hosts\thost:ws1\n",
                query("--save", "bob's", "--where", "user:amy").out());
        assertEquals("user:amy\n", query("--show", "bob's").out());
        assertEquals("all hosts\thost:ws1\n", query("--remove", "bob's").out());
        assertEquals("all hosts\thost:ws1\n", query().out());
    }

    private List<String> audit() throws IOException {
        return CaseStore.read(fixture.file()).caseFile().audit().stream()
                .map(line -> line.author() + " " + line.action() + " " + line.detail())
                .toList();
    }

    @Test
    void theAuditTellsOfEveryChange() throws IOException {
        int before = audit().size();
        query("--save", "a", "--where", "user:bob", "--author", "amy");
        query("--save", "b", "--where", "host:ws1", "--author", "amy");
        query("--save", "a", "--where", "user:amy", "--author", "bob");
        query("--save", "a", "--where", "user:amy", "--author", "bob");
        query("--remove", "b", "--author", "bob");
        query("--remove", "nobody", "--author", "bob");
        query("--show", "a");
        List<String> audit = audit();
        assertEquals(
                List.of(
                        "amy query_saved a: user:bob",
                        "amy query_saved b: host:ws1",
                        "bob query_saved a: user:amy",
                        "bob query_removed b: host:ws1"),
                audit.subList(before, audit.size()));
        CliRun shown = CliRun.of("case", fixture.file(), "--audit");
        assertTrue(shown.out().contains("  query_removed  b: host:ws1"), shown.out());
    }

    @Test
    void anUnknownNameIsSaidAndChangesNothing() {
        for (String option : new String[] {"--show", "--remove"}) {
            CliRun run = query(option, "nobody");
            assertEquals(1, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().contains("no saved query of the case is named 'nobody'"), run.err());
        }
    }

    @Test
    void whatCannotBeSavedIsWrongUsage() {
        assertEquals(2, query("--save", "a").code());
        assertEquals(2, query("--where", "user:bob").code());
        assertEquals(2, query("--save", " ", "--where", "user:bob").code());
        assertEquals(
                2, query("--save", "a", "--remove", "a", "--where", "user:bob").code());
        CliRun broken = query("--save", "a", "--where", "(user:bob");
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains("^"), broken.err());
        assertEquals("", query().out());
    }

    @Test
    void aCaseThatIsNotThereIsSaidInWords() {
        Path none = folder.resolve("none.qwcase");
        for (String command : new String[] {"query", "case", "verify", "undo", "site"}) {
            CliRun run = CliRun.of(command, none);
            assertEquals(2, run.code());
            assertEquals("qwinsight: " + none + ": there is no such file\n", run.err(), command);
        }
    }
}
