package org.qwinsight.ui.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.event.EventKey;
import org.qwinsight.investigation.Investigation;

/** Makes the entries of stars, tags and comments; of very many rows that takes a while. */
public final class RemarkEntries {
    private RemarkEntries() {}

    /** @param isSet false takes the star away */
    public static List<Annotation> star(Investigation open, int[] rows, boolean isSet, EntryStamp stamp) {
        return List.of(new Annotation(stamp, events(open, rows), Annotation.Kind.STAR, "", isSet));
    }

    /** Gives and takes away tags, in one step. */
    public static List<Annotation> tags(
            Investigation open, int[] rows, Collection<String> given, Collection<String> taken, EntryStamp stamp) {
        List<EventKey> events = events(open, rows);
        List<Annotation> entries = new ArrayList<>();
        given.forEach(tag -> entries.add(new Annotation(stamp, events, Annotation.Kind.TAG, tag, true)));
        taken.forEach(tag -> entries.add(new Annotation(stamp, events, Annotation.Kind.TAG, tag, false)));
        return entries;
    }

    /** A comment, dated by its stamp. */
    public static List<Annotation> comment(Investigation open, int[] rows, String text, EntryStamp stamp) {
        return List.of(new Annotation(stamp, events(open, rows), Annotation.Kind.NOTE, text, true));
    }

    private static List<EventKey> events(Investigation open, int[] rows) {
        return open.eventsOf(rows).events();
    }
}
