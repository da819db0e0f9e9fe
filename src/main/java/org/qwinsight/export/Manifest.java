package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** What stands beside an exported file: which program made it with which options from which evidence and case. */
final class Manifest {
    private final ExportRequest request;
    private final Investigation investigation;
    private final JsonGenerator json;

    private Manifest(ExportRequest request, JsonGenerator json) {
        this.request = request;
        this.investigation = request.investigation();
        this.json = json;
    }

    /**
     * The manifest as UTF-8.
     *
     * @param sha256 of the file's content
     * @param rows how many the file holds
     */
    static byte[] of(Artefact artefact, ExportRequest request, String fileName, String sha256, int rows)
            throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonFormats.indented(out)) {
            Manifest manifest = new Manifest(request, json);
            json.writeStartObject();
            manifest.tool();
            json.writeStringField("artefact", artefact.card().id());
            json.writeStringField("file", fileName);
            json.writeStringField("sha256", sha256);
            json.writeNumberField("rows", rows);
            manifest.rule();
            manifest.options(artefact.settings(request));
            manifest.caseFile();
            manifest.evidence();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", ToolVersion.NAME);
        json.writeStringField("version", ToolVersion.version());
        json.writeEndObject();
    }

    private void rule() throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("id", RuleCard.ID);
        json.writeStringField("name", RuleCard.NAME);
        json.writeNumberField("version", investigation.options().profile().version());
        json.writeEndObject();
    }

    private void options(Map<String, String> settings) throws IOException {
        OpenOptions options = investigation.options();
        json.writeObjectFieldStart("options");
        json.writeStringField("profile", options.profile().id());
        json.writeStringField("nulls", options.nulls().id());
        json.writeBooleanField("keepDuplicates", options.keepDuplicates());
        if (!options.where().terms().isEmpty()) {
            json.writeStringField("where", options.where().toText());
        }
        if (options.range().fromNanos() != Long.MIN_VALUE) {
            json.writeStringField("from", new EventTime(options.range().fromNanos(), 9).iso());
        }
        if (options.range().toNanos() != Long.MAX_VALUE) {
            json.writeStringField("to", new EventTime(options.range().toNanos(), 9).iso());
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
        }
        json.writeEndObject();
    }

    /** The moment matters: a decision that had expired by then does not count. */
    private void caseFile() throws IOException {
        CaseReference used = request.caseFile();
        if (used == null) {
            json.writeNullField("case");
            return;
        }
        Casework casework = investigation.casework();
        json.writeObjectFieldStart("case");
        json.writeStringField("path", used.path().toString());
        json.writeStringField("sha256", used.sha256());
        json.writeNumberField("entries", used.entries());
        json.writeStringField("lastEntry", used.lastEntry());
        json.writeStringField("appliedAt", casework.now().toString());
        json.writeNumberField("findings", casework.findingRows().length);
        json.writeNumberField(
                "findingsLeftOut",
                casework.findingRows().length - investigation.findings().size());
        json.writeEndObject();
    }

    private void evidence() throws IOException {
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
    }
}
