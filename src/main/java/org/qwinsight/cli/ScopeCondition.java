package org.qwinsight.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.ScopeField;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a condition of a pattern: {@code FIELD=VALUE}, {@code FIELD^=BEGINNING} or {@code FIELD~=WILDCARD}. */
final class ScopeCondition implements ITypeConverter<Condition> {
    private static final Pattern FORM = Pattern.compile("([^=^~]+)([\\^~]?=)(.*)", Pattern.DOTALL);

    @Override
    public Condition convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException(
                    "'" + text
                            + "' is no condition; examples are User.name=amy, CommandLine^=qwinsta, ParentImage~=*\\agent?.exe");
        }
        try {
            return new Condition(field(form.group(1)), match(form.group(2)), form.group(3));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static Condition.Match match(String operator) {
        return switch (operator) {
            case "^=" -> Condition.Match.PREFIX;
            case "~=" -> Condition.Match.WILDCARD;
            default -> Condition.Match.EXACT;
        };
    }

    /** @throws IllegalArgumentException when there is no such field */
    static ScopeField field(String name) {
        Optional<ScopeField> field = ScopeField.named(name);
        return field.orElseThrow(() -> new IllegalArgumentException("there is no field " + name.strip()
                + "; examples are CommandLine, ParentImage.name, User.name, Computer.label"));
    }
}
