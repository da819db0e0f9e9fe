package org.qwinsight.training;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/**
 * What a row of DeviceProcessEvents says of the started process and of the one that started it. Names of machines and
 * accounts, and the path of the parent, are in lower case, as Defender writes them.
 */
final class DefenderRow {
    private static final int DEVICE_ID_DIGITS = 40;
    private static final int SHA1_DIGITS = 40;
    private static final long REPORTS = 200_000;

    private final SeededDigest digest;

    DefenderRow(SeededDigest digest) {
        this.digest = digest;
    }

    void write(ScenarioProcess process, JsonGenerator json) throws IOException {
        String host = process.host().name();
        json.writeStringField("DeviceId", digest.hex(DEVICE_ID_DIGITS, "device", host));
        json.writeStringField("DeviceName", lower(process.host().fullName()));
        json.writeNumberField("ReportId", digest.below(REPORTS, "report", host, process.pid(), process.start()));
        account(process, "", json);
        created(process, json);
        ScenarioProcess parent = process.parent().orElseThrow();
        initiating(parent, json);
        account(parent, "InitiatingProcess", json);
        ScenarioProcess grandparent = parent.parent().orElse(null);
        if (grandparent != null) {
            json.writeStringField(
                    "InitiatingProcessParentFileName", grandparent.program().fileName());
            json.writeNumberField("InitiatingProcessParentId", grandparent.pid());
            json.writeStringField("InitiatingProcessParentCreationTime", DefenderJsonWriter.ticks(grandparent.start()));
        }
    }

    private void created(ScenarioProcess process, JsonGenerator json) throws IOException {
        Program program = process.program();
        json.writeStringField("FileName", program.fileName());
        json.writeStringField("FolderPath", program.image());
        json.writeStringField("ProcessCommandLine", process.commandLine());
        json.writeNumberField("ProcessId", process.pid());
        json.writeStringField("ProcessCreationTime", DefenderJsonWriter.ticks(process.start()));
        json.writeStringField(
                "ProcessIntegrityLevel", process.session().integrity().sysmonName());
        json.writeStringField("ProcessTokenElevation", elevation(process.session()));
        json.writeNumberField("LogonId", process.session().logonId());
        hashes(program, "", json);
        if (program.hasOriginalFileName()) {
            version(program, json);
        }
    }

    private void initiating(ScenarioProcess parent, JsonGenerator json) throws IOException {
        json.writeStringField("InitiatingProcessFileName", parent.program().fileName());
        json.writeStringField(
                "InitiatingProcessFolderPath", lower(parent.program().image()));
        json.writeStringField("InitiatingProcessCommandLine", parent.commandLine());
        json.writeNumberField("InitiatingProcessId", parent.pid());
        json.writeStringField("InitiatingProcessCreationTime", DefenderJsonWriter.ticks(parent.start()));
        json.writeStringField(
                "InitiatingProcessIntegrityLevel", parent.session().integrity().sysmonName());
        json.writeStringField("InitiatingProcessTokenElevation", elevation(parent.session()));
        json.writeNumberField("InitiatingProcessLogonId", parent.session().logonId());
        hashes(parent.program(), "InitiatingProcess", json);
    }

    private static void account(ScenarioProcess process, String prefix, JsonGenerator json) throws IOException {
        Account account = process.session().account();
        json.writeStringField(prefix + "AccountDomain", lower(account.domain()));
        json.writeStringField(prefix + "AccountName", lower(account.name()));
        json.writeStringField(prefix + "AccountSid", account.sid());
    }

    private void hashes(Program program, String prefix, JsonGenerator json) throws IOException {
        FileHashes hashes = FileHashes.of(program, digest);
        json.writeStringField(prefix + "SHA1", digest.hex(SHA1_DIGITS, "sha1", program.contentId()));
        json.writeStringField(prefix + "SHA256", hashes.sha256());
        json.writeStringField(prefix + "MD5", hashes.md5());
    }

    private static void version(Program program, JsonGenerator json) throws IOException {
        json.writeStringField("ProcessVersionInfoOriginalFileName", program.originalFileName());
        json.writeStringField("ProcessVersionInfoFileDescription", program.description());
        json.writeStringField("ProcessVersionInfoProductName", program.product());
        json.writeStringField("ProcessVersionInfoProductVersion", program.fileVersion());
        json.writeStringField("ProcessVersionInfoCompanyName", program.company());
    }

    private static String elevation(LogonSession session) {
        return switch (session.elevation()) {
            case DEFAULT -> "TokenElevationTypeDefault";
            case FULL -> "TokenElevationTypeFull";
            case LIMITED -> "TokenElevationTypeLimited";
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
