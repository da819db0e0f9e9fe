package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.ParseProblem;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** The whole investigation as one JSON object whose keys and their order are a contract. */
final class JsonReport {
    private final Investigation investigation;
    private final Progress progress;
    private final JsonGenerator json;

    private JsonReport(Investigation investigation, Progress progress, JsonGenerator json) {
        this.investigation = investigation;
        this.progress = progress;
        this.json = json;
    }

    static void write(ExportRequest request, Writer out) throws IOException {
        Investigation investigation = request.investigation();
        try (JsonGenerator json = JsonFormats.indented(out)) {
            JsonReport report = new JsonReport(investigation, request.progress(), json);
            json.writeStartObject();
            report.tool();
            report.sources();
            report.counts();
            report.times();
            CompletenessJson.write(investigation, json);
            report.rows("findings", FindingExport.findings(investigation));
            report.rows("groups", GroupExport.inJson(investigation, request.options()));
            if (request.options().rows() == RowKind.PROCESSES) {
                report.rows("processes", FindingExport.processes(investigation));
            }
            report.agents();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** The process tree as one object: the tool, what the evidence cannot show, and the nodes in reading order. */
    static void writeTree(Investigation investigation, ExportTable nodes, Writer out) throws IOException {
        try (JsonGenerator json = JsonFormats.indented(out)) {
            JsonReport report = new JsonReport(investigation, Progress.NONE, json);
            json.writeStartObject();
            report.tool();
            report.sources();
            report.counts();
            report.times();
            CompletenessJson.write(investigation, json);
            report.rows("nodes", nodes);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", ToolVersion.NAME);
        json.writeStringField("version", ToolVersion.version());
        json.writeEndObject();
        json.writeStringField("profile", investigation.options().profile().id());
        json.writeStringField("nulls", investigation.options().nulls().id());
    }

    private void sources() throws IOException {
        json.writeArrayFieldStart("sources");
        for (SourceReport source : investigation.report().sources()) {
            json.writeStartObject();
            json.writeStringField("path", source.path());
            nullable("member", source.member());
            json.writeStringField("sha256", source.sha256());
            json.writeNumberField("bytes", source.bytes());
            json.writeStringField("shape", source.shape());
            json.writeNumberField("records", source.records());
            json.writeNumberField("processStarts", source.processStarts());
            json.writeNumberField("processExits", source.processExits());
            json.writeNumberField("duplicates", source.duplicates());
            json.writeNumberField("skipped", source.skipped());
            json.writeArrayFieldStart("problems");
            for (ParseProblem problem : source.problems()) {
                json.writeStartObject();
                json.writeNumberField("ordinal", problem.ordinal());
                json.writeNumberField("offset", problem.offset());
                json.writeStringField("message", problem.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("problemsNotListed", source.problemsNotListed());
            json.writeNumberField("strayBytes", source.strayBytes());
            nullable("memberSha256", source.memberSha256());
            json.writeNumberField("otherEvents", source.otherEvents());
            nullable("failure", source.failure());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts() throws IOException {
        EventStore store = investigation.store();
        json.writeNumberField("processStarts", store.size());
        json.writeNumberField("processExits", store.exits().size());
        json.writeNumberField("duplicates", store.duplicates());
        json.writeNumberField("skipped", investigation.report().skipped());
        json.writeObjectFieldStart("byKind");
        for (Map.Entry<EventKind, Integer> kind : investigation.startsByKind().entrySet()) {
            json.writeNumberField(kind.getKey().id(), kind.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("hosts");
        for (String host : investigation.loggedHosts()) {
            json.writeString(host);
        }
        json.writeEndArray();
    }

    /** Which host an agent id in {@code hosts} stands for. */
    private void agents() throws IOException {
        json.writeObjectFieldStart("agents");
        for (Map.Entry<String, String> agent : investigation.hostsByAgent().entrySet()) {
            json.writeStringField(agent.getKey(), agent.getValue());
        }
        json.writeEndObject();
    }

    private void times() throws IOException {
        EventStore store = investigation.store();
        int first = 0;
        while (first < store.size() && !store.time(first).isKnown()) {
            first++;
        }
        boolean none = first == store.size();
        nullable("firstTime", none ? null : store.time(first).iso());
        nullable("lastTime", none ? null : store.time(store.size() - 1).iso());
    }

    private void rows(String name, ExportTable rows) throws IOException {
        ExportTable usual = CaseColumns.usual(rows, investigation, ExportFormat.JSON);
        ExportTable table = new WatchedTable(usual, progress);
        json.writeArrayFieldStart(name);
        for (int row = 0; row < table.rowCount(); row++) {
            JsonFormats.object(json, table, row);
        }
        json.writeEndArray();
    }

    private void nullable(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }
}
