package org.qwinsight.event;

/**
 * The dictionary of each field. Fields that hold the same texts share one: a parent's GUID is its own in another row,
 * and so is its command line.
 */
final class Dictionaries {
    private final Dictionary[] byField = new Dictionary[EventField.values().length];

    Dictionaries() {
        for (int field = 0; field < byField.length; field++) {
            byField[field] = new Dictionary();
        }
        share(EventField.PROCESS_GUID, EventField.PARENT_PROCESS_GUID);
        share(EventField.COMMAND_LINE, EventField.PARENT_COMMAND_LINE);
    }

    private void share(EventField one, EventField other) {
        byField[other.ordinal()] = byField[one.ordinal()];
    }

    Dictionary of(EventField field) {
        return byField[field.ordinal()];
    }

    /** Ends the adding. */
    void finish() {
        for (Dictionary dictionary : byField) {
            dictionary.finish();
        }
    }
}
