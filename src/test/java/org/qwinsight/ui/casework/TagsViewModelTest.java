package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.EventKey;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;

/** Tags are given to all of the events or taken from all; what is left alone stays as it is. */
class TagsViewModelTest {
    private final Investigation qakbot = SyntheticCase.qakbot();
    /** Rows 0 and 1 have "both", row 0 has "one", row 2 has "other". */
    private final Investigation tagged = qakbot.withCase(
            CaseFile.EMPTY.with(tag("both", 0, 1)).with(tag("one", 0)).with(tag("other", 2)), Entries.NOON);

    private Annotation tag(String name, int... rows) {
        List<EventKey> events = qakbot.eventsOf(rows).events();
        return new Annotation(Entries.stamp("amy", rows.length), events, Annotation.Kind.TAG, name, true);
    }

    private TagsViewModel tags(int... rows) {
        return new TagsViewModel(tagged.casework().remarks(), rows);
    }

    @Test
    void everyTagOfTheCaseIsOffered() {
        TagsViewModel tags = tags(0, 1);
        assertEquals(List.of("both", "one", "other"), List.copyOf(tags.tags()));
        assertEquals(TagsViewModel.State.ALL, tags.state("both"));
        assertEquals(TagsViewModel.State.SOME, tags.state("one"));
        assertEquals(TagsViewModel.State.NONE, tags.state("other"));
    }

    @Test
    void onlyWhatIsChangedIsSaid() {
        TagsViewModel tags = tags(0, 1);
        assertEquals(Set.of(), tags.given());
        assertEquals(Set.of(), tags.taken());
        tags.set("both", false);
        tags.set("one", true);
        tags.set("other", true);
        tags.set("other", false);
        assertEquals(Set.of("one"), tags.given());
        assertEquals(Set.of("both"), tags.taken());
    }

    @Test
    void aNewTagIsGivenWithoutTheBlanksAroundIt() {
        TagsViewModel tags = tags(2);
        tags.add("  c2 ");
        tags.add("   ");
        assertEquals(List.of("both", "c2", "one", "other"), List.copyOf(tags.tags()));
        assertEquals(Set.of("c2"), tags.given());
        tags.add("other");
        assertEquals(Set.of("c2"), tags.given(), "it has that one already");
    }
}
