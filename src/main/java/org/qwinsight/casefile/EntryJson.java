package org.qwinsight.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKey;

/** How entries become JSON. {@link EntryReader} reads what this writes. */
final class EntryJson {
    static final String DECISION = "decision";
    static final String PARENT = "parent";
    static final String SITE = "site";
    static final String UNDO = "undo";
    static final String REDO = "redo";
    static final String MERGE = "merge";

    private final JsonGenerator json;

    private EntryJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(CaseEntry entry, JsonGenerator json) throws IOException {
        new EntryJson(json).write(entry);
    }

    /** One entry on one line. */
    static String text(CaseEntry entry) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = CaseFormat.mapper().createGenerator(out)) {
            write(entry, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return CaseFormat.escapeLoneSurrogates(out.toString());
    }

    private void write(CaseEntry entry) throws IOException {
        if (entry instanceof OpaqueEntry opaque) {
            json.writeRawValue(opaque.json());
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("kind", kind(entry));
        json.writeStringField("author", entry.stamp().author());
        json.writeStringField("at", entry.stamp().at().toString());
        json.writeStringField("tool", entry.stamp().tool());
        if (entry instanceof Decision decision) {
            decision(decision);
        } else if (entry instanceof Annotation annotation) {
            annotation(annotation);
        } else if (entry instanceof ParentDecision parent) {
            json.writeStringField("child", parent.child().text());
            EventKey key = parent.parent();
            json.writeStringField("parent", key == null ? null : key.text());
            json.writeStringField("comment", parent.comment());
        } else if (entry instanceof SiteFact fact) {
            json.writeStringField("fact", fact.kind().code());
            json.writeStringField("name", fact.name());
            json.writeBooleanField("set", fact.isSet());
        } else if (entry instanceof Withdrawal withdrawal) {
            texts("entries", withdrawal.entries());
        } else if (entry instanceof MergeNote merge) {
            merge(merge);
        }
        CaseFormat.writeUnknown(entry.stamp().unknown(), json);
        json.writeEndObject();
    }

    private static String kind(CaseEntry entry) {
        if (entry instanceof Annotation annotation) {
            return annotation.kind().code();
        }
        if (entry instanceof Withdrawal withdrawal) {
            return withdrawal.restores() ? REDO : UNDO;
        }
        if (entry instanceof ParentDecision) {
            return PARENT;
        }
        if (entry instanceof SiteFact) {
            return SITE;
        }
        return entry instanceof MergeNote ? MERGE : DECISION;
    }

    private void decision(Decision decision) throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("id", decision.rule().id());
        json.writeNumberField("version", decision.rule().version());
        json.writeStringField("profile", decision.rule().profile());
        json.writeEndObject();
        scope(decision.scope());
        json.writeStringField("disposition", decision.disposition().name());
        json.writeStringField("reason", decision.reason());
        json.writeStringField("comment", decision.comment());
        instant("expires", decision.expires());
        texts("evidence", decision.evidence());
    }

    private void scope(Scope scope) throws IOException {
        json.writeObjectFieldStart("scope");
        if (scope instanceof Scope.Events named) {
            texts("events", named.events().stream().map(EventKey::text).toList());
        } else if (scope instanceof Scope.Pattern pattern) {
            json.writeArrayFieldStart("conditions");
            for (Condition condition : pattern.conditions()) {
                json.writeStartObject();
                json.writeStringField("field", condition.field().text());
                json.writeStringField("match", condition.match().code());
                json.writeStringField("value", condition.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            TimeWindow window = pattern.window();
            if (window != null) {
                json.writeObjectFieldStart("window");
                instant("from", window.from());
                instant("to", window.to());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void annotation(Annotation annotation) throws IOException {
        texts("events", annotation.events().stream().map(EventKey::text).toList());
        json.writeStringField("text", annotation.text());
        json.writeBooleanField("set", annotation.isSet());
    }

    private void merge(MergeNote merge) throws IOException {
        json.writeStringField("other", merge.other());
        json.writeArrayFieldStart("conflicts");
        for (MergeNote.Conflict conflict : merge.conflicts()) {
            json.writeStartObject();
            json.writeStringField("first", conflict.first());
            json.writeStringField("second", conflict.second());
            CaseFormat.writeUnknown(conflict.unknown(), json);
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

    private void instant(String name, @Nullable Instant instant) throws IOException {
        json.writeStringField(name, instant == null ? null : instant.toString());
    }
}
