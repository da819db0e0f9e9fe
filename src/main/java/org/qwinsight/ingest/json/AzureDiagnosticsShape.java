package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.text.RenderedMessage;

/** Azure diagnostics: the event as XML text in {@code properties.RawXml}, the message in {@code Description}. */
final class AzureDiagnosticsShape implements JsonShape {
    private final EmbeddedEvent embedded;

    AzureDiagnosticsShape(EmbeddedEvent embedded) {
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "azure-diagnostics";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode properties = record.path("properties");
        boolean table = JsonValues.text(record.path("category")).equals("WindowsEventLogsTable");
        return properties.path("RawXml").isTextual() || (table && properties.isObject());
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        JsonNode properties = record.path("properties");
        String description = JsonValues.first(properties, "Description");
        String xml = JsonValues.first(properties, "RawXml");
        if (!xml.isEmpty()) {
            return EmbeddedEvent.withMessage(embedded.read(xml), description);
        }
        String provider = JsonValues.first(properties, "ProviderName");
        String id = JsonValues.first(properties, "EventId");
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .channel(JsonValues.first(properties, "Channel"))
                .time(TimeText.parse(JsonValues.first(record, "time")))
                .message(description);
        RenderedMessage.fields(provider, id, description).forEach(out::data);
        return out.build();
    }
}
