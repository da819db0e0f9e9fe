package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;

/** Our CSV in LibreOffice Calc, which stands for spreadsheets: nothing is evaluated, and decisions survive it. */
class SpreadsheetTest {
    private static final String FORMULA = "=1+1";
    private static final String LONG = "x".repeat(40_000);
    private static final Pattern PARAGRAPH = Pattern.compile("<text:p>(.*?)</text:p>", Pattern.DOTALL);

    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");
    private Path csv = Path.of("");
    private Path caseFile = Path.of("");

    @BeforeEach
    void decide() throws IOException {
        assumeTrue(soffice().isPresent(), "skipped: soffice is not on the path (apt-get install libreoffice-calc)");
        log = new EvidenceFolder(Files.createDirectory(folder.resolve("evidence")))
                .windows(
                        "log.xml",
                        SysmonXml.qwinsta().with("CommandLine", FORMULA).recordId(2),
                        SysmonXml.qwinsta()
                                .with("CommandLine", "@SUM(1,2)")
                                .with("User", "+1+2")
                                .recordId(3),
                        SysmonXml.qwinsta()
                                .with("CommandLine", LONG)
                                .with("User", "-1+3")
                                .recordId(4));
        csv = folder.resolve("out.csv");
        caseFile = folder.resolve("my.qwcase");
        CliRun decided = CliRun.of(
                "decide",
                caseFile,
                "--evidence",
                log,
                "--where",
                "-EventRecordID:4",
                "--as",
                "BP_EXPECTED",
                "--comment",
                "=2+2\nand, \"so\" on",
                "--expires",
                "2030-01-01",
                "--author",
                "amy",
                "--yes");
        assertEquals(0, decided.code(), decided.err());
    }

    private static Optional<Path> soffice() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void export(Object... more) {
        List<Object> all =
                new ArrayList<>(List.of("export", log, "--as", "findings-csv", "--case", caseFile, "--out", csv));
        all.addAll(List.of(more));
        assertEquals(0, CliRun.of(all.toArray()).code());
    }

    /** Opens a file and saves it in another form. */
    private Path converted(Path file, String form, String ending) throws Exception {
        Path out = folder.resolve("converted");
        Process office = new ProcessBuilder(
                        soffice().orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        form,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertTrue(office.waitFor(120, TimeUnit.SECONDS), "soffice did not end");
        return out.resolve(file.getFileName().toString().replace(".csv", ending));
    }

    private List<String> cells(Path fods) throws IOException {
        String text = Files.readString(fods);
        Matcher cells = PARAGRAPH.matcher(text.substring(text.indexOf("<table:table ")));
        return cells.results()
                .map(cell -> cell.group(1)
                        .replace("&apos;", "'")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                .collect(Collectors.toList());
    }

    @Test
    void noCellIsEvaluatedAndLongOnesAreWhole() throws Exception {
        export();
        Path opened = converted(csv, "fods", ".fods");
        assertFalse(Files.readString(opened).contains("table:formula"), "a formula was made of a cell");
        List<String> cells = cells(opened);
        assertTrue(cells.containsAll(List.of("'=1+1", "'@SUM(1,2)", "'+1+2", "'-1+3", "'=2+2")), cells.toString());
        assertTrue(cells.contains(LONG), "a cell of 40,000 characters was cut");
    }

    /** The guard is what keeps them from it. */
    @Test
    void withoutTheGuardTheyAre() throws Exception {
        export("--raw-cells");
        assertTrue(Files.readString(converted(csv, "fods", ".fods")).contains("table:formula=\"of:=1+1\""));
    }

    @Test
    void decisionsComeBackFromTheSpreadsheet() throws Exception {
        export();
        String quotedUtf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";
        Path saved = converted(csv, quotedUtf8, ".csv");
        Path other = folder.resolve("other.qwcase");
        CliRun run = CliRun.of("import", other, saved, "--evidence", log, "--author", "amy", "--yes");
        assertEquals(0, run.code(), run.err());
        CliRun before = CliRun.scan(
                "csv", log, "--case", caseFile, "--rows", "findings", "--fields", "disposition,note,expires");
        CliRun after =
                CliRun.scan("csv", log, "--case", other, "--rows", "findings", "--fields", "disposition,note,expires");
        assertEquals(before.out(), after.out());
        assertTrue(after.out().contains("BP_EXPECTED,\"'=2+2\nand, \"\"so\"\" on\",2030-01-01T00:00:00Z"), after.out());
    }
}
