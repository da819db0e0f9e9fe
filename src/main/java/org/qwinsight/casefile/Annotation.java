package org.qwinsight.casefile;

import java.util.List;
import java.util.Locale;
import org.qwinsight.event.EventKey;

/**
 * A mark or remark on events, apart from what was decided on them.
 *
 * @param text a note's text or a tag's name; empty for a star
 * @param isSet false takes a tag or star away again; notes stay
 */
public record Annotation(EntryStamp stamp, List<EventKey> events, Kind kind, String text, boolean isSet)
        implements CaseEntry {
    /** What an annotation is. */
    public enum Kind {
        NOTE,
        TAG,
        STAR;

        /** The word in a case file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException when it is about nothing or says nothing */
    public Annotation {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an annotation names at least one event");
        }
        if (kind != Kind.STAR && text.isBlank()) {
            throw new IllegalArgumentException("a " + kind.code() + " needs a text");
        }
    }

    @Override
    public Annotation withStamp(EntryStamp other) {
        return new Annotation(other, events, kind, text, isSet);
    }
}
