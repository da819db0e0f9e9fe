package org.qwinsight.ingest.json;

import java.util.Set;

/**
 * The names under which exports put a list of events: Azure {@code records}, Splunk {@code results}, Elasticsearch
 * {@code hits.hits}, Microsoft Graph {@code value}, an XML tree turned to JSON {@code Events.Event}, and the plain words
 * that scripts use.
 */
final class WrapperKeys {
    private static final Set<String> LISTS =
            Set.of("records", "results", "hits", "value", "rows", "events", "Events", "Event", "items", "data");

    /** Objects around a list. Inside anything else a list belongs to an event. */
    private static final Set<String> AROUND =
            Set.of("hits", "Events", "events", "data", "result", "results", "response", "value", "body", "d");

    private static final Set<String> EVENT_MARKS = Set.of(
            "System",
            "EventData",
            "UserData",
            "Event_attributes",
            "#attributes",
            "EventID",
            "EventId",
            "event_id",
            "event_data",
            "event_simpleName",
            "#event_simpleName",
            "aid",
            "@timestamp",
            "@metadata",
            "@rawstring",
            "winlog",
            "ProviderName",
            "SourceName",
            "Channel",
            "Message",
            "Properties",
            "ActionType",
            "RuleTitle",
            "_raw");

    private WrapperKeys() {}

    /** True when a name at depth 1 or 2 says that the object is an event and no wrapper. */
    static boolean marksEvent(String key) {
        return EVENT_MARKS.contains(key);
    }

    /**
     * True when an array is a list of events by its name.
     *
     * @param depth 1 for a member of the outermost object, 2 for a member of an object in it
     * @param outerKey name of the object that holds the array, at depth 2
     */
    static boolean isWrapper(int depth, String outerKey, String key) {
        return LISTS.contains(key) && (depth == 1 || (depth == 2 && AROUND.contains(outerKey)));
    }
}
