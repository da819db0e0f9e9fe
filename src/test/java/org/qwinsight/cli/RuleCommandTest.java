package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule card names every fact of the published rule, versions 3 and 8. */
class RuleCommandTest {
    /** The card as one line, because it is wrapped. */
    private static String card() {
        CliRun run = CliRun.of("rule");
        assertEquals(0, run.code());
        assertEquals("", run.err());
        return run.out().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows System Discovery Using Qwinsta",
                "2e765c1b-144a-49f0-93d0-1df4287cca04",
                "3 of 2024-10-17",
                "8 of 2026-05-13",
                "Teoderick Contreras, Splunk",
                "production",
                "Hunting",
                "Sysmon EventID 1",
                "b375f4d1-d7ca-4bc0-9103-294825c0af17",
                "Windows Event Log Security 4688",
                "d195eb26-a81c-45ed-aeb3-25792e8a985a",
                "CrowdStrike ProcessRollup2",
                "cbb06880-9dd9-4542-ac60-bd6e5d3c3e4e",
                "seed-v3",
                "escu-v8",
                "count, firstTime, lastTime",
                "Qakbot",
                "T1033",
                "confidence 50",
                "impact 50",
                "risk score 25",
                "System qwinsta domain discovery on $dest$",
                "https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/qwinsta",
                "https://securelist.com/qakbot-technical-analysis/103931/",
            })
    void names(String fact) {
        assertTrue(card().contains(fact), card());
    }

    @Test
    void namesBothMatchesAndBothLists() {
        String card = card();
        assertTrue(card.contains("file name of the image is qwinsta.exe"), card);
        assertTrue(card.contains("file name of the image ends with qwinsta.exe"), card);
        assertTrue(
                card.contains(
                        "parent_process, parent_process_name, process_name, process_id, process_guid, process, user, "
                                + "dest, parent_process_id, original_file_name"),
                card);
        assertTrue(
                card.contains("action, dest, original_file_name, parent_process, parent_process_exec, "
                        + "parent_process_guid, parent_process_id, parent_process_name, parent_process_path, process, "
                        + "process_exec, process_guid, process_hash, process_id, process_integrity_level, process_name, "
                        + "process_path, user, user_id, vendor_product"),
                card);
    }

    @Test
    void namesTheFieldsThatTheRuleNeeds() {
        String needed = card().replaceAll(".*Required fields", "");
        for (String field : new String[] {
            "_time",
            "dest",
            "user",
            "parent_process_name",
            "parent_process",
            "original_file_name",
            "process_name",
            "process",
            "process_id",
            "parent_process_path",
            "process_path",
            "parent_process_id"
        }) {
            assertTrue((" " + needed).matches(".*[ ,]" + field + "[ ,].*"), field);
        }
    }

    @Test
    void namesObservableAssetDomainAndFalsePositives() {
        String card = card().toLowerCase(Locale.ROOT);
        assertTrue(card.matches(".*observable dest.*victim.*"), card);
        assertTrue(card.contains("asset type endpoint"), card);
        assertTrue(card.contains("security domain endpoint"), card);
        assertTrue(card.matches(".*known false positives administrator.*"), card);
        assertTrue(card.contains("letter case is ignored"), card);
    }
}
