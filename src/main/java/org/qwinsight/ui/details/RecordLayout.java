package org.qwinsight.ui.details;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import org.qwinsight.ArchitectureExemption;

/**
 * Lays a raw record out for reading. Only white space between tokens changes: texts, numbers, repeated names and
 * entities stay as they are. A record that cannot be laid out stays as logged.
 */
@ArchitectureExemption(
        rule = "parser",
        reason = "lays a record out for reading, token by token; what it says is decided in ingest")
final class RecordLayout {
    /** Longer records are shown as logged. */
    static final int MAX_CHARS = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private RecordLayout() {}

    static String pretty(String record) {
        String text = record.strip();
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            return record;
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> json(text);
            case '<' -> XmlLayout.indent(text);
            default -> record;
        };
    }

    private static String json(String text) {
        StringWriter out = new StringWriter(text.length() * 2);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try (JsonParser parser = JSON.createParser(text);
                JsonGenerator generator = JSON.createGenerator(out)) {
            generator.setPrettyPrinter(printer);
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (IOException e) {
            return text;
        }
        return out.toString();
    }
}
