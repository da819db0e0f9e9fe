package org.qwinsight.investigation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qwinsight.analysis.FieldCoverage;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;

/**
 * Which parts of the rule's group key exist in which source of the opened evidence, in words.
 *
 * @param heads of the columns, the first that of the parts
 * @param rows one a part; each has as many cells as there are heads
 * @param notes what the cells do not say
 */
public record CoverageMatrix(List<String> heads, List<List<String>> rows, List<String> notes) {
    /** What the parts are called in the rule. */
    private static final Map<EventField, String> PARTS = new EnumMap<>(Map.of(
            EventField.PARENT_COMMAND_LINE, "parent_process",
            EventField.PARENT_IMAGE, "parent_process_name",
            EventField.IMAGE, "process_name",
            EventField.PROCESS_ID, "process_id",
            EventField.PROCESS_GUID, "process_guid",
            EventField.COMMAND_LINE, "process",
            EventField.USER, "user",
            EventField.COMPUTER, "dest",
            EventField.PARENT_PROCESS_ID, "parent_process_id",
            EventField.ORIGINAL_FILE_NAME, "original_file_name"));

    public CoverageMatrix {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The matrix of an investigation; without rows when there is no process start. */
    public static CoverageMatrix of(Investigation investigation) {
        List<FieldCoverage> kinds = investigation.completeness().coverage();
        List<String> heads = new ArrayList<>(List.of("part of the key"));
        List<String> notes = new ArrayList<>();
        for (FieldCoverage kind : kinds) {
            heads.add(kind.kind().label());
            note(kind.kind(), notes);
        }
        List<List<String>> rows = new ArrayList<>();
        for (EventField field : kinds.isEmpty() ? List.<EventField>of() : FieldCoverage.FIELDS) {
            List<String> row = new ArrayList<>(List.of(PARTS.getOrDefault(field, field.fieldName())));
            kinds.forEach(kind -> row.add(cell(kind, field)));
            rows.add(List.copyOf(row));
        }
        return new CoverageMatrix(heads, rows, notes);
    }

    private static String cell(FieldCoverage kind, EventField field) {
        if (kind.kind() == EventKind.SECURITY_4688 && field == EventField.PARENT_COMMAND_LINE) {
            return "image path";
        }
        Integer present = kind.present().get(field);
        if (present == null) {
            return "never";
        }
        return present == kind.starts() ? "all" : String.format(Locale.ROOT, "%,d of %,d", present, kind.starts());
    }

    private static void note(EventKind kind, List<String> notes) {
        if (kind == EventKind.SECURITY_4688) {
            notes.add(kind.label() + " gives the parent's image path for its command line, and PIDs in hexadecimal.");
        } else if (kind.isCrowdStrike()) {
            notes.add(kind.label() + " gives users as SIDs and parents by Falcon id, not by PID.");
        }
    }
}
