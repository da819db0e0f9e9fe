package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.qwinsight.analysis.Completeness;
import org.qwinsight.analysis.FieldCoverage;
import org.qwinsight.analysis.SensorSpan;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.LogContinuity;
import org.qwinsight.investigation.CompletenessText;
import org.qwinsight.investigation.Investigation;

/** What the evidence cannot show, as the {@code completeness} object of the report. */
final class CompletenessJson {
    private final Investigation investigation;
    private final Completeness completeness;
    private final JsonGenerator json;

    private CompletenessJson(Investigation investigation, JsonGenerator json) {
        this.investigation = investigation;
        this.completeness = investigation.completeness();
        this.json = json;
    }

    static void write(Investigation investigation, JsonGenerator json) throws IOException {
        new CompletenessJson(investigation, json).write();
    }

    private void write() throws IOException {
        json.writeObjectFieldStart("completeness");
        json.writeNumberField("otherEvents", investigation.report().otherEvents());
        json.writeNumberField("withoutTime", completeness.withoutTime());
        json.writeNumberField("zoneAssumed", investigation.report().zoneAssumed());
        json.writeObjectFieldStart("timeDisagreements");
        json.writeNumberField("count", completeness.timeDisagreements());
        json.writeNumberField("largestSeconds", seconds(completeness.largestDisagreementNanos()));
        json.writeEndObject();
        byKind("withoutCommandLine", completeness.withoutCommandLine());
        byKind("withoutOriginalFileName", completeness.withoutOriginalFileName());
        json.writeNumberField("cyclesCut", investigation.tree().cyclesCut());
        json.writeNumberField("skipped", investigation.report().skipped());
        json.writeNumberField("duplicates", investigation.store().duplicates());
        json.writeNumberField("leftOut", investigation.report().outOfScope());
        spans();
        logs();
        coverage();
        json.writeArrayFieldStart("sentences");
        for (String sentence : CompletenessText.of(investigation)) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void byKind(String name, Map<EventKind, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<EventKind, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().id(), count.getValue());
        }
        json.writeEndObject();
    }

    private void spans() throws IOException {
        json.writeArrayFieldStart("spans");
        for (SensorSpan span : completeness.spans()) {
            json.writeStartObject();
            json.writeStringField("host", span.host());
            json.writeStringField("kind", span.kind().id());
            json.writeNumberField("processStarts", span.starts());
            time("firstTime", span.firstNanos());
            time("lastTime", span.lastNanos());
            json.writeNumberField("beginsAfterSeconds", seconds(span.behindNanos()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void logs() throws IOException {
        json.writeArrayFieldStart("logs");
        for (LogContinuity log : investigation.report().logs()) {
            json.writeStartObject();
            json.writeStringField("host", log.host());
            json.writeStringField("channel", log.channel());
            json.writeNumberField("records", log.numbered());
            json.writeNumberField("firstRecordId", log.firstNumber());
            json.writeNumberField("lastRecordId", log.lastNumber());
            json.writeNumberField("missing", log.missing());
            json.writeNumberField("gaps", log.gaps());
            json.writeNumberField("largestGap", log.largestGap());
            time("largestGapFrom", log.largestGapFromNanos());
            time("largestGapTo", log.largestGapToNanos());
            json.writeNumberField("clockStepsBack", log.clockStepsBack());
            json.writeNumberField("largestStepBackSeconds", seconds(log.largestStepBackNanos()));
            json.writeNumberField("longestSilenceSeconds", seconds(log.longestSilenceNanos()));
            time("firstTime", log.firstNanos());
            time("lastTime", log.lastNanos());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coverage() throws IOException {
        json.writeObjectFieldStart("coverage");
        for (FieldCoverage kind : completeness.coverage()) {
            json.writeObjectFieldStart(kind.kind().id());
            json.writeNumberField("processStarts", kind.starts());
            for (EventField field : FieldCoverage.FIELDS) {
                Integer present = kind.present().get(field);
                if (present == null) {
                    json.writeNullField(field.fieldName());
                } else {
                    json.writeNumberField(field.fieldName(), present);
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void time(String name, long nanos) throws IOException {
        json.writeStringField(name, nanos == EventTime.NO_TIME ? null : new EventTime(nanos, 9).iso());
    }

    private static long seconds(long nanos) {
        return nanos / EventTime.NANOS_PER_SECOND;
    }
}
