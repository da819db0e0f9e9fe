package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What findings are grouped by. */
public sealed interface Grouping {
    /** Fields of a grouping by fields. */
    int MOST_FIELDS = 4;

    /** The rule's own fields, which gives the table of the published search. */
    record ByRule() implements Grouping {
        /** Written out, because picocli asks for it whenever the program starts. */
        @Override
        public String toString() {
            return "ByRule";
        }
    }

    /** Any fields. */
    record ByFields(List<GroupKeyField> fields) implements Grouping {
        public ByFields {
            fields = List.copyOf(fields);
        }
    }

    /** Runs of one habit: host, account, parent and arguments, counted by execution and not by record. */
    record ByPattern() implements Grouping {}

    /** Runs of discovery tools from one ancestor without a pause of {@link BurstTable#PAUSE_NANOS}. */
    record ByBurst() implements Grouping {}

    /**
     * Reads {@code rule}, {@code pattern}, {@code burst} or a comma list of field names.
     *
     * @throws IllegalArgumentException when a name is no field, or there are more than four
     */
    static Grouping parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "rule" -> new ByRule();
            case "pattern" -> new ByPattern();
            case "burst" -> new ByBurst();
            default -> new ByFields(fields(text));
        };
    }

    private static List<GroupKeyField> fields(String list) {
        List<GroupKeyField> fields = new ArrayList<>();
        for (String name : list.split(",")) {
            fields.add(GroupKeyField.named(name.strip())
                    .orElseThrow(() -> new IllegalArgumentException("there is no field " + name.strip()
                            + " to group by; there are rule, pattern, burst, or any of " + GroupKeyField.names())));
        }
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("groups agree on at most " + MOST_FIELDS + " fields");
        }
        return fields;
    }
}
