package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.ImagePath;

/** A condition of a decision on the columns of the rule's table in Splunk. */
final class SplunkTerms {
    private final RuleProfile profile;
    private final Set<String> notes;

    SplunkTerms(RuleProfile profile, Set<String> notes) {
        this.profile = profile;
        this.notes = notes;
    }

    /** @throws NotExpressible when no column says it */
    List<FilterTerm> of(Condition condition) throws NotExpressible {
        boolean isName = condition.field().part() == ScopeField.Part.LAST_NAME;
        return switch (condition.field().field()) {
            case COMPUTER -> List.of(host(condition));
            case USER ->
                List.of(FilterTerm.of(new SplunkField(CimField.USER_NAME), isName ? form(condition) : user(condition)));
            case COMMAND_LINE -> List.of(FilterTerm.of(new SplunkField(CimField.PROCESS), form(condition)));
            case PARENT_COMMAND_LINE ->
                List.of(FilterTerm.of(new SplunkField(CimField.PARENT_PROCESS), form(condition)));
            case ORIGINAL_FILE_NAME ->
                List.of(FilterTerm.of(new SplunkField(CimField.ORIGINAL_FILE_NAME), form(condition)));
            case IMAGE ->
                isName
                        ? List.of(FilterTerm.of(new SplunkField(CimField.PROCESS_NAME), form(condition)))
                        : image(condition);
            case PARENT_IMAGE ->
                isName
                        ? List.of(FilterTerm.of(new SplunkField(CimField.PARENT_PROCESS_NAME), form(condition)))
                        : parentImage(condition);
            default ->
                throw new NotExpressible(
                        "no exclusion may compare " + condition.field().text()
                                + ": the rule's table does not have it, or it changes with every process");
        };
    }

    /** The condition's value as it stands. */
    private ValueForm form(Condition condition) {
        if (condition.value().equalsIgnoreCase(GroupTable.NULL_TOKEN)) {
            notes.add("the text null also stands for a missing "
                    + condition.field().text());
        }
        return switch (condition.match()) {
            case EXACT -> ValueForm.exact(condition.value().isEmpty() ? GroupTable.NULL_TOKEN : condition.value());
            case PREFIX -> ValueForm.prefix(condition.value());
            case WILDCARD -> ValueForm.like(condition.value());
        };
    }

    /** A label is the part of a host's name before its first dot. */
    private FilterTerm host(Condition condition) throws NotExpressible {
        SplunkField dest = new SplunkField(CimField.DEST);
        String value = condition.value();
        if (condition.field().part() != ScopeField.Part.FIRST_LABEL || value.isEmpty()) {
            return FilterTerm.of(dest, form(condition));
        }
        if (value.indexOf('.') >= 0) {
            throw new NotExpressible("no host name has a dot before its first dot: nothing fulfils it");
        }
        return switch (condition.match()) {
            case EXACT -> FilterTerm.of(dest, ValueForm.exact(value), ValueForm.prefix(value + '.'));
            case PREFIX -> FilterTerm.of(dest, ValueForm.prefix(value));
            case WILDCARD -> onlySeen(dest);
        };
    }

    /** Splunk cuts the domain off. */
    private ValueForm user(Condition condition) throws NotExpressible {
        String value = condition.value();
        String name = value.substring(value.lastIndexOf('\\') + 1);
        boolean isCut = name.length() < value.length();
        if ((isCut && name.isEmpty()) || (!isCut && condition.match() != Condition.Match.EXACT)) {
            throw new NotExpressible("Splunk has the user without domain; compare User.name instead of User");
        }
        if (!value.isEmpty()) {
            notes.add("Splunk has the user without domain: accounts of that name in other domains are covered too");
        }
        return switch (condition.match()) {
            case EXACT -> ValueForm.exact(value.isEmpty() ? GroupTable.NULL_TOKEN : name);
            case PREFIX -> ValueForm.prefix(name);
            case WILDCARD -> ValueForm.like(name);
        };
    }

    /** A form that matches nothing by itself; what was seen is added to it. */
    private FilterTerm onlySeen(SplunkField field) {
        notes.add(field.name() + " is given as the values seen; others stay visible");
        return new FilterTerm(field, List.of(), false);
    }

    private List<FilterTerm> image(Condition condition) throws NotExpressible {
        if (profile != RuleProfile.ESCU_V8) {
            throw new NotExpressible("the table of " + profile.id()
                    + " has no path of the image; compare Image.name, or export for escu-v8");
        }
        return withName(CimField.PROCESS_PATH, CimField.PROCESS_NAME, condition);
    }

    private List<FilterTerm> parentImage(Condition condition) {
        if (profile == RuleProfile.ESCU_V8) {
            return withName(CimField.PARENT_PROCESS_PATH, CimField.PARENT_PROCESS_NAME, condition);
        }
        notes.add(
                "only Security 4688 has the parent's path, in parent_process; findings of other sources stay visible");
        return withName(CimField.PARENT_PROCESS, CimField.PARENT_PROCESS_NAME, condition);
    }

    /** A whole path has one name, which is compared too. Where there is no path, a source may have the name alone. */
    private List<FilterTerm> withName(CimField path, CimField name, Condition condition) {
        List<FilterTerm> terms = new ArrayList<>(List.of(FilterTerm.of(new SplunkField(path), form(condition))));
        String last = condition.value().isEmpty() ? GroupTable.NULL_TOKEN : ImagePath.baseName(condition.value());
        if (condition.match() == Condition.Match.EXACT && !last.isEmpty()) {
            terms.add(FilterTerm.of(new SplunkField(name), ValueForm.exact(last)));
        }
        return terms;
    }
}
