package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;

/**
 * Links by PID and time against links by GUID, on every Sysmon log of {@code ../shared/logs}. The table is the one in
 * {@code docs/process-tree.md}: agreement is a floor, disagreement and what stays open a ceiling.
 */
class HiddenGuidsTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # file, links by GUID, agree, disagree, open, parent not in log, of these linked all the same
            json/otrf_aptsimulator.nxlog-like.json, 2, 2, 0, 0, 35, 6
            json/otrf_empire_runas.winlogbeat6.ndjson, 3, 3, 0, 0, 2, 0
            json/otrf_psexec_lsa.json, 2, 2, 0, 0, 2, 0
            json/otrf_samr.nxlog-no-processid.json, 1, 0, 1, 0, 1, 0
            json/otrf_schtask_modification.json, 4, 4, 0, 0, 11, 0
            json/otrf_sharpsc_query.nxlog.json, 1, 1, 0, 0, 1, 0
            json/sekoia_windows.nxlog.jsonl, 0, 0, 0, 0, 3, 0
            json/sekoia_winlogbeat_ecs.ndjson, 0, 0, 0, 0, 2, 0
            json/sigma_proc_creation_win_dtrace_kernel_dump.json, 0, 0, 0, 0, 2, 0
            json/sigma_proc_creation_win_findstr_recon_everyone.json, 0, 0, 0, 0, 3, 0
            json/sigma_proc_creation_win_findstr_security_keyword_lookup.json, 2, 2, 0, 0, 1, 0
            json/sigma_regression.evtx_dump.concatenated.json, 2, 2, 0, 0, 70, 0
            json/sysmon_rdptun.chainsaw-dump.json, 6, 6, 0, 0, 7, 0
            json/sysmon_rdptun.evtx_dump.jsonl, 6, 6, 0, 0, 7, 0
            json/sysmon_rdptun.evtx_dump.separate.jsonl, 6, 6, 0, 0, 7, 0
            json/sysmon_sharprdp.evtx_dump.spiked.jsonl, 2, 2, 0, 0, 6, 0
            json/sysmon_unquoted.splunk-export.spiked.json, 75, 75, 0, 0, 3, 0
            json/sysmon_uso.velociraptor.jsonl, 2, 2, 0, 0, 21, 0
            json/sysmon_uso.xmltodict.json, 2, 2, 0, 0, 21, 0
            json/sysmon_winlogon.evtx_dump.json, 13, 13, 0, 0, 6, 0
            json/xp_rules.data-array.json, 0, 0, 0, 0, 4, 0
            ugly/sysmon_wmi.duplicated-out-of-order.jsonl, 6, 6, 0, 0, 4, 0
            ugly/sysmon_wscript.truncated.xml, 0, 0, 0, 0, 9, 0
            xml/splunk_example_sysmon1.xml, 0, 0, 0, 0, 1, 0
            xml/sysmon_atomic.evtxexport.xml, 499, 499, 0, 0, 12, 0
            xml/sysmon_rundll32.python-evtx.xml, 5, 5, 0, 0, 1, 0
            xml/sysmon_shim.splunk-raw.spiked.log, 161, 161, 0, 0, 18, 0
            xml/sysmon_uacme22.eventviewer.xml, 6, 6, 0, 0, 8, 0
            xml/sysmon_vss.wevtutil.utf16le.xml, 8, 8, 0, 0, 8, 0
            xml/sysmon_winlogon.evtx_dump.xml, 13, 13, 0, 0, 6, 0
            """)
    void pidAndTimeGiveTheLinksThatGuidsGive(
            String file, int byGuid, int agree, int disagree, int open, int notInLogs, int invented) {
        Path log = LOGS.resolve(Path.of("", file.split("/")));
        assumeTrue(Files.exists(log), "the shared logs are not beside this checkout");
        EventStore store = Ingest.read(List.of(log), false, Progress.NONE).store();
        HiddenGuids found = HiddenGuids.compare(store);
        assertEquals(byGuid, found.byGuid());
        assertEquals(notInLogs, found.notInLogs());
        assertTrue(found.agree() >= agree, () -> "agree: " + found);
        assertTrue(found.disagree() <= disagree, () -> "disagree: " + found);
        assertTrue(found.open() <= open, () -> "open: " + found);
        assertTrue(found.invented() <= invented, () -> "linked although not in the log: " + found);
    }
}
