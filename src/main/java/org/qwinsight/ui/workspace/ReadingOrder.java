package org.qwinsight.ui.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qwinsight.detect.CimField;

/** The order in which people read the rule's columns; exports keep the rule's own order. */
public final class ReadingOrder {
    private static final List<CimField> FIRST = List.of(
            CimField.DEST,
            CimField.USER_NAME,
            CimField.PROCESS_NAME,
            CimField.PROCESS,
            CimField.PARENT_PROCESS_NAME,
            CimField.PARENT_PROCESS,
            CimField.PROCESS_ID,
            CimField.PARENT_PROCESS_ID,
            CimField.ORIGINAL_FILE_NAME,
            CimField.PROCESS_GUID);

    private ReadingOrder() {}

    /** The same fields; those that nobody looks at first keep their order at the end. */
    public static List<CimField> of(List<CimField> fields) {
        List<CimField> ordered = new ArrayList<>(fields);
        ordered.sort(Comparator.comparingInt(ReadingOrder::place));
        return List.copyOf(ordered);
    }

    private static int place(CimField field) {
        int place = FIRST.indexOf(field);
        return place >= 0 ? place : FIRST.size();
    }
}
