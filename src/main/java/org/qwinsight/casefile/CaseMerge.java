package org.qwinsight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.event.EventKey;

/**
 * Two cases in one. Entries that both have, because one case began as a copy of the other, stand once. Those of each
 * case keep their order; between the cases the time decides, so that the newest decision counts.
 */
public final class CaseMerge {
    private CaseMerge() {}

    /**
     * Joins two cases.
     *
     * @param theirName name of the other case's file, for the audit
     * @param stamp who merges
     */
    public static CaseFile of(CaseFile mine, CaseFile theirs, String theirName, EntryStamp stamp) {
        List<CaseEntry> entries = inOrder(
                mine.entries(),
                theirs.entries(),
                CaseEntry::id,
                entry -> entry.stamp().at());
        List<AuditEntry> audit = inOrder(mine.audit(), theirs.audit(), line -> line, AuditEntry::at);
        CaseFile merged = new CaseFile(
                evidence(mine.evidence(), theirs.evidence()),
                entries,
                queries(mine.queries(), theirs.queries(), theirName),
                mine.zone(),
                mine.layout(),
                audit,
                both(mine.unknown(), theirs.unknown()));
        return merged.with(new MergeNote(stamp, theirName, conflicts(mine, theirs)));
    }

    /** Conflicts that no later decision on the same scope has settled, and no undo. */
    public static List<Conflict> openConflicts(CaseFile file) {
        List<Decision> counting = file.decisions();
        Map<String, Decision> byId = new HashMap<>();
        counting.forEach(decision -> byId.put(decision.id(), decision));
        List<Conflict> open = new ArrayList<>();
        Set<Scope> decidedLater = new HashSet<>();
        for (int i = file.entries().size() - 1; i >= 0; i--) {
            CaseEntry entry = file.entries().get(i);
            if (entry instanceof Decision decision && byId.containsKey(decision.id())) {
                decidedLater.add(decision.scope().canonical());
            } else if (entry instanceof MergeNote merge) {
                for (Conflict conflict : merge.conflicts()) {
                    Decision first = byId.get(conflict.first());
                    Decision second = byId.get(conflict.second());
                    if (first != null
                            && second != null
                            && !decidedLater.contains(first.scope().canonical())
                            && !decidedLater.contains(second.scope().canonical())) {
                        open.add(conflict);
                    }
                }
            }
        }
        return open;
    }

    /** Merges by a clock that never goes back within one list, so that a clock set back changes no order. */
    private static <T> List<T> inOrder(
            List<T> mine, List<T> theirs, Function<T, Object> identity, Function<T, Instant> time) {
        Set<Object> known = mine.stream().map(identity).collect(Collectors.toSet());
        List<Instant> mineTimes = rising(mine, time);
        List<Instant> theirTimes = rising(theirs, time);
        List<T> others = new ArrayList<>();
        List<Instant> otherTimes = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            if (!known.contains(identity.apply(theirs.get(i)))) {
                others.add(theirs.get(i));
                otherTimes.add(theirTimes.get(i));
            }
        }
        List<T> merged = new ArrayList<>(mine.size() + others.size());
        int other = 0;
        for (int own = 0; own < mine.size(); own++) {
            while (other < others.size() && otherTimes.get(other).isBefore(mineTimes.get(own))) {
                merged.add(others.get(other++));
            }
            merged.add(mine.get(own));
        }
        merged.addAll(others.subList(other, others.size()));
        return merged;
    }

    private static <T> List<Instant> rising(List<T> list, Function<T, Instant> time) {
        List<Instant> times = new ArrayList<>(list.size());
        Instant latest = Instant.MIN;
        for (T element : list) {
            Instant at = time.apply(element);
            latest = at.isAfter(latest) ? at : latest;
            times.add(latest);
        }
        return times;
    }

    private static List<EvidenceEntry> evidence(List<EvidenceEntry> mine, List<EvidenceEntry> theirs) {
        List<EvidenceEntry> all = new ArrayList<>(mine);
        for (EvidenceEntry entry : theirs) {
            if (mine.stream().noneMatch(entry::isSameContentAs)) {
                all.add(entry);
            } else {
                all.replaceAll(
                        own -> own.isSameContentAs(entry) ? own.with(both(own.unknown(), entry.unknown())) : own);
            }
        }
        return all;
    }

    /** The members of both; where both have one, mine. */
    private static UnknownMembers both(UnknownMembers mine, UnknownMembers theirs) {
        Map<String, String> unknown = new LinkedHashMap<>(theirs.json());
        unknown.putAll(mine.json());
        return new UnknownMembers(unknown);
    }

    /** A query of theirs whose name means another query in mine gets the name of their file behind its own. */
    private static List<SavedQuery> queries(List<SavedQuery> mine, List<SavedQuery> theirs, String theirName) {
        List<SavedQuery> all = new ArrayList<>(mine);
        for (SavedQuery query : theirs) {
            String name = query.name();
            for (int i = 1; isOther(all, name, query.query()); i++) {
                name = query.name() + " (" + theirName + (i == 1 ? ")" : ", " + i + ")");
            }
            int place = all.stream().map(SavedQuery::name).toList().indexOf(name);
            if (place < 0) {
                all.add(new SavedQuery(name, query.query(), query.unknown()));
            } else {
                SavedQuery own = all.get(place);
                all.set(place, new SavedQuery(name, own.query(), both(own.unknown(), query.unknown())));
            }
        }
        return all;
    }

    private static boolean isOther(List<SavedQuery> all, String name, String query) {
        return all.stream()
                .anyMatch(one -> one.name().equals(name) && !one.query().equals(query));
    }

    /** Pairs of decisions that only one case has each, on the same scope or event, with different dispositions. */
    private static List<Conflict> conflicts(CaseFile mine, CaseFile theirs) {
        Set<String> inMine = ids(mine);
        Set<String> inTheirs = ids(theirs);
        Map<Object, Decision> newest = new HashMap<>();
        for (Decision decision : mine.decisions()) {
            if (!inTheirs.contains(decision.id())) {
                subjects(decision).forEach(subject -> newest.put(subject, decision));
            }
        }
        Map<Conflict, Boolean> conflicts = new LinkedHashMap<>();
        Map<Object, Decision> newestOfTheirs = new LinkedHashMap<>();
        for (Decision decision : theirs.decisions()) {
            if (!inMine.contains(decision.id())) {
                subjects(decision).forEach(subject -> newestOfTheirs.put(subject, decision));
            }
        }
        newestOfTheirs.forEach((subject, decision) -> {
            Decision own = newest.get(subject);
            if (own != null && own.disposition() != decision.disposition()) {
                conflicts.put(new Conflict(own.id(), decision.id()), true);
            }
        });
        return List.copyOf(conflicts.keySet());
    }

    private static Set<String> ids(CaseFile file) {
        return file.entries().stream().map(CaseEntry::id).collect(Collectors.toSet());
    }

    private static List<?> subjects(Decision decision) {
        if (decision.scope() instanceof Scope.Events named) {
            List<EventKey> events = named.events();
            return events;
        }
        return List.of(decision.scope().canonical());
    }
}
