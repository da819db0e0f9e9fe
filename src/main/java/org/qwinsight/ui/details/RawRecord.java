package org.qwinsight.ui.details;

/** The raw record of the selected process, as far as it is known. */
sealed interface RawRecord {
    /** Nothing with a record is selected. */
    record None() implements RawRecord {}

    /** It is being read. */
    record Reading() implements RawRecord {}

    /**
     * It was read.
     *
     * @param asLogged exactly as the evidence has it
     * @param prettyPrinted the same record with line breaks and indentation, for reading
     */
    record Text(String asLogged, String prettyPrinted) implements RawRecord {}

    /** It cannot be read; the message says why and what to do. */
    record Gone(String message) implements RawRecord {}
}
