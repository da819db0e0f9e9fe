package org.qwinsight.ingest.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a message whose values may go on over many lines. The first value of a name counts. */
final class FieldLines {
    private final Map<String, StringBuilder> values = new LinkedHashMap<>();

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Begins a field, unless the message had one of this name before. */
    void begin(String name, String firstLine) {
        values.computeIfAbsent(name, unused -> new StringBuilder(firstLine));
    }

    /** Adds a line to a field that was begun. */
    void goOn(String name, String line) {
        values.computeIfAbsent(name, unused -> new StringBuilder()).append('\n').append(line);
    }

    /** The values without blanks around them, in the order in which their fields began. */
    Map<String, String> values() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString().strip()));
        return texts;
    }
}
