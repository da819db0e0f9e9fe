package org.qwinsight.ingest.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.ingest.record.RawEvent;

/** Reads the fields of one process start; the texts by which sources say "no value" become the empty text. */
final class Fields {
    private static final Pattern ZERO_GUID = Pattern.compile("\\{?0{8}-0{4}-0{4}-0{4}-0{12}\\}?");

    private Fields() {}

    /** The values of the fields that are wanted and logged. */
    static Map<EventField, String> of(RawEvent event, List<FieldSource> sources, Set<EventField> wanted) {
        Map<EventField, String> values = new EnumMap<>(EventField.class);
        for (FieldSource source : sources) {
            if (wanted.contains(source.field())) {
                String value = source.reader().apply(event);
                if (value != null) {
                    values.put(source.field(), present(value) == null ? "" : value);
                }
            }
        }
        return values;
    }

    /** The value, or null when it is missing or one of the texts by which sources say so. */
    static @Nullable String present(@Nullable String value) {
        if (value == null || value.isBlank() || value.equals("-") || value.equals("?")) {
            return null;
        }
        return isZeroGuid(value) ? null : value;
    }

    private static boolean isZeroGuid(String value) {
        int length = value.length();
        return length >= 36
                && length <= 38
                && value.startsWith("0", value.charAt(0) == '{' ? 1 : 0)
                && ZERO_GUID.matcher(value).matches();
    }

    /** {@code domain\name}, or the name alone when there is no domain; null when there is no name. */
    static @Nullable String account(@Nullable String domain, @Nullable String name) {
        String presentName = present(name);
        String presentDomain = present(domain);
        return presentName == null || presentDomain == null ? presentName : presentDomain + '\\' + presentName;
    }

    /**
     * The path of a file in a folder. Some records have the whole path where others have only the folder. Null when
     * neither is logged.
     */
    static @Nullable String path(@Nullable String folder, @Nullable String file) {
        String presentFolder = present(folder);
        String presentFile = present(file);
        if (presentFolder == null || presentFile == null) {
            return presentFolder == null ? file : folder;
        }
        if (presentFolder.toLowerCase(Locale.ROOT).endsWith(presentFile.toLowerCase(Locale.ROOT))) {
            return presentFolder;
        }
        boolean endsWithSeparator = presentFolder.endsWith("\\") || presentFolder.endsWith("/");
        return endsWithSeparator ? presentFolder + presentFile : presentFolder + '\\' + presentFile;
    }
}
