package org.qwinsight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AuditEntry.Action;

/**
 * The content of a case file: what the analyst said, and which evidence it is about. Immutable. Entries and audit only
 * grow.
 *
 * @param entries decisions, annotations, parents, undo and redo, in the order in which they were made
 * @param zone the zone in which times were shown, empty for UTC
 * @param layout settings of the window by name
 * @param audit what was done to the case, in order
 * @param unknown members of the file that this version does not know
 */
public record CaseFile(
        List<EvidenceEntry> evidence,
        List<CaseEntry> entries,
        List<SavedQuery> queries,
        String zone,
        Map<String, String> layout,
        List<AuditEntry> audit,
        UnknownMembers unknown) {

    /** A case about nothing yet. */
    public static final CaseFile EMPTY =
            new CaseFile(List.of(), List.of(), List.of(), "", Map.of(), List.of(), UnknownMembers.NONE);

    public CaseFile {
        evidence = List.copyOf(evidence);
        entries = List.copyOf(entries);
        queries = List.copyOf(queries);
        layout = Collections.unmodifiableMap(new LinkedHashMap<>(layout));
        audit = List.copyOf(audit);
    }

    /** True for {@link #EMPTY}, which most cases without a file are the same object as. */
    public boolean isEmpty() {
        return Objects.equals(this, EMPTY);
    }

    /** A new case, which says who made it. */
    public static CaseFile created(EntryStamp stamp) {
        return EMPTY.logged(stamp, Action.CREATED, "");
    }

    /** The case with one more entry, which gets its id, and with a line in the audit. */
    public CaseFile with(CaseEntry entry) {
        return with(List.of(entry));
    }

    /** The case with more entries; those of one author and moment are one step of undo. */
    public CaseFile with(List<? extends CaseEntry> added) {
        List<CaseEntry> all = new ArrayList<>(entries);
        List<AuditEntry> log = new ArrayList<>(audit);
        for (CaseEntry entry : added) {
            CaseEntry named = entry.withStamp(entry.stamp().withId(EntryId.of(all.size(), entry)));
            all.add(named);
            log.add(EntryAudit.of(named));
        }
        return new CaseFile(evidence, all, queries, zone, layout, log, unknown);
    }

    /** The case with a line in its audit. */
    public CaseFile logged(EntryStamp stamp, Action action, String detail) {
        List<AuditEntry> log = new ArrayList<>(audit);
        log.add(AuditEntry.of(stamp, action, detail));
        return new CaseFile(evidence, entries, queries, zone, layout, log, unknown);
    }

    /** The case about more evidence. Evidence that it knows by content gets the new place. */
    public CaseFile withEvidence(List<EvidenceEntry> added, EntryStamp stamp) {
        List<EvidenceEntry> all = new ArrayList<>(evidence);
        List<AuditEntry> log = new ArrayList<>(audit);
        for (EvidenceEntry entry : added) {
            int known = indexOf(all, entry);
            if (known < 0) {
                all.add(entry);
                log.add(AuditEntry.of(stamp, Action.EVIDENCE_ADDED, entry.name() + " sha256 " + entry.sha256()));
            } else {
                all.set(known, entry.with(all.get(known).unknown()));
            }
        }
        return new CaseFile(all, entries, queries, zone, layout, log, unknown);
    }

    private static int indexOf(List<EvidenceEntry> all, EvidenceEntry entry) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameContentAs(entry)) {
                return i;
            }
        }
        return -1;
    }

    /** The case with other saved queries, and with a line in the audit for each that was removed, is new or was changed. */
    public CaseFile withQueries(List<SavedQuery> all, EntryStamp stamp) {
        List<AuditEntry> log = new ArrayList<>(audit);
        for (SavedQuery before : queries) {
            if (all.stream().noneMatch(query -> query.name().equals(before.name()))) {
                log.add(AuditEntry.of(stamp, Action.QUERY_REMOVED, before.describe()));
            }
        }
        for (SavedQuery query : all) {
            if (!queries.contains(query)) {
                log.add(AuditEntry.of(stamp, Action.QUERY_SAVED, query.describe()));
            }
        }
        return new CaseFile(evidence, entries, all, zone, layout, log, unknown);
    }

    /** The case seen in another zone and layout. */
    public CaseFile withView(String otherZone, Map<String, String> otherLayout) {
        return new CaseFile(evidence, entries, queries, otherZone, otherLayout, audit, unknown);
    }

    /** What counts and what can be undone and redone. */
    public CaseHistory history() {
        return CaseHistory.of(entries);
    }

    /** The case without its last step; none when there is nothing to undo. */
    public Optional<CaseFile> undo(EntryStamp stamp) {
        return withdraw(history().lastStep(), stamp, false);
    }

    /** The case with its last undone step again; none when there is nothing to redo. */
    public Optional<CaseFile> redo(EntryStamp stamp) {
        return withdraw(history().lastUndoneStep(), stamp, true);
    }

    private Optional<CaseFile> withdraw(List<String> step, EntryStamp stamp, boolean restores) {
        return step.isEmpty() ? Optional.empty() : Optional.of(with(new Withdrawal(stamp, step, restores)));
    }

    /** The entry with this id, or null. */
    public @Nullable CaseEntry entry(String id) {
        for (CaseEntry entry : entries) {
            if (entry.id().equals(id)) {
                return entry;
            }
        }
        return null;
    }

    /** The decisions that count, oldest first; expired ones are among them. */
    public List<Decision> decisions() {
        return inForce(Decision.class);
    }

    /** The entries of a kind that count, oldest first. */
    public <T extends CaseEntry> List<T> inForce(Class<T> kind) {
        Set<String> withdrawn = history().withdrawn();
        return entries.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(entry -> !withdrawn.contains(entry.id()))
                .toList();
    }

    /** The newest time that an entry or the audit has, by which a clock that was set back is seen; null for none. */
    public @Nullable Instant newest() {
        Instant newest = null;
        for (AuditEntry line : audit) {
            newest = newest == null || line.at().isAfter(newest) ? line.at() : newest;
        }
        for (CaseEntry entry : entries) {
            Instant at = entry.stamp().at();
            newest = newest == null || at.isAfter(newest) ? at : newest;
        }
        return newest;
    }
}
