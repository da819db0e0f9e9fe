package org.qwinsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;

/**
 * A log and a case that is not there yet: qwinsta by amy at 09:00 and, as {@code qwinsta /server:TS01}, at 09:01; by bob
 * at 09:02 from {@code C:\Tools\agent7.exe}; and a cmd.exe of amy, which is no finding.
 */
record CaseFixture(Path log, Path file) {
    static CaseFixture in(Path folder) throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Path log = new EvidenceFolder(evidence)
                .windows(
                        "log.xml",
                        SysmonXml.qwinsta().recordId(2),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .with("CommandLine", "qwinsta /server:TS01")
                                .recordId(3)
                                .at("2026-03-02T09:01:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A3}")
                                .with("User", "CORP\\bob")
                                .with("ParentProcessGuid", "{C7}")
                                .with("ParentProcessId", "3007")
                                .with("ParentImage", "C:\\Tools\\agent7.exe")
                                .with("ParentCommandLine", "C:\\Tools\\agent7.exe -run")
                                .recordId(4)
                                .at("2026-03-02T09:02:00.5Z"),
                        SysmonXml.start("{A4}", 4999, "C:\\Windows\\System32\\cmd.exe", "cmd /k")
                                .recordId(5)
                                .at("2026-03-02T08:59:00.5Z"));
        return new CaseFixture(log, folder.resolve("my.qwcase"));
    }

    /** Runs a command on the case and its log. */
    CliRun run(String command, Object... more) {
        List<Object> all = new ArrayList<>(List.of(command, file, "--evidence", log, "--author", "amy"));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray());
    }

    /** The dispositions of the three findings. */
    List<String> dispositions(Object... more) {
        List<Object> options = new ArrayList<>(List.of("--case", file));
        options.addAll(List.of(more));
        List<String> dispositions = new ArrayList<>();
        CliRun.scan("json", log, options.toArray())
                .json()
                .get("findings")
                .forEach(finding -> dispositions.add(finding.get("disposition").asText()));
        return dispositions;
    }
}
