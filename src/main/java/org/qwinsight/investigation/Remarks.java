package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;

/** Stars, tags and comments of a case, found in evidence. Immutable. */
public final class Remarks {
    static final Remarks NONE = new Remarks(List.of(), Int2ObjectMaps.emptyMap());

    private final List<Annotation> annotations;
    private final Int2ObjectMap<Remark> byRow;

    private Remarks(List<Annotation> annotations, Int2ObjectMap<Remark> byRow) {
        this.annotations = annotations;
        this.byRow = byRow;
    }

    /** @param before of the same evidence; taken over when nothing else was said since */
    static Remarks of(CaseFile caseFile, EventStore store, Remarks before) {
        List<Annotation> annotations = caseFile.inForce(Annotation.class);
        if (annotations.equals(before.annotations)) {
            return before;
        }
        Set<EventKey> keys = new HashSet<>();
        annotations.forEach(annotation -> keys.addAll(annotation.events()));
        KeyRows rows = KeyRows.find(keys, store, KeyRows.allRows(store));
        Int2ObjectMap<Remark> byRow = new Int2ObjectOpenHashMap<>();
        for (Annotation annotation : annotations) {
            // Most events of a large annotation had the same said of them before.
            Map<Remark, Remark> known = new HashMap<>();
            for (EventKey key : annotation.events()) {
                rows.of(key).forEach(row -> {
                    Remark said = byRow.getOrDefault(row, Remark.NONE);
                    byRow.put(row, known.computeIfAbsent(said, remark -> remark.and(annotation)));
                });
            }
        }
        byRow.values().removeIf(Remark::isEmpty);
        return new Remarks(annotations, byRow);
    }

    /** What was said of the event of a row. */
    public Remark of(int row) {
        return byRow.getOrDefault(row, Remark.NONE);
    }

    /** What was said of any of these rows. */
    public Remark of(List<Integer> rows) {
        if (byRow.isEmpty()) {
            return Remark.NONE;
        }
        Remark all = Remark.NONE;
        for (int row : rows) {
            Remark said = of(row);
            all = all.isEmpty() ? said : said.isEmpty() ? all : all.and(said);
        }
        return all;
    }

    /** True when nothing that was said is about this evidence. */
    public boolean isEmpty() {
        return byRow.isEmpty();
    }

    /** All tags in use here. */
    public SortedSet<String> tags() {
        SortedSet<String> tags = new TreeSet<>();
        byRow.values().forEach(remark -> tags.addAll(remark.tags()));
        return tags;
    }
}
