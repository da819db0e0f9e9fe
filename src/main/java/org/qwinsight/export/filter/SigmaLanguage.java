package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.ImagePath;

/** Sigma's selections: fields as logged, letter case ignored, stars and question marks as wildcards. */
final class SigmaLanguage implements FilterLanguage {
    private static final Set<EventField> FIELDS = EnumSet.of(
            EventField.COMPUTER,
            EventField.USER,
            EventField.IMAGE,
            EventField.PARENT_IMAGE,
            EventField.COMMAND_LINE,
            EventField.PARENT_COMMAND_LINE,
            EventField.ORIGINAL_FILE_NAME);

    private final RuleProfile profile;

    SigmaLanguage(RuleProfile profile) {
        this.profile = profile;
    }

    @Override
    public String name() {
        return "Sigma";
    }

    @Override
    public Exclusion exclusion(Decision decision, Scope.Pattern pattern, FindingValues findings, int[] decided)
            throws NotExpressible {
        List<FilterTerm> terms = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Condition condition : pattern.conditions()) {
            terms.add(term(condition, findings, decided, notes));
        }
        addImage(pattern, terms);
        if (decision.expires() != null) {
            notes.add("Sigma knows no dates: take this exclusion out by " + decision.expires());
        }
        for (FilterTerm term : terms) {
            FilterTexts.check(term, notes);
        }
        return new Exclusion(decision, terms, false, List.copyOf(notes));
    }

    private FilterTerm term(Condition condition, FindingValues findings, int[] decided, Set<String> notes)
            throws NotExpressible {
        EventField field = condition.field().field();
        if (!FIELDS.contains(field)) {
            throw new NotExpressible(
                    "no exclusion may compare " + condition.field().text());
        }
        SigmaField named = new SigmaField(field);
        if (condition.match() == Condition.Match.EXACT && condition.value().isEmpty()) {
            return new FilterTerm(named, List.of(), true);
        }
        List<ValueForm> forms =
                switch (condition.field().part()) {
                    case WHOLE -> List.of(whole(condition));
                    case FIRST_LABEL -> label(condition);
                    case LAST_NAME -> lastName(condition);
                };
        if (!forms.isEmpty()) {
            return new FilterTerm(named, forms, false);
        }
        List<ValueForm> seen =
                findings.distinct(named, decided).stream().map(ValueForm::exact).toList();
        if (seen.isEmpty()) {
            throw new NotExpressible("its wildcards on " + condition.field().text()
                    + " can only be given as the values seen, and this evidence has none");
        }
        notes.add(named.name() + " is given as the values seen; others stay visible");
        return new FilterTerm(named, seen, false);
    }

    private static ValueForm whole(Condition condition) {
        return switch (condition.match()) {
            case EXACT -> ValueForm.exact(condition.value());
            case PREFIX -> ValueForm.prefix(condition.value());
            case WILDCARD -> ValueForm.like(condition.value());
        };
    }

    /** Before the first dot; empty where only the values seen can say it. */
    private static List<ValueForm> label(Condition condition) {
        String value = condition.value();
        if (value.indexOf('.') >= 0) {
            return List.of();
        }
        return switch (condition.match()) {
            case EXACT -> List.of(ValueForm.exact(value), ValueForm.prefix(value + '.'));
            case PREFIX -> List.of(ValueForm.prefix(value));
            case WILDCARD -> List.of();
        };
    }

    /** Behind the last separator; empty where only the values seen can say it. */
    private static List<ValueForm> lastName(Condition condition) {
        String value = condition.value();
        boolean isName = ImagePath.baseName(value).equals(value);
        if (condition.match() != Condition.Match.EXACT || !isName) {
            return List.of();
        }
        return condition.field().field() == EventField.USER
                ? List.of(ValueForm.exact(value), ValueForm.suffix('\\' + value))
                : List.of(ValueForm.exact(value), ValueForm.suffix('\\' + value), ValueForm.suffix('/' + value));
    }

    /** A renamed copy has another image; an exclusion that demands the rule's name can never hide one. */
    private void addImage(Scope.Pattern pattern, List<FilterTerm> terms) throws NotExpressible {
        for (Condition condition : pattern.conditions()) {
            boolean isNamed = condition.field().field() == EventField.IMAGE
                    && condition.match() == Condition.Match.EXACT
                    && !condition.value().isEmpty();
            if (isNamed) {
                if (profile.clause(ImagePath.baseName(condition.value()), null) == null) {
                    throw new NotExpressible("it is about renamed copies, which no filter may hide");
                }
                return;
            }
        }
        terms.add(FilterTerm.of(
                new SigmaField(EventField.IMAGE),
                ValueForm.exact(RuleProfile.QWINSTA),
                ValueForm.suffix('\\' + RuleProfile.QWINSTA)));
    }
}
