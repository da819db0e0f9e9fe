package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.investigation.CaseStatistics;
import org.qwinsight.investigation.CaseSummary;
import org.qwinsight.investigation.UnmatchedDecision;

/** What a case says, as one JSON object for other programs. */
public final class CaseJson {
    private final CaseSummary summary;
    private final JsonGenerator json;

    private CaseJson(CaseSummary summary, JsonGenerator json) {
        this.summary = summary;
        this.json = json;
    }

    /**
     * Writes to a stream that stays open.
     *
     * @param reading the case as it was read, with what is wrong with it
     */
    public static void write(CaseReading reading, CaseSummary summary, Writer out) throws IOException {
        try (JsonGenerator json = JsonFormats.indented(out)) {
            CaseJson report = new CaseJson(summary, json);
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", ToolVersion.NAME);
            json.writeStringField("version", ToolVersion.version());
            json.writeEndObject();
            json.writeStringField("now", summary.now().toString());
            report.texts("problems", reading.problems());
            report.evidence();
            report.entries();
            report.conflicts();
            report.site();
            report.texts("expired", summary.expired().stream().map(Decision::id).toList());
            json.writeObjectFieldStart("decisions");
            json.writeNumberField("total", summary.file().decisions().size());
            report.statistics(summary.decisionStatistics());
            json.writeEndObject();
            report.findings();
            report.unmatched();
            report.audit();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private void evidence() throws IOException {
        json.writeArrayFieldStart("evidence");
        for (EvidenceEntry entry : summary.file().evidence()) {
            json.writeStartObject();
            json.writeStringField("sha256", entry.sha256());
            json.writeStringField("path", entry.path());
            nullable("member", entry.member());
            json.writeNumberField("bytes", entry.bytes());
            json.writeStringField("shape", entry.shape());
            json.writeNumberField("records", entry.records());
            json.writeNumberField("processStarts", entry.processStarts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void entries() throws IOException {
        json.writeArrayFieldStart("entries");
        for (CaseEntry entry : summary.file().entries()) {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            json.writeStringField("at", entry.stamp().at().toString());
            json.writeStringField("author", entry.stamp().author());
            json.writeStringField("state", summary.state(entry).name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", CaseLines.said(entry));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void conflicts() throws IOException {
        json.writeArrayFieldStart("conflicts");
        for (Conflict conflict : summary.conflicts()) {
            json.writeStartObject();
            json.writeStringField("first", conflict.first());
            json.writeStringField("second", conflict.second());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void site() throws IOException {
        json.writeArrayFieldStart("site");
        for (SiteFact fact : summary.site()) {
            json.writeStartObject();
            json.writeStringField("fact", fact.kind().code());
            json.writeStringField("name", fact.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings() throws IOException {
        CaseStatistics statistics = summary.findingStatistics();
        if (statistics == null) {
            json.writeNullField("findings");
            return;
        }
        json.writeObjectFieldStart("findings");
        json.writeNumberField("total", summary.findings());
        json.writeNumberField("hideable", summary.hideable());
        json.writeNumberField("hidingDecisions", summary.hidingDecisions());
        statistics(statistics);
        json.writeEndObject();
    }

    private void statistics(CaseStatistics statistics) throws IOException {
        counts("byDisposition", statistics.byDisposition());
        counts("byReason", statistics.byReason());
        counts("byAnalyst", statistics.byAnalyst());
        counts("byAge", statistics.byAge());
        json.writeNumberField("expired", statistics.expired());
    }

    private void counts(String name, Map<?, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<?, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().toString(), count.getValue());
        }
        json.writeEndObject();
    }

    private void unmatched() throws IOException {
        if (!summary.hasFindings()) {
            json.writeNullField("unmatched");
            json.writeNullField("unmatchedParents");
            return;
        }
        json.writeArrayFieldStart("unmatched");
        for (UnmatchedDecision unmatched : summary.unmatched()) {
            json.writeStartObject();
            json.writeStringField("id", unmatched.decision().id());
            json.writeNumberField("matched", unmatched.matched());
            json.writeNumberField("notInEvidence", unmatched.notInEvidence());
            json.writeNumberField("noFinding", unmatched.noFinding());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(
                "unmatchedParents",
                summary.unmatchedParents().stream().map(CaseEntry::id).toList());
    }

    private void audit() throws IOException {
        json.writeArrayFieldStart("audit");
        for (AuditEntry entry : summary.file().audit()) {
            json.writeStartObject();
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("author", entry.author());
            json.writeStringField("tool", entry.tool());
            json.writeStringField("action", entry.action());
            json.writeStringField("detail", entry.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void nullable(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }
}
