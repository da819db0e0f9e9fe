package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a case say when they see only a part of its evidence. */
class UnreadEvidenceTest {
    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    @BeforeEach
    void writeCase() throws IOException {
        fixture = CaseFixture.in(folder);
        fixture.run("note", "--where", "", "--star", "--yes");
    }

    private void says(CliRun run, int code, Path missing) {
        assertEquals(code, run.code(), run.err());
        String reason = "qwinsight: " + missing + ": there is no such file\n";
        assertTrue(run.err().contains(reason), run.err());
    }

    @Test
    void nothingIsChosenOfWhatIsNotThere() throws IOException {
        Files.delete(fixture.log());
        Path log = fixture.log();
        Path file = fixture.file();
        says(CliRun.of("decide", file, "--where", "", "--as", "OTHER", "--comment", "x", "--yes"), 2, log);
        says(CliRun.of("note", file, "--where", "", "--star", "--yes"), 2, log);
        says(CliRun.of("parent", file, "--child", "pid:4999", "--none", "--yes"), 2, log);
        says(CliRun.of("case", file, "--with-evidence"), 2, log);
    }

    @Test
    void nothingIsReadBackOfWhatIsNotThere() throws IOException {
        fixture.run("decide", "--where", "", "--as", "OTHER", "--comment", "x", "--yes");
        Path csv = folder.resolve("back.csv");
        CliRun.scan("csv", fixture.log(), "--rows", "findings", "--case", fixture.file(), "--out", csv);
        Files.delete(fixture.log());
        says(CliRun.of("import", fixture.file(), csv), 2, fixture.log());
    }

    @Test
    void whatIsChosenOfTheRestIsMarked() throws IOException {
        Path missing = folder.resolve("missing.xml");
        CliRun run = CliRun.of(
                "decide",
                fixture.file(),
                "--evidence",
                fixture.log(),
                missing,
                "--where",
                "",
                "--as",
                "OTHER",
                "--comment",
                "x",
                "--yes");
        says(run, 0, missing);
        assertTrue(run.err().contains("saved decision"), run.err());
    }
}
