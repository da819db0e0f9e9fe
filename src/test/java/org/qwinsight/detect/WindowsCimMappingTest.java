package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** How Sysmon and the security log fill the fields of Splunk's Endpoint.Processes, by the add-ons that the rule names. */
class WindowsCimMappingTest {
    private static final String CMD = "C:\\Windows\\System32\\cmd.exe";
    private static final String QWINSTA = "C:\\Windows\\System32\\qwinsta.exe";

    @TempDir
    Path folder = Path.of("");

    private EvidenceFolder evidence() {
        return new EvidenceFolder(folder);
    }

    private String windows(WindowsXml event, CimField field) {
        return EvidenceFolder.first(evidence().openWindows(event), field);
    }

    private static List<String> keyOfEscu(Investigation investigation) {
        Investigation v8 = investigation.with(OpenOptions.DEFAULT.withProfile(RuleProfile.ESCU_V8));
        return v8.groups().rows().get(0).key();
    }

    @Test
    void allTwentyFieldsOfSysmon() {
        assertEquals(
                List.of(
                        "allowed",
                        "WS1.corp.local",
                        "qwinsta.exe",
                        "\"C:\\Windows\\system32\\cmd.exe\"",
                        "cmd.exe",
                        "{C0}",
                        "3000",
                        "cmd.exe",
                        CMD,
                        "qwinsta",
                        "qwinsta.exe",
                        "{A1}",
                        "MD5=0A,SHA256=0B,IMPHASH=0C",
                        "4120",
                        "Medium",
                        "qwinsta.exe",
                        QWINSTA,
                        "amy",
                        "S-1-5-18",
                        "Microsoft Sysmon"),
                keyOfEscu(evidence().openWindows(SysmonXml.qwinsta())));
    }

    /** Seven of the twenty are not in the event. */
    @Test
    void allTwentyFieldsOfSecurity4688() {
        assertEquals(
                List.of(
                        "allowed",
                        "WS1",
                        "null",
                        CMD,
                        "null",
                        "null",
                        "0xb2c",
                        "cmd.exe",
                        CMD,
                        QWINSTA + " /server:TS01",
                        "qwinsta.exe",
                        "null",
                        "null",
                        "0xf84",
                        "null",
                        "qwinsta.exe",
                        QWINSTA,
                        "amy",
                        "null",
                        "Microsoft Windows"),
                keyOfEscu(evidence().openWindows(SecurityXml.qwinsta())));
    }

    @ParameterizedTest
    @CsvSource({
        "CORP\\amy, amy",
        "NT AUTHORITY\\SYSTEM, SYSTEM",
        "amy, amy",
        "S-1-5-18, S-1-5-18",
        "-, absent",
    })
    void sysmonUserIsTheTextAfterTheLastBackslash(String logged, String user) {
        assertEquals(user, windows(SysmonXml.qwinsta().with("User", logged), CimField.USER_NAME));
    }

    @Test
    void sysmonGuidKeepsItsTextAndLosesItsSentinel() {
        String bare = "0197231E-005A-6928-A50B-000000000D00";
        assertEquals(bare, windows(SysmonXml.qwinsta().with("ProcessGuid", bare), CimField.PROCESS_GUID));
        WindowsXml orphan = SysmonXml.qwinsta()
                .with("ParentProcessGuid", "{00000000-0000-0000-0000-000000000000}")
                .with("ParentImage", "-");
        assertEquals("absent", windows(orphan, CimField.PARENT_PROCESS_GUID));
        assertEquals("absent", windows(orphan, CimField.PARENT_PROCESS_NAME));
        assertEquals("absent", windows(orphan, CimField.PARENT_PROCESS_PATH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "?", "", " "})
    void sysmonParentThatIsUnknownIsMissing(String image) {
        WindowsXml orphan = SysmonXml.qwinsta().with("ParentImage", image).with("ParentCommandLine", image);
        assertEquals("absent", windows(orphan, CimField.PARENT_PROCESS_NAME));
        assertEquals("absent", windows(orphan, CimField.PARENT_PROCESS));
    }

    @Test
    void sysmonTimeIsTheLogsTimeAndUtcTimeIsKeptBeside() {
        Investigation investigation = evidence().openWindows(SysmonXml.qwinsta());
        assertEquals("2026-03-02T09:00:00.617Z", investigation.store().time(0).iso());
        assertEquals(
                "2026-03-02T09:00:00.614Z", new EventTime(investigation.store().recordedTimeNanos(0), 3).iso());
    }

    @ParameterizedTest
    @CsvSource({
        "-, amy, amy",
        "'', amy, amy",
        "svc-ts, amy, svc-ts",
        "-, AR-WIN-1$, AR-WIN-1$",
    })
    void securityUserIsTheTargetElseTheSubject(String target, String subject, String user) {
        WindowsXml event = SecurityXml.qwinsta()
                .with("TargetUserName", target)
                .with("TargetDomainName", "CORP")
                .with("SubjectUserName", subject);
        assertEquals(user, windows(event, CimField.USER_NAME));
    }

    @Test
    void securityKeepsBothAccounts() {
        Investigation runAs = evidence()
                .openWindows(SecurityXml.qwinsta()
                        .with("TargetUserName", "svc-ts")
                        .with("TargetDomainName", "CORP")
                        .with("TargetUserSid", "S-1-5-21-1-2-3-1200"));
        assertEquals("CORP\\svc-ts", runAs.store().value(0, EventField.USER));
        assertEquals("CORP\\amy", runAs.store().value(0, EventField.SUBJECT_USER));
        assertEquals("S-1-5-21-1-2-3-1200", runAs.store().value(0, EventField.USER_SID));
    }

    @Test
    void securityWithoutTargetFieldsIsTheSubjects() {
        WindowsXml old = SecurityXml.qwinsta()
                .without("TargetUserName")
                .without("TargetDomainName")
                .without("ParentProcessName");
        assertEquals("amy", windows(old, CimField.USER_NAME));
        assertEquals("absent", windows(old, CimField.PARENT_PROCESS));
        assertEquals("absent", windows(old, CimField.PARENT_PROCESS_NAME));
    }

    @Test
    void securityActionComesFromTheKeywords() {
        assertEquals("allowed", windows(SecurityXml.qwinsta(), CimField.ACTION));
        WindowsXml failure = SecurityXml.qwinsta().keywords("0x8010000000000000");
        assertNotEquals("allowed", windows(failure, CimField.ACTION));
    }

    /** The three cases in which Splunk_TA_windows builds the value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "C:\\W\\qwinsta.exe|C:\\W\\qwinsta.exe /mode|C:\\W\\qwinsta.exe /mode",
                "C:\\W\\qwinsta.exe|\"C:\\W\\qwinsta.exe\" /mode|\"C:\\W\\qwinsta.exe\" /mode",
                "C:\\W\\qwinsta.exe|.\\qwinsta|.\\qwinsta",
                "C:\\W\\qwinsta.exe|qwinsta /server:SRV1|C:\\W\\qwinsta.exe /server:SRV1",
                "C:\\W\\qwinsta.exe|qwinsta|~C:\\W\\qwinsta.exe ~",
                "C:\\W\\qwinsta.exe|\"qwinsta\" a\\b|C:\\W\\qwinsta.exe a\\b",
                "C:\\W\\qwinsta.exe|qwinsta a\\b|C:\\W\\qwinsta.exe a\\b",
                "C:\\My Tools\\qwinsta.exe|qwinsta /mode|\"C:\\My Tools\\qwinsta.exe\" /mode",
                "C:\\My Tools\\qwinsta.exe|\"C:\\My Tools\\qwinsta.exe\"|\"C:\\My Tools\\qwinsta.exe\"",
            })
    void securityProcessIsBuiltFromPathAndCommandLine(String image, String commandLine, String process) {
        WindowsXml event = SecurityXml.qwinsta().with("NewProcessName", image).with("CommandLine", commandLine);
        Investigation investigation = evidence().openWindows(event);
        assertEquals(process, EvidenceFolder.first(investigation, CimField.PROCESS));
        assertEquals(commandLine, investigation.store().value(0, EventField.COMMAND_LINE));
    }

    @Test
    void securityProcessIsThePathWhereNoCommandLineIsLogged() {
        assertEquals(QWINSTA, windows(SecurityXml.qwinsta().without("CommandLine"), CimField.PROCESS));
        assertEquals(QWINSTA, windows(SecurityXml.qwinsta().with("CommandLine", ""), CimField.PROCESS));
        String inFolder = "C:\\My Tools\\qwinsta.exe";
        WindowsXml blank =
                SecurityXml.qwinsta().with("NewProcessName", inFolder).without("CommandLine");
        assertEquals(inFolder, windows(blank, CimField.PROCESS));
    }

    /** A command line ends where the log says it does: Splunk keeps blanks, and so does the key. */
    @Test
    void commandLineKeepsItsBlanks() {
        assertEquals("qwinsta  ", windows(SysmonXml.qwinsta().with("CommandLine", "qwinsta  "), CimField.PROCESS));
    }
}
