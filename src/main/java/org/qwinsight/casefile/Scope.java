package org.qwinsight.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKey;

/** Which findings a decision is about. */
public sealed interface Scope {
    /** What a person reads. */
    String describe();

    /** The one form of all scopes that cover the same, in whatever order and letter case they say it. */
    Scope canonical();

    /** Exactly these events, wherever their records are read from. */
    record Events(List<EventKey> events) implements Scope {
        /** @throws IllegalArgumentException when there is no event */
        public Events {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a decision on events names at least one event");
            }
        }

        @Override
        public String describe() {
            return events.size() == 1 ? "this event" : events.size() + " events";
        }

        @Override
        public Scope canonical() {
            return new Events(events.stream()
                    .distinct()
                    .sorted(Comparator.comparing(EventKey::text))
                    .toList());
        }
    }

    /**
     * Every finding, also of evidence opened later, that fulfils all conditions inside the window.
     *
     * @param window null for any time
     */
    record Pattern(List<Condition> conditions, @Nullable TimeWindow window) implements Scope {
        /** @throws IllegalArgumentException when nothing but ids that change with every process is compared */
        public Pattern {
            conditions = List.copyOf(conditions);
            if (conditions.stream().noneMatch(condition -> condition.field().isLasting())) {
                throw new IllegalArgumentException(
                        "a pattern needs a condition on something that lasts, such as a path, a user or a host;"
                                + " ids and times alone do not tell executions apart");
            }
        }

        @Override
        public String describe() {
            String text = conditions.stream().map(Condition::describe).collect(Collectors.joining(" and "));
            return window == null ? text : text + " " + window.describe();
        }

        @Override
        public Scope canonical() {
            List<Condition> all = conditions.stream()
                    .map(one -> new Condition(one.field(), one.match(), one.compared()))
                    .distinct()
                    .sorted(Comparator.comparing(Condition::describe))
                    .toList();
            return new Pattern(all, window);
        }
    }
}
