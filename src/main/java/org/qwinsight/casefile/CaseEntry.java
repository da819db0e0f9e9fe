package org.qwinsight.casefile;

/** Something an analyst said. Entries are added to a case and never changed or removed. */
public sealed interface CaseEntry
        permits Decision, Annotation, ParentDecision, SiteFact, Withdrawal, MergeNote, OpaqueEntry {
    EntryStamp stamp();

    /** The same entry with another stamp. */
    CaseEntry withStamp(EntryStamp stamp);

    /** The entry's id in its case; empty before it entered one. */
    default String id() {
        return stamp().id();
    }
}
