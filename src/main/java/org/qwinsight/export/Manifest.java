package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** What stands beside an exported file: which program made it with which options from which evidence. */
final class Manifest {
    private Manifest() {}

    static byte[] of(
            Investigation investigation,
            ExportOptions options,
            String rowKind,
            String fileName,
            byte[] content,
            int rows)
            throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonFormats.indented(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", ToolVersion.NAME);
            json.writeStringField("version", ToolVersion.version());
            json.writeEndObject();
            json.writeStringField("file", fileName);
            json.writeStringField("sha256", sha256(content));
            json.writeNumberField("rows", rows);
            options(json, investigation, options, rowKind);
            json.writeArrayFieldStart("evidence");
            for (SourceReport source : investigation.report().sources()) {
                json.writeStartObject();
                json.writeStringField("path", source.path());
                json.writeStringField("member", source.member());
                json.writeStringField("sha256", source.sha256());
                json.writeNumberField("bytes", source.bytes());
                json.writeNumberField("records", source.records());
                json.writeNumberField("skipped", source.skipped());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void options(JsonGenerator json, Investigation investigation, ExportOptions options, String rowKind)
            throws IOException {
        boolean csv = options.format() == ExportFormat.CSV;
        json.writeObjectFieldStart("options");
        json.writeStringField("rows", rowKind);
        json.writeStringField("format", options.format().id());
        json.writeStringField("profile", investigation.options().profile().id());
        json.writeStringField("nulls", investigation.options().nulls().id());
        json.writeBooleanField("keepDuplicates", investigation.options().keepDuplicates());
        if (!investigation.options().where().terms().isEmpty()) {
            json.writeStringField("where", investigation.options().where().toText());
        }
        json.writeStringField(
                "zone",
                options.format() == ExportFormat.TABLE || options.format() == ExportFormat.TEXT
                        ? options.zone().getId()
                        : "UTC");
        json.writeStringField(
                "formulaGuard",
                csv && !options.rawCells()
                        ? "a cell that begins with = + - @ tab or CR, after any apostrophes, has one more apostrophe in front"
                        : "none");
        json.writeEndObject();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }
}
