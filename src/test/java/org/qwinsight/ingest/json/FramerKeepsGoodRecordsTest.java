package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;

class FramerKeepsGoodRecordsTest {
    private static final List<String> GOOD = List.of(
            "{\"a\":1}",
            "{\"a\":{\"b\":[{},{\"c\":\"}{\"}]},\"d\":\"x\\\"y\\\\\"}",
            "{\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": null\n      }\n    ]\n  }\n}",
            "{}");

    /** Each is wrong by itself, whatever follows: the error does not depend on the next line. */
    private static final List<String> BROKEN = List.of(
            "{\"a\":\"x",
            "{\"a\" 1}",
            "{\"a\":1,}",
            "{\"a\":tru}",
            "{\"a\":[1}",
            "{\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": oops\n      }\n    ]\n  }\n}",
            "{\"a\":{\"b\":[{\"c\":1]}}");

    private record Line(String text, boolean good) {}

    @Provide
    Arbitrary<List<Line>> mixes() {
        Arbitrary<Line> good = Arbitraries.of(GOOD).map(text -> new Line(text, true));
        Arbitrary<Line> broken = Arbitraries.of(BROKEN).map(text -> new Line(text, false));
        return Arbitraries.oneOf(good, broken).list().ofMaxSize(40);
    }

    @Property(tries = 500)
    void everyGoodRecordIsKeptAndEveryBrokenOneCounted(@ForAll("mixes") List<Line> mix, @ForAll boolean commas)
            throws IOException {
        String evidence = mix.stream().map(Line::text).collect(Collectors.joining(commas ? ",\r\n" : "\n")) + "\n";
        Frames framer = new Frames(new JsonFramer(
                new ByteWindow(new ByteArrayInputStream(evidence.getBytes(StandardCharsets.UTF_8)), 0, false)));
        List<String> good = new ArrayList<>();
        int broken = 0;
        for (RecordFrame frame = framer.next(); frame != null; frame = framer.next()) {
            if (frame.fault() == Fault.NONE) {
                good.add(frame.text());
            } else {
                broken++;
            }
        }
        assertEquals(mix.stream().filter(Line::good).map(Line::text).toList(), good);
        assertEquals(mix.stream().filter(line -> !line.good()).count(), broken);
    }
}
