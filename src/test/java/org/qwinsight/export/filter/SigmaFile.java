package org.qwinsight.export.filter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.fixture.YamlDocuments;
import org.qwinsight.investigation.Investigation;

/**
 * A Sigma file as it is read back.
 *
 * @param text as written
 * @param documents the rule, and the filter where there is one
 */
record SigmaFile(String text, List<Map<String, Object>> documents) {
    static SigmaFile of(Investigation decided) {
        StringWriter out = new StringWriter();
        try {
            SigmaFilter.write(FilterCase.sigma(decided), "qwinsight 1", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map<String, Object>> documents = new ArrayList<>();
        YamlDocuments.of(out.toString()).forEach(document -> documents.add(map(document)));
        return new SigmaFile(out.toString(), documents);
    }

    @SuppressWarnings("unchecked") // whatever the document holds is only looked at
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    Map<String, Object> rule() {
        return documents.get(0);
    }

    Map<String, Object> filterDocument() {
        return documents.get(1);
    }

    Map<String, Object> filter() {
        return map(filterDocument().get("filter"));
    }

    /** The fields of a record as logged. */
    static Map<String, String> event(Investigation open, int row) {
        Map<String, String> event = new HashMap<>();
        for (EventField field : EventField.values()) {
            String value = open.store().value(row, field);
            if (value != null) {
                event.put(field.fieldName(), value);
            }
        }
        return event;
    }

    /** The findings for which the filter's condition does not hold. */
    Set<Integer> hidden(Investigation open) {
        Set<Integer> hidden = new TreeSet<>();
        for (int row : open.findingRows()) {
            if (documents.size() > 1 && !SigmaEvaluator.holds(filter(), event(open, row))) {
                hidden.add(row);
            }
        }
        return hidden;
    }
}
