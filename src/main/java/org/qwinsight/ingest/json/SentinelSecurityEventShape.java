package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/**
 * The SecurityEvent table of Microsoft Sentinel: one column a field, under the names of Windows; events for which the
 * table has no columns keep their data as XML text in {@code EventData}.
 */
final class SentinelSecurityEventShape implements JsonShape {
    private static final Set<String> COLUMNS_OF_THE_TABLE = Set.of(
            "TenantId",
            "TimeGenerated",
            "TimeCollected",
            "SourceSystem",
            "SourceComputerId",
            "ManagementGroupName",
            "Computer",
            "EventSourceName",
            "EventID",
            "EventRecordId",
            "EventData",
            "EventOriginId",
            "Channel",
            "Task",
            "Level",
            "EventLevelName",
            "Version",
            "Opcode",
            "Keywords",
            "Correlation",
            "Activity",
            "AccountType",
            "PartitionKey",
            "RowKey",
            "StorageAccount",
            "AzureDeploymentID",
            "AzureTableName",
            "SystemProcessId",
            "SystemThreadId",
            "SystemUserId",
            "Type",
            "_ResourceId",
            "_SubscriptionId",
            "MG");

    private final EmbeddedEvent embedded;

    SentinelSecurityEventShape(EmbeddedEvent embedded) {
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "sentinel-securityevent";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return JsonValues.text(record.path("Type")).equals("SecurityEvent")
                || (record.has("EventSourceName") && record.has("EventID"));
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(JsonValues.first(record, "EventSourceName"))
                .name(JsonValues.first(record, "EventID"))
                .channel(JsonValues.first(record, "Channel"))
                .computer(JsonValues.first(record, "Computer"))
                .recordId(JsonValues.first(record, "EventRecordId"))
                .keywords(JsonValues.first(record, "Keywords"))
                .securityUserId(JsonValues.first(record, "SystemUserId"))
                .time(JsonValues.time(
                        JsonValues.first(record, "TimeGenerated"), JsonValues.first(record, "TimeGenerated [UTC]")));
        for (var column : record.properties()) {
            String value = JsonValues.text(column.getValue());
            if (!value.isBlank() && !COLUMNS_OF_THE_TABLE.contains(column.getKey())) {
                out.data(column.getKey(), value);
            }
        }
        String eventId = JsonValues.first(record, "EventID");
        String fileName = JsonValues.first(record, "Process");
        if (eventId.equals("4688") && !fileName.isBlank()) {
            out.data("NewProcessName", fileName);
        }
        String eventData = JsonValues.first(record, "EventData");
        if (!eventData.isEmpty()) {
            embedded.addEventData(out, eventData);
        }
        return out.build();
    }
}
