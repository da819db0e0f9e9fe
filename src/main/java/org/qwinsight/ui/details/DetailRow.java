package org.qwinsight.ui.details;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.FieldValue;

/**
 * One line of the details list.
 *
 * @param kind what the line is
 * @param label name of the field, or the heading
 * @param value null when there is none
 * @param absence why there is no value, empty when there is one
 * @param linkNode tree node that the line leads to, -1 for none
 * @param choice a change of the parent that the line offers, null for none
 * @param asked what + and − ask for, null when no query can ask for it
 */
record DetailRow(
        Kind kind,
        String label,
        @Nullable String value,
        String absence,
        int linkNode,
        @Nullable ParentChoice choice,
        @Nullable FieldValue asked) {
    enum Kind {
        HEADING,
        FIELD,
        WARNING,
        /** A triage signal that fired. */
        FIRED,
        /** A triage signal that adds nothing. */
        QUIET
    }

    static DetailRow heading(String label) {
        return new DetailRow(Kind.HEADING, label, null, "", -1, null, null);
    }

    static DetailRow field(String label, String value) {
        return new DetailRow(Kind.FIELD, label, value, "", -1, null, null);
    }

    static DetailRow absent(String label, String absence) {
        return new DetailRow(Kind.FIELD, label, null, absence, -1, null, null);
    }

    static DetailRow link(String label, String value, int node) {
        return new DetailRow(Kind.FIELD, label, value, "", node, null, null);
    }

    static DetailRow warning(String label, String value) {
        return new DetailRow(Kind.WARNING, label, value, "", -1, null, null);
    }

    /** A triage signal; its first evidence is what the line leads to. */
    static DetailRow signal(boolean isFired, String label, String value, int linkNode) {
        return new DetailRow(isFired ? Kind.FIRED : Kind.QUIET, label, value, "", linkNode, null, null);
    }

    /** The same line with a change of the parent to offer. */
    DetailRow offering(ParentChoice offered) {
        return new DetailRow(kind, label, value, absence, linkNode, offered, asked);
    }

    /** The same line with a value that can be included and excluded. */
    DetailRow asking(FieldValue value) {
        return new DetailRow(kind, label, this.value, absence, linkNode, choice, value);
    }

    /** The line as text, for the clipboard. */
    String asText() {
        return kind == Kind.HEADING ? label : label + ": " + (value == null ? absence : value);
    }
}
