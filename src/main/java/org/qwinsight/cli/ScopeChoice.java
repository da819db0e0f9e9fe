package org.qwinsight.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.casefile.TimeWindow;
import org.qwinsight.investigation.Investigation;
import picocli.CommandLine.Option;

/** What a decision is about: the chosen events, or what they have in common with others. */
final class ScopeChoice {
    private static final List<String> USUAL_FIELDS = List.of("ParentImage.name", "User.name", "Computer.label");

    /** The two kinds. */
    enum Kind {
        event,
        pattern
    }

    @Option(
            names = "--scope",
            paramLabel = "KIND",
            description = {
                "event: exactly the chosen findings; pattern: all findings with the same values in --fields that fulfil",
                "every --condition, now and in future (default: event; pattern where there is a --condition)."
            })
    private @Nullable Kind kind;

    @Option(
            names = "--fields",
            paramLabel = "LIST",
            split = ",",
            description = {
                "Fields in which a pattern has the values of the chosen findings, as logged (CommandLine) or in part:",
                "Image.name, ParentImage.name, User.name, Computer.label (default: ParentImage.name,User.name,",
                "Computer.label; none where there is a --condition)."
            })
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--condition",
            paramLabel = "FIELD=VALUE",
            converter = ScopeCondition.class,
            description = {
                "What a pattern compares: FIELD=VALUE exactly, FIELD^=VALUE for a beginning, FIELD~=VALUE with * for any",
                "characters and ? for one. Letter case counts nowhere. Repeat it for more; all must be fulfilled."
            })
    private List<Condition> conditions = new ArrayList<>();

    @Option(
            names = "--window-from",
            paramLabel = "TIME",
            converter = CaseMoment.MomentConverter.class,
            description = "A pattern covers only what started at this ISO-8601 time with zone or later.")
    private @Nullable Instant windowFrom;

    @Option(
            names = "--window-to",
            paramLabel = "TIME",
            converter = CaseMoment.MomentConverter.class,
            description = "A pattern covers only what started before this ISO-8601 time with zone.")
    private @Nullable Instant windowTo;

    boolean isPattern() {
        return kind == null ? !conditions.isEmpty() : kind == Kind.pattern;
    }

    /** True when the options name the pattern in full, without values of chosen findings. */
    boolean isComplete() {
        return isPattern() && !conditions.isEmpty() && fields.isEmpty();
    }

    /** @throws IllegalArgumentException when the options contradict each other */
    void check() {
        boolean isOfPatterns = !conditions.isEmpty() || !fields.isEmpty() || windowFrom != null || windowTo != null;
        if (!isPattern() && isOfPatterns) {
            throw new IllegalArgumentException(
                    "--fields, --condition, --window-from and --window-to need --scope pattern");
        }
    }

    /** The scopes of decisions on these rows: one for events, one for each combination of values for patterns. */
    List<Scope> scopes(Investigation investigation, int[] rows) {
        if (!isPattern()) {
            return List.of(investigation.eventsOf(rows));
        }
        TimeWindow window = windowFrom == null && windowTo == null ? null : new TimeWindow(windowFrom, windowTo);
        List<ScopeField> compared = (conditions.isEmpty() && fields.isEmpty() ? USUAL_FIELDS : fields)
                .stream().map(ScopeCondition::field).toList();
        Set<Scope> scopes = new LinkedHashSet<>();
        for (int row : rows) {
            List<Condition> all = new ArrayList<>();
            for (ScopeField field : compared) {
                String logged = investigation.store().value(row, field.field());
                all.add(Condition.exact(field, field.of(logged)));
            }
            all.addAll(conditions);
            scopes.add(new Scope.Pattern(all, window));
        }
        return List.copyOf(scopes);
    }
}
