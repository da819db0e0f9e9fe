package org.qwinsight.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.ImagePath;

/**
 * What a condition looks at: a logged field, or the part of it that all sources have in common. Sysmon logs the path
 * of a parent where CrowdStrike has only its file name, and {@code DOMAIN\name} where others have only the name.
 *
 * @param field the logged field
 * @param part what of its value
 */
public record ScopeField(EventField field, Part part) {
    /** What of a value is looked at. */
    public enum Part {
        WHOLE(""),
        /** Behind the last backslash or slash: of a path the file name, of {@code DOMAIN\name} the name. */
        LAST_NAME(".name"),
        /** Before the first dot: of a host name its label. */
        FIRST_LABEL(".label");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final Set<EventField> CHANGING = EnumSet.of(
            EventField.PROCESS_ID,
            EventField.PROCESS_GUID,
            EventField.PARENT_PROCESS_ID,
            EventField.PARENT_PROCESS_GUID,
            EventField.LOGON_ID,
            EventField.TARGET_PROCESS_ID,
            EventField.SOURCE_PROCESS_ID,
            EventField.EVENT_RECORD_ID);

    /** Fields whose values carry a name that is compared apart from what stands before it. */
    private static final List<EventField> WITH_NAME = List.of(
            EventField.IMAGE,
            EventField.PARENT_IMAGE,
            EventField.USER,
            EventField.PARENT_USER,
            EventField.SUBJECT_USER);

    /** The field as logged. */
    public static ScopeField of(EventField field) {
        return new ScopeField(field, Part.WHOLE);
    }

    /** The field with this {@link #text()}, ignoring case; none when the field has no such part. */
    public static Optional<ScopeField> named(String text) {
        String name = text.strip();
        for (Part part : List.of(Part.LAST_NAME, Part.FIRST_LABEL)) {
            if (name.toLowerCase(Locale.ROOT).endsWith(part.suffix)) {
                return EventField.named(name.substring(0, name.length() - part.suffix.length()))
                        .filter(field ->
                                part == Part.LAST_NAME ? WITH_NAME.contains(field) : field == EventField.COMPUTER)
                        .map(field -> new ScopeField(field, part));
            }
        }
        return EventField.named(name).map(ScopeField::of);
    }

    /** For example {@code CommandLine}, {@code ParentImage.name}, {@code User.name} or {@code Computer.label}. */
    public String text() {
        return field.fieldName() + part.suffix;
    }

    /** False for ids that are another for every process or record. */
    boolean isLasting() {
        return !CHANGING.contains(field);
    }

    /** The part of a field's value that is compared; empty for no value. */
    public String of(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (part) {
            case WHOLE -> value;
            case LAST_NAME -> ImagePath.baseName(value);
            case FIRST_LABEL -> value.indexOf('.') < 0 ? value : value.substring(0, value.indexOf('.'));
        };
    }
}
