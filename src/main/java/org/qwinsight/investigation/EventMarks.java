package org.qwinsight.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.event.EventKey;

/** Stars, tags and comments of all events of a case, worked out once for all of them. */
public final class EventMarks {
    /** Of one event. */
    private static final class Marks {
        private boolean isStarred;
        private final Set<String> tags = new TreeSet<>();
        private final List<Annotation> comments = new ArrayList<>();
    }

    private final Map<EventKey, Marks> byEvent = new HashMap<>();

    private EventMarks() {}

    public static EventMarks of(CaseFile file) {
        EventMarks marks = new EventMarks();
        for (Annotation annotation : file.inForce(Annotation.class)) {
            for (EventKey event : annotation.events()) {
                marks.add(annotation, marks.byEvent.computeIfAbsent(event, key -> new Marks()));
            }
        }
        return marks;
    }

    private void add(Annotation annotation, Marks marks) {
        switch (annotation.kind()) {
            case STAR -> marks.isStarred = annotation.isSet();
            case NOTE -> marks.comments.add(annotation);
            case TAG -> {
                if (annotation.isSet()) {
                    marks.tags.add(annotation.text());
                } else {
                    marks.tags.remove(annotation.text());
                }
            }
        }
    }

    public boolean isStarred(EventKey event) {
        Marks marks = byEvent.get(event);
        return marks != null && marks.isStarred;
    }

    /** Sorted. */
    public List<String> tags(EventKey event) {
        Marks marks = byEvent.get(event);
        return marks == null ? List.of() : List.copyOf(marks.tags);
    }

    /** With time and author, oldest first. */
    public List<String> comments(EventKey event) {
        Marks marks = byEvent.get(event);
        return marks == null
                ? List.of()
                : marks.comments.stream().map(EventMarks::comment).toList();
    }

    private static String comment(Annotation note) {
        return note.stamp().at() + " " + note.stamp().author() + ": " + note.text();
    }
}
