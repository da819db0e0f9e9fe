package org.qwinsight.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A case as the bytes of its file. The same case gives the same bytes. */
final class CaseWriter {
    private CaseWriter() {}

    static byte[] bytes(CaseFile file) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = CaseFormat.indented(out)) {
            write(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return CaseFormat.escapeLoneSurrogates(out.append('\n').toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CaseFile file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", CaseFormat.NAME);
        json.writeNumberField("version", CaseFormat.VERSION);
        json.writeStringField("zone", file.zone());
        json.writeObjectFieldStart("layout");
        for (Map.Entry<String, String> setting : file.layout().entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("evidence");
        for (EvidenceEntry entry : file.evidence()) {
            evidence(entry, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("queries");
        for (SavedQuery query : file.queries()) {
            json.writeStartObject();
            json.writeStringField("name", query.name());
            json.writeStringField("query", query.query());
            CaseFormat.writeUnknown(query.unknown(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("entries");
        for (CaseEntry entry : file.entries()) {
            EntryJson.write(entry, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("audit");
        for (AuditEntry entry : file.audit()) {
            audit(entry, json);
        }
        json.writeEndArray();
        CaseFormat.writeUnknown(file.unknown(), json);
        json.writeEndObject();
    }

    private static void evidence(EvidenceEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sha256", entry.sha256());
        json.writeStringField("member", entry.member());
        json.writeStringField("memberSha256", entry.memberSha256());
        json.writeStringField("path", entry.path());
        json.writeStringField("relativePath", entry.relativePath());
        json.writeNumberField("bytes", entry.bytes());
        json.writeStringField("shape", entry.shape());
        json.writeNumberField("records", entry.records());
        json.writeNumberField("processStarts", entry.processStarts());
        CaseFormat.writeUnknown(entry.unknown(), json);
        json.writeEndObject();
    }

    private static void audit(AuditEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", entry.at().toString());
        json.writeStringField("author", entry.author());
        json.writeStringField("tool", entry.tool());
        json.writeStringField("action", entry.action());
        json.writeStringField("detail", entry.detail());
        CaseFormat.writeUnknown(entry.unknown(), json);
        json.writeEndObject();
    }
}
