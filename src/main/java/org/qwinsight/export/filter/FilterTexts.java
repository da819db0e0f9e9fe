package org.qwinsight.export.filter;

import java.util.EnumSet;
import java.util.Set;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;

/** What can stand in a filter at all, whatever the system. */
final class FilterTexts {
    private FilterTexts() {}

    /**
     * Looks at the texts of a term.
     *
     * @param notes gets what a person should know of them
     * @throws NotExpressible when one cannot stand on a line of text
     */
    static void check(FilterTerm term, Set<String> notes) throws NotExpressible {
        for (ValueForm form : term.forms()) {
            check(term.field().name(), form.text(), notes);
        }
    }

    /**
     * Refuses a pattern that compares too little to be a filter: it takes two fields, one of them the parent or the
     * command line.
     */
    static void requireEnough(Scope.Pattern pattern) throws NotExpressible {
        Set<EventField> compared = EnumSet.noneOf(EventField.class);
        for (Condition condition : pattern.conditions()) {
            boolean isTheTool = condition.field().field() == EventField.IMAGE
                    && ValueForm.fold(condition.value()).equals(RuleProfile.QWINSTA);
            if (!isTheTool) {
                compared.add(condition.field().field());
            }
        }
        boolean hasOrigin = compared.contains(EventField.PARENT_IMAGE) || compared.contains(EventField.COMMAND_LINE);
        if (compared.size() < 2 || !hasOrigin) {
            throw new NotExpressible("it would hide every qwinsta run where " + pattern.describe()
                    + ": a filter compares two fields at least, one of them the parent or the command line");
        }
    }

    private static void check(String field, String text, Set<String> notes) throws NotExpressible {
        boolean isUnwritable = text.codePoints().anyMatch(FilterTexts::isUnwritable);
        if (isUnwritable) {
            throw new NotExpressible("its value of " + field
                    + " has a line break or another control character, which no filter can hold");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            notes.add("its value of " + field + " has invisible characters, such as direction marks");
        }
    }

    private static boolean isUnwritable(int c) {
        int type = Character.getType(c);
        return (Character.isISOControl(c) && c != '\t')
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
