package org.qwinsight.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.investigation.Investigation;
import picocli.CommandLine.Option;

/** What a decision is about: the chosen events, or what they have in common with others. */
final class ScopeChoice {
    /** The two kinds. */
    enum Kind {
        event,
        pattern
    }

    @Option(
            names = "--scope",
            paramLabel = "KIND",
            defaultValue = "event",
            description = "event: exactly the chosen findings; pattern: all findings with the same values in --fields,"
                    + " now and in future (default: event).")
    private Kind kind = Kind.event;

    @Option(
            names = "--fields",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "ParentImage.name,User.name,Computer.label",
            description = {
                "Fields that a pattern compares, as logged (CommandLine) or in part: Image.name, ParentImage.name,",
                "User.name, Computer.label (default: ParentImage.name,User.name,Computer.label)."
            })
    private List<String> fields = new ArrayList<>();

    boolean isPattern() {
        return kind == Kind.pattern;
    }

    /** The scopes of decisions on these rows: one for events, one for each combination of values for patterns. */
    List<Scope> scopes(Investigation investigation, int[] rows) {
        if (kind == Kind.event) {
            return List.of(investigation.eventsOf(rows));
        }
        List<ScopeField> compared = fields.stream().map(ScopeChoice::field).toList();
        Set<Scope> scopes = new LinkedHashSet<>();
        for (int row : rows) {
            List<Condition> conditions = new ArrayList<>();
            for (ScopeField field : compared) {
                String logged = investigation.store().value(row, field.field());
                conditions.add(Condition.exact(field, field.of(logged)));
            }
            scopes.add(new Scope.Pattern(conditions, null));
        }
        return List.copyOf(scopes);
    }

    private static ScopeField field(String name) {
        Optional<ScopeField> field = ScopeField.named(name);
        return field.orElseThrow(() -> new IllegalArgumentException("there is no field " + name.strip()
                + "; examples are CommandLine, ParentImage.name, User.name, Computer.label"));
    }
}
