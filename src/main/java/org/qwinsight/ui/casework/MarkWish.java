package org.qwinsight.ui.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.TimeWindow;
import org.qwinsight.investigation.Investigation;

/**
 * How far a mark is to go, as it was asked for at one moment.
 *
 * @param fields what {@link ScopeKind#FIELDS} compares
 * @param from first moment inside a pattern's window as typed, empty for no bound
 * @param to first moment behind it as typed, empty for no bound
 */
record MarkWish(ScopeKind kind, List<FieldChoice.Wanted> fields, String from, String to) {
    MarkWish {
        fields = List.copyOf(fields);
    }

    /**
     * The scopes that this asks for.
     *
     * @throws IllegalArgumentException when it asks for none that can be; the message says why
     */
    List<Scope> scopes(Investigation open, int[] chosen) {
        if (kind == ScopeKind.FIELDS && fields.isEmpty()) {
            throw new IllegalArgumentException("Choose the fields in which a finding has to agree.");
        }
        @Nullable TimeWindow window = kind.isPattern() ? MarkScopes.window(from, to) : null;
        return switch (kind) {
            case EVENTS -> List.of(open.eventsOf(chosen));
            case FIELDS -> List.of(MarkScopes.chosen(fields, window));
            case COMMAND_ON_HOST, PARENT_USER_HOST, PARENT_USER -> MarkScopes.patterns(open, chosen, kind, window);
        };
    }
}
