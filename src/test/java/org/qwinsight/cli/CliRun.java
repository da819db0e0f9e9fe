package org.qwinsight.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the program inside the test's own process.
 *
 * @param code exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CliRun(int code, String out, String err) {

    /** Runs the program; arguments may be texts and paths. */
    static CliRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = String.valueOf(arguments[i]);
        }
        int code = CommandLineProgram.run(args, null, new PrintWriter(out), new PrintWriter(err));
        return new CliRun(code, out.toString(), err.toString());
    }

    /** Runs {@code scan} with a format. */
    static CliRun scan(String format, Path evidence, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("scan", evidence, "--format", format));
        arguments.addAll(List.of(more));
        return of(arguments.toArray());
    }

    JsonNode json() {
        return parse(out);
    }

    /** One object a line. */
    List<JsonNode> jsonLines() {
        return out.lines().map(CliRun::parse).toList();
    }

    List<CsvRecord> csv() {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of an object's members in their order. */
    static List<String> names(@Nullable JsonNode object) {
        List<String> names = new ArrayList<>();
        if (object != null) {
            object.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
