package org.qwinsight.analysis.query;

import static org.qwinsight.analysis.query.QueryField.Type.NUMBER;
import static org.qwinsight.analysis.query.QueryField.Type.TEXT;
import static org.qwinsight.analysis.query.QueryField.Type.TIME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qwinsight.event.EventField;

/** The names that can stand in a query. Immutable; a caller adds names for what only it knows. */
public final class QueryVocabulary {
    /** What a store alone can answer. */
    public static final QueryVocabulary OF_STORE = new QueryVocabulary(ofStore());

    private final List<QueryField> fields;
    private final Map<String, QueryField> byName = new LinkedHashMap<>();

    private QueryVocabulary(List<QueryField> fields) {
        this.fields = List.copyOf(fields);
        for (QueryField field : fields) {
            name(field.name(), field);
            field.aliases().forEach(alias -> name(alias, field));
        }
    }

    private void name(String name, QueryField field) {
        if (byName.put(name, field) != null) {
            throw new IllegalArgumentException("two fields with the name " + name);
        }
    }

    /** This vocabulary and further names. */
    public QueryVocabulary with(List<QueryField> more) {
        List<QueryField> all = new ArrayList<>(fields);
        all.addAll(more);
        return new QueryVocabulary(all);
    }

    /** All fields, the most used first. */
    public List<QueryField> fields() {
        return fields;
    }

    /** The field of a name or alias, ignoring case. */
    public Optional<QueryField> named(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The field of a column of the store. */
    public static QueryField of(EventField column) {
        for (QueryField field : OF_STORE.fields) {
            if (field.origin() instanceof QueryField.Logged logged && logged.column() == column) {
                return field;
            }
        }
        throw new AssertionError("every column has a field: " + column);
    }

    private static List<QueryField> ofStore() {
        List<QueryField> fields = new ArrayList<>();
        fields.add(new QueryField(
                "start",
                List.of("time", "starttime"),
                TIME,
                "When the process started, as its log says",
                new QueryField.StartTime()));
        for (EventField column : EventField.values()) {
            fields.add(logged(column));
        }
        fields.add(part("name", "process_name", EventField.IMAGE, ValuePart.FILE_NAME, "File name of the image"));
        fields.add(part(
                "parentname",
                "parent_process_name",
                EventField.PARENT_IMAGE,
                ValuePart.FILE_NAME,
                "File name of the parent's image"));
        fields.add(part("hostname", "", EventField.COMPUTER, ValuePart.HOST_NAME, "Host without its domain"));
        fields.add(part("account", "", EventField.USER, ValuePart.ACCOUNT_NAME, "User without its domain"));
        fields.add(part("sha256", "", EventField.HASHES, ValuePart.SHA256, "SHA-256 of the image"));
        fields.add(part("sha1", "", EventField.HASHES, ValuePart.SHA1, "SHA-1 of the image"));
        fields.add(part("md5", "", EventField.HASHES, ValuePart.MD5, "MD5 of the image"));
        fields.add(part("imphash", "", EventField.HASHES, ValuePart.IMPHASH, "Import hash of the image"));
        fields.add(new QueryField(
                "kind",
                List.of("source"),
                TEXT,
                "What logged the start: sysmon-1, security-4688, crowdstrike-processrollup2 …",
                new QueryField.Kind()));
        fields.add(new QueryField(
                "recorded",
                List.of("utctime"),
                TIME,
                "The other time in the record: UtcTime of Sysmon, arrival in the cloud",
                new QueryField.RecordedTime()));
        return fields;
    }

    private static QueryField part(String name, String alias, EventField column, ValuePart part, String explanation) {
        List<String> aliases = alias.isEmpty() ? List.of() : List.of(alias);
        return new QueryField(name, aliases, TEXT, explanation, new QueryField.Part(column, part));
    }

    private static QueryField logged(EventField column) {
        List<String> names = new ArrayList<>(names(column));
        String sysmonName = column.fieldName().toLowerCase(Locale.ROOT);
        if (!names.contains(sysmonName)) {
            names.add(sysmonName);
        }
        return new QueryField(
                names.get(0),
                names.subList(1, names.size()),
                isNumber(column) ? NUMBER : TEXT,
                column.label(),
                new QueryField.Logged(column));
    }

    private static boolean isNumber(EventField column) {
        return switch (column) {
            case PROCESS_ID,
                    PARENT_PROCESS_ID,
                    TERMINAL_SESSION_ID,
                    LOGON_ID,
                    EVENT_RECORD_ID,
                    TARGET_PROCESS_ID,
                    SOURCE_PROCESS_ID -> true;
            default -> false;
        };
    }

    /** Short names, then those of the rule's data model where the value is the same. */
    private static List<String> names(EventField column) {
        return switch (column) {
            case COMPUTER -> List.of("host", "dest");
            case USER -> List.of("user");
            case USER_SID -> List.of("sid");
            case SUBJECT_USER -> List.of("subject");
            case IMAGE -> List.of("image", "process_path");
            case COMMAND_LINE -> List.of("cmd");
            case PROCESS_ID -> List.of("pid", "process_id");
            case PROCESS_GUID -> List.of("guid", "process_guid");
            case ORIGINAL_FILE_NAME -> List.of("ofn", "original_file_name");
            case PARENT_IMAGE -> List.of("parent", "parent_process_path");
            case PARENT_COMMAND_LINE -> List.of("parentcmd");
            case PARENT_PROCESS_ID -> List.of("ppid", "parent_process_id");
            case PARENT_PROCESS_GUID -> List.of("parentguid", "parent_process_guid");
            case INTEGRITY_LEVEL -> List.of("integrity");
            case HASHES -> List.of("hash");
            case CURRENT_DIRECTORY -> List.of("cwd");
            case LOGON_ID -> List.of("logon");
            case TERMINAL_SESSION_ID -> List.of("session");
            case FILE_VERSION -> List.of("version");
            case TOKEN_ELEVATION_TYPE -> List.of("elevation");
            case EVENT_PLATFORM -> List.of("platform");
            case EVENT_RECORD_ID -> List.of("record");
            case TARGET_PROCESS_ID -> List.of("falconid");
            default -> List.of();
        };
    }
}
