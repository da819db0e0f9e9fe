package org.qwinsight.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.Cover;

/** What the analyst decided on one or several findings, as cells. */
final class DecisionCells {
    /** Stands for findings of one row on which different things were decided. */
    static final String MIXED = "MIXED";

    private final List<Cover> covers = new ArrayList<>();
    private final Set<Disposition> dispositions = new TreeSet<>();

    DecisionCells(Casework casework, List<Integer> rows) {
        for (int row : rows) {
            casework.cover(row).ifPresent(covers::add);
            dispositions.add(casework.disposition(row));
        }
    }

    /** The cell of a column, or null for a column of another subject or without a value. */
    @Nullable
    String cell(String column) {
        return switch (column) {
            case "disposition" -> disposition();
            case "note" -> joined(covers.stream().map(Cover::note).toList(), " | ");
            case "analyst" ->
                joined(
                        covers.stream()
                                .map(cover -> cover.decision().stamp().author())
                                .toList(),
                        ", ");
            case "decidedAt" ->
                covers.stream()
                        .map(cover -> cover.decision().stamp().at())
                        .max(Instant::compareTo)
                        .map(Instant::toString)
                        .orElse(null);
            case CaseColumns.REASON ->
                joined(covers.stream().map(cover -> cover.decision().reason()).toList(), ", ");
            case CaseColumns.EXPIRES ->
                joined(
                        covers.stream()
                                .map(cover -> cover.decision().expires())
                                .map(expires -> expires == null ? "" : expires.toString())
                                .toList(),
                        " | ");
            default -> null;
        };
    }

    private String disposition() {
        return dispositions.size() > 1
                ? MIXED
                : dispositions.stream()
                        .findFirst()
                        .orElse(Disposition.UNDETERMINED)
                        .name();
    }

    /** Each text once; null for none. */
    private static @Nullable String joined(List<String> texts, String between) {
        Set<String> distinct = new LinkedHashSet<>(texts);
        distinct.removeIf(String::isEmpty);
        return distinct.isEmpty() ? null : String.join(between, distinct);
    }
}
