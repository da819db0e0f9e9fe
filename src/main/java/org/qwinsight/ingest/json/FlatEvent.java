package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.text.RenderedMessage;

/** Windows events as flat objects, where the event's own fields lie among those of the log and of the forwarder. */
final class FlatEvent {
    private static final String SYSMON = "Microsoft-Windows-Sysmon";
    /** What these exports lose when the logger's process id has nearly the same name. */
    private static final String PROCESS_ID = "ProcessId";

    private FlatEvent() {}

    /**
     * Reads a flat event.
     *
     * @param notData members that are not fields of the event
     * @param repair applied to every text
     */
    static RawEvent read(JsonNode record, Set<String> notData, UnaryOperator<String> repair) {
        String provider = JsonValues.first(record, "SourceName");
        String id = JsonValues.first(record, "EventID");
        String message = repair.apply(JsonValues.first(record, "Message"));
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .channel(JsonValues.first(record, "Channel"))
                .computer(JsonValues.first(record, "Hostname", "HOSTNAME", "HostName"))
                .recordId(JsonValues.first(record, "RecordNumber", "EventRecordID", "RecordId"))
                .keywords(JsonValues.first(record, "Keywords"))
                .securityUserId(JsonValues.first(record, "UserID"))
                .time(time(record, provider))
                .message(message);
        for (var member : record.properties()) {
            if (!notData.contains(member.getKey())) {
                out.data(member.getKey(), repair.apply(JsonValues.text(member.getValue())));
            }
        }
        if (!out.hasData(PROCESS_ID) && !message.isEmpty()) {
            recoverProcessId(out, RenderedMessage.fields(provider, id, message));
        }
        return out.build();
    }

    private static TimeText.Parsed time(JsonNode record, String provider) {
        TimeText.Parsed logged = JsonValues.time(
                JsonValues.first(record, "@timestamp"),
                JsonValues.first(record, "TimeCreated"),
                JsonValues.first(record, "EventTime"));
        if (provider.equals(SYSMON) && !(logged.time().isKnown() && logged.hasZone())) {
            TimeText.Parsed utc =
                    TimeText.parse(JsonValues.first(record, "UtcTime")).knownUtc();
            return utc.time().isKnown() ? utc : logged;
        }
        return logged;
    }

    private static void recoverProcessId(RawEvent.Builder out, Map<String, String> rendered) {
        String processId = rendered.get(PROCESS_ID);
        if (processId != null) {
            out.data(PROCESS_ID, processId);
        }
    }
}
