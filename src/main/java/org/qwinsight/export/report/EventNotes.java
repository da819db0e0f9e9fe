package org.qwinsight.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;
import org.qwinsight.export.markup.Markup;

/** Stars, tags and dated comments on events, looked up once for all of them. */
final class EventNotes {
    private final Map<EventKey, List<Annotation>> byEvent = new HashMap<>();

    private EventNotes() {}

    static EventNotes of(CaseFile file) {
        EventNotes notes = new EventNotes();
        for (Annotation annotation : file.inForce(Annotation.class)) {
            for (EventKey event : annotation.events()) {
                notes.byEvent.computeIfAbsent(event, any -> new ArrayList<>()).add(annotation);
            }
        }
        return notes;
    }

    /** Writes what there is on the event of a row; nothing where there is none. */
    void write(Page page, EventStore store, int row) throws IOException {
        List<Annotation> annotations =
                byEvent.isEmpty() ? List.of() : byEvent.getOrDefault(EventKey.of(store, row), List.of());
        if (annotations.isEmpty()) {
            return;
        }
        Set<String> tags = new TreeSet<>();
        boolean isStarred = false;
        List<Annotation> notes = new ArrayList<>();
        for (Annotation annotation : annotations) {
            switch (annotation.kind()) {
                case NOTE -> notes.add(annotation);
                case STAR -> isStarred = annotation.isSet();
                case TAG -> {
                    if (annotation.isSet()) {
                        tags.add(annotation.text());
                    } else {
                        tags.remove(annotation.text());
                    }
                }
            }
        }
        Markup html = page.html();
        html.element("h4", isStarred ? "Notes, starred" : "Notes").line();
        html.open("ul").line();
        for (String tag : tags) {
            html.open("li").text("tagged ");
            page.value(tag);
            html.close().line();
        }
        for (Annotation note : notes) {
            html.open("li").text(note.stamp().at() + ", ");
            page.value(note.stamp().author());
            html.text(": ");
            page.value(note.text());
            html.close().line();
        }
        html.close().line();
    }
}
