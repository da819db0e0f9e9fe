package org.qwinsight.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Members.Malformed;
import org.qwinsight.event.EventKey;

/** Reads the entries that {@link EntryJson} writes. An entry that it does not know in full has no effect. */
final class EntryReader {
    /** The entry uses something that this version does not know. */
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private EntryReader() {}

    /**
     * Reads one entry.
     *
     * @throws Malformed when a member of a known kind of entry is missing or wrong
     */
    static CaseEntry read(JsonNode node) throws Malformed {
        Members members = new Members(node);
        EntryStamp stamp = new EntryStamp(
                members.text("id"),
                members.text("author"),
                members.instant("at"),
                members.text("tool"),
                UnknownMembers.NONE);
        String kind = members.text("kind");
        try {
            CaseEntry entry = read(kind, stamp, members);
            return entry.withStamp(
                    new EntryStamp(stamp.id(), stamp.author(), stamp.at(), stamp.tool(), members.unknown()));
        } catch (Unknown e) {
            return new OpaqueEntry(stamp, kind, CaseFormat.escapeLoneSurrogates(node.toString()));
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static CaseEntry read(String kind, EntryStamp stamp, Members members) throws Malformed, Unknown {
        return switch (kind) {
            case EntryJson.DECISION -> decision(stamp, members);
            case "note", "tag", "star" ->
                new Annotation(
                        stamp,
                        keys(members.texts("events")),
                        named(Annotation.Kind.values(), Annotation.Kind::code, kind),
                        members.text("text"),
                        members.truth("set"));
            case EntryJson.PARENT ->
                new ParentDecision(
                        stamp,
                        EventKey.parse(members.text("child")),
                        keyOrNull(members.textOrNull("parent")),
                        members.text("comment"));
            case EntryJson.SITE ->
                new SiteFact(
                        stamp,
                        named(SiteFact.Kind.values(), SiteFact.Kind::code, members.text("fact")),
                        members.text("name"),
                        members.truth("set"));
            case EntryJson.UNDO -> new Withdrawal(stamp, members.texts("entries"), false);
            case EntryJson.REDO -> new Withdrawal(stamp, members.texts("entries"), true);
            case EntryJson.MERGE -> new MergeNote(stamp, members.text("other"), conflicts(members));
            default -> throw new Unknown();
        };
    }

    private static Decision decision(EntryStamp stamp, Members members) throws Malformed, Unknown {
        Members rule = members.object("rule");
        RuleVersion version =
                new RuleVersion(rule.text("id"), Math.toIntExact(rule.number("version")), rule.text("profile"));
        refuseUnknown(rule);
        Optional<Disposition> disposition = Disposition.named(members.text("disposition"));
        if (disposition.isEmpty()) {
            throw new Unknown();
        }
        return new Decision(
                stamp,
                version,
                scope(members.object("scope")),
                disposition.get(),
                members.text("reason"),
                members.text("comment"),
                members.instantOrNull("expires"),
                members.texts("evidence"));
    }

    /** A scope with something unknown in it is not understood: it may be narrower than what is known of it. */
    private static Scope scope(Members members) throws Malformed, Unknown {
        Scope scope;
        if (members.has("events")) {
            scope = new Scope.Events(keys(members.texts("events")));
        } else if (members.has("conditions")) {
            List<Condition> conditions = new ArrayList<>();
            for (JsonNode condition : members.list("conditions")) {
                conditions.add(condition(new Members(condition)));
            }
            scope = new Scope.Pattern(conditions, members.has("window") ? window(members.object("window")) : null);
        } else {
            throw new Unknown();
        }
        refuseUnknown(members);
        return scope;
    }

    private static TimeWindow window(Members members) throws Malformed, Unknown {
        TimeWindow window = new TimeWindow(members.instantOrNull("from"), members.instantOrNull("to"));
        refuseUnknown(members);
        return window;
    }

    private static Condition condition(Members members) throws Malformed, Unknown {
        Optional<ScopeField> field = ScopeField.named(members.text("field"));
        Condition.Match match = named(Condition.Match.values(), Condition.Match::code, members.text("match"));
        String value = members.text("value");
        refuseUnknown(members);
        if (field.isEmpty()) {
            throw new Unknown();
        }
        return new Condition(field.get(), match, value);
    }

    private static List<MergeNote.Conflict> conflicts(Members members) throws Malformed {
        List<MergeNote.Conflict> conflicts = new ArrayList<>();
        for (JsonNode element : members.list("conflicts")) {
            Members conflict = new Members(element);
            String first = conflict.text("first");
            String second = conflict.text("second");
            conflicts.add(new MergeNote.Conflict(first, second, conflict.unknown()));
        }
        return conflicts;
    }

    private static void refuseUnknown(Members members) throws Unknown {
        if (!members.unknown().json().isEmpty()) {
            throw new Unknown();
        }
    }

    private static <T> T named(T[] values, Function<T, String> code, String wanted) throws Unknown {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    private static List<EventKey> keys(List<String> texts) {
        return texts.stream().map(EventKey::parse).toList();
    }

    private static @Nullable EventKey keyOrNull(@Nullable String text) {
        return text == null ? null : EventKey.parse(text);
    }
}
