package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.ingest.record.RawEvent;

/**
 * Brings fields of the Elastic Common Schema back to the names that Sysmon and the Security log give them, following the
 * Sysmon and Security modules of Winlogbeat. Adds only fields that have a value and are not there yet.
 */
final class CommonSchemaFields {
    private final RawEvent.Builder out;
    private final JsonNode record;
    private final JsonNode process;

    private CommonSchemaFields(RawEvent.Builder out, JsonNode record) {
        this.out = out;
        this.record = record;
        this.process = record.path("process");
    }

    static void addTo(RawEvent.Builder out, String provider, String eventId, JsonNode record) {
        CommonSchemaFields fields = new CommonSchemaFields(out, record);
        if (provider.equals("Microsoft-Windows-Sysmon")) {
            fields.sysmon(eventId.equals("1"));
        } else if (provider.equals("Microsoft-Windows-Security-Auditing")) {
            fields.security(eventId);
        }
    }

    private void sysmon(boolean processCreate) {
        add("RuleName", record, "rule", "name");
        add("ProcessGuid", process, "entity_id");
        add("ProcessId", process, "pid");
        addPath("Image", process);
        if (processCreate) {
            add("FileVersion", process, "pe", "file_version");
            add("Description", process, "pe", "description");
            add("Product", process, "pe", "product");
            add("Company", process, "pe", "company");
            add("OriginalFileName", process, "pe", "original_file_name");
            add("CommandLine", process, "command_line");
            add("CurrentDirectory", process, "working_directory");
            add("Hashes", hashes());
            add("ParentProcessGuid", process, "parent", "entity_id");
            add("ParentProcessId", process, "parent", "pid");
            addPath("ParentImage", process.path("parent"));
            add("ParentCommandLine", process, "parent", "command_line");
        }
        add("User", account(record.path("user")));
    }

    private void security(String eventId) {
        if (eventId.equals("4688")) {
            add("NewProcessId", process, "pid");
            addPath("NewProcessName", process);
            add("CommandLine", process, "command_line");
            add("ProcessId", process, "parent", "pid");
            addPath("ParentProcessName", process.path("parent"));
        } else if (eventId.equals("4689")) {
            add("ProcessId", process, "pid");
            add("ProcessName", process, "executable");
        } else {
            return;
        }
        add("SubjectUserSid", record, "user", "id");
        add("SubjectUserName", record, "user", "name");
        add("SubjectDomainName", record, "user", "domain");
    }

    private static String account(JsonNode user) {
        String domain = JsonValues.first(user, "domain");
        String name = JsonValues.first(user, "name");
        return domain.isEmpty() || name.isEmpty() ? name : domain + "\\" + name;
    }

    /** As Sysmon writes them: {@code SHA1=…,MD5=…}. */
    private String hashes() {
        List<String> hashes = new ArrayList<>();
        JsonNode ofProcess = process.path("hash");
        for (var hash : (ofProcess.isObject() ? ofProcess : record.path("hash")).properties()) {
            hashes.add(hash.getKey().toUpperCase(Locale.ROOT) + "=" + JsonValues.text(hash.getValue()));
        }
        String importHash = JsonValues.first(process.path("pe"), "imphash");
        importHash = importHash.isEmpty() ? JsonValues.first(record.path("hash"), "imphash") : importHash;
        if (!importHash.isEmpty() && hashes.stream().noneMatch(h -> h.startsWith("IMPHASH="))) {
            hashes.add("IMPHASH=" + importHash);
        }
        return String.join(",", hashes);
    }

    /** The path of a process, or its file name in a search export that was made without the path. */
    private void addPath(String field, JsonNode of) {
        add(field, JsonValues.first(of, "executable", "name"));
    }

    private void add(String field, JsonNode object, String... path) {
        add(field, JsonValues.text(JsonValues.at(object, path)));
    }

    private void add(String field, String value) {
        if (!value.isBlank()) {
            out.data(field, value);
        }
    }
}
