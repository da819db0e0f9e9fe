package org.qwinsight.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What undo and redo make of the entries. A step is one or more entries that one author made at one moment; a merge is
 * no step.
 *
 * @param withdrawn ids of entries that do not count
 * @param lastStep ids that undo would withdraw, empty when there is nothing to undo
 * @param lastUndoneStep ids that redo would restore, empty when there is nothing to redo
 */
public record CaseHistory(Set<String> withdrawn, List<String> lastStep, List<String> lastUndoneStep) {
    public CaseHistory {
        withdrawn = Set.copyOf(withdrawn);
        lastStep = List.copyOf(lastStep);
        lastUndoneStep = List.copyOf(lastUndoneStep);
    }

    static CaseHistory of(List<CaseEntry> entries) {
        Set<String> withdrawn = new HashSet<>();
        Deque<List<String>> done = new ArrayDeque<>();
        Deque<List<String>> undone = new ArrayDeque<>();
        CaseEntry before = null;
        for (CaseEntry entry : entries) {
            if (entry instanceof Withdrawal withdrawal) {
                apply(withdrawal, withdrawn, done, undone);
            } else if (!(entry instanceof MergeNote)) {
                if (before == null || !before.stamp().isSameStepAs(entry.stamp())) {
                    done.push(new ArrayList<>());
                }
                done.element().add(entry.id());
                undone.clear();
            }
            before = entry instanceof Withdrawal || entry instanceof MergeNote ? null : entry;
        }
        return new CaseHistory(withdrawn, top(done), top(undone));
    }

    private static void apply(
            Withdrawal withdrawal, Set<String> withdrawn, Deque<List<String>> done, Deque<List<String>> undone) {
        List<String> step = new ArrayList<>(withdrawal.entries());
        if (withdrawal.restores()) {
            step.forEach(withdrawn::remove);
            undone.removeIf(step::equals);
            done.push(step);
        } else {
            withdrawn.addAll(step);
            done.removeIf(step::equals);
            undone.push(step);
        }
    }

    private static List<String> top(Deque<List<String>> steps) {
        List<String> top = steps.peek();
        return top == null ? List.of() : top;
    }
}
