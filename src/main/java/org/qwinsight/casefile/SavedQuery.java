package org.qwinsight.casefile;

/**
 * A query to be used again.
 *
 * @param query in the language of the search bar
 */
public record SavedQuery(String name, String query, UnknownMembers unknown) {
    /** What the audit says of it. */
    String describe() {
        return name + ": " + query;
    }
}
