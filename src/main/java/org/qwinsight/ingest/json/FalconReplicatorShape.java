package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.qwinsight.ingest.record.RawEvent;

/** Falcon Data Replicator: one flat object an event, every value a string; also the asset list that names the hosts. */
final class FalconReplicatorShape implements JsonShape {
    @Override
    public String name() {
        return "crowdstrike-fdr";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("event_simpleName")
                || (record.has("cid") && (record.has("aid") || record.has("ComputerName")));
    }

    @Override
    public RawEvent read(JsonNode record) {
        return FalconEvent.of(record, MissingNode.getInstance()).build();
    }
}
