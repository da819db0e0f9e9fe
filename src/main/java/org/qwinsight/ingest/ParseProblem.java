package org.qwinsight.ingest;

/**
 * Something in the evidence that could not be read, or only after repair.
 *
 * @param ordinal number of the record in its source, from 1; 0 when the problem is not in a record
 * @param offset byte where the record begins
 * @param message what is wrong and what was done, for a person
 */
public record ParseProblem(long ordinal, long offset, String message) {
    private static final int MAX_MESSAGE = 500;

    /** A message of bearable length: parsers quote what they met, which can be megabytes. */
    static String shortened(String message) {
        if (message.length() <= MAX_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1)) ? MAX_MESSAGE - 1 : MAX_MESSAGE;
        return message.substring(0, end) + "…";
    }
}
