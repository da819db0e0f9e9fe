package org.qwinsight.export.filter;

import org.qwinsight.detect.CimField;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.event.EventStore;

/** A column of the rule's table in Splunk, where a missing value is the text {@code null}. */
record SplunkField(CimField field) implements FilterField {
    @Override
    public String name() {
        return field.column();
    }

    @Override
    public String value(EventStore store, int row) {
        String value = field.value(store, row);
        return value == null ? GroupTable.NULL_TOKEN : value;
    }
}
