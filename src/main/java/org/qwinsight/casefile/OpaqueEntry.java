package org.qwinsight.casefile;

/**
 * An entry of a kind, or with a scope, that this version does not know. It has no effect and is kept as it is.
 *
 * @param kind the kind it names
 * @param json the whole entry
 */
public record OpaqueEntry(EntryStamp stamp, String kind, String json) implements CaseEntry {
    @Override
    public OpaqueEntry withStamp(EntryStamp other) {
        return new OpaqueEntry(other, kind, json);
    }
}
