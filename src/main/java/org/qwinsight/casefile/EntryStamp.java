package org.qwinsight.casefile;

import java.time.Instant;

/**
 * Who made an entry, when, and with which version of the program.
 *
 * @param id given when the entry enters a case, empty before; computed from the entry and its place in the file, so
 *     that the same entry has the same id in every copy of the case
 * @param author as the analyst calls himself or herself
 * @param at by the clock of the author's computer; the order of entries is their order in the file, not their time
 * @param tool version of the program
 * @param unknown members of the entry that this version does not know
 */
public record EntryStamp(String id, String author, Instant at, String tool, UnknownMembers unknown) {
    /** A stamp for a new entry. */
    public static EntryStamp of(String author, Instant at, String tool) {
        return new EntryStamp("", author, at, tool, UnknownMembers.NONE);
    }

    EntryStamp withId(String given) {
        return new EntryStamp(given, author, at, tool, unknown);
    }

    /** True for two entries that were made in one step and are undone in one. */
    boolean isSameStepAs(EntryStamp other) {
        return author.equals(other.author) && at.equals(other.at);
    }
}
