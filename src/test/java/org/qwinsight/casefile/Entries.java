package org.qwinsight.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventKind;

/** Entries for tests. */
public final class Entries {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final RuleVersion RULE = new RuleVersion("2e765c1b", 3, "seed-v3");

    private Entries() {}

    public static EntryStamp stamp(String author, long secondsAfterNoon) {
        return EntryStamp.of(author, NOON.plusSeconds(secondsAfterNoon), "test");
    }

    public static EventKey key(int number) {
        return new EventKey(EventKind.SYSMON_1, "ws1\nsysmon/operational", Integer.toString(number), 1_772_442_000L);
    }

    public static Scope events(int... numbers) {
        return new Scope.Events(Arrays.stream(numbers).mapToObj(Entries::key).toList());
    }

    public static Scope parent(String name) {
        ScopeField field = new ScopeField(EventField.PARENT_IMAGE, ScopeField.Part.LAST_NAME);
        return new Scope.Pattern(List.of(Condition.exact(field, name)), null);
    }

    public static Decision decision(EntryStamp stamp, Scope scope, Disposition disposition) {
        return decision(stamp, scope, disposition, null);
    }

    public static Decision decision(EntryStamp stamp, Scope scope, Disposition disposition, @Nullable Instant expires) {
        return new Decision(stamp, RULE, scope, disposition, "", "because", expires, List.of());
    }
}
