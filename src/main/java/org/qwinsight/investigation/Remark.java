package org.qwinsight.investigation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qwinsight.casefile.Annotation;

/**
 * What was said of an event apart from decisions on it.
 *
 * @param tags sorted
 * @param comments oldest first
 */
public record Remark(boolean isStarred, SortedSet<String> tags, List<Annotation> comments) {
    /** Nothing was said. */
    public static final Remark NONE = new Remark(false, Collections.emptySortedSet(), List.of());

    public Remark {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        comments = List.copyOf(comments);
    }

    public boolean isEmpty() {
        return !isStarred && tags.isEmpty() && comments.isEmpty();
    }

    /** What one thing that was said later makes of this. */
    Remark and(Annotation later) {
        return switch (later.kind()) {
            case STAR -> new Remark(later.isSet(), tags, comments);
            case TAG -> {
                SortedSet<String> others = new TreeSet<>(tags);
                if (later.isSet()) {
                    others.add(later.text());
                } else {
                    others.remove(later.text());
                }
                yield new Remark(isStarred, others, comments);
            }
            case NOTE -> {
                List<Annotation> more = new ArrayList<>(comments);
                more.add(later);
                yield new Remark(isStarred, tags, more);
            }
        };
    }

    /** What was said of either of two events. */
    public Remark and(Remark other) {
        SortedSet<String> all = new TreeSet<>(tags);
        all.addAll(other.tags);
        List<Annotation> more = new ArrayList<>(comments);
        other.comments.stream().filter(comment -> !comments.contains(comment)).forEach(more::add);
        return new Remark(isStarred || other.isStarred, all, more);
    }
}
