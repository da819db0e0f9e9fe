package org.qwinsight.ui.casework;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.investigation.Remarks;

/** Which tags some events have, and which they are to have. */
public final class TagsViewModel {
    /** Whether the events have a tag. */
    public enum State {
        ALL,
        SOME,
        NONE
    }

    private final int events;
    private final Map<String, State> before = new TreeMap<>();
    private final Map<String, State> wanted = new TreeMap<>();
    private final ObservableList<String> tags = FXCollections.observableArrayList();

    /** @param rows of the events, at least one */
    public TagsViewModel(Remarks remarks, int[] rows) {
        this.events = rows.length;
        Map<String, Integer> counts = new TreeMap<>();
        remarks.tags().forEach(tag -> counts.put(tag, 0));
        for (int row : rows) {
            remarks.of(row).tags().forEach(tag -> counts.merge(tag, 1, Integer::sum));
        }
        counts.forEach(
                (tag, count) -> before.put(tag, count == 0 ? State.NONE : count == events ? State.ALL : State.SOME));
        wanted.putAll(before);
        tags.setAll(before.keySet());
    }

    /** How many events these are. */
    public int events() {
        return events;
    }

    /** All tags of the case, and those that were added here; sorted. */
    public ObservableList<String> tags() {
        return tags;
    }

    public State state(String tag) {
        return wanted.getOrDefault(tag, State.NONE);
    }

    /** Wishes that all events have the tag, or none. */
    public void set(String tag, boolean isGiven) {
        wanted.put(tag, isGiven ? State.ALL : State.NONE);
    }

    /** Adds a tag by its name, without blanks around it; nothing for no name. */
    public void add(String name) {
        String tag = name.strip();
        if (!tag.isEmpty()) {
            set(tag, true);
            tags.setAll(new TreeSet<>(wanted.keySet()));
        }
    }

    /** The tags that the events are to get. */
    public Set<String> given() {
        return changed(State.ALL);
    }

    /** The tags that the events are to lose. */
    public Set<String> taken() {
        return changed(State.NONE);
    }

    private Set<String> changed(State state) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue() == state
                        && before.getOrDefault(entry.getKey(), State.NONE) != entry.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
