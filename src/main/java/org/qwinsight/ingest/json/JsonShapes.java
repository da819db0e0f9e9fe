package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.XmlText;

/** The list of shapes. The first that recognises a record reads it, so the more particular ones stand first. */
final class JsonShapes {
    /** Place of the shape of evtx_dump, which recognises a record before all others. */
    static final int EVTX_DUMP = 0;

    private final List<JsonShape> shapes;

    JsonShapes(XmlText xml) {
        EmbeddedEvent embedded = new EmbeddedEvent(xml, this);
        shapes = List.of(
                new EvtxDumpShape(),
                new EvtxDumpSeparateShape(),
                new XmltodictShape(),
                new EvtxECmdFullShape(),
                new DataArrayShape(),
                new VelociraptorShape(),
                new EvtxECmdShape(embedded),
                new GetWinEventShape(),
                new CriblShape(embedded),
                new SplunkExportShape(embedded, this),
                new ElasticsearchSourceShape(this),
                new ElasticsearchFieldsShape(this),
                new WinlogbeatEcsShape(),
                new Winlogbeat6Shape(),
                new FalconConsoleShape(),
                new FalconReplicatorShape(),
                new FalconDetectionShape(),
                new DefenderShape(),
                new AzureDiagnosticsShape(embedded),
                new SentinelSecurityEventShape(embedded),
                new SentinelWindowsEventShape(embedded),
                new HayabusaShape(),
                new NxlogShape(),
                new WefFlatShape(),
                new BodyShape(embedded, this),
                new MessageShape(embedded),
                new OtherShape());
    }

    /** The name of the shape at a place in {@link #inOrder()}. */
    static String nameOf(int index) {
        XmlText none = xml -> {
            throw new RecordException("no XML is read here");
        };
        return new JsonShapes(none).inOrder().get(index).name();
    }

    List<JsonShape> inOrder() {
        return shapes;
    }

    /** Place in {@link #inOrder()} of the shape of a record; the last shape takes any object. */
    int indexOf(JsonNode record) {
        int index = 0;
        while (!shapes.get(index).recognises(record)) {
            index++;
        }
        return index;
    }

    /** Reads a record by its shape. */
    RawEvent read(JsonNode record) throws RecordException {
        return shapes.get(indexOf(record)).read(record);
    }
}
