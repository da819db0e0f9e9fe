package org.qwinsight.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qwinsight.ingest.json.JsonFramer;
import org.qwinsight.ingest.json.JsonRecordReader;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.text.ClassicTextFramer;
import org.qwinsight.ingest.text.ClassicTextRecordReader;
import org.qwinsight.ingest.xml.XmlEventReader;
import org.qwinsight.ingest.xml.XmlFramer;
import org.qwinsight.ingest.xml.XmlRecordReader;

/** The parts of reading that see bytes of others, with what must hold for each and what to begin with. */
enum FuzzTarget {
    XML_FRAMING(new FramesAreCutRight(XmlFramer::new), Seeds.xmlFiles()),
    JSON_FRAMING(new FramesAreCutRight(JsonFramer::new), Seeds.jsonFiles()),
    TEXT_FRAMING(new FramesAreCutRight(ClassicTextFramer::new), Seeds.textFiles()),
    XML_READING(
            new RecordsAreReadOrRefused(XmlFramer::new, head -> new XmlRecordReader(head, EventMappings::reads)),
            Seeds.xmlFiles()),
    JSON_READING(
            new RecordsAreReadOrRefused(JsonFramer::new, head -> new JsonRecordReader(new XmlEventReader())),
            Seeds.jsonFiles()),
    TEXT_READING(
            new RecordsAreReadOrRefused(ClassicTextFramer::new, head -> new ClassicTextRecordReader()),
            Seeds.textFiles()),
    MAPPING(new XmlAndJsonMeanTheSame(), Seeds.fieldValues()),
    INGEST(new EveryRecordIsCounted(), Seeds.files()),
    SHORT_CUTS(new ShortCutsChangeNothing(), Seeds.unwanted()),
    UTF16(new EncodingChangesNothing(), Seeds.files()),
    ARCHIVE(new ArchivesAreReadOrRefused(), Seeds.archives()),
    XML_MIX(GoodRecordsAreKept.inXml(), Seeds.xmlNoise()),
    JSON_MIX(GoodRecordsAreKept.inJsonLines(), Seeds.jsonNoise());

    private final AnyBytes check;
    private final List<byte[]> seeds;

    FuzzTarget(AnyBytes check, List<byte[]> seeds) {
        this.check = check;
        this.seeds = seeds;
    }

    AnyBytes check() {
        return check;
    }

    /** Inputs from which a fuzzer should begin. */
    List<byte[]> seeds() {
        return seeds;
    }

    /** The name that commands and folders use. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FuzzTarget named(String label) {
        return Arrays.stream(values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no target '" + label + "'"));
    }
}
