package org.qwinsight.analysis;

import java.util.List;

/**
 * Something on which the records of one execution differ.
 *
 * @param about what it is
 * @param values what each witness says, in the order of the witnesses; a witness that says nothing has an empty text
 */
public record Disagreement(About about, List<String> values) {
    /** What witnesses can differ on. */
    public enum About {
        TIME("start time"),
        USER("user"),
        COMMAND_LINE("command line"),
        PARENT("parent");

        private final String label;

        About(String label) {
            this.label = label;
        }

        /** What a person reads. */
        public String label() {
            return label;
        }
    }

    public Disagreement {
        values = List.copyOf(values);
    }
}
