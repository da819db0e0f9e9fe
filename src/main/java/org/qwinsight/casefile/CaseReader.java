package org.qwinsight.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Members.Malformed;

/** Reads as much of a case file as can be read; the first fault of the JSON ends it. */
final class CaseReader {
    private static final int MAX_PROBLEMS = 100;

    private final List<EvidenceEntry> evidence = new ArrayList<>();
    private final List<CaseEntry> entries = new ArrayList<>();
    private final List<SavedQuery> queries = new ArrayList<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Map<String, String> layout = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String format = "";
    private String zone = "";
    private long version;

    /** Turns an element of a list into a value. */
    private interface Conversion<T> {
        T of(JsonNode element) throws Malformed;
    }

    private CaseReader() {}

    static CaseReading read(byte[] bytes) {
        CaseReader reader = new CaseReader();
        try (JsonParser json = CaseFormat.mapper().createParser(bytes)) {
            reader.file(json);
        } catch (JsonProcessingException e) {
            reader.problem("it is damaged" + place(e.getLocation()) + ": " + reason(e));
        } catch (IOException e) {
            reader.problem("it is damaged: " + e.getMessage());
        }
        if (!reader.format.equals(CaseFormat.NAME)) {
            reader.problem("it does not say that it is a case file of this program");
        } else if (reader.version < 1) {
            reader.problem("it does not say its version");
        }
        CaseFile file = new CaseFile(
                reader.evidence,
                reader.entries,
                reader.queries,
                reader.zone,
                reader.layout,
                reader.audit,
                new UnknownMembers(reader.unknown));
        return new CaseReading(file, reader.problems, reader.version);
    }

    /** The parser's reason without what it says of its own settings. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\[Source: [^;\\]]*; ", "[");
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at byte " + location.getByteOffset();
    }

    private void file(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            problem(first == null ? "it is empty" : "it is no JSON object");
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member(name, json);
        }
        if (json.nextToken() != null) {
            problem("something stands behind its end");
        }
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "format" -> format = textOf(name, json);
            case "zone" -> zone = textOf(name, json);
            case "version" -> {
                if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    version = json.getLongValue();
                } else {
                    tree(json);
                }
            }
            case "layout" -> layout(tree(json));
            case "evidence" -> list(name, json, CaseReader::evidence, evidence);
            case "queries" -> list(name, json, CaseReader::query, queries);
            case "entries" -> list(name, json, EntryReader::read, entries);
            case "audit" -> list(name, json, CaseReader::audit, audit);
            default ->
                unknown.put(name, CaseFormat.escapeLoneSurrogates(tree(json).toString()));
        }
    }

    private static JsonNode tree(JsonParser json) throws IOException {
        return CaseFormat.mapper().readTree(json);
    }

    private String textOf(String name, JsonParser json) throws IOException {
        JsonNode value = tree(json);
        if (!value.isTextual()) {
            problem(name + " is no text");
            return "";
        }
        return value.textValue();
    }

    private void layout(JsonNode settings) {
        if (!settings.isObject()) {
            problem("layout is no object");
        }
        settings.properties().forEach(setting -> {
            if (setting.getValue().isTextual()) {
                layout.put(setting.getKey(), setting.getValue().textValue());
            } else {
                problem("layout holds something that is no text");
            }
        });
    }

    private <T> void list(String name, JsonParser json, Conversion<? extends T> conversion, List<T> into)
            throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            tree(json);
            problem(name + " is no list");
            return;
        }
        for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
            JsonNode element = tree(json);
            try {
                into.add(conversion.of(element));
            } catch (Malformed | ArithmeticException e) {
                problem("number " + number + " of its " + name + " cannot be read: " + e.getMessage());
            }
        }
    }

    private void problem(String text) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(text);
        }
    }

    private static EvidenceEntry evidence(JsonNode node) throws Malformed {
        Members members = new Members(node);
        return new EvidenceEntry(
                members.text("sha256"),
                members.textOrNull("member"),
                members.textOrNull("memberSha256"),
                members.text("path"),
                members.textOrNull("relativePath"),
                members.number("bytes"),
                members.text("shape"),
                members.number("records"),
                members.number("processStarts"),
                members.unknown());
    }

    private static SavedQuery query(JsonNode node) throws Malformed {
        Members members = new Members(node);
        String name = members.text("name");
        String query = members.text("query");
        return new SavedQuery(name, query, members.unknown());
    }

    private static AuditEntry audit(JsonNode node) throws Malformed {
        Members members = new Members(node);
        return new AuditEntry(
                members.instant("at"),
                members.text("author"),
                members.text("tool"),
                members.text("action"),
                members.text("detail"),
                members.unknown());
    }
}
