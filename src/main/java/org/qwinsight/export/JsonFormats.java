package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How rows become JSON. */
final class JsonFormats {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonFormats() {}

    /** Surrogates are escaped: a log can hold half a pair, which UTF-8 cannot. */
    private static JsonGenerator generator(Writer out) throws IOException {
        return FACTORY.createGenerator(out).setHighestNonEscapedChar(Character.MIN_SURROGATE - 1);
    }

    /** A generator that writes indented JSON with LF on every system. */
    static JsonGenerator indented(Writer out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return generator(out)
                .setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** One object a line. */
    static void lines(ExportTable table, Writer out) throws IOException {
        try (JsonGenerator json = generator(out).setRootValueSeparator(null)) {
            for (int row = 0; row < table.rowCount(); row++) {
                object(json, table, row);
                json.writeRaw('\n');
            }
        }
    }

    /** One row as an object; consecutive columns with the same prefix before a dot become one inner object. */
    static void object(JsonGenerator json, ExportTable table, int row) throws IOException {
        json.writeStartObject();
        String inner = "";
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column).name();
            int dot = name.indexOf('.');
            String outer = dot < 0 ? "" : name.substring(0, dot);
            if (!outer.equals(inner)) {
                if (!inner.isEmpty()) {
                    json.writeEndObject();
                }
                if (!outer.isEmpty()) {
                    json.writeObjectFieldStart(outer);
                }
                inner = outer;
            }
            json.writeFieldName(name.substring(dot + 1));
            value(json, table.cell(row, column));
        }
        if (!inner.isEmpty()) {
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Moment moment) {
            json.writeString(moment.utc());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                value(json, member.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }
}
