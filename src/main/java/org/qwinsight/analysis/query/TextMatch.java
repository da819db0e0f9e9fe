package org.qwinsight.analysis.query;

/** What a text has to be like. */
public sealed interface TextMatch {
    /** {@code field:value}: the whole value or its usual part, ignoring letter case; wildcards allowed. */
    record Like(TextPattern pattern) implements TextMatch {}

    /** {@code field=value}: exactly this value, with letter case. */
    record Exactly(String text) implements TextMatch {}

    /** {@code field~value}: anywhere in the value, ignoring letter case; wildcards allowed. */
    record Containing(TextPattern pattern) implements TextMatch {}

    /** {@code field:/expression/}: a regular expression found anywhere in the value, ignoring letter case. */
    record Regex(String expression) implements TextMatch {}
}
