package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;

/** CSV as published: RFC 4180, header, line ends, guard, and the columns of each kind of row. */
class CliCsvContractTest {
    private static final String BEHIND_KEY =
            ",count,firstTime,lastTime,firstTimeUtc,lastTimeUtc,profile,score,band,disposition,note,analyst,decidedAt";
    private static final String SEED_HEADER =
            "parent_process,parent_process_name,process_name,process_id,process_guid,process,user,dest,"
                    + "parent_process_id,original_file_name" + BEHIND_KEY;
    private static final String ESCU_HEADER =
            "action,dest,original_file_name,parent_process,parent_process_exec,parent_process_guid,parent_process_id,"
                    + "parent_process_name,parent_process_path,process,process_exec,process_guid,process_hash,"
                    + "process_id,process_integrity_level,process_name,process_path,user,user_id,vendor_product"
                    + BEHIND_KEY;

    @TempDir
    Path folder = Path.of("");

    private Path log(WindowsXml... events) {
        return new EvidenceFolder(folder).windows("log.xml", events);
    }

    @Test
    void headersOfGroups() {
        Path log = log(SysmonXml.qwinsta());
        assertEquals(SEED_HEADER, CliRun.scan("csv", log).out().split("\r\n")[0]);
        assertEquals(
                ESCU_HEADER,
                CliRun.scan("csv", log, "--profile", "escu-v8").out().split("\r\n")[0]);
        Path none = new EvidenceFolder(folder).file("none.xml", "<Events></Events>");
        assertEquals(SEED_HEADER + "\r\n", CliRun.scan("csv", none).out());
    }

    /** A renamed copy gets 25 and is not taken below; the run of the same program from a shell gets nothing. */
    @Test
    void groupsHaveTheHighestScoreOfTheirFindingsAndItsBand() {
        WindowsXml renamed = SysmonXml.qwinsta().recordId(2).with("Image", "C:\\Users\\Public\\svc.exe");
        Path log = log(SysmonXml.qwinsta(), renamed.with("ProcessGuid", "{A3}"));
        assertEquals(
                "process_name,score,band\r\nqwinsta.exe,0,routine administration likely\r\nsvc.exe,25,needs a look\r\n",
                CliRun.scan("csv", log, "--fields", "process_name,score,band").out());
        assertEquals(
                "count,score,band\r\n2,25,needs a look\r\n",
                CliRun.scan("csv", log, "--by", "dest", "--fields", "count,score,band")
                        .out());
        assertEquals(
                "clause,triage.score,triage.band\r\nBOTH,0,routine administration likely\r\nORIGINAL_NAME,25,needs a look\r\n",
                CliRun.scan("csv", log, "--rows", "findings", "--fields", "clause,triage.score,triage.band")
                        .out());
    }

    @Test
    void everyLineEndsWithCarriageReturnAndLineFeed() {
        String out = CliRun.scan(
                        "csv", log(SysmonXml.qwinsta(), SecurityXml.qwinsta().recordId(2)))
                .out();
        assertEquals(3, out.split("\r\n", -1).length - 1);
        assertTrue(out.endsWith("\r\n"));
        assertFalse(out.replace("\r\n", "").contains("\n"));
        assertFalse(out.startsWith("\uFEFF"));
    }

    @Test
    void separatorsAreQuotedAndQuotesDoubled() {
        CliRun run = CliRun.scan("csv", log(SysmonXml.qwinsta().with("CommandLine", "q \"a\",\nb")));
        assertTrue(run.out().contains(",\"q \"\"a\"\",\nb\","), run.out());
        assertEquals("q \"a\",\nb", run.csv().get(1).getField(5));
    }

    @Test
    void timesAreUtcWithAndWithoutFraction() {
        CsvRecord row = CliRun.scan("csv", log(SysmonXml.qwinsta()), "--zone", "Asia/Tokyo")
                .csv()
                .get(1);
        assertEquals("1", row.getField(10));
        assertEquals("2026-03-02T09:00:00", row.getField(11));
        assertEquals("2026-03-02T09:00:00", row.getField(12));
        assertEquals("2026-03-02T09:00:00.617Z", row.getField(13));
        assertEquals("2026-03-02T09:00:00.617Z", row.getField(14));
        assertEquals("seed-v3", row.getField(15));
        assertEquals("UNDETERMINED", row.getField(18));
    }

    @Test
    void guardCanBeLeftOut() {
        Path log = log(SysmonXml.qwinsta().with("CommandLine", "=cmd|' /C calc'!A0"));
        assertEquals("'=cmd|' /C calc'!A0", CliRun.scan("csv", log).csv().get(1).getField(5));
        assertEquals(
                "=cmd|' /C calc'!A0",
                CliRun.scan("csv", log, "--raw-cells").csv().get(1).getField(5));
        assertEquals(
                "=cmd|' /C calc'!A0",
                CliRun.scan("json", log).json().at("/groups/0/process").asText());
    }

    @Test
    void textOfAnyScriptIsUtf8() throws IOException {
        Path log = log(SysmonXml.qwinsta().with("CommandLine", "qwinsta /server:Zürich-日本-😀"));
        Path out = folder.resolve("out.csv");
        CliRun.scan("csv", log, "--out", out);
        assertTrue(Files.readString(out, StandardCharsets.UTF_8).contains("qwinsta /server:Zürich-日本-😀"));
    }

    @Test
    void fieldsChooseColumnsAndTheirOrder() {
        Path log = log(SysmonXml.qwinsta());
        CliRun run = CliRun.scan("csv", log, "--fields", "count,user,process");
        assertEquals("count,user,process\r\n1,amy,qwinsta\r\n", run.out());
        CliRun findings = CliRun.scan("csv", log, "--rows", "findings", "--fields", "time,host,source.ordinal");
        assertEquals("time,host,source.ordinal\r\n2026-03-02T09:00:00.617Z,WS1.corp.local,1\r\n", findings.out());
        CliRun lines = CliRun.scan("jsonl", log, "--rows", "findings", "--fields", "processId,clause");
        assertEquals("{\"processId\":\"4120\",\"clause\":\"BOTH\"}\n", lines.out());
    }

    @Test
    void unknownColumnIsWrongUsageAndNamesThoseThereAre() {
        CliRun run = CliRun.scan("csv", log(SysmonXml.qwinsta()), "--fields", "count,nonsense");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("nonsense"), run.err());
        assertTrue(run.err().contains("parent_process_name"), run.err());
    }

    @Test
    void missingValuesAreEmptyInFindingsAndTheTokenInGroups() {
        Path log = log(SecurityXml.qwinsta());
        assertEquals("null", CliRun.scan("csv", log).csv().get(1).getField(4));
        List<CsvRecord> findings = CliRun.scan("csv", log, "--rows", "findings", "--fields", "processGuid,clause")
                .csv();
        assertEquals(List.of("", "NAME"), findings.get(1).getFields());
    }

    @Test
    void oneRowForEachProcessStart() {
        Path log = log(
                SysmonXml.start("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe", "cmd")
                        .at("2026-03-02T08:00:00Z"),
                SysmonXml.qwinsta().recordId(2));
        CliRun run = CliRun.scan("csv", log, "--rows", "processes", "--fields", "row,matches,children,parentRow");
        assertEquals("row,matches,children,parentRow\r\n0,false,1,\r\n1,true,0,0\r\n", run.out());
    }
}
