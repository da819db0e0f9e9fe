package org.qwinsight.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SysmonXml;

/**
 * Good records between pieces of noise are all kept, in order. The input's zero bytes part the pieces.
 *
 * @param good a good record with its number as command line
 * @param harmless noise without what may rightly take the records behind it along
 */
record GoodRecordsAreKept(IntFunction<String> good, UnaryOperator<String> harmless, ScratchFile file)
        implements AnyBytes {
    private static final int MOST = 20;

    /** Only another event's beginning may stand before an event and go wrong with it. */
    static GoodRecordsAreKept inXml() {
        return new GoodRecordsAreKept(
                number -> SysmonXml.qwinsta()
                        .with("CommandLine", commandLine(number))
                        .xml(),
                noise -> noise.replace("<Event", "<Evil"),
                new ScratchFile(".xml"));
    }

    /** Without a closing brace no object of the noise can close around a good record. */
    static GoodRecordsAreKept inJsonLines() {
        return new GoodRecordsAreKept(
                number -> FdrJson.qwinsta()
                                .with("CommandLine", commandLine(number))
                                .json() + "\n",
                noise -> noise.replaceAll("[}\r\n]", "") + "\n",
                new ScratchFile(".json"));
    }

    private static String commandLine(int number) {
        return "qwinsta /server:N" + number;
    }

    @Override
    public void check(byte[] input) throws IOException {
        String[] noise = new String(input, StandardCharsets.UTF_8).split("\0", MOST);
        StringBuilder text = new StringBuilder(good.apply(0));
        List<String> expected = new ArrayList<>(List.of(commandLine(0)));
        for (int i = 0; i < noise.length; i++) {
            text.append(harmless.apply(noise[i])).append(good.apply(i + 1));
            expected.add(commandLine(i + 1));
        }
        Path path = file.holding(text.toString().getBytes(StandardCharsets.UTF_8));
        EventStore store = ScratchFile.read(path).store();
        List<String> kept = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            String value = String.valueOf(store.value(row, EventField.COMMAND_LINE));
            if (expected.contains(value)) {
                kept.add(value);
            }
        }
        Expect.equal(expected, kept, "kept of " + text);
    }
}
